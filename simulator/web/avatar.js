import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fullName, isGroup } from "./store.js";

const HUES = 7;

/** Initials in a circle whose colour is the chat's own, with a mark when the bot cannot reach it. */
export function avatar(chat) {
  const initials = fullName(chat)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  const unreachable = chat.blocked || chat.deactivated || ["left", "kicked"].includes(chat.bot?.status);
  return h(
    "span",
    { class: `avatar hue-${Math.abs(chat.id) % HUES}`, "aria-hidden": "true" },
    isGroup(chat) ? icon("group") : initials.toUpperCase(),
    unreachable && h("span", { class: "avatar-mark" }, icon("block")),
  );
}
