import { fileUrl } from "./api.js";
import { h } from "./dom.js";
import { forward } from "./forward.js";
import { t } from "./i18n.js";
import { openMenu } from "./menu.js";

const EMOJI = ["👍", "👎", "❤", "🔥", "🎉", "😁", "🤔"];

/** What can be done with a message, at a point of the window. Of protected content nothing is copied or carried away. */
export function openMessageMenu(point, message, chat) {
  const { acts, composer } = chat;
  const items = [
    { icon: "reply", label: t("reply"), action: () => composer.replyTo(message) },
    ...(message.has_protected_content ? [] : carryingAway(message, chat)),
  ];
  if (message.author === chat.reader && message.text)
    items.push({ icon: "edit", label: t("edit"), action: () => composer.edit(message) });
  items.push({ icon: "trash", label: t("delete"), danger: true, action: () => remove(message, chat) });
  const react = (emoji) => acts.react(message, ownReaction(message, chat.reader) === emoji ? null : emoji);
  openMenu(point, t("messageMenu"), items, [reactionRow(react)]);
}

function carryingAway(message, chat) {
  const text = message.text ?? message.caption;
  const file = message.document ?? message.photo?.at(-1);
  const name = message.document?.file_name ?? "photo.jpg";
  return [
    text && { icon: "copy", label: t("copyText"), action: () => chat.acts.copy(text) },
    file && { icon: "save", label: t("save"), action: () => save(fileUrl(file.file_id), name) },
    (text || file || message.contact) && { icon: "forward", label: t("forward"), action: () => forward(message, chat) },
  ].filter(Boolean);
}

function save(address, name) {
  h("a", { href: address, download: name }).click();
}

async function remove(message, chat) {
  if (await chat.notices.confirm(t("confirmDelete"), t("delete"))) await chat.acts.remove(message);
}

function reactionRow(react) {
  const button = (emoji) =>
    h("button", { type: "button", "aria-label": t("reactWith", { emoji }), onclick: () => react(emoji) }, emoji);
  return h("div", { class: "menu-reactions", role: "group" }, ...EMOJI.map(button));
}

/** The emoji with which this person reacted, if he did. */
export function ownReaction(message, reader) {
  return message.reactions?.find((reaction) => reaction.author === reader)?.emoji;
}
