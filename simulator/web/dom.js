import { icon } from "./icons.js";

/** Builds an element. Strings become text nodes, so nothing given here is ever read as HTML. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.replace(/^on/, ""), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that shows only an icon: the label is its name for screen readers and its tooltip. */
export function iconButton(name, label, onclick, extra = "") {
  const attributes = {
    type: "button",
    class: `icon-button ${extra}`,
    "aria-label": label,
    title: label,
    onclick,
  };
  return h("button", attributes, icon(name));
}

/** Puts new parts into a place; the keyboard focus stays on the button with the same label. */
export function redraw(place, parts) {
  const label = place.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
  place.replaceChildren(...parts);
  if (label) [...place.querySelectorAll("button")].find((button) => button.ariaLabel === label)?.focus();
}

/** Lets Enter and Space press what is a button by its role only, such as a spoiler inside a text. */
export function pressedAsButton(event) {
  if (event.target.role !== "button" || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  event.target.click();
}
