import { api } from "./api.js";
import { clock } from "./clock.js";

const RETRY_MS = 1000;
const IN_GROUP = new Set(["creator", "administrator", "member", "restricted"]);

/**
 * What the page knows of the server: the bot, the people, the groups, and the stream of events.
 * Fires "state" after a full reload, "online"/"offline", every server event under its own type, and "chat" with
 * `{chat}` for a person or a group that is new or changed. A chat is a Person or a Group of the control API.
 */
class Store extends EventTarget {
  bot = { username: "", first_name: "" };
  people = new Map();
  groups = new Map();

  /** Listens for ever. Each new connection begins with a reload, for events may have been missed. */
  connect() {
    const source = new EventSource("/control/events");
    source.onopen = () => this.#reload(source);
    source.onmessage = (event) => this.#apply(JSON.parse(event.data));
    source.onerror = () => this.#lost(source);
    addEventListener("pagehide", () => source.close(), { once: true });
  }

  person(id) {
    return this.people.get(id);
  }

  /** The person or the group with this number. */
  chat(id) {
    return this.people.get(id) ?? this.groups.get(id);
  }

  chats() {
    return [...this.groups.values(), ...this.people.values()];
  }

  async #reload(source) {
    try {
      const state = await api.state();
      this.bot = state.bot ?? this.bot;
      this.people = byId(state.people);
      this.groups = byId(state.groups ?? []);
      clock.set(state.clock.now);
      this.#fire("online");
      this.#fire("state");
    } catch {
      this.#lost(source);
    }
  }

  // Built-in reconnection gives up after an HTTP error, which is what a restarting server may give.
  #lost(source) {
    source.close();
    this.#fire("offline");
    setTimeout(() => this.connect(), RETRY_MS);
  }

  #apply(event) {
    if (event.type === "reset") return this.#forget();
    if (event.type === "clock") clock.set(event.now);
    if (event.type === "person") this.#keep(this.people, event.person);
    if (event.type === "group") this.#keep(this.groups, event.group);
    return this.#fire(event.type, event);
  }

  #keep(chats, chat) {
    chats.set(chat.id, chat);
    this.#fire("chat", { chat });
  }

  #forget() {
    this.people.clear();
    this.groups.clear();
    this.#fire("reset");
  }

  #fire(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const store = new Store();

const byId = (items) => new Map(items.map((item) => [item.id, item]));

export const isGroup = (chat) => chat.id < 0;

/** A person's full name, or a group's title. */
export function fullName(chat) {
  return chat.title ?? [chat.first_name, chat.last_name].filter(Boolean).join(" ");
}

/** The people who may read and write in a group. */
export function membersOf(group) {
  const present = group.members.filter(({ status }) => IN_GROUP.has(status));
  return present.map(({ id }) => store.person(id)).filter(Boolean);
}
