import { api } from "./api.js";
import { shareOtherContact, shareOwnContact } from "./contacts.js";
import { t } from "./i18n.js";
import { tapKey } from "./keyboards.js";
import { openMiniApp } from "./mini_app.js";
import { meaning } from "./rich.js";
import { store } from "./store.js";

/** What the person on whose behalf a chat is open does in it. */
export class Acts {
  #chat;
  busy = new Set();

  constructor(chat) {
    this.#chat = chat;
  }

  /** Sends a text; false when the server refused it. */
  async write(text, replyTo) {
    return Boolean(await this.#attempt((place) => api.write(place, text, replyTo)));
  }

  async edit(messageId, text) {
    return Boolean(await this.#attempt((place) => api.edit(place, messageId, text)));
  }

  remove(message) {
    return this.#attempt((place) => api.remove(place, message.message_id));
  }

  start(payload = "") {
    return this.write(payload ? `/start ${payload}` : "/start");
  }

  async sendFiles(files, caption, replyTo) {
    for (const [index, { file, kind }] of files.entries()) {
      const details = { caption: index ? "" : caption, kind, reply_to: replyTo };
      if (!(await this.#attempt((place) => api.file(place, file, details)))) return false;
    }
    return true;
  }

  contact(contact) {
    return this.#attempt((place) => api.contact(place, contact));
  }

  shareContact() {
    return shareOwnContact(this.#chat, this.#chat.notices);
  }

  shareOther() {
    return shareOtherContact(this.#chat, this.#chat.notices);
  }

  /** Votes with these options, or takes the vote back when there are none; false when the server refused it. */
  async vote(messageId, options) {
    return Boolean(await this.#attempt((place) => api.vote(place, messageId, options)));
  }

  react(message, emoji) {
    return this.#attempt((place) => api.react(place, message.message_id, emoji));
  }

  block(blocked) {
    return this.#attempt(({ id }) => (blocked ? api.block(id) : api.unblock(id)));
  }

  /** A press of a button under a message. */
  press(message, button) {
    const { message_id: id } = message;
    if (button.callback_data !== undefined) return this.#tap(id, button.callback_data);
    if (button.url) return this.follow(button.url);
    if (button.web_app) return this.#openMiniApp(button, id);
    if (button.copy_text) return this.copy(button.copy_text.text);
    return this.#chat.notices.toast(t("unsupportedButton"));
  }

  /** A press of a button of the bot's keyboard below the input; in a group it answers the message it came with. */
  pressKey(button, messageId) {
    if (button.request_contact) return this.shareContact();
    if (button.web_app) return this.#openMiniApp(button);
    if (Object.keys(button).some((name) => name.startsWith("request_")))
      return this.#chat.notices.toast(t("unsupportedButton"));
    return this.write(button.text, this.#chat.place.from ? messageId : undefined);
  }

  /** A press of the menu button, when it opens a Mini App. */
  async pressMenu(text) {
    const tap = await this.#attempt((place) => api.tapLabel(place, undefined, text));
    if (tap?.answer?.url) await openMiniApp(this.#chat.notices, { text }, tap.answer.url, false);
  }

  follow(href) {
    const link = meaning(href, store.bot.username ?? "");
    if (link?.start !== undefined) return this.start(link.start);
    if (link) return window.open(link.open, "_blank", "noopener");
    return this.#chat.notices.toast(t("badLink"));
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text);
    this.#chat.notices.toast(t("copied"));
  }

  #attempt(action) {
    return this.#chat.attempt(() => action(this.#chat.place));
  }

  async #tap(messageId, data) {
    const key = tapKey(messageId, data);
    if (this.busy.has(key)) return;
    this.#setBusy(key, true);
    const tap = await this.#attempt((place) => api.tap(place, messageId, data));
    this.#setBusy(key, false);
    if (tap && !tap.answer) this.#chat.notices.toast(t("noAnswer"));
  }

  async #openMiniApp(button, messageId) {
    const tap = await this.#attempt((place) => api.tapLabel(place, messageId, button.text));
    const data = tap?.answer?.url && (await openMiniApp(this.#chat.notices, button, tap.answer.url, !messageId));
    if (data) await this.#attempt((place) => api.webAppData(place, button.text, data));
  }

  #setBusy(key, busy) {
    if (busy) this.busy.add(key);
    else this.busy.delete(key);
    this.#chat.messages.refreshBusy();
  }
}
