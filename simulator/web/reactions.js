import { h } from "./dom.js";
import { t } from "./i18n.js";

/** The reactions under a message, equal ones together; a press adds one's own or takes it back. */
export function reactionChips(message, chat) {
  const groups = Map.groupBy((message.reactions ?? []).filter(({ emoji }) => emoji), ({ emoji }) => emoji);
  if (!groups.size) return [];
  const chips = [...groups].map(([emoji, all]) => chip(message, chat, emoji, all));
  return [h("div", { class: "reactions" }, ...chips)];
}

function chip(message, chat, emoji, all) {
  const mine = all.some((reaction) => reaction.author === chat.reader);
  const label = t("reaction", { emoji, count: all.length });
  const onclick = () => chat.acts.react(message, mine ? null : emoji);
  const attributes = { type: "button", class: "reaction", "aria-label": label, "aria-pressed": String(mine), onclick };
  return h("button", attributes, emoji, all.length > 1 && ` ${all.length}`);
}
