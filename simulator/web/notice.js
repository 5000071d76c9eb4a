import { h } from "./dom.js";
import { t } from "./i18n.js";

const MS_PER_LETTER = 60;
const SHORTEST_MS = 2500;
const FADE_MS = 300;

/** The place in a pane where its toasts, alerts and questions appear: other chats stay usable meanwhile. */
export class Notices {
  /** Lies over the messages, so that nothing of the line for writing is covered. */
  toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  element = h("div", { class: "notices" });

  /** Text that goes away by itself, after longer for longer texts. */
  toast(text) {
    const node = h("div", { class: "toast" }, text);
    this.toasts.append(node);
    const shown = Math.max(SHORTEST_MS, text.length * MS_PER_LETTER);
    setTimeout(() => node.classList.add("leaving"), shown);
    setTimeout(() => node.remove(), shown + FADE_MS);
    return node;
  }

  /** Text that stays until it is closed. */
  alert(text) {
    return this.ask(text, [{ label: t("ok"), value: true }]);
  }

  /** Resolves to true when the person agrees. */
  confirm(text, label) {
    const answers = [
      { label: t("cancel"), value: false },
      { label, value: true },
    ];
    return this.ask(text, answers);
  }

  /** Resolves to the value of the chosen `{label, value}`, or to undefined. */
  choose(text, choices) {
    return this.ask(text, [...choices, { label: t("cancel"), value: undefined }], { kind: "choices" });
  }

  /** A question with answers `{label, value}` and other parts between; resolves to a value, undefined by Escape. */
  ask(text, answers, { kind = "answers", parts = [] } = {}) {
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
      const shade = question(text, parts, h("div", { class: kind }, ...buttons), close);
      this.element.append(shade);
      (shade.querySelector(".field, a[href]") ?? buttons.at(-1)).focus();
    });
  }
}

function question(text, parts, answers, close) {
  const attributes = { class: "box", role: "alertdialog", "aria-modal": "true", "aria-label": text };
  const box = h("div", attributes, h("p", {}, text), ...parts, answers);
  const onkeydown = (event) => {
    if (event.key === "Escape") close(undefined);
    if (event.key === "Tab") keepInside(event, box);
    event.stopPropagation();
  };
  return h("div", { class: "shade", onkeydown }, box);
}

// A modal question keeps the focus: behind it nothing can be reached.
function keepInside(event, box) {
  const stops = [...box.querySelectorAll("button, a[href], input, summary")];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0]).focus();
}
