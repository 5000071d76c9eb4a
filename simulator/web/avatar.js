import { h, icon } from "./dom.js";
import { fullName } from "./store.js";

const HUES = 7;

/** Initials in a circle whose colour is the person's own, with a mark when the bot cannot reach him. */
export function avatar(person) {
  const initials = fullName(person)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  const unreachable = person.blocked || person.deactivated;
  return h(
    "span",
    { class: `avatar hue-${Math.abs(person.id) % HUES}`, "aria-hidden": "true" },
    initials.toUpperCase(),
    unreachable && h("span", { class: "avatar-mark" }, icon("block")),
  );
}
