import { api } from "./api.js";
import { clock, DAY, format, fromWall, HOUR, tomorrowAt, toWall } from "./clock.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { runButton } from "./run_button.js";
import { store } from "./store.js";
import { zonePicker } from "./zone_picker.js";

const TICK_MS = 250;

/** The bar above: the server's time running, the ways to move it, and the button of the drawer. */
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
  // On a phone the field, the zone and what is marked clock-more are behind this button.
  #unfold = iconButton("calendar", t("chooseMoment"), () => this.#toggle(), "clock-unfold");

  constructor(drawer) {
    this.element = h(
      "header",
      { class: "clock-bar", "aria-label": t("clock") },
      h("div", { class: "clock", title: t("clock") }, this.#date, this.#time),
      zonePicker(),
      this.#jump("plusHour", () => api.advance(HOUR / 1000)),
      this.#jump("plusDay", () => api.advance(DAY / 1000), "clock-more"),
      this.#jump("tomorrow", () => api.setClock(new Date(tomorrowAt(9)))),
      runButton((text) => this.#say(text)),
      this.#unfold,
      this.#form(),
      this.#status,
      drawer.button,
    );
    store.addEventListener("online", () => this.#say(""));
    store.addEventListener("offline", () => this.#say(t("offline")));
    clock.addEventListener("change", () => this.#proposeNow());
    this.#field.addEventListener("input", () => (this.#typed = true));
    setInterval(() => this.#draw(), TICK_MS);
    this.#unfold.ariaExpanded = "false";
  }

  #jump(key, action, extra = "") {
    const attributes = { type: "button", class: `clock-button ${extra}`, onclick: () => this.#run(action) };
    return h("button", attributes, t(key));
  }

  #form() {
    return h(
      "form",
      { class: "clock-form", onsubmit: (event) => this.#submit(event) },
      this.#field,
      h("button", { class: "clock-button" }, t("setClock")),
    );
  }

  #toggle() {
    const open = this.element.classList.toggle("unfolded");
    this.#unfold.ariaExpanded = String(open);
    if (open) this.#field.focus();
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
