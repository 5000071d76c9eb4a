import { api } from "./api.js";
import { clock } from "./clock.js";

const RETRY_MS = 1000;

/**
 * What the page knows of the server: the bot, the people, and the stream of events.
 * Fires "state" after a full reload, "online"/"offline", and every server event under its own type.
 */
class Store extends EventTarget {
  bot = { username: "", first_name: "" };
  people = new Map();

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

  async #reload(source) {
    try {
      const state = await api.state();
      this.bot = state.bot ?? this.bot;
      this.people = new Map(state.people.map((person) => [person.id, person]));
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
    if (event.type === "person") this.people.set(event.person.id, event.person);
    this.#fire(event.type, event);
  }

  #forget() {
    this.people.clear();
    this.#fire("reset");
  }

  #fire(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const store = new Store();

export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}
