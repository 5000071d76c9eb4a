import { api } from "./api.js";
import { clock } from "./clock.js";
import { Composer } from "./composer.js";
import { shareOtherContact, shareOwnContact } from "./contacts.js";
import { h, pressedAsButton, redraw } from "./dom.js";
import { acceptDrops } from "./drop.js";
import { headerParts } from "./header.js";
import { t } from "./i18n.js";
import { tapKey } from "./keyboards.js";
import { MessageList } from "./messages.js";
import { Notices } from "./notice.js";
import { oneAtATime } from "./one_at_a_time.js";
import { meaning } from "./rich.js";
import { fullName, store } from "./store.js";

/** One person's chat with the bot, seen through that person's eyes. `panes` closes it and puts others beside it. */
export class Chat {
  busy = new Set();
  #waiting = [];
  #typingEnd;
  #read = oneAtATime(() => this.attempt(() => api.read(this.id)));
  #drawn = "";
  #ended = new AbortController();
  notices = new Notices();
  #header = h("header", { class: "pane-header" });
  #footer = h("div", { class: "pane-footer" });

  constructor(id, panes) {
    this.id = id;
    this.panes = panes;
    const name = fullName(this.person);
    this.messages = new MessageList(this, t("messages", { name }));
    this.composer = new Composer(this);
    this.empty = h("div", { class: "empty" }, t("loading"));
    this.element = h(
      "section",
      { class: "pane", "aria-label": name, "data-chat": id },
      this.#header,
      this.messages.element,
      this.empty,
      this.notices.element,
      this.#footer,
    );
    this.messages.element.addEventListener("click", (event) => this.#clickedInside(event));
    this.messages.element.addEventListener("keydown", pressedAsButton);
    acceptDrops(
      this.element,
      () => this.composer.element.isConnected,
      (files) => this.composer.addFiles(files),
    );
    this.#listen();
    this.#drawPerson();
    this.load();
  }

  get person() {
    return store.person(this.id);
  }

  /** Fetches the whole chat. Events that come meanwhile are applied after it, so none is lost. */
  async load() {
    this.#waiting ??= [];
    const messages = await this.attempt(() => api.messages(this.id));
    if (this.#ended.signal.aborted) return;
    if (messages) this.messages.reset(messages);
    const missed = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of missed) this.#apply(event);
    this.#changed();
  }

  close() {
    this.#ended.abort();
    this.messages.close();
    this.element.remove();
  }

  focus() {
    (this.composer.element.isConnected ? this.composer : this.#footer.querySelector("button"))?.focus();
  }

  /** Does an action of the control API; a refusal is shown here in the server's words and gives undefined. */
  async attempt(action) {
    try {
      return await action();
    } catch (error) {
      this.notices.toast(error.message);
      return undefined;
    }
  }

  /** Sends a text; false when the server refused it. */
  async write(text, replyTo) {
    return Boolean(await this.attempt(() => api.write(this.id, text, replyTo)));
  }

  block(blocked) {
    return this.attempt(() => (blocked ? api.block(this.id) : api.unblock(this.id)));
  }

  start(payload = "") {
    return this.write(payload ? `/start ${payload}` : "/start");
  }

  async sendFiles(files, caption) {
    for (const [index, file] of [...files].entries()) {
      if (!(await this.attempt(() => api.file(this.id, file, index ? "" : caption)))) return false;
    }
    return true;
  }

  shareContact() {
    return shareOwnContact(this, this.notices);
  }

  shareOther() {
    return shareOtherContact(this, this.notices);
  }

  replyTo(message) {
    this.composer.replyTo(message);
  }

  /** A press of a button under a message. */
  press(message, button) {
    if (button.callback_data !== undefined) return this.#tap(message.message_id, button.callback_data);
    if (button.url) return this.follow(button.url);
    if (button.web_app) return this.follow(button.web_app.url);
    if (button.copy_text) return this.#copy(button.copy_text.text);
    return this.notices.toast(t("unsupportedButton"));
  }

  /** A press of a button of the bot's keyboard below the input. */
  pressKey(button) {
    if (button.request_contact) return this.shareContact();
    const special = Object.keys(button).some((name) => name.startsWith("request_") || name === "web_app");
    return special ? this.notices.toast(t("unsupportedButton")) : this.write(button.text);
  }

  follow(href) {
    const link = meaning(href, store.bot.username ?? "");
    if (link?.start !== undefined) return this.start(link.start);
    if (link) return window.open(link.open, "_blank", "noopener");
    return this.notices.toast(t("badLink"));
  }

  async #tap(messageId, data) {
    const key = tapKey(messageId, data);
    if (this.busy.has(key)) return;
    this.#setBusy(key, true);
    const tap = await this.attempt(() => api.tap(this.id, messageId, data));
    this.#setBusy(key, false);
    if (tap && !tap.answer) this.notices.toast(t("noAnswer"));
  }

  #setBusy(key, busy) {
    if (busy) this.busy.add(key);
    else this.busy.delete(key);
    this.messages.refreshBusy();
  }

