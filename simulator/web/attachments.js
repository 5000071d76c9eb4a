import { fileUrl } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fileSize, t } from "./i18n.js";

/** The kinds of file that a message may carry, in Bot API words. */
export const FILES = ["document", "video", "animation", "audio", "voice", "video_note", "sticker"];

/** What a message carries besides its text. Protected content is shown, but not offered for saving. */
export function attachments(message) {
  const kept = Boolean(message.has_protected_content);
  return [
    message.photo && photo(fileUrl(message.photo.at(-1).file_id), kept),
    fileOf(message, kept),
    message.contact && contactCard(message.contact),
    place(message.venue ?? message.location),
    message.dice && h("div", { class: "dice" }, `${message.dice.emoji} ${message.dice.value}`),
  ];
}

// An animation comes as a document, too: the last kind that is there says more.
function fileOf(message, kept) {
  const kind = FILES.findLast((name) => message[name]);
  return kind && fileCard(message[kind], kind, kept);
}

function photo(src, kept) {
  const image = h("img", { class: "photo", src, alt: t("photo"), draggable: String(!kept) });
  return kept ? image : h("a", { href: src, target: "_blank", rel: "noopener", title: t("openPhoto") }, image);
}

function fileCard(file, kind, kept) {
  const name = file.file_name ?? t(kind);
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

function place(point) {
  if (!point) return null;
  const { latitude, longitude } = point.location ?? point;
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return card("pin", point.title ?? t("location"), [point.address, where].filter(Boolean).join(" · "));
}

const extension = (name) => (/\.(\w{1,4})$/.exec(name)?.[1] ?? "").toLowerCase();

function contactCard(contact) {
  return card("contact", [contact.first_name, contact.last_name].filter(Boolean).join(" "), contact.phone_number);
}

function card(name, title, line) {
  const about = [h("span", { class: "file-name" }, title), h("span", { class: "file-size" }, line)];
  return h(
    "div",
    { class: "file" },
    h("span", { class: "file-icon" }, icon(name)),
    h("span", { class: "file-about" }, ...about),
  );
}
