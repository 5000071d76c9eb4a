import { h } from "./dom.js";
import { Chat } from "./chat.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

const MOST = 4;

/** The open chats side by side, kept in the address: `?chats=1,2` (or `#1,2`) opens them again. Fires "change" and "active". */
export class Panes extends EventTarget {
  #chats = new Map();
  #active = null;
  #inviting = false;
  #hint = h("p", { class: "hint", role: "status" });
  #welcome = h(
    "div",
    { class: "welcome" },
    h("p", {}, t("chooseChat")),
    h("p", { class: "welcome-hint" }, t("chooseHint")),
  );
  element = h("main", { class: "panes" }, this.#welcome, this.#hint);

  constructor() {
    super();
    store.addEventListener("state", () => this.#sync());
    store.addEventListener("reset", () => this.#draw([]));
    store.addEventListener("chat", (event) => this.#awaited(event.detail.chat.id));
    addEventListener("popstate", () => this.#draw(addressed()));
    this.element.addEventListener("focusin", (event) =>
      this.#activate(Number(event.target.closest(".pane")?.dataset.chat)),
    );
  }

  /** The number of the chat in which something was done last, or null. */
  get active() {
    return this.#active;
  }

  has(id) {
    return this.#chats.has(id);
  }

  /** Opens a chat in the place of the active one, or beside the others. */
  open(id, { beside = false } = {}) {
    const ids = [...this.#chats.keys()];
    const add = beside || this.#inviting || !ids.length;
    if (!ids.includes(id)) {
      if (add && ids.length === MOST) ids.shift();
      if (add) ids.push(id);
      else ids[Math.max(0, ids.indexOf(this.#active))] = id;
    }
    this.show(ids);
    this.#activate(id);
    this.#chats.get(id)?.focus();
  }

  /** The next choice in the list opens beside what is open. */
  invite() {
    this.#inviting = true;
    this.#hint.textContent = t("pickBeside");
    document.body.classList.add("inviting");
    document.querySelector(".search")?.focus();
  }

  close(id) {
    this.show([...this.#chats.keys()].filter((open) => open !== id));
  }

  /** Shows exactly these chats, in this order, and writes them into the address. */
  show(ids) {
    const query = ids.length ? `?chats=${ids.join(",")}` : location.pathname;
    if (query !== (location.search || location.pathname) || location.hash) history.pushState(null, "", query);
    this.#draw(ids);
  }

  #sync() {
    for (const chat of this.#chats.values()) if (store.chat(chat.id)) chat.load();
    this.#draw(addressed());
  }

  // A person named in the address may be made only after the page was opened.
  #awaited(id) {
    if (!this.has(id) && addressed().includes(id)) this.#draw(addressed());
  }

  #draw(ids) {
    const wanted = ids.filter((id) => store.chat(id));
    for (const [id, chat] of this.#chats) if (!wanted.includes(id)) chat.close();
    this.#chats = new Map(wanted.map((id) => [id, this.#chats.get(id) ?? new Chat(id, this)]));
    this.#place([...this.#chats.values()].map((chat) => chat.element));
    this.#inviting = false;
    this.#hint.textContent = "";
    document.body.classList.remove("inviting");
    document.body.classList.toggle("chatting", wanted.length > 0);
    this.#activate(wanted.includes(this.#active) ? this.#active : (wanted.at(-1) ?? null));
    this.dispatchEvent(new Event("change"));
  }

  // Moving a node would throw away its scroll position, so only those out of place are moved.
  #place(elements) {
    this.#welcome.hidden = elements.length > 0;
    let next = this.element.querySelector(".pane");
    for (const element of elements) {
      if (element === next) next = next.nextElementSibling;
      else this.element.insertBefore(element, next?.classList.contains("pane") ? next : this.#hint);
    }
    this.element.dataset.count = elements.length;
  }

  #activate(id) {
    if (Number.isNaN(id)) return;
    const before = this.#active;
    this.#active = id;
    if (id !== before) this.dispatchEvent(new Event("active"));
    for (const [open, chat] of this.#chats) chat.element.classList.toggle("active", open === id);
  }
}

function addressed() {
  const listed = new URLSearchParams(location.search).get("chats") ?? location.hash.slice(1);
  const ids = listed
    .split(",")
    .filter((part) => /^-?\d+$/.test(part))
    .map(Number);
  return [...new Set(ids)].slice(0, MOST);
}
