import { api } from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

const BOT_STATUSES = ["member", "administrator", "left", "kicked"];
const PLAIN = ["member", "administrator", "left", "kicked"];

/** The members of a group and the bot in it, each with his status to choose. */
export function groupParts(group, run) {
  const statuses = group.type === "supergroup" ? [...PLAIN, "restricted"] : PLAIN;
  const rows = group.members.map(({ id, status }) =>
    memberRow(fullName(store.person(id) ?? { title: String(id) }), status, status === "creator" ? ["creator"] : statuses, (chosen) =>
      run(() => api.member(group.id, id, chosen)),
    ),
  );
  const bot = memberRow(`🤖 @${store.bot.username}`, group.bot.status, BOT_STATUSES, (chosen) =>
    run(() => api.botInGroup(group.id, chosen)),
  );
  return [
    h("ul", { class: "members", "aria-label": t("members") }, bot, ...rows),
    addMember(group, run),
    group.type === "group" && !group.migrated_to && migrateButton(group, run),
  ].filter(Boolean);
}

function memberRow(name, status, statuses, choose) {
  const options = statuses.map((one) => h("option", { value: one, selected: one === status }, t(`status_${one}`)));
  const onchange = (event) => {
    event.target.blur();
    choose(event.target.value);
  };
  const select = h("select", { "aria-label": t("statusOf", { name }), disabled: statuses.length < 2, onchange }, ...options);
  return h("li", { class: "member" }, h("span", {}, name), select);
}

function addMember(group, run) {
  const inside = new Set(group.members.map(({ id }) => id));
  const others = [...store.people.values()].filter(({ id, deactivated }) => !inside.has(id) && !deactivated);
  const options = others.map((person) => h("option", { value: person.id }, fullName(person)));
  const onchange = (event) => {
    const person = Number(event.target.value);
    event.target.blur();
    run(() => api.member(group.id, person, "member"));
  };
  return h("select", { "aria-label": t("addMember"), onchange }, h("option", { value: "" }, t("addMember")), ...options);
}

function migrateButton(group, run) {
  const onclick = () => run(() => api.migrate(group.id));
  return h("button", { type: "button", class: "plain-button", onclick }, t("migrate"));
}
