import { Acts } from "./acts.js";
import { api } from "./api.js";
import { clock, ZONE } from "./clock.js";
import { Composer } from "./composer.js";
import { h, pressedAsButton, redraw } from "./dom.js";
import { acceptDrops } from "./drop.js";
import { Finder } from "./finder.js";
import { footerParts } from "./footer.js";
import { headerParts } from "./header.js";
import { t } from "./i18n.js";
import { MessageList } from "./messages.js";
import { Notices } from "./notice.js";
import { oneAtATime } from "./one_at_a_time.js";
import { PinBar } from "./pin_bar.js";
import { fullName, isGroup, membersOf, store } from "./store.js";

const TYPING_MS = 5000;

/** One chat with the bot, seen through one person's eyes. `panes` closes it and puts others beside it. */
export class Chat {
  #waiting = [];
  #typingEnd;
  #reader = null;
  #reload = oneAtATime(() => this.load());
  #read = oneAtATime(() => this.attempt(() => api.read(this.id)));
  #drawn = "";
  #ended = new AbortController();
  acts = new Acts(this);
  notices = new Notices();
  #header = h("header", { class: "pane-header" });
  #footer = h("div", { class: "pane-footer" });

  constructor(id, panes) {
    this.id = id;
    this.panes = panes;
    const name = fullName(this.peer);
    this.messages = new MessageList(this, t("messages", { name }));
    this.messages.element.append(this.notices.toasts);
    this.composer = new Composer(this);
    this.finder = new Finder(this.messages);
    this.pins = new PinBar(this.messages);
    this.empty = h("div", { class: "empty" }, t("loading"));
    this.element = h(
      "section",
      { class: "pane", "aria-label": name, "data-chat": id },
      this.#header,
      this.finder.element,
      this.pins.element,
      this.messages.element,
      this.empty,
      this.notices.element,
      this.#footer,
    );
    this.#hear();
    this.#listen();
    this.#drawPeer();
    this.load();
  }

  /** The Person or the Group that this is the chat of. */
  get peer() {
    return store.chat(this.id);
  }

  /** The number of the person whose eyes and hands these are. */
  get reader() {
    if (!isGroup(this)) return this.id;
    const members = membersOf(this.peer);
    return (members.find(({ id }) => id === this.#reader) ?? members[0])?.id;
  }

  get language() {
    return store.person(this.reader)?.language_code;
  }

  /** Where and as whom to act, for the control API. */
  get place() {
    return { id: this.id, from: isGroup(this) ? this.reader : undefined };
  }

  /** Fetches the whole chat. Events that come meanwhile are applied after it, so none is lost. */
  async load() {
    this.#waiting ??= [];
    const messages = await this.attempt(() => api.messages(this.id, this.#eyes()));
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
    this.finder.close();
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

  /** In a group: from now on through another member's eyes. */
  actAs(person) {
    this.#reader = person;
    this.messages.clear();
    this.#drawPeer();
    this.load();
  }

  #eyes() {
    return new URLSearchParams({ zone: ZONE, ...(isGroup(this) && this.reader && { as: this.reader }) });
  }

  #hear() {
    this.messages.element.addEventListener("click", (event) => this.#clickedInside(event));
    this.messages.element.addEventListener("keydown", pressedAsButton);
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    acceptDrops(
      this.element,
      () => this.composer.element.isConnected,
      (files) => this.composer.addFiles(files),
    );
  }

  #listen() {
    const { signal } = this.#ended;
    const on = (type, handle) =>
      store.addEventListener(type, (event) => idOf(event) === this.id && handle(event), { signal });
    const inOrder = (event) => this.#waiting?.push(event) ?? this.#apply(event);
    for (const type of ["message", "edited", "deleted"]) on(type, inOrder);
    on("toast", (event) => this.#answered(event.detail));
    on("chat", () => this.#peerChanged());
    on("action", (event) => this.#typing(event.detail.action !== "cancel"));
    clock.addEventListener("change", () => this.messages.refreshTimes(), { signal });
  }

  #apply({ type, detail }) {
    if (type === "message" && detail.message.from_bot) this.#typing(false);
    if (type === "deleted") this.messages.remove(detail.message_id);
    else this.#put(detail.message);
    this.#changed();
  }

  // Events are for nobody's eyes in particular: a poll in a group and dates in another zone are asked for anew.
  #put(message) {
    this.messages.put(message);
    const dated = ZONE !== "Europe/Moscow" && message.html?.includes("<tg-time");
    if (dated || (isGroup(this) && message.poll)) this.#reload();
  }

  #answered({ text, show_alert: modal, url, person }) {
    if (isGroup(this) && person !== this.reader) return;
    if (text && modal) this.notices.alert(text);
    else if (text) this.notices.toast(text);
    if (url) this.acts.follow(url);
  }

  // Telegram shows a chat action for five seconds, or until the bot writes.
  #typing(on) {
    clearTimeout(this.#typingEnd);
    this.element.classList.toggle("typing", on);
    if (on) this.#typingEnd = setTimeout(() => this.#typing(false), TYPING_MS);
  }

  #changed() {
    const messages = this.messages.all();
    this.composer.follow(messages);
    this.pins.follow(messages);
    this.finder.follow();
    this.empty.hidden = messages.length > 0;
    this.empty.textContent = t(this.peer?.started === false ? "emptyStart" : "emptyChat");
  }

  #clickedInside(event) {
    const spoiler = event.target.closest(".tg-spoiler, blockquote[expandable]");
    if (spoiler) spoiler.classList.toggle("shown");
    const command = event.target.closest(".bot-command");
    if (command) this.acts.write(command.textContent);
    const link = event.target.closest(".rich a[href]");
    if (!link) return;
    event.preventDefault();
    this.acts.follow(link.href);
  }

  #onKey(event) {
    const typing = event.target.matches("input, textarea, select");
    const asked = event.ctrlKey ? event.code === "KeyF" : event.key === "/" && !typing;
    if (!asked || event.altKey) return;
    event.preventDefault();
    this.finder.open();
  }

  // What comes into an open chat is read at once.
  #peerChanged() {
    this.#drawPeer();
    if (this.peer?.unread) this.#read();
  }

  #drawPeer() {
    const { unread, last, ...lasting } = this.peer ?? {};
    const digest = JSON.stringify([lasting, store.bot, this.reader]);
    if (!this.peer || digest === this.#drawn) return;
    this.#drawn = digest;
    redraw(this.#header, headerParts(this));
    this.#drawFooter();
    this.composer.follow(this.messages.all());
  }

  #drawFooter() {
    const parts = footerParts(this);
    const same = parts.length === 1 && parts[0] === this.#footer.firstChild;
    if (!same) redraw(this.#footer, parts);
  }
}

const idOf = ({ detail }) => detail.chat_id ?? detail.chat.id;
