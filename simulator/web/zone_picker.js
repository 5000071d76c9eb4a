import { showIn, ZONE } from "./clock.js";
import { h } from "./dom.js";
import { language, t } from "./i18n.js";

const MOSCOW = "Europe/Moscow";
const OTHERS = ["Europe/Kaliningrad", "Asia/Yekaterinburg", "Asia/Vladivostok", "UTC"];

/** In which zone the page, and the dates within messages, are read. */
export function zonePicker() {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([MOSCOW, ...OTHERS, own, ZONE]);
  const options = [...zones].map((zone) => h("option", { value: zone, selected: zone === ZONE }, nameOf(zone)));
  const onchange = (event) => showIn(event.target.value);
  return h("select", { class: "clock-zone", "aria-label": t("zonePicker"), title: t("zonePicker"), onchange }, ...options);
}

function nameOf(zone) {
  if (zone === MOSCOW) return t("zone");
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts();
  const offset = parts.find(({ type }) => type === "timeZoneName").value;
  return zone === "UTC" ? zone : `${zone.split("/").at(-1).replaceAll("_", " ")} ${offset}`;
}
