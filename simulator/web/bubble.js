import { attachments } from "./attachments.js";
import { fullMoment, timeOfDay, toMoment } from "./clock.js";
import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { inlineKeyboard, markBusy } from "./keyboards.js";
import { fillRich } from "./rich.js";

/** One message on the screen. An update redraws only the parts that changed, so nothing jumps or loses focus. */
export class Bubble {
  #chat;
  #drawn = {};
  #content = h("div", { class: "content" });
  #meta = h("span", { class: "meta" });
  #keyboard = h("div", { class: "keyboard-place" });

  constructor(message, chat) {
    this.#chat = chat;
    const reply = iconButton("reply", t("reply"), () => chat.replyTo(this.message), "reply-button");
    this.element = h(
      "div",
      {
        class: `message ${message.from_bot ? "incoming" : "outgoing"}`,
        "data-message-id": message.message_id,
      },
      h("div", { class: "bubble" }, this.#content),
      reply,
      this.#keyboard,
    );
    this.update(message);
  }

  update(message) {
    this.message = message;
    this.element.classList.toggle("protected", Boolean(message.has_protected_content));
    this.#part("content", bodyOf(message), () => this.#drawContent(message));
    this.#part("meta", [message.date, message.edited, message.silent, message.pinned], () =>
      drawMeta(this.#meta, message),
    );
    this.#part("keyboard", message.reply_markup?.inline_keyboard ?? null, () => this.#drawKeyboard(message));
  }

  refreshBusy() {
    markBusy(this.#keyboard, this.#chat.busy);
  }

  #part(name, value, draw) {
    const digest = JSON.stringify(value);
    if (this.#drawn[name] === digest) return;
    this.#drawn[name] = digest;
    draw();
  }

  #drawContent(message) {
    const text = h("span", { class: "rich", dir: "auto" });
    fillRich(text, message.html ?? "", this.#chat.person?.language_code);
    const parts = [quoted(message.reply_to_message), ...attachments(message)].filter(Boolean);
    if (!parts.length && !message.html) parts.push(h("div", { class: "unsupported" }, t("unsupported")));
    this.#content.replaceChildren(
      ...parts,
      h("div", { class: "text" }, text, this.#meta),
      ...reactions(message),
    );
  }

  #drawKeyboard(message) {
    const place = this.#keyboard;
    const focused = [...place.querySelectorAll("button")].indexOf(document.activeElement);
    place.replaceChildren(
      ...(message.reply_markup?.inline_keyboard ? [inlineKeyboard(message, this.#chat)] : []),
    );
    if (focused >= 0) place.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
    this.refreshBusy();
  }
}

const BODY = [
  "html",
  "document",
  "photo",
  "contact",
  "reply_to_message",
  "has_protected_content",
  "reactions",
];
const bodyOf = (message) => BODY.map((name) => message[name] ?? null);

function drawMeta(meta, message) {
  const moment = toMoment(message.date);
  const marks = [];
  if (message.edited) marks.push(h("span", { class: "edited" }, t("edited")));
  if (message.silent) marks.push(labelled("bell", t("silent")));
  if (message.pinned) marks.push(labelled("pin", t("pinned")));
  if (message.has_protected_content) marks.push(labelled("lock", t("protected")));
  const tick = message.from_bot ? null : labelled("check", t("delivered"));
  meta.replaceChildren(
    ...marks,
    h("time", { title: fullMoment(moment) }, timeOfDay(moment)),
    ...(tick ? [tick] : []),
  );
}

const labelled = (name, label) => h("span", { role: "img", "aria-label": label, title: label }, icon(name));

function quoted(message) {
  if (!message) return null;
  const text = message.text ?? message.caption ?? message.document?.file_name ?? "…";
  return h("div", { class: "quoted" }, text);
}

function reactions(message) {
  const emoji = (message.reactions ?? []).map((reaction) => reaction.emoji).filter(Boolean);
  return emoji.length ? [h("div", { class: "reactions" }, ...emoji.map((one) => h("span", {}, one)))] : [];
}
