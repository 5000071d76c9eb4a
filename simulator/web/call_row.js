import { format, toMoment } from "./clock.js";
import { asCurl } from "./curl.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

/** One call of the bot: a line, and unfolded the request, the answer and how to do it again. */
export class CallRow {
  #call;
  #details;

  constructor(call) {
    this.#call = call;
    const failed = call.status !== 200;
    this.#details = h(
      "details",
      { class: failed ? "call failed" : "call", ontoggle: () => this.#fill() },
      h("summary", {}, ...line(call)),
    );
    this.element = h("li", {}, this.#details);
  }

  #fill() {
    if (this.#details.childElementCount > 1) return;
    const { params, answer } = this.#call;
    this.#details.append(
      h("h4", {}, t("request")),
      h("pre", { tabindex: "0" }, pretty(params)),
      h("h4", {}, t("answer")),
      h("pre", { tabindex: "0" }, this.#call.status ? pretty(answer) : t("cutConnection")),
      h(
        "div",
        { class: "call-copy" },
        copyButton(t("copyCurl"), () => asCurl(this.#call, location.origin)),
        copyButton(t("copyJson"), () => pretty(this.#call)),
      ),
    );
  }
}

function line(call) {
  const time = format(toMoment(call.at), { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const chat = store.chat(Number(call.params.chat_id));
  const status = call.status || t("cut");
  return [
    h("time", {}, time),
    h("b", {}, call.method),
    chat && h("span", { class: "call-chat" }, fullName(chat)),
    call.fault !== undefined && h("span", { class: "call-fault" }, t("faultMark", { id: call.fault })),
    h("span", { class: "call-status" }, String(status)),
    h("span", { class: "call-ms" }, t("milliseconds", { ms: call.ms })),
    call.answer?.description && h("span", { class: "call-error" }, call.answer.description),
  ].filter(Boolean);
}

function copyButton(label, text) {
  const onclick = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(text());
    button.textContent = t("copied");
  };
  return h("button", { type: "button", class: "plain-button", onclick }, label);
}

const pretty = (value) => JSON.stringify(value, null, 2);
