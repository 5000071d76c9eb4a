import { CallLog } from "./call_log.js";
import { ChatPanel } from "./chat_panel.js";
import { h, iconButton } from "./dom.js";
import { FaultPanel } from "./fault_panel.js";
import { t } from "./i18n.js";
import { RatePanel } from "./rate_panel.js";

/** The drawer on the right for whoever plays: the bot's calls, faults, limits, the chat itself. Ctrl+J opens it. */
export class Drawer {
  #panels;
  #tabs;
  #shown = null;
  button = iconButton("tools", t("drawer"), () => this.toggle(), "drawer-button");

  constructor(panes) {
    this.#panels = {
      calls: new CallLog(panes),
      faults: new FaultPanel(panes),
      rate: new RatePanel(),
      chat: new ChatPanel(panes),
    };
    this.#tabs = Object.entries(this.#panels).map(([name, panel]) => this.#tab(name, panel));
    this.element = h(
      "aside",
      { class: "drawer", "aria-label": t("drawer"), hidden: true, onkeydown: (event) => this.#onKey(event) },
      h(
        "div",
        { class: "drawer-head" },
        h("div", { class: "tabs", role: "tablist" }, ...this.#tabs),
        iconButton("close", t("closeDrawer"), () => this.toggle(false)),
      ),
      ...Object.values(this.#panels).map((panel) => panel.element),
    );
    this.button.ariaExpanded = "false";
    this.#show("calls", false);
    addEventListener("keydown", (event) => this.#onShortcut(event));
  }

  toggle(open = this.element.hidden) {
    this.element.hidden = !open;
    document.body.classList.toggle("with-drawer", open);
    this.button.ariaExpanded = String(open);
    this.#panels[this.#shown].show(open);
    if (open) this.#tabs.find((tab) => tab.ariaSelected === "true").focus();
    else this.button.focus();
  }

  #tab(name, panel) {
    panel.element.id = `panel-${name}`;
    panel.element.role = "tabpanel";
    panel.element.setAttribute("aria-label", t(`tab_${name}`));
    const onclick = () => this.#show(name, true);
    const attributes = { type: "button", class: "tab", role: "tab", "aria-controls": `panel-${name}`, onclick };
    return h("button", attributes, t(`tab_${name}`));
  }

  #show(name, open) {
    if (this.#shown) this.#panels[this.#shown].show(false);
    this.#shown = name;
    for (const [index, key] of Object.keys(this.#panels).entries()) {
      const chosen = key === name;
      this.#panels[key].element.hidden = !chosen;
      this.#tabs[index].ariaSelected = String(chosen);
      this.#tabs[index].tabIndex = chosen ? 0 : -1;
    }
    this.#panels[name].show(open);
  }

  #onKey(event) {
    if (event.key === "Escape") this.toggle(false);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.role !== "tab") return;
    const { length } = this.#tabs;
    const next = this.#tabs[(this.#tabs.indexOf(event.target) + step + length) % length];
    next.click();
    next.focus();
  }

  #onShortcut(event) {
    if (!event.ctrlKey || event.code !== "KeyJ") return;
    event.preventDefault();
    this.toggle();
  }
}
