import { h } from "./dom.js";
import { t } from "./i18n.js";

/** Lets files be dropped onto an element while `isOpen()`; `take` gets them. */
export function acceptDrops(element, isOpen, take) {
  const welcome = (event) => event.dataTransfer?.types.includes("Files") && isOpen();
  const mark = (on) => element.classList.toggle("dropping", on);
  element.append(h("div", { class: "drop" }, t("dropFile")));
  element.addEventListener("dragleave", (event) => element.contains(event.relatedTarget) || mark(false));
  element.addEventListener("dragover", (event) => {
    if (!welcome(event)) return;
    event.preventDefault();
    mark(true);
  });
  element.addEventListener("drop", (event) => {
    mark(false);
    if (!welcome(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
