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

const PATHS = {
  back: "M15 5l-7 7 7 7",
  bell: "M9.5 6a3.5 3.5 0 0 1 7 2v3l1.5 3H9M6 10v1l-1.5 3H6M10.5 17.5a1.5 1.5 0 0 0 3 0M4 4l16 16",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.5l11 11",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  clip: "M18.5 11.5l-7 7a4.2 4.2 0 0 1-6-6l7.5-7.5a2.8 2.8 0 0 1 4 4l-7.5 7.5a1.4 1.4 0 0 1-2-2l6.5-6.5",
  contact: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c0-4 3-6 7-6s7 2 7 6",
  down: "M6 9.5l6 6 6-6",
  file: "M7 3.5h7l4 4v13H7zM14 3.5v4h4",
  keyboard: "M4 7h16v10H4zM7 10h1M10.5 10h1M14 10h1M17 10h.5M8 14h8",
  lock: "M7 11h10v8H7zM9 11V8.5a3 3 0 0 1 6 0V11",
  menu: "M5 7h14M5 12h14M5 17h14",
  open: "M9 6h9v9M18 6L7 17",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  plus: "M12 5v14M5 12h14",
  reply: "M10 7l-5 5 5 5M5 12h8c4 0 6 2 6 6",
  search: "M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M15 15l4.5 4.5",
  send: "M4.5 19.5l16-7.5-16-7.5v6l10 1.5-10 1.5z",
};

/** A 24×24 line icon; it is decoration, the element around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
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
