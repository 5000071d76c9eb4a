import { h } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, isGroup, membersOf } from "./store.js";

/** What is below the messages: the line for writing, or why there is none and what can be done about it. */
export function footerParts(chat) {
  return isGroup(chat.peer) ? groupParts(chat) : [privatePart(chat)];
}

function privatePart(chat) {
  const { peer: person, acts } = chat;
  if (person.deactivated) return h("div", { class: "closed" }, t("deactivated"));
  if (person.blocked) return big("unblock", () => acts.block(false));
  if (!person.started) return big("start", () => acts.start());
  return chat.composer.element;
}

function groupParts(chat) {
  const { peer: group } = chat;
  if (group.migrated_to) return [big("toSupergroup", () => chat.panes.open(group.migrated_to))];
  if (!membersOf(group).length) return [h("div", { class: "closed" }, t("emptyGroup"))];
  return [actorPicker(chat, group), chat.composer.element];
}

function actorPicker(chat, group) {
  const options = membersOf(group).map((person) =>
    h("option", { value: person.id, selected: person.id === chat.reader }, fullName(person)),
  );
  const onchange = (event) => chat.actAs(Number(event.target.value));
  return h("label", { class: "actor" }, t("actAs"), h("select", { onchange }, ...options));
}

function big(key, action) {
  return h("button", { type: "button", class: "big", onclick: action }, t(key));
}
