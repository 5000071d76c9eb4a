import { h } from "./dom.js";
import { t } from "./i18n.js";

/**
 * Shows what a Mini App button opens, with a link that opens it in a new tab: its address carries signed launch
 * data. An app from the bot's keyboard may send data to the bot: resolves to what is typed for that, or undefined.
 */
export function openMiniApp(notices, button, address, fromKeyboard) {
  const url = new URL(address);
  const data = h("input", { class: "field", "aria-label": t("miniAppData"), placeholder: t("miniAppData") });
  const link = h("a", { class: "mini-app", href: url.href, target: "_blank", rel: "noopener" }, t("openMiniApp"));
  const parts = [
    h("p", { class: "mini-app-address" }, `${url.origin}${url.pathname}`),
    h("details", {}, h("summary", {}, t("launchData")), h("pre", {}, launchData(url))),
    link,
  ];
  const answers = [{ label: t("close_"), value: () => undefined }];
  if (fromKeyboard) {
    parts.push(data);
    answers.push({ label: t("sendToBot"), value: () => data.value });
  }
  return notices.ask(t("miniApp", { name: button.text }), answers, { parts }).then((value) => value?.());
}

/** The fields of the fragment, one a line, the signed ones within tgWebAppData. */
function launchData(url) {
  const fields = [...new URLSearchParams(url.hash.slice(1))];
  const inner = ([name, value]) =>
    name === "tgWebAppData" ? [...new URLSearchParams(value)] : [[name, value]];
  return fields
    .flatMap(inner)
    .map(([name, value]) => `${name} = ${value}`)
    .join("\n");
}
