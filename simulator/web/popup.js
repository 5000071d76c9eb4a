import { h } from "./dom.js";

/** The list that opens above the line for writing: commands, kinds of attachment. */
export class Popup {
  element = h("div", { class: "popup", role: "menu" });

  get isOpen() {
    return this.element.childElementCount > 0;
  }

  /** Shows items `{parts, action}`; kind says which list it is. */
  show(kind, items) {
    this.element.dataset.kind = kind;
    this.element.replaceChildren(...items.map((item) => this.#button(item)));
  }

  hide() {
    this.show("", []);
  }

  toggle(kind, items) {
    if (this.element.dataset.kind === kind) return this.hide();
    this.show(kind, items);
    return this.element.firstElementChild?.focus();
  }

  /** Moves the focus one item down or up, round the list. */
  move(step) {
    const items = [...this.element.children];
    const from = items.indexOf(document.activeElement);
    const start = step > 0 ? -1 : 0;
    items[((from < 0 ? start : from) + step + items.length) % items.length].focus();
  }

  #button({ parts, action }) {
    const run = () => {
      this.hide();
      action();
    };
    return h("button", { type: "button", class: "item", role: "menuitem", onclick: run }, ...parts);
  }
}
