import { h, iconButton } from "./dom.js";
import { fileSize, t } from "./i18n.js";
import { keyboardInForce, replyKeyboard } from "./keyboards.js";

const drafts = new Map();

/** Where a person writes: text, files, commands, the bot's keyboard. What was begun stays when the chat is closed. */
export class Composer {
  #chat;
  #files = [];
  #reply = null;
  #answered = null;
  #keyboard = null;
  #keyboardShown = false;
  #input = h("textarea", {
    class: "input",
    rows: "1",
    placeholder: t("write"),
    "aria-label": t("write"),
    "data-input": true,
  });
  #picker = h("input", { type: "file", multiple: true, hidden: true, "aria-label": t("sendFile") });
  #context = h("div", { class: "context" });
  #popup = h("div", { class: "popup", role: "menu" });
  #keys = h("div", { class: "keys-place" });
  #menuButton = iconButton("menu", t("menu"), () => this.#togglePopup("menu", this.#commandItems("")));
  #keysButton = iconButton("keyboard", t("keyboard"), () => this.#showKeyboard(!this.#keyboardShown));

  constructor(chat) {
    this.#chat = chat;
    const attach = iconButton("clip", t("attach"), () => this.#togglePopup("attach", this.#attachItems()));
    const send = iconButton("send", t("send"), () => this.#send(), "send");
    const line = h("div", { class: "line" }, this.#menuButton, attach, this.#input, this.#keysButton, send);
    this.element = h(
      "div",
      { class: "composer", onkeydown: (event) => this.#onKey(event) },
      this.#popup,
      this.#context,
      line,
      this.#keys,
      this.#picker,
    );
    this.#input.value = drafts.get(chat.id) ?? "";
    this.#input.addEventListener("input", () => this.#typed());
    this.#picker.addEventListener("change", () => this.addFiles(this.#picker.files));
    this.element.addEventListener(
      "focusout",
      (event) => this.element.contains(event.relatedTarget) || this.#hidePopup(),
    );
    this.#takeKeyboard(null);
    this.follow([]);
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  /** Draws what the newest messages ask for: the keyboard in force and the reply a ForceReply wants. */
  follow(messages) {
    this.#menuButton.hidden = !this.#chat.person.commands?.length;
    const wanted = keyboardInForce(messages);
    if (wanted?.messageId !== this.#keyboard?.messageId) this.#takeKeyboard(wanted);
    const last = messages.at(-1);
    const forced = last?.from_bot && last.reply_markup?.force_reply && last.message_id !== this.#answered;
    if (forced && this.#reply?.message_id !== last.message_id) this.replyTo(last);
    this.#placeholder(messages);
  }

  replyTo(message) {
    this.#reply = message;
    this.#drawContext();
    this.focus();
  }

  addFiles(files) {
    this.#files.push(...files);
    this.#drawContext();
    this.focus();
  }

  #placeholder(messages) {
    const forced = this.#reply?.reply_markup?.force_reply ? this.#reply.reply_markup : undefined;
    const markup = forced ?? (messages.length ? this.#keyboard?.markup : undefined);
    this.#input.placeholder = markup?.input_field_placeholder || t("write");
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
    if (this.#keyboard.markup.one_time_keyboard) this.#showKeyboard(false);
    this.#chat.pressKey(button);
  }

  #onKey(event) {
    if (event.key === "Escape") return this.#dismiss(event);
    if (event.key === "ArrowUp" || event.key === "ArrowDown") return this.#moveInPopup(event);
    if (event.target !== this.#input || event.key !== "Enter" || event.shiftKey || event.isComposing)
      return undefined;
    event.preventDefault();
    return this.#send();
  }

  #dismiss(event) {
    if (this.#popup.childElementCount) event.stopPropagation();
    else this.#clearContext();
    this.#hidePopup();
    this.focus();
  }

  #moveInPopup(event) {
    const items = [...this.#popup.children];
    if (!items.length) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    const from = items.indexOf(document.activeElement);
    items[from < 0 ? (step > 0 ? 0 : items.length - 1) : (from + step + items.length) % items.length].focus();
  }

  #typed() {
    drafts.set(this.#chat.id, this.#input.value);
    this.#grow();
    const typed = this.#input.value;
    if (/^\/\w*$/.test(typed)) this.#showPopup("typed", this.#commandItems(typed.slice(1)));
    else this.#hidePopup();
  }

  #grow() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  async #send() {
    const text = this.#input.value.trim();
    const files = this.#files;
    const reply = this.#reply;
    if (!text && !files.length) return;
    this.#input.value = "";
    this.#clearContext();
    this.#typed();
    const sent = files.length
      ? await this.#chat.sendFiles(files, text)
      : await this.#chat.write(text, reply?.message_id);
    if (!sent) this.#restore(text, files, reply);
  }

  #restore(text, files, reply) {
    this.#input.value ||= text;
    this.#files = files;
    this.#reply = reply;
    this.#answered = null;
    this.#drawContext();
  }

  #clearContext() {
    this.#answered = this.#reply?.message_id ?? this.#answered;
    this.#reply = null;
    this.#files = [];
    this.#picker.value = "";
    this.#drawContext();
  }

  #drawContext() {
    const drop = (label) => iconButton("close", label, () => this.#clearContext());
    const reply =
      this.#reply &&
      contextLine(t("replyTo"), this.#reply.text ?? this.#reply.caption ?? "…", drop(t("cancelReply")));
    const files = this.#files.map((file) =>
      contextLine(file.name, fileSize(file.size), drop(t("removeFile"))),
    );
    this.#context.replaceChildren(...[reply, ...files].filter(Boolean));
    this.#placeholder([]);
  }

  #commandItems(prefix) {
    const commands = (this.#chat.person.commands ?? []).filter((one) => one.command.startsWith(prefix));
    return commands.map((one) =>
      this.#item(
        () => this.#chooseCommand(one.command),
        h("b", {}, `/${one.command}`),
        h("span", {}, one.description),
      ),
    );
  }

  #chooseCommand(command) {
    this.#input.value = "";
    this.#typed();
    this.#chat.write(`/${command}`);
  }

  #attachItems() {
    return [
      this.#item(() => this.#picker.click(), h("span", {}, t("sendFile"))),
      this.#item(() => this.#chat.shareContact(), h("span", {}, t("shareContact"))),
      this.#item(() => this.#chat.shareOther(), h("span", {}, t("shareOther"))),
    ];
  }

  #item(action, ...parts) {
    const run = () => {
      this.#hidePopup();
      action();
    };
    return h("button", { type: "button", class: "item", role: "menuitem", onclick: run }, ...parts);
  }

  #togglePopup(kind, items) {
    if (this.#popup.dataset.kind === kind) return this.#hidePopup();
    this.#showPopup(kind, items);
    return items[0]?.focus();
  }

  #showPopup(kind, items) {
    this.#popup.dataset.kind = kind;
    this.#popup.replaceChildren(...items);
  }

  #hidePopup() {
    this.#showPopup("", []);
  }
}

function contextLine(title, text, close) {
  return h(
    "div",
    { class: "context-line" },
    h("div", { class: "context-text" }, h("b", {}, title), h("span", {}, text)),
    close,
  );
}
