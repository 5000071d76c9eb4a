import { Bubble } from "./bubble.js";
import { dayKey, dayLabel, toMoment } from "./clock.js";
import { h } from "./dom.js";
import { happening, ServiceLine } from "./service.js";

/** The bubbles that are drawn now, day by day: a window over the messages of a chat. */
export class Thread {
  #chat;
  #bubbles = new Map();
  element = h("div", { class: "thread" });

  constructor(chat) {
    this.#chat = chat;
  }

  get size() {
    return this.#bubbles.size;
  }

  /** The numbers of the drawn messages, oldest first. */
  get ids() {
    return [...this.#bubbles.keys()];
  }

  [Symbol.iterator]() {
    return this.#bubbles.values();
  }

  get(id) {
    return this.#bubbles.get(id);
  }

  append(messages) {
    for (const message of messages) {
      const bubble = this.#bubble(message);
      this.#bubbles.set(message.message_id, bubble);
      const day = this.#dayAt(this.element.lastElementChild, message, (made) => this.element.append(made));
      day.append(bubble.element);
    }
  }

  prepend(messages) {
    const bubbles = messages.map((message) => this.#bubble(message));
    for (const bubble of [...bubbles].reverse()) {
      const insert = (made) => this.element.prepend(made);
      this.#dayAt(this.element.firstElementChild, bubble.message, insert).firstElementChild.after(bubble.element);
    }
    const before = bubbles.map((bubble) => [bubble.message.message_id, bubble]);
    this.#bubbles = new Map([...before, ...this.#bubbles]);
  }

  remove(id) {
    const element = this.#bubbles.get(id)?.element;
    const day = element?.parentElement;
    element?.remove();
    if (day && !day.querySelector(".message")) day.remove();
    this.#bubbles.delete(id);
  }

  clear() {
    this.#bubbles.clear();
    this.element.replaceChildren();
  }

  #bubble(message) {
    return happening(message) ? new ServiceLine(message) : new Bubble(message, this.#chat);
  }

  #dayAt(neighbour, message, insert) {
    const moment = toMoment(message.date);
    const key = dayKey(moment);
    if (neighbour?.dataset.day === key) return neighbour;
    const label = h("div", { class: "day-label" }, dayLabel(moment));
    const day = h("section", { class: "day", "data-day": key }, label);
    insert(day);
    return day;
  }
}
