import { ClockBar } from "./clockbar.js";
import { clock } from "./clock.js";
import { language, t } from "./i18n.js";
import { Panes } from "./panes.js";
import { PeopleList } from "./people.js";
import { store } from "./store.js";

const MINUTE_MS = 60_000;

document.documentElement.lang = language;
const panes = new Panes();
const people = new PeopleList(panes);
document.body.append(new ClockBar().element, people.element, panes.element);
store.addEventListener("state", () => {
  document.title = store.bot.first_name ? `${store.bot.first_name} · ${t("title")}` : t("title");
});
// "In five minutes" must not stay so for ever.
setInterval(() => clock.dispatchEvent(new Event("change")), MINUTE_MS);
store.connect();
