import { h } from "./dom.js";
import { t } from "./i18n.js";

const MS_PER_LETTER = 60;
const SHORTEST_MS = 2500;
const FADE_MS = 300;

/** The place in a pane where its toasts, alerts and questions appear: other chats stay usable meanwhile. */
export class Notices {
  toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  element = h("div", { class: "notices" }, this.toasts);

  /** Text that goes away by itself, after longer for longer texts. */
  toast(text) {
    const node = h("div", { class: "toast" }, text);
    this.toasts.append(node);
    const shown = Math.max(SHORTEST_MS, text.length * MS_PER_LETTER);
    setTimeout(() => node.classList.add("leaving"), shown);
    setTimeout(() => node.remove(), shown + FADE_MS);
  }

  /** Text that stays until it is closed. */
  alert(text) {
    return this.#ask(text, [{ label: t("ok"), value: true }]);
  }

  /** Resolves to true when the person agrees. */
  confirm(text, label) {
    return this.#ask(text, [
      { label: t("cancel"), value: false },
      { label, value: true },
    ]);
  }

  /** Resolves to the value of the chosen `{label, value}`, or to undefined. */
  choose(text, choices) {
    return this.#ask(text, [...choices, { label: t("cancel"), value: undefined }], "choices");
  }

  #ask(text, answers, kind = "answers") {
    const before = document.activeElement;
    return new Promise((resolve) => {
      const close = (value) => {
        shade.remove();
        before?.focus?.({ preventScroll: true });
        resolve(value);
      };
      const buttons = answers.map(({ label, value }) =>
        h("button", { type: "button", onclick: () => close(value) }, label),
      );
      const box = h(
        "div",
        { class: "box", role: "alertdialog", "aria-modal": "true", "aria-label": text },
        h("p", {}, text),
        h("div", { class: kind }, ...buttons),
      );
      const shade = h(
        "div",
        { class: "shade", onkeydown: (event) => event.key === "Escape" && close(undefined) },
        box,
      );
      this.element.append(shade);
      buttons.at(-1).focus();
    });
  }
}
