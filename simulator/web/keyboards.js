import { h, icon } from "./dom.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** Identifies a callback button of a message, so that its spinner survives a redraw of the keyboard. */
export const tapKey = (messageId, data) => `${messageId} ${data}`;

/** The inline keyboard under a bubble; `chat.press` is told of every press. */
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
    disabled,
    "data-tap":
      button.callback_data === undefined ? undefined : tapKey(message.message_id, button.callback_data),
    onclick: () => chat.press(message, button),
  };
  const label = h("span", { class: "label" }, button.text);
  return h("button", attributes, label, (button.url || button.web_app) && icon("open"));
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
    onclick: () => onpress(button),
  };
  return h(
    "button",
    attributes,
    button.request_contact && icon("contact"),
    h("span", { class: "label" }, button.text),
  );
}

/** The keyboard in force: of the newest message of the bot that set or removed one. */
export function keyboardInForce(messages) {
  for (const message of [...messages].reverse()) {
    const markup = message.from_bot ? message.reply_markup : undefined;
    if (markup?.remove_keyboard) return null;
    if (markup?.keyboard) return { markup, messageId: message.message_id };
  }
  return null;
}
