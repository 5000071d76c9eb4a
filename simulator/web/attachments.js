import { fileUrl } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fileSize, t } from "./i18n.js";

/** What a message carries besides its text. Protected content is shown, but not offered for saving. */
export function attachments(message) {
  const kept = Boolean(message.has_protected_content);
  return [
    message.photo && photo(fileUrl(message.photo.at(-1).file_id), kept),
    message.document && fileCard(message.document, kept),
    message.contact && contactCard(message.contact),
    message.dice && h("div", { class: "dice" }, `${message.dice.emoji} ${message.dice.value}`),
  ];
}

function photo(src, kept) {
  const image = h("img", { class: "photo", src, alt: t("photo"), draggable: String(!kept) });
  return kept ? image : h("a", { href: src, target: "_blank", rel: "noopener", title: t("openPhoto") }, image);
}

function fileCard(file, kept) {
  const name = file.file_name ?? "file";
  const parts = [
    h("span", { class: "file-icon" }, extension(name) || icon("file")),
    h(
      "span",
      { class: "file-about" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "file-size" }, fileSize(file.file_size ?? 0)),
    ),
  ];
  if (kept) return h("div", { class: "file" }, ...parts);
  return h(
    "a",
    { class: "file", href: fileUrl(file.file_id), download: name, "aria-label": t("download", { name }) },
    ...parts,
  );
}

const extension = (name) => (/\.(\w{1,4})$/.exec(name)?.[1] ?? "").toLowerCase();

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "file" },
    h("span", { class: "file-icon" }, icon("contact")),
    h(
      "span",
      { class: "file-about" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "file-size" }, contact.phone_number),
    ),
  );
}
