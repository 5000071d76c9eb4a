import { FILES } from "./attachments.js";
import { t } from "./i18n.js";

/** A message in one line, for a reply, a pin or a search. */
export function summary(message) {
  const words = message.text ?? message.caption ?? message.poll?.question ?? message.document?.file_name;
  if (words) return words;
  if (message.contact) return `${t("contact")}: ${message.contact.first_name}`;
  const kind = FILES.find((name) => message[name]);
  if (kind) return t(kind);
  if (message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  return message.photo ? t("photo") : "…";
}