  async #copy(text) {
    await navigator.clipboard?.writeText(text);
    this.notices.toast(t("copied"));
  }

  #listen() {
    const { signal } = this.#ended;
    const on = (type, handle) =>
      store.addEventListener(type, (event) => idOf(event) === this.id && handle(event), { signal });
    const inOrder = (event) => this.#waiting?.push(event) ?? this.#apply(event);
    for (const type of ["message", "edited", "deleted"]) on(type, inOrder);
    on("toast", (event) => this.#answered(event.detail));
    on("person", () => this.#personChanged());
    on("action", () => this.#typing(true));
    clock.addEventListener("change", () => this.messages.refreshTimes(), { signal });
  }

  #apply({ type, detail }) {
    if (type === "message" && detail.message.from_bot) this.#typing(false);
    if (type === "deleted") this.messages.remove(detail.message_id);
    else this.messages.put(detail.message);
    this.#changed();
  }

  #answered({ text, show_alert: modal, url }) {
    if (text && modal) this.notices.alert(text);
    else if (text) this.notices.toast(text);
    if (url) this.follow(url);
  }

  // Telegram shows a chat action for five seconds, or until the bot writes.
  #typing(on) {
    clearTimeout(this.#typingEnd);
    this.element.classList.toggle("typing", on);
    if (on) this.#typingEnd = setTimeout(() => this.#typing(false), 5000);
  }

  #changed() {
    const messages = this.messages.all();
    this.composer.follow(messages);
    this.empty.hidden = messages.length > 0;
    this.empty.textContent = t(this.person?.started ? "emptyChat" : "emptyStart");
  }

  #clickedInside(event) {
    const spoiler = event.target.closest(".tg-spoiler, blockquote[expandable]");
    if (spoiler) spoiler.classList.toggle("shown");
    const command = event.target.closest(".bot-command");
    if (command) this.write(command.textContent);
    const link = event.target.closest(".rich a[href]");
    if (!link) return;
    event.preventDefault();
    this.follow(link.href);
  }

  // What comes into an open chat is read at once.
  #personChanged() {
    this.#drawPerson();
    if (this.person?.unread) this.#read();
  }

  #drawPerson() {
    const person = this.person;
    const { unread, last, ...lasting } = person ?? {};
    const digest = JSON.stringify([lasting, store.bot]);
    if (!person || digest === this.#drawn) return;
    this.#drawn = digest;
    redraw(this.#header, headerParts(this));
    this.#drawFooter(person);
    this.composer.follow(this.messages.all());
  }

  #drawFooter(person) {
    const big = (key, action) => h("button", { type: "button", class: "big", onclick: action }, t(key));
    let wanted = this.composer.element;
    if (person.deactivated) wanted = h("div", { class: "closed" }, t("deactivated"));
    else if (person.blocked) wanted = big("unblock", () => this.block(false));
    else if (!person.started) wanted = big("start", () => this.start());
    if (this.#footer.firstChild !== wanted) redraw(this.#footer, [wanted]);
  }
}

const idOf = ({ detail }) => detail.chat_id ?? detail.person.id;
