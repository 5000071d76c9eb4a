import { h } from "./dom.js";
import { api } from "./api.js";
import { clock, DAY, format, fromWall, HOUR, tomorrowAt, toWall } from "./clock.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

const TICK_MS = 250;

/** The bar above: the server's time running, and the ways to move it. */
export class ClockBar {
  #date = h("span", { class: "clock-date" });
  #time = h("time", { class: "clock-time" });
  #field = h("input", {
    type: "datetime-local",
    class: "clock-field",
    required: true,
    "aria-label": t("setClockTo"),
  });
  #typed = false;
  #status = h("span", { class: "status", role: "status" });

  constructor() {
    const jump = (key, action) =>
      h("button", { type: "button", class: "clock-button", onclick: () => this.#run(action) }, t(key));
    const form = h(
      "form",
      { class: "clock-form", onsubmit: (event) => this.#submit(event) },
      this.#field,
      h("button", { class: "clock-button" }, t("setClock")),
    );
    this.element = h(
      "header",
      { class: "clock-bar", "aria-label": t("clock") },
      h(
        "div",
        { class: "clock", title: t("clock") },
        this.#date,
        this.#time,
        h("span", { class: "clock-zone" }, t("zone")),
      ),
      jump("plusHour", () => api.advance(HOUR / 1000)),
      jump("plusDay", () => api.advance(DAY / 1000)),
      jump("tomorrow", () => api.setClock(new Date(tomorrowAt(9)))),
      form,
      this.#status,
    );
    store.addEventListener("online", () => this.#say(""));
    store.addEventListener("offline", () => this.#say(t("offline")));
    clock.addEventListener("change", () => this.#proposeNow());
    this.#field.addEventListener("input", () => (this.#typed = true));
    setInterval(() => this.#draw(), TICK_MS);
  }

  #draw() {
    const now = clock.now();
    write(this.#date, format(now, { weekday: "short", day: "numeric", month: "long", year: "numeric" }));
    write(this.#time, format(now, { hour: "2-digit", minute: "2-digit", second: "2-digit" }));
  }

  #proposeNow() {
    this.#draw();
    if (!this.#typed) this.#field.value = toWall(clock.now());
  }

  #submit(event) {
    event.preventDefault();
    this.#typed = false;
    return this.#run(() => api.setClock(new Date(fromWall(this.#field.value))));
  }

  // The answer is shown at once; the event that follows says the same.
  async #run(action) {
    try {
      clock.set((await action()).now);
      this.#say("");
    } catch (error) {
      this.#say(error.message);
    }
  }

  #say(text) {
    write(this.#status, text);
  }
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
