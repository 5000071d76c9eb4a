import { api } from "./api.js";
import { CallRow } from "./call_row.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

const KEPT = 2000;
const DRAWN = 200;

/** The bot's calls, the newest first; filtered by the open chat, by method, by failure. Drawn only while it is shown. */
export class CallLog {
  #panes;
  #calls = [];
  #shown = false;
  #scheduled = false;
  #rows = new Map();
  #method = h("input", { type: "search", class: "field", "aria-label": t("filterCalls"), placeholder: t("filterCalls") });
  #here = h("input", { type: "checkbox" });
  #hereName = h("span", {});
  #failed = h("input", { type: "checkbox" });
  #count = h("p", { class: "panel-note", role: "status" });
  #list = h("ol", { class: "calls", "aria-label": t("tab_calls") });

  constructor(panes) {
    this.#panes = panes;
    const filters = h(
      "div",
      { class: "filters", oninput: () => this.#draw() },
      this.#method,
      h("label", {}, this.#here, this.#hereName),
      h("label", {}, this.#failed, t("onlyFailed")),
    );
    this.element = h("div", { class: "panel" }, filters, this.#count, this.#list);
    store.addEventListener("call", ({ detail: { call } }) => this.#add(call));
    store.addEventListener("reset", () => this.#forget());
    panes.addEventListener("active", () => this.#drawSoon());
  }

  /** Calls made before the page was opened are fetched when the log is first looked at. */
  async show(shown) {
    this.#shown = shown;
    if (!shown) return;
    this.#draw();
    const known = new Set(this.#calls.map(({ n }) => n));
    const earlier = (await api.calls(0)).filter(({ n }) => !known.has(n));
    this.#calls = [...earlier, ...this.#calls].sort((one, other) => one.n - other.n).slice(-KEPT);
    this.#draw();
  }

  #add(call) {
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.shift();
    this.#drawSoon();
  }

  #forget() {
    this.#calls = [];
    this.#rows.clear();
    this.#drawSoon();
  }

  #drawSoon() {
    if (this.#scheduled || !this.#shown) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#draw();
    });
  }

  #draw() {
    const chat = store.chat(this.#panes.active);
    this.#hereName.textContent = chat ? t("onlyChat", { name: fullName(chat) }) : t("onlyOpenChat");
    const found = this.#calls.filter((call) => this.#fits(call));
    const newest = found.slice(-DRAWN).reverse();
    this.#count.textContent = t("callCount", { shown: newest.length, found: found.length, total: this.#calls.length });
    this.#place(newest);
  }

  #fits(call) {
    const words = this.#method.value.trim().toLowerCase();
    if (this.#failed.checked && call.status === 200) return false;
    if (this.#here.checked && Number(call.params.chat_id) !== this.#panes.active) return false;
    return !words || `${call.method} ${call.answer?.description ?? ""}`.toLowerCase().includes(words);
  }

  // Rows stay as they are, so that one which is unfolded does not fold when a new call comes.
  #place(calls) {
    const rows = new Map(calls.map((call) => [call.n, this.#rows.get(call.n) ?? new CallRow(call)]));
    for (const [n, row] of this.#rows) if (!rows.has(n)) row.element.remove();
    this.#rows = rows;
    let place = this.#list.firstElementChild;
    for (const { element } of rows.values()) {
      if (element === place) place = place.nextElementSibling;
      else this.#list.insertBefore(element, place);
    }
  }
}
