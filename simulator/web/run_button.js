import { api } from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";

const STEP_SECONDS = 60;
const EVERY_MS = 1000;

/** Lets the server's time run a minute a second until it is pressed again. `report` gets what went wrong. */
export function runButton(report) {
  let timer = null;
  const show = (runs) => {
    button.ariaPressed = String(runs);
    button.textContent = t(runs ? "stop" : "run");
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    show(false);
  };
  const step = async () => {
    try {
      await api.advance(STEP_SECONDS);
      if (timer) timer = setTimeout(step, EVERY_MS);
    } catch (error) {
      stop();
      report(error.message);
    }
  };
  const start = () => {
    timer = setTimeout(step, 0);
    show(true);
  };
  const onclick = () => (timer ? stop() : start());
  const button = h("button", { type: "button", class: "clock-button clock-more", title: t("runHint"), onclick });
  show(false);
  return button;
}
