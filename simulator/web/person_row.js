import { avatar } from "./avatar.js";
import { fullMoment, listTime, toMoment } from "./clock.js";
import { h, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { drafts } from "./drafts.js";
import { fullName, membersOf } from "./store.js";

/** One person or group in the list. `open(beside)` is called when the chat is asked for. */
export class PersonRow {
  #person;
  #button = h("button", { type: "button", class: "person" });
  #time = h("time", { class: "person-time" });

  constructor(person, open) {
    const label = t("openBeside", { name: fullName(person) });
    this.#button.addEventListener("click", (event) => open(event.ctrlKey || event.metaKey));
    this.#button.addEventListener("auxclick", (event) => event.button === 1 && open(true));
    this.element = h(
      "li",
      { class: "person-row", "data-person": person.id },
      this.#button,
      iconButton("plus", label, () => open(true), "person-beside"),
    );
    this.update(person);
  }

  update(person) {
    this.#person = person;
    this.#button.title = t(stateOf(person) ?? "started");
    const parts = [
      avatar(person),
      h("span", { class: "person-name" }, fullName(person)),
      noteOf(person) && h("span", { class: "person-note" }, noteOf(person)),
      lastLine(person),
      person.last && this.#time,
      person.unread > 0 && unreadMark(person.unread),
    ];
    this.#button.replaceChildren(...parts.filter(Boolean));
    this.refreshTime();
  }

  /** What was "today" is not when the server's clock has moved. */
  refreshTime() {
    if (!this.#person.last) return;
    const moment = toMoment(this.#person.last.at);
    this.#time.textContent = listTime(moment);
    this.#time.title = fullMoment(moment);
  }

  markOpen(open) {
    this.element.classList.toggle("open", open);
    this.#button.ariaCurrent = String(open);
  }
}

function unreadMark(count) {
  return h("span", { class: "unread", "aria-label": t("unread", { count }) }, String(count));
}

function stateOf(person) {
  if (person.deactivated) return "deactivated";
  if (person.blocked) return "blocked";
  if (person.migrated_to) return "migrated";
  return person.started === false ? "notStarted" : null;
}

const noteOf = (chat) => chat.note ?? (chat.members && t("memberCount", { count: membersOf(chat).length }));

function lastLine(person) {
  const draft = drafts.get(person.id);
  if (draft) return h("span", { class: "person-last" }, h("b", { class: "draft" }, t("draft")), " ", draft);
  const state = stateOf(person);
  if (state) return h("span", { class: `person-last state-${state}` }, t(state));
  const mine = person.last && !person.last.from_bot;
  return h("span", { class: "person-last" }, mine && icon("check"), person.last?.text ?? "");
}
