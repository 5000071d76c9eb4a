import { api } from "./api.js";
import { h } from "./dom.js";
import { language, t } from "./i18n.js";
import { fullName, store } from "./store.js";

const REFRESH_MS = 1000;
const KINDS = ["all", "chat", "group"];

/** How near to Telegram's limits of rate the bot went, and the switch of 429 by rate. */
export class RatePanel {
  #timer;
  #drawn = "";
  #limits = h("input", { type: "checkbox", onchange: () => this.#switch() });
  #report = h("dl", { class: "rate" });
  #status = h("p", { class: "panel-note", role: "status" });

  constructor() {
    this.element = h(
      "div",
      { class: "panel" },
      h("label", { class: "panel-line" }, this.#limits, t("limitRate")),
      this.#report,
      this.#status,
    );
  }

  show(shown) {
    clearInterval(this.#timer);
    if (!shown) return;
    this.#ask(api.rate);
    this.#timer = setInterval(() => this.#ask(api.rate), REFRESH_MS);
  }

  #switch() {
    return this.#ask(() => api.limitRate(this.#limits.checked));
  }

  async #ask(question) {
    try {
      this.#draw(await question());
      this.#status.textContent = "";
    } catch (error) {
      this.#status.textContent = error.message;
    }
  }

  #draw(report) {
    const digest = JSON.stringify(report);
    if (digest === this.#drawn) return;
    this.#drawn = digest;
    this.#limits.checked = Boolean(report.limits);
    this.#report.replaceChildren(...linesOf(report).flatMap(([label, value, share]) => row(label, value, share)));
  }
}

function linesOf(report) {
  const { peak, chat, group, over } = report;
  const near = (place) => (place ? `${percent(place.share)}, ${nameOf(place.chat_id)}` : "—");
  return [
    [t("rateMessages"), report.messages],
    [t("ratePeak"), peak ? t("perSecond", { count: peak.messages, share: percent(peak.share) }) : "—", peak?.share],
    [t("rateChat"), near(chat), chat?.share],
    [t("rateGroup"), near(group), group?.share],
    ...KINDS.map((kind) => [t(`over_${kind}`), over[kind], over[kind] ? 2 : undefined]),
    [t("tooEarly"), report.too_early, report.too_early ? 2 : undefined],
    ...report.offenders.map(({ chat_id: id, over: count }) => [nameOf(id), t("overTimes", { count })]),
  ];
}

function row(label, value, share) {
  const bar = h("span", { class: share > 1 ? "rate-bar over" : "rate-bar" });
  if (share !== undefined) bar.style.width = `${Math.min(100, share * 100)}%`;
  return [h("dt", {}, label), h("dd", {}, String(value), share !== undefined && bar)];
}

const percent = (share) => share.toLocaleString(language, { style: "percent", maximumFractionDigits: 0 });
const nameOf = (id) => fullName(store.chat(id) ?? { title: String(id) });
