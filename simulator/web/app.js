import { ClockBar } from "./clockbar.js";
import { clock } from "./clock.js";
import { Drawer } from "./drawer.js";
import { tellOfOtherChats } from "./elsewhere.js";
import { language, t } from "./i18n.js";
import { Panes } from "./panes.js";
import { PeopleList } from "./people.js";
import { store } from "./store.js";

const MINUTE_MS = 60_000;

document.documentElement.lang = language;
const panes = new Panes();
const people = new PeopleList(panes);
const drawer = new Drawer(panes);
const bar = new ClockBar(drawer);
document.body.append(bar.element, people.element, panes.element, drawer.element, tellOfOtherChats(panes));
store.addEventListener("state", () => {
  document.title = store.bot.first_name ? `${store.bot.first_name} · ${t("title")}` : t("title");
});
// "In five minutes" must not stay so for ever.
setInterval(() => clock.dispatchEvent(new Event("change")), MINUTE_MS);
store.connect();
