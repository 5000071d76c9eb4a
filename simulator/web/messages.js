import { Bubble } from "./bubble.js";
import { dayKey, dayLabel, toMoment } from "./clock.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { drawTimes } from "./rich.js";
import { happening, ServiceLine } from "./service.js";
import { summary } from "./summary.js";

const PAGE = 60;
const MOST_DRAWN = 240;
const NEAR_PX = 60;
const PILL_MS = 1200;
const FLASH_MS = 1500;

/** The thread of one chat: draws the newest page, earlier ones when scrolled to; stays at the end unless scrolled away. */
export class MessageList {
  #chat;
  #bubbles = new Map();
  #hidden = new Map();
  #pinned = true;
  #lastTop = 0;
  #unseen = 0;
  #still;
  #observer = new ResizeObserver(() => this.#pinned && this.#jump());
  #thread = h("div", { class: "thread" });
  #scroller = h(
    "div",
    { class: "messages", role: "log", tabindex: "0", "aria-live": "polite" },
    this.#thread,
  );
  #toEnd = iconButton("down", t("toEnd"), () => this.scrollToEnd(), "to-end");
  element = h("div", { class: "messages-place" }, this.#scroller, this.#toEnd);

  constructor(chat, label) {
    this.#chat = chat;
    this.#scroller.ariaLabel = label;
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#observer.observe(this.#thread);
    this.#observer.observe(this.#scroller);
  }

  close() {
    this.#observer.disconnect();
    clearTimeout(this.#still);
  }

  /** Every message, oldest first, drawn or not. */
  all() {
    return [...this.#hidden.values(), ...[...this.#bubbles.values()].map((bubble) => bubble.message)];
  }

  find(id) {
    return this.#hidden.get(id) ?? this.#bubbles.get(id)?.message;
  }

  /** The numbers of the messages in which these lower-case words stand, oldest first. */
  matching(words) {
    const texts = (message) => `${summary(message)}\n${message.document?.file_name ?? ""}`.toLowerCase();
    return this.all().flatMap((message) => (texts(message).includes(words) ? [message.message_id] : []));
  }

  /** Takes the server's whole list; what is drawn already stays in its place. */
  reset(messages) {
    const first = !this.#bubbles.size;
    const given = new Set(messages.map((message) => message.message_id));
    for (const message of this.all()) if (!given.has(message.message_id)) this.remove(message.message_id);
    const late = first ? messages.splice(0, Math.max(0, messages.length - PAGE)) : [];
    for (const message of late) this.#hidden.set(message.message_id, message);
    for (const message of messages) this.put(message);
    if (first) this.scrollToEnd();
  }

  /** Forgets everything drawn, before another's eyes look. */
  clear() {
    for (const message of this.all()) this.remove(message.message_id);
  }

  /** A new message or a new state of a known one. */
  put(message) {
    const id = message.message_id;
    const known = this.find(id);
    // An event has no reader: what he chose in a poll stays as it was known.
    const state = known?.chosen && !message.chosen ? { ...message, chosen: known.chosen } : message;
    if (this.#hidden.has(id)) this.#hidden.set(id, state);
    else if (known) this.#bubbles.get(id).update(state);
    else this.#append(state);
  }

  remove(id) {
    this.#hidden.delete(id);
    const element = this.#bubbles.get(id)?.element;
    const day = element?.parentElement;
    element?.remove();
    if (day && !day.querySelector(".message")) day.remove();
    this.#bubbles.delete(id);
  }

  /** Scrolls to a message, drawing what is before it, and makes it flash. */
  reveal(id) {
    while (this.#hidden.has(id)) this.#drawEarlier();
    const element = this.#bubbles.get(id)?.element;
    if (!element) return;
    this.#pinned = false;
    element.scrollIntoView({ block: "center" });
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), FLASH_MS);
  }

  refreshBusy() {
    for (const bubble of this.#bubbles.values()) bubble.refreshBusy();
  }

  refreshTimes() {
    drawTimes(this.#thread.querySelectorAll(".rich"));
  }

  scrollToEnd() {
    this.#pinned = true;
    this.#jump();
    this.#mark(0);
  }

  #append(message) {
    const bubble = this.#bubble(message);
    this.#bubbles.set(message.message_id, bubble);
    this.#dayAt(this.#thread.lastElementChild, message, (day) => this.#thread.append(day)).append(
      bubble.element,
    );
    if (!message.from_bot) this.scrollToEnd();
    else if (!this.#pinned) this.#mark(this.#unseen + 1);
    if (this.#pinned && this.#bubbles.size > MOST_DRAWN) this.#hideOldest();
  }

  #bubble(message) {
    return happening(message) ? new ServiceLine(message) : new Bubble(message, this.#chat);
  }

  // At the end of a chat that runs for hours what was drawn long ago is let go; scrolling up draws it again.
  #hideOldest() {
    for (const bubble of [...this.#bubbles.values()].slice(0, PAGE)) {
      this.remove(bubble.message.message_id);
      this.#hidden.set(bubble.message.message_id, bubble.message);
    }
  }

  #dayAt(neighbour, message, insert) {
    const moment = toMoment(message.date);
    const key = dayKey(moment);
    if (neighbour?.dataset.day === key) return neighbour;
    const day = h(
      "section",
      { class: "day", "data-day": key },
      h("div", { class: "day-label" }, dayLabel(moment)),
    );
    insert(day);
    return day;
  }

  #drawEarlier() {
    const page = [...this.#hidden.values()].slice(-PAGE);
    const bubbles = page.map((message) => this.#bubble(message));
    const height = this.#scroller.scrollHeight;
    this.#scroller.style.overflowAnchor = "none"; // the browser's own correction would double ours
    for (const bubble of [...bubbles].reverse()) {
      const day = this.#dayAt(this.#thread.firstElementChild, bubble.message, (made) =>
        this.#thread.prepend(made),
      );
      day.firstElementChild.after(bubble.element);
    }
    for (const message of page) this.#hidden.delete(message.message_id);
    this.#bubbles = new Map([
      ...bubbles.map((bubble) => [bubble.message.message_id, bubble]),
      ...this.#bubbles,
    ]);
    this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
    requestAnimationFrame(() => this.#scroller.style.removeProperty("overflow-anchor"));
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    // Only a move upwards leaves the end: a keyboard that opens makes the place smaller without any move.
    if (atEnd || scrollTop < this.#lastTop) this.#pinned = atEnd;
    this.#showPills(scrollTop < this.#lastTop);
    this.#lastTop = scrollTop;
    if (this.#pinned) this.#mark(0);
    this.element.classList.toggle("away", !this.#pinned);
    if (scrollTop < NEAR_PX && this.#hidden.size) this.#drawEarlier();
  }

  // A date that floats over the text is needed only while one looks for a day, scrolling up.
  #showPills(upwards) {
    for (const label of this.#thread.querySelectorAll(".day-label"))
      label.classList.toggle("floating", label.offsetTop > label.parentElement.offsetTop + NEAR_PX / 4);
    if (!upwards) return;
    this.element.classList.add("looking");
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.element.classList.remove("looking"), PILL_MS);
  }

  #mark(unseen) {
    this.#unseen = unseen;
    this.#toEnd.dataset.count = unseen || "";
  }

  #jump() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
