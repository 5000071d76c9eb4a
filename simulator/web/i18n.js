import { EN } from "./en.js";
import { RU } from "./ru.js";

export const language = navigator.language.toLowerCase().startsWith("ru") ? "ru" : "en";
const WORDS = language === "ru" ? RU : EN;

/** The interface text of a key, with `{name}` places filled from values. */
export function t(key, values = {}) {
  return WORDS[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A size in bytes for people: «12 КБ». */
export function fileSize(bytes) {
  if (bytes < 1024) return t("bytes", { n: bytes });
  const [key, n] = bytes < 1024 ** 2 ? ["kilobytes", bytes / 1024] : ["megabytes", bytes / 1024 ** 2];
  return t(key, { n: n.toLocaleString(language, { maximumFractionDigits: 1 }) });
}
