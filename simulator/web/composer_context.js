import { h, iconButton } from "./dom.js";
import { fileSize, t } from "./i18n.js";
import { summary } from "./summary.js";

/** The lines above the field: which message is answered or changed, which files go with the text, as `{file, kind}`. */
export class ComposerContext {
  #drop;
  reply = null;
  edited = null;
  files = [];
  element = h("div", { class: "context" });

  /** `drop` is called when the person takes all of it away. */
  constructor(drop) {
    this.#drop = drop;
  }

  set({ reply = null, edited = null, files = [] }) {
    Object.assign(this, { reply, edited, files });
    const lines = [
      reply && this.#line(t("replyTo"), summary(reply), t("cancelReply")),
      edited && this.#line(t("editing"), summary(edited), t("cancelEdit")),
      ...files.map(({ file }) => this.#line(file.name, fileSize(file.size), t("removeFile"))),
    ];
    this.element.replaceChildren(...lines.filter(Boolean));
  }

  #line(title, text, cancel) {
    return h(
      "div",
      { class: "context-line" },
      h("div", { class: "context-text" }, h("b", {}, title), h("span", {}, text)),
      iconButton("close", cancel, this.#drop),
    );
  }
}
