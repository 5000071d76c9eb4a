import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { forget, mark, rangesIn } from "./highlight.js";

/** Search in one chat: the newest match first, ↑ and ↓ go to the older and the newer one. */
export class Finder {
  #messages;
  #found = [];
  #at = 0;
  #ranges = [];
  #before = null;
  #field = h("input", { type: "search", class: "field", "aria-label": t("searchChat"), placeholder: t("searchChat") });
  #count = h("span", { class: "found-count", role: "status" });

  constructor(messages) {
    this.#messages = messages;
    this.#field.addEventListener("input", () => this.#search());
    this.element = h(
      "div",
      { class: "finder", role: "search", hidden: true, onkeydown: (event) => this.#onKey(event) },
      this.#field,
      this.#count,
      iconButton("up", t("older"), () => this.#step(-1)),
      iconButton("down", t("newer"), () => this.#step(1)),
      iconButton("close", t("closeSearch"), () => this.close()),
    );
  }

  open() {
    if (this.element.hidden) this.#before = document.activeElement;
    this.element.hidden = false;
    this.#field.select();
    this.#field.focus();
    this.#search();
  }

  close() {
    this.element.hidden = true;
    forget(this.#ranges);
    this.#before?.focus({ preventScroll: true });
  }

  /** The messages have changed: what is found is looked for anew, nothing is scrolled. */
  follow() {
    if (this.element.hidden || !this.#wanted()) return;
    const current = this.#found[this.#at];
    this.#found = this.#messages.matching(this.#wanted());
    this.#at = Math.max(0, this.#found.indexOf(current));
    this.#draw();
  }

  #wanted() {
    return this.#field.value.trim().toLowerCase();
  }

  #search() {
    this.#found = this.#wanted() ? this.#messages.matching(this.#wanted()) : [];
    this.#at = this.#found.length - 1;
    this.#show();
  }

  #step(by) {
    const { length } = this.#found;
    if (!length) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
  }

  #show() {
    if (this.#found.length) this.#messages.reveal(this.#found[this.#at]);
    this.#draw();
  }

  #draw() {
    forget(this.#ranges);
    const words = this.#wanted();
    const total = this.#found.length;
    this.#ranges = words ? rangesIn(this.#messages.element.querySelectorAll(".searched"), words) : [];
    mark(this.#ranges);
    this.#count.textContent = words ? (total ? t("found", { at: this.#at + 1, total }) : t("notFound")) : "";
  }

  #onKey(event) {
    if (event.key === "Escape") this.close();
    else if (event.target === this.#field && ["Enter", "ArrowUp", "ArrowDown"].includes(event.key))
      this.#step(event.key === "ArrowDown" || event.shiftKey ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
