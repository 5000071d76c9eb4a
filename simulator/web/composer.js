import { ComposerContext } from "./composer_context.js";
import { h, iconButton } from "./dom.js";
import { drafts } from "./drafts.js";
import { t } from "./i18n.js";
import { keyboardInForce, replyKeyboard } from "./keyboards.js";
import { Popup } from "./popup.js";

/** Where a person writes: text, files, commands, the bot's keyboard. What was begun stays when the chat is closed. */
export class Composer {
  #chat;
  #answered = null;
  #keyboard = null;
  #keyboardShown = false;
  #context = new ComposerContext(() => this.#clearContext());
  #popup = new Popup();
  #input = h("textarea", {
    class: "input",
    rows: "1",
    placeholder: t("write"),
    "aria-label": t("write"),
    "data-input": true,
  });
  #kind;
  #picker = h("input", { type: "file", multiple: true, hidden: true, "aria-label": t("sendFile") });
  #keys = h("div", { class: "keys-place" });
  #menuButton = iconButton("menu", t("menu"), () => this.#popup.toggle("menu", this.#commands("")));
  #appButton = h("button", { type: "button", class: "menu-app", onclick: () => this.#openApp() });
  #keysButton = iconButton("keyboard", t("keyboard"), () => this.#showKeyboard(!this.#keyboardShown));

  constructor(chat) {
    this.#chat = chat;
    const attach = iconButton("clip", t("attach"), () => this.#popup.toggle("attach", this.#attachments()));
    const send = iconButton("send", t("send"), () => this.#send(), "send");
    const line = h("div", { class: "line" }, this.#menuButton, this.#appButton, attach, this.#input, this.#keysButton, send);
    this.element = h(
      "div",
      { class: "composer", onkeydown: (event) => this.#onKey(event) },
      this.#popup.element,
      this.#context.element,
      line,
      this.#keys,
      this.#picker,
    );
    this.#input.value = drafts.get(chat.id);
    this.#input.addEventListener("input", () => this.#typed());
    this.#picker.addEventListener("change", () => this.addFiles(this.#picker.files, this.#kind));
    this.element.addEventListener(
      "focusout",
      (event) => this.element.contains(event.relatedTarget) || this.#popup.hide(),
    );
    this.#takeKeyboard(null);
    this.follow([]);
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  /** Draws what the newest messages ask for: the keyboard in force and the reply a ForceReply wants. */
  follow(messages) {
    const app = this.#chat.peer?.menu_button;
    this.#appButton.hidden = app?.type !== "web_app";
    this.#appButton.textContent = app?.text ?? "";
    this.#menuButton.hidden = !this.#appButton.hidden || !this.#chat.peer?.commands?.length;
    const wanted = keyboardInForce(messages, this.#chat.reader);
    if (wanted?.messageId !== this.#keyboard?.messageId) this.#takeKeyboard(wanted);
    const last = messages.at(-1);
    const forced = last?.from_bot && last.reply_markup?.force_reply && last.message_id !== this.#answered;
    if (forced && this.#context.reply?.message_id !== last.message_id) this.replyTo(last);
    this.#placeholder();
  }

  replyTo(message) {
    this.#context.set({ reply: message, files: this.#context.files });
    this.#placeholder();
    this.focus();
  }

  /** Puts the text of an own message into the field; sending changes the message. */
  edit(message) {
    this.#context.set({ edited: message });
    this.#input.value = message.text ?? "";
    this.#grow();
    this.focus();
  }

  /** Files to be sent with the text; kind "photo" makes pictures of them. */
  addFiles(files, kind) {
    const added = [...files].map((file) => ({ file, kind }));
    this.#context.set({ reply: this.#context.reply, files: [...this.#context.files, ...added] });
    this.focus();
  }

  #placeholder() {
    const forced = this.#context.reply?.reply_markup?.force_reply ? this.#context.reply.reply_markup : null;
    const markup = forced ?? this.#keyboard?.markup;
    this.#input.placeholder = markup?.input_field_placeholder || t("write");
  }

  #openApp() {
    return this.#chat.acts.pressMenu(this.#appButton.textContent);
  }

  #takeKeyboard(wanted) {
    this.#keyboard = wanted;
    this.#keysButton.hidden = !wanted;
    this.#keys.replaceChildren(
      ...(wanted ? [replyKeyboard(wanted.markup, (button) => this.#pressKey(button))] : []),
    );
    this.#showKeyboard(Boolean(wanted));
  }

  #showKeyboard(shown) {
    this.#keyboardShown = shown;
    this.#keys.hidden = !shown;
    this.#keysButton.setAttribute("aria-expanded", String(shown));
  }

  #pressKey(button) {
    const { markup, messageId } = this.#keyboard;
    if (markup.one_time_keyboard) this.#showKeyboard(false);
    this.#chat.acts.pressKey(button, messageId);
  }

  #onKey(event) {
    if (event.key === "Escape") return this.#dismiss(event);
    if (event.key === "ArrowUp" || event.key === "ArrowDown") return this.#onArrow(event);
    if (event.target !== this.#input || event.key !== "Enter" || event.shiftKey || event.isComposing)
      return undefined;
    event.preventDefault();
    return this.#send();
  }

  #dismiss(event) {
    if (this.#popup.isOpen) event.stopPropagation();
    else this.#clearContext();
    this.#popup.hide();
    this.focus();
  }

  // An arrow goes through an open list; up in an empty field takes the last own message for a change.
  #onArrow(event) {
    if (this.#popup.isOpen) this.#popup.move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "ArrowUp" && !this.#input.value && this.#lastOwn()) this.edit(this.#lastOwn());
    else return;
    event.preventDefault();
  }

  #lastOwn() {
    const own = (message) => message.author === this.#chat.reader && message.text;
    return this.#chat.messages.all().findLast(own);
  }

  #typed() {
    if (!this.#context.edited) drafts.set(this.#chat.id, this.#input.value);
    this.#grow();
    const typed = this.#input.value;
    if (/^\/\w*$/.test(typed)) this.#popup.show("typed", this.#commands(typed.slice(1)));
    else this.#popup.hide();
  }

  #grow() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  async #send() {
    const text = this.#input.value.trim();
    const { files, reply, edited } = this.#context;
    if (!text && !files.length) return;
    this.#clearContext();
    this.#input.value = "";
    this.#typed();
    if (await this.#deliver(text, files, reply, edited)) return;
    this.#input.value ||= text;
    this.#context.set({ files, reply, edited });
    this.#answered = null;
  }

  #deliver(text, files, reply, edited) {
    const { acts } = this.#chat;
    if (edited) return acts.edit(edited.message_id, text);
    const replyTo = reply?.message_id;
    return files.length ? acts.sendFiles(files, text, replyTo) : acts.write(text, replyTo);
  }

  #clearContext() {
    const { reply, edited } = this.#context;
    this.#answered = reply?.message_id ?? this.#answered;
    this.#context.set({});
    this.#picker.value = "";
    if (edited) this.#input.value = drafts.get(this.#chat.id);
    this.#grow();
    this.#placeholder();
  }

  #commands(prefix) {
    const commands = (this.#chat.peer.commands ?? []).filter((one) => one.command.startsWith(prefix));
    return commands.map((one) => ({
      parts: [h("b", {}, `/${one.command}`), h("span", {}, one.description)],
      action: () => this.#chooseCommand(one.command),
    }));
  }

  #chooseCommand(command) {
    this.#input.value = "";
    this.#typed();
    this.#chat.acts.write(`/${command}`);
  }

  #pick(kind) {
    this.#kind = kind;
    this.#picker.accept = kind ? "image/*" : "";
    this.#picker.click();
  }

  #attachments() {
    const item = (key, action) => ({ parts: [h("span", {}, t(key))], action });
    return [
      item("sendFile", () => this.#pick()),
      item("photo", () => this.#pick("photo")),
      item("shareContact", () => this.#chat.acts.shareContact()),
      item("shareOther", () => this.#chat.acts.shareOther()),
    ];
  }
}
