import { h } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** Identifies a callback button of a message, so that its spinner survives a redraw of the keyboard. */
export const tapKey = (messageId, data) => `${messageId} ${data}`;

/** The inline keyboard under a bubble; `chat.acts.press` is told of every press. */
export function inlineKeyboard(message, chat) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    h("div", { class: "row" }, ...row.map((button) => inlineButton(message, button, chat))),
  );
  return h("div", { class: "keyboard" }, ...rows);
}

function inlineButton(message, button, chat) {
  const disabled = Boolean(button.disabled);
  const attributes = {
    type: "button",
    class: `key ${styleClass(button)}`,
    title: button.text,
    "aria-label": spoken(button.text),
    disabled,
    "data-tap":
      button.callback_data === undefined ? undefined : tapKey(message.message_id, button.callback_data),
    onclick: () => chat.acts.press(message, button),
  };
  const label = h("span", { class: "label" }, button.text);
  return h("button", attributes, label, (button.url || button.web_app) && icon("open"));
}

// Bots fill the holes of a calendar with keys of a blank or a dot: a screen reader says what they are.
function spoken(text) {
  return /^[\s\p{C}\u2800\u3164·]*$/u.test(text) ? t("blankKey") : undefined;
}

function styleClass(button) {
  return STYLES.has(button.style) ? `key-${button.style}` : "";
}

/** Shows spinners on exactly those buttons whose taps wait for an answer. */
export function markBusy(root, busy) {
  for (const button of root.querySelectorAll("button[data-tap]")) {
    button.setAttribute("aria-busy", String(busy.has(button.dataset.tap)));
  }
}

/** The bot's own keyboard below the input. */
export function replyKeyboard(markup, onpress) {
  const rows = markup.keyboard.map((row) =>
    h("div", { class: "row" }, ...row.map((button) => replyButton(button, onpress))),
  );
  return h("div", { class: "reply-keyboard", role: "group" }, ...rows);
}

// The Bot API allows a plain string for a button that only has a text.
function replyButton(given, onpress) {
  const button = typeof given === "string" ? { text: given } : given;
  const attributes = {
    type: "button",
    class: `key ${styleClass(button)}`,
    title: button.text,
    "aria-label": spoken(button.text),
    onclick: () => onpress(button),
  };
  return h(
    "button",
    attributes,
    button.request_contact && icon("contact"),
    h("span", { class: "label" }, button.text),
  );
}

/** The keyboard in force: of the newest message of the bot that set or removed one for this reader. */
export function keyboardInForce(messages, reader) {
  const message = messages.findLast((one) => concerns(one, reader));
  return message?.reply_markup.keyboard ? { markup: message.reply_markup, messageId: message.message_id } : null;
}

function concerns({ from_bot: fromBot, reply_markup: markup, selective_for: chosen }, reader) {
  if (!fromBot || !(markup?.remove_keyboard || markup?.keyboard)) return false;
  return !chosen || chosen.includes(reader);
}
