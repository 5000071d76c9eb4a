import { api } from "./api.js";
import { h, iconButton } from "./dom.js";
import { PRESETS } from "./fault_presets.js";
import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

const REFRESH_MS = 1000;
const KNOBS = ["method", "text", "error_code", "retry_after", "cut", "malformed", "delay", "until", "updates", "away"];

/** What may go wrong at one click, and what is going wrong now. */
export class FaultPanel {
  #panes;
  #timer;
  #drawn = "";
  #presets = h("div", { class: "presets" });
  #status = h("p", { class: "panel-note", role: "status" });
  #list = h("ul", { class: "faults", "aria-label": t("inForce") });
  #clear = h("button", { type: "button", class: "plain-button", onclick: () => this.#do(api.clearFaults) }, t("clearFaults"));

  constructor(panes) {
    this.#panes = panes;
    this.element = h(
      "div",
      { class: "panel" },
      this.#presets,
      this.#status,
      h("div", { class: "panel-line" }, h("h3", {}, t("inForce")), this.#clear),
      this.#list,
    );
    panes.addEventListener("active", () => this.#drawPresets());
    this.#drawPresets();
  }

  // A fault ends by itself, by its count or by time: nobody tells, so it is asked while one looks.
  show(shown) {
    clearInterval(this.#timer);
    if (!shown) return;
    this.#refresh();
    this.#timer = setInterval(() => this.#refresh(), REFRESH_MS);
  }

  #drawPresets() {
    const chat = store.chat(this.#panes.active);
    const name = chat ? fullName(chat) : t("openChatOnly");
    const buttons = PRESETS.map(([key, wish]) => {
      const fault = wish(chat?.id);
      const onclick = () => this.#do(() => api.addFault(fault));
      return h("button", { type: "button", class: "preset", disabled: !fault, onclick }, t(key, { name }));
    });
    this.#presets.replaceChildren(...buttons);
  }

  async #do(action) {
    try {
      await action();
      this.#status.textContent = "";
      await this.#refresh();
    } catch (error) {
      this.#status.textContent = error.message;
    }
  }

  async #refresh() {
    const faults = await api.faults().catch(() => []);
    const digest = JSON.stringify(faults);
    if (digest === this.#drawn) return;
    this.#drawn = digest;
    this.#clear.disabled = !faults.length;
    const rows = faults.map((fault) => this.#row(fault));
    this.#list.replaceChildren(...(rows.length ? rows : [h("li", { class: "panel-note" }, t("noFaults"))]));
  }

  #row(fault) {
    const words = described(fault);
    const remove = iconButton("close", t("endFault", { id: fault.id }), () => this.#do(() => api.endFault(fault.id)));
    const counts = [t("struck", { count: fault.struck }), fault.times && t("timesLeft", { count: fault.times })];
    return h(
      "li",
      { class: fault.in_force ? "fault" : "fault waiting" },
      h("b", {}, `#${fault.id}`),
      h("span", { class: "fault-words" }, words, h("small", {}, counts.filter(Boolean).join(", "))),
      remove,
    );
  }
}

function described(fault) {
  const chat = fault.chat_id && fullName(store.chat(fault.chat_id) ?? { title: String(fault.chat_id) });
  const knobs = KNOBS.filter((name) => fault[name]).map((name) => `${name} ${fault[name]}`);
  return [chat, ...knobs].filter(Boolean).join(" · ");
}
