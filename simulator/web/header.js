import { avatar } from "./avatar.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { fullName, isGroup, membersOf, store } from "./store.js";

/** Who this is, and what can be done with the chat. */
export function headerParts(chat) {
  const { peer, panes } = chat;
  return [
    iconButton("back", t("back"), () => panes.show([]), "back-button"),
    avatar(peer),
    title(peer),
    iconButton("search", t("searchChat"), () => chat.finder.open()),
    peer.started && !peer.deactivated && blockButton(chat),
    iconButton("plus", t("beside"), () => panes.invite(), "beside-button"),
    iconButton("close", t("close"), () => panes.close(chat.id), "close-button"),
  ].filter(Boolean);
}

function title(peer) {
  const note = isGroup(peer) ? groupNote(peer) : personNote(peer);
  return h(
    "div",
    { class: "pane-title" },
    h("h2", {}, fullName(peer)),
    h("div", { class: "pane-note", title: note }, note),
    h("div", { class: "pane-typing" }, t("typing")),
  );
}

const personNote = (person) =>
  [person.note, t("asSeenBy", { bot: store.bot.username ?? "" })].filter(Boolean).join(" · ");

const groupNote = (group) =>
  [t("memberCount", { count: membersOf(group).length }), t(`bot_${group.bot.status}`)].join(" · ");

function blockButton(chat) {
  const { blocked } = chat.peer;
  const label = t(blocked ? "unblock" : "block");
  return iconButton("block", label, () => chat.acts.block(!blocked), blocked ? "danger" : "");
}
