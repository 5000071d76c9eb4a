import { attachments, FILES } from "./attachments.js";
import { fullMoment, timeOfDay, toMoment } from "./clock.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { inlineKeyboard, markBusy } from "./keyboards.js";
import { openMessageMenu } from "./message_menu.js";
import { pollPart } from "./poll.js";
import { reactionChips } from "./reactions.js";
import { fillRich } from "./rich.js";
import { isGroup } from "./store.js";
import { summary } from "./summary.js";

const HUES = 7;

/** One message on the screen. An update redraws only the parts that changed, so nothing jumps or loses focus. */
export class Bubble {
  #chat;
  #drawn = {};
  #content = h("div", { class: "content" });
  #meta = h("span", { class: "meta" });
  #keyboard = h("div", { class: "keyboard-place" });

  constructor(message, chat) {
    this.#chat = chat;
    const mine = message.author === chat.reader;
    const bubble = h("div", { class: "bubble" }, this.#content);
    bubble.addEventListener("contextmenu", (event) => this.#menuAt(event));
    this.element = h(
      "div",
      { class: `message ${mine ? "outgoing" : "incoming"}`, "data-message-id": message.message_id },
      bubble,
      this.#buttons(),
      this.#keyboard,
    );
    this.update(message);
  }

  update(message) {
    this.message = message;
    this.element.classList.toggle("protected", Boolean(message.has_protected_content));
    this.#part("content", bodyOf(message), () => this.#drawContent(message));
    this.#part("meta", [message.date, message.edited, message.silent, message.pinned], () =>
      drawMeta(this.#meta, message, message.author === this.#chat.reader),
    );
    this.#part("keyboard", message.reply_markup?.inline_keyboard ?? null, () => this.#drawKeyboard(message));
  }

  refreshBusy() {
    markBusy(this.#keyboard, this.#chat.acts.busy);
  }

  #buttons() {
    const more = (event) => {
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      openMessageMenu({ x: left, y: bottom }, this.message, this.#chat);
    };
    return h(
      "div",
      { class: "message-buttons" },
      iconButton("reply", t("reply"), () => this.#chat.composer.replyTo(this.message)),
      iconButton("more", t("more"), more),
    );
  }

  // A link keeps the browser's own menu; a long press on a phone comes here too.
  #menuAt(event) {
    if (event.target.closest("a")) return;
    event.preventDefault();
    openMessageMenu({ x: event.clientX, y: event.clientY }, this.message, this.#chat);
  }

  #part(name, value, draw) {
    const digest = JSON.stringify(value);
    if (this.#drawn[name] === digest) return;
    this.#drawn[name] = digest;
    draw();
  }

  #drawContent(message) {
    const text = h("span", { class: "rich searched", dir: "auto" });
    fillRich(text, message.html ?? "", this.#chat.language);
    const poll = message.poll && pollPart(message, this.#chat);
    const carried = [poll, ...attachments(message)].filter(Boolean);
    if (!carried.length && !message.html) carried.push(h("div", { class: "unsupported" }, t("unsupported")));
    const parts = [this.#author(message), this.#quoted(message.reply_to_message), ...carried];
    keepingFocus(this.#content, () =>
      this.#content.replaceChildren(
        ...parts.filter(Boolean),
        h("div", { class: "text" }, text, this.#meta),
        ...reactionChips(message, this.#chat),
      ),
    );
  }

  #author(message) {
    if (!isGroup(this.#chat) || message.author === this.#chat.reader) return null;
    const hue = message.author === null ? "bot" : Math.abs(message.author) % HUES;
    return h("div", { class: `author ink-${hue}` }, message.author_name);
  }

  #quoted(message) {
    if (!message) return null;
    const go = () => this.#chat.messages.reveal(message.message_id);
    return h("button", { type: "button", class: "quoted", onclick: go }, summary(message));
  }

  #drawKeyboard(message) {
    keepingFocus(this.#keyboard, () =>
      this.#keyboard.replaceChildren(
        ...(message.reply_markup?.inline_keyboard ? [inlineKeyboard(message, this.#chat)] : []),
      ),
    );
    this.refreshBusy();
  }
}

const BODY = [
  "html",
  "photo",
  "contact",
  "poll",
  "chosen",
  "votes",
  "dice",
  "location",
  "venue",
  ...FILES,
  "reply_to_message",
  "has_protected_content",
  "reactions",
];
const bodyOf = (message) => BODY.map((name) => message[name] ?? null);

/** Redraws a place; the focus stays on the button or field with the same number. */
function keepingFocus(place, draw) {
  const controls = () => [...place.querySelectorAll("button, input, a[href]")];
  const focused = controls().indexOf(document.activeElement);
  draw();
  if (focused >= 0) controls()[focused]?.focus({ preventScroll: true });
}

function drawMeta(meta, message, mine) {
  const moment = toMoment(message.date);
  const marks = [];
  if (message.edited) marks.push(h("span", { class: "edited" }, t("edited")));
  if (message.silent) marks.push(labelled("bell", t("silent")));
  if (message.pinned) marks.push(labelled("pin", t("pinned")));
  if (message.has_protected_content) marks.push(labelled("lock", t("protected")));
  const tick = mine ? labelled("check", t("delivered")) : null;
  meta.replaceChildren(
    ...marks,
    h("time", { title: fullMoment(moment) }, timeOfDay(moment)),
    ...(tick ? [tick] : []),
  );
}

const labelled = (name, label) => h("span", { role: "img", "aria-label": label, title: label }, icon(name));
