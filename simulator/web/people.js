import { clock, toMoment } from "./clock.js";
import { h } from "./dom.js";
import { drafts } from "./drafts.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { PersonRow } from "./person_row.js";
import { fullName, store } from "./store.js";

/** The list on the left: everybody the simulator plays and their groups, the latest talk first. */
export class PeopleList {
  #panes;
  #rows = new Map();
  #scheduled = false;
  #search = h("input", {
    type: "search",
    class: "search",
    placeholder: t("search"),
    "aria-label": t("search"),
  });
  #list = h("ul", { class: "people", "aria-label": t("people") });
  #nobody = h("p", { class: "nobody", role: "status" });
  element = h(
    "nav",
    { class: "sidebar", "aria-label": t("people") },
    h("div", { class: "search-place" }, icon("search"), this.#search),
    this.#nobody,
    this.#list,
  );

  constructor(panes) {
    this.#panes = panes;
    this.#search.addEventListener("input", () => this.#arrange());
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    store.addEventListener("state", () => this.#reset());
    store.addEventListener("reset", () => this.#reset());
    store.addEventListener("chat", (event) => this.#drawPerson(event.detail.chat));
    drafts.addEventListener("change", ({ detail: id }) => store.chat(id) && this.#drawPerson(store.chat(id)));
    clock.addEventListener("change", () => this.#refreshTimes());
    panes.addEventListener("change", () => this.#markOpen());
    addEventListener("keydown", (event) => this.#onShortcut(event));
  }

  #reset() {
    for (const [id, row] of this.#rows) if (!store.chat(id)) row.element.remove();
    this.#rows = new Map([...this.#rows].filter(([id]) => store.chat(id)));
    for (const chat of store.chats()) this.#drawPerson(chat);
    this.#arrangeSoon();
  }

  #drawPerson(person) {
    const row = this.#rows.get(person.id);
    if (row) row.update(person);
    else this.#rows.set(person.id, this.#newRow(person));
    this.#arrangeSoon();
  }

  #newRow(person) {
    const row = new PersonRow(person, (beside) => this.#panes.open(person.id, { beside }));
    row.markOpen(this.#panes.has(person.id));
    return row;
  }

  // Many people may change within one frame (a broadcast): the order is settled once for all of them.
  #arrangeSoon() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#arrange();
    });
  }

  #arrange() {
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const order = store.chats().sort((one, other) => lastMoment(other) - lastMoment(one));
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
    let place = this.#list.firstElementChild;
    let found = 0;
    for (const person of order) {
      const row = this.#rows.get(person.id).element;
      row.hidden = !matches(person, words);
      found += row.hidden ? 0 : 1;
      if (row === place) place = place.nextElementSibling;
      else this.#list.insertBefore(row, place);
    }
    focused?.focus({ preventScroll: true });
    this.#nobody.textContent = found ? "" : t(store.people.size ? "nobody" : "emptyPeople");
  }

  #refreshTimes() {
    for (const row of this.#rows.values()) row.refreshTime();
  }

  #markOpen() {
    for (const [id, row] of this.#rows) row.markOpen(this.#panes.has(id));
  }

  #onKey(event) {
    if (event.key === "Escape") {
      this.#search.value = "";
      this.#arrange();
    }
    if (event.key === "Enter" && event.target === this.#search) {
      event.preventDefault(); // or the same key would press the button that gets the focus
      this.#shown()[0]?.click();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const buttons = this.#shown();
    const from = buttons.indexOf(document.activeElement.closest("li")?.querySelector(".person"));
    buttons[Math.max(0, from + (event.key === "ArrowDown" ? 1 : -1))]?.focus();
  }

  #onShortcut(event) {
    if (!event.ctrlKey || event.code !== "KeyK") return;
    event.preventDefault();
    this.#search.focus();
  }

  #shown() {
    return [...this.#list.querySelectorAll("li:not([hidden]) .person")];
  }
}

const lastMoment = (person) => (person.last ? toMoment(person.last.at) : 0);

function matches(person, words) {
  const text = [fullName(person), person.note, person.username, person.phone, String(person.id)]
    .filter(Boolean)
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
