import { api } from "./api.js";
import { h } from "./dom.js";
import { groupParts } from "./group_panel.js";
import { t } from "./i18n.js";
import { fullName, isGroup, store } from "./store.js";

/** What can be done with the open chat besides talking: block, delete the account, members, its link. */
export class ChatPanel {
  #panes;
  #drawn = "";
  #place = h("div", { class: "chat-panel" });
  #status = h("p", { class: "panel-note", role: "status" });

  constructor(panes) {
    this.#panes = panes;
    this.element = h("div", { class: "panel" }, this.#place, this.#status);
    panes.addEventListener("active", () => this.#draw());
    for (const type of ["state", "chat", "reset"]) store.addEventListener(type, () => this.#draw());
  }

  show(shown) {
    if (shown) this.#draw();
  }

  #draw() {
    const chat = store.chat(this.#panes.active);
    const { unread, last, ...lasting } = chat ?? {};
    const digest = JSON.stringify([lasting, store.people.size]);
    if (digest === this.#drawn || this.#place.contains(document.activeElement?.closest("select, input"))) return;
    this.#drawn = digest;
    const run = (action) => this.#run(action);
    const parts = chat ? [h("h3", {}, fullName(chat)), ...chatParts(chat, run), linkButton(chat)] : [];
    this.#place.replaceChildren(...parts, newGroupForm(run, (id) => this.#panes.open(id)));
  }

  async #run(action) {
    try {
      this.#status.textContent = "";
      return await action();
    } catch (error) {
      this.#status.textContent = error.message;
      return undefined;
    } finally {
      this.#drawn = "";
      this.#draw();
    }
  }
}

const chatParts = (chat, run) => (isGroup(chat) ? groupParts(chat, run) : personParts(chat, run));

function personParts(person, run) {
  const button = (key, action, danger) =>
    h("button", { type: "button", class: danger ? "plain-button danger" : "plain-button", onclick: () => run(action) }, t(key));
  const facts = [["ID", person.id], ["@", person.username], [t("phone"), person.phone], [t("language"), person.language_code]];
  const known = facts.filter(([, value]) => value).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, String(value))]);
  const toggled = person.blocked
    ? button("unblock", () => api.unblock(person.id))
    : button("block", () => api.block(person.id));
  const actions = person.deactivated
    ? [h("p", {}, t("deactivated"))]
    : [toggled, button("deactivate", () => api.deactivate(person.id), true)];
  return [h("dl", { class: "rate" }, ...known), h("div", { class: "panel-buttons" }, ...actions)];
}

function linkButton(chat) {
  const onclick = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(`${location.origin}/?chats=${chat.id}`);
    button.textContent = t("copied");
  };
  return h("button", { type: "button", class: "plain-button", onclick }, t("copyLink"));
}

function newGroupForm(run, open) {
  const title = h("input", { class: "field", required: true, maxlength: 128, "aria-label": t("groupTitle"), placeholder: t("groupTitle") });
  const people = [...store.people.values()];
  const owner = h("select", { "aria-label": t("groupOwner") }, ...people.map((one) => h("option", { value: one.id }, fullName(one))));
  const onsubmit = async (event) => {
    event.preventDefault();
    const group = await run(() => api.newGroup({ title: title.value, owner: Number(owner.value), type: "supergroup" }));
    if (group) open(group.id);
  };
  const button = h("button", { class: "plain-button" }, t("createGroup"));
  return h("form", { class: "new-group", "aria-label": t("newGroup"), onsubmit }, h("h3", {}, t("newGroup")), title, owner, button);
}
