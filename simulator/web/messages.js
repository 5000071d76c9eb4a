import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { drawTimes } from "./rich.js";
import { summary } from "./summary.js";
import { Thread } from "./thread.js";

const PAGE = 60;
const MOST_DRAWN = 240;
const NEAR_PX = 60;
const PILL_MS = 1200;
const FLASH_MS = 1500;

/**
 * The messages of one chat. However many there are, only a window of them is drawn, and it moves with the scrolling;
 * the list stays at the end unless somebody scrolls away.
 */
export class MessageList {
  #known = new Map();
  #thread;
  #pinned = true;
  #lastTop = 0;
  #unseen = 0;
  #still;
  #observer = new ResizeObserver(() => this.#pinned && this.#jump());
  #scroller = h("div", { class: "messages", role: "log", tabindex: "0", "aria-live": "polite" });
  #toEnd = iconButton("down", t("toEnd"), () => this.scrollToEnd(), "to-end");
  element = h("div", { class: "messages-place" }, this.#scroller, this.#toEnd);

  constructor(chat, label) {
    this.#thread = new Thread(chat);
    this.#scroller.append(this.#thread.element);
    this.#scroller.ariaLabel = label;
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#observer.observe(this.#thread.element);
    this.#observer.observe(this.#scroller);
  }

  close() {
    this.#observer.disconnect();
    clearTimeout(this.#still);
  }

  /** Every message, oldest first, drawn or not. */
  all() {
    return [...this.#known.values()];
  }

  find(id) {
    return this.#known.get(id);
  }

  /** The numbers of the messages in which these lower-case words stand, oldest first. */
  matching(words) {
    const texts = (message) => `${summary(message)}\n${message.document?.file_name ?? ""}`.toLowerCase();
    return this.all().flatMap((message) => (texts(message).includes(words) ? [message.message_id] : []));
  }

  /** Takes the server's whole list; what is drawn already stays in its place. */
  reset(messages) {
    const first = !this.#known.size;
    const given = new Set(messages.map((message) => message.message_id));
    for (const message of this.all()) if (!given.has(message.message_id)) this.remove(message.message_id);
    if (!first) return messages.forEach((message) => this.put(message));
    for (const message of messages) this.#known.set(message.message_id, message);
    return this.scrollToEnd();
  }

  /** Forgets everything, before another's eyes look. */
  clear() {
    this.#known.clear();
    this.#thread.clear();
  }

  /** A new message or a new state of a known one. */
  put(message) {
    const id = message.message_id;
    const known = this.#known.get(id);
    const wasAtEnd = this.#drawnToEnd();
    this.#known.set(id, message);
    if (known) this.#thread.get(id)?.update(message);
    else this.#came(message, wasAtEnd);
  }

  remove(id) {
    this.#known.delete(id);
    this.#thread.remove(id);
  }

  /** Scrolls to a message, drawing those around it, and makes it flash. */
  reveal(id) {
    if (!this.#known.has(id)) return;
    this.#pinned = false;
    if (!this.#thread.get(id)) this.#drawAround(id);
    const { element } = this.#thread.get(id);
    element.scrollIntoView({ block: "center" });
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), FLASH_MS);
  }

  refreshBusy() {
    for (const bubble of this.#thread) bubble.refreshBusy();
  }

  refreshTimes() {
    drawTimes(this.#thread.element.querySelectorAll(".rich"));
  }

  scrollToEnd() {
    if (!this.#drawnToEnd()) {
      this.#thread.clear();
      this.#thread.append(this.all().slice(-PAGE));
    }
    this.#pinned = true;
    this.#jump();
    this.#mark(0);
  }

  #came(message, wasAtEnd) {
    if (wasAtEnd) this.#thread.append([message]);
    if (!message.from_bot) this.scrollToEnd();
    else if (!this.#pinned) this.#mark(this.#unseen + 1);
    if (this.#pinned && this.#thread.size > MOST_DRAWN) this.#letGo();
  }

  // At the end of a chat that runs for hours what was drawn long ago goes, a page at a time.
  #letGo() {
    this.#trim("start", MOST_DRAWN - PAGE);
    this.#jump();
  }

  #drawnToEnd() {
    return this.#thread.ids.at(-1) === [...this.#known.keys()].at(-1);
  }

  #drawAround(id) {
    const ids = [...this.#known.keys()];
    const from = Math.max(0, ids.indexOf(id) - PAGE / 2);
    this.#thread.clear();
    this.#thread.append(ids.slice(from, from + PAGE).map((one) => this.#known.get(one)));
  }

  /** Draws the next page before or after what is drawn; what is read stays where it is. */
  #extend(side) {
    const ids = [...this.#known.keys()];
    const drawn = this.#thread.ids;
    const start = ids.indexOf(drawn[0]);
    const end = ids.indexOf(drawn.at(-1)) + 1;
    const page = side === "start" ? ids.slice(Math.max(0, start - PAGE), start) : ids.slice(end, end + PAGE);
    if (!page.length) return;
    const messages = page.map((id) => this.#known.get(id));
    this.#keepingPlace(() => {
      if (side === "start") this.#thread.prepend(messages);
      else this.#thread.append(messages);
      this.#trim(side === "start" ? "end" : "start");
    });
  }

  #trim(side, left = MOST_DRAWN) {
    const excess = this.#thread.size - left;
    if (excess <= 0) return;
    const ids = this.#thread.ids;
    for (const id of side === "start" ? ids.slice(0, excess) : ids.slice(-excess)) this.#thread.remove(id);
  }

  // The browser's own correction would double ours, so it is off meanwhile.
  #keepingPlace(draw) {
    const anchor = this.#shownBubble();
    const before = anchor.getBoundingClientRect().top;
    this.#scroller.style.overflowAnchor = "none";
    draw();
    this.#scroller.scrollTop += anchor.getBoundingClientRect().top - before;
    this.#lastTop = this.#scroller.scrollTop;
    requestAnimationFrame(() => this.#scroller.style.removeProperty("overflow-anchor"));
  }

  #shownBubble() {
    const { top } = this.#scroller.getBoundingClientRect();
    const elements = [...this.#thread].map((bubble) => bubble.element);
    return elements.find((element) => element.getBoundingClientRect().bottom > top) ?? elements.at(-1);
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const upwards = scrollTop < this.#lastTop;
    const nearEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    const atEnd = nearEnd && this.#drawnToEnd();
    // Only a move upwards leaves the end: a keyboard that opens makes the place smaller without any move.
    if (atEnd || upwards) this.#pinned = atEnd;
    this.#showPills(upwards);
    this.#lastTop = scrollTop;
    if (this.#pinned) this.#mark(0);
    this.element.classList.toggle("away", !this.#pinned);
    if (scrollTop < NEAR_PX) this.#extend("start");
    else if (nearEnd && !atEnd) this.#extend("end");
  }

  // A date that floats over the text is needed only while one looks for a day, scrolling up.
  #showPills(upwards) {
    for (const label of this.#thread.element.querySelectorAll(".day-label"))
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
    this.#lastTop = this.#scroller.scrollTop;
  }
}
