import { avatar } from "./avatar.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

/** Who this is, and what can be done with the chat. */
export function headerParts(chat) {
  const { person, panes } = chat;
  return [
    iconButton("back", t("back"), () => panes.show([]), "back-button"),
    avatar(person),
    title(person),
    person.started && !person.deactivated && blockButton(chat),
    iconButton("plus", t("beside"), () => panes.invite(), "beside-button"),
    iconButton("close", t("close"), () => panes.close(chat.id), "close-button"),
  ].filter(Boolean);
}

function title(person) {
  const note = [person.note, t("asSeenBy", { bot: store.bot.username ?? "" })].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "pane-title" },
    h("h2", {}, fullName(person)),
    h("div", { class: "pane-note", title: note }, note),
    h("div", { class: "pane-typing" }, t("typing")),
  );
}

function blockButton(chat) {
  const { blocked } = chat.person;
  const label = t(blocked ? "unblock" : "block");
  return iconButton("block", label, () => chat.block(!blocked), blocked ? "danger" : "");
}
