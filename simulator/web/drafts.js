const KEY = "drafts";

/** What was begun in each chat, kept through closing and reloading. Fires "change" with the chat's number. */
class Drafts extends EventTarget {
  #texts = new Map(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));

  get(id) {
    return this.#texts.get(id) ?? "";
  }

  set(id, text) {
    if (text === this.get(id)) return;
    if (text.trim()) this.#texts.set(id, text);
    else this.#texts.delete(id);
    sessionStorage.setItem(KEY, JSON.stringify([...this.#texts]));
    this.dispatchEvent(new CustomEvent("change", { detail: id }));
  }
}

export const drafts = new Drafts();
