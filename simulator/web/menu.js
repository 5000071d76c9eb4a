import { h } from "./dom.js";
import { icon } from "./icons.js";

/**
 * Opens a menu at a point of the window. Items are `{icon, label, action, danger}`; `head` is put above them.
 * Arrows move, Escape and a click elsewhere close; then the focus is where it was.
 */
export function openMenu({ x, y }, label, items, head = []) {
  const before = document.activeElement;
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label, popover: "auto" }, ...head);
  for (const item of items) menu.append(itemButton(item, menu));
  menu.addEventListener("keydown", (event) => onKey(event, menu));
  menu.addEventListener("click", (event) => event.target.closest("button") && menu.hidePopover());
  menu.addEventListener("toggle", ({ newState }) => newState === "closed" && leave(menu, before));
  document.body.append(menu);
  menu.showPopover();
  place(menu, x, y);
  menu.querySelector("button").focus();
}

function itemButton({ icon: name, label, action, danger }, menu) {
  const run = () => {
    menu.hidePopover();
    action();
  };
  const attributes = { type: "button", class: danger ? "item danger" : "item", role: "menuitem", onclick: run };
  return h("button", attributes, icon(name), h("span", {}, label));
}

function leave(menu, before) {
  const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
  menu.remove();
  if (inside) before?.focus?.({ preventScroll: true });
}

function place(menu, x, y) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}

function onKey(event, menu) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  event.stopPropagation();
  if (!step) return;
  event.preventDefault();
  const buttons = [...menu.querySelectorAll("button")];
  buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
}
