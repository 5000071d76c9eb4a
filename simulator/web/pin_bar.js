import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { summary } from "./summary.js";

/** The bar above the messages: the newest pinned one; each press shows the next older and goes round. */
export class PinBar {
  #messages;
  #pinned = [];
  #shown = 0;
  #count = h("b", {});
  #text = h("span", { class: "pin-text" });
  element = h(
    "button",
    { type: "button", class: "pin-bar", hidden: true, onclick: () => this.#go() },
    icon("pin"),
    h("span", { class: "pin-about" }, this.#count, this.#text),
  );

  constructor(messages) {
    this.#messages = messages;
  }

  follow(messages) {
    this.#pinned = messages.filter((message) => message.pinned).reverse();
    if (this.#shown >= this.#pinned.length) this.#shown = 0;
    this.#draw();
  }

  #draw() {
    const message = this.#pinned[this.#shown];
    this.element.hidden = !message;
    if (!message) return;
    const of = this.#pinned.length > 1 ? ` ${this.#pinned.length - this.#shown}/${this.#pinned.length}` : "";
    this.#count.textContent = t("pinnedMessage") + of;
    this.#text.textContent = summary(message);
  }

  #go() {
    this.#messages.reveal(this.#pinned[this.#shown].message_id);
    this.#shown = (this.#shown + 1) % this.#pinned.length;
    this.#draw();
  }
}
