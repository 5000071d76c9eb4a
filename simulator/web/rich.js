import { clock, DAY, HOUR } from "./clock.js";
import { language } from "./i18n.js";

const OPENED_OUTSIDE = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Puts the server's own HTML of a message into a node; the only place of the page where HTML is inserted.
 * Relative times are kept true in the reader's language; all others the server wrote already.
 */
export function fillRich(node, html, readerLanguage) {
  node.innerHTML = html;
  node.dataset.language = (readerLanguage ?? language).startsWith("en") ? "en" : "ru";
  for (const hidden of node.querySelectorAll(".tg-spoiler, .bot-command, blockquote[expandable]")) {
    hidden.tabIndex = 0;
    hidden.role = "button";
  }
  // The line break after a block is the end of that block, not an empty line of its own.
  for (const block of node.querySelectorAll("blockquote, pre")) {
    const after = block.nextSibling;
    if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n/, "");
  }
  drawTimes([node]);
}

/** Writes the relative date_time entities ("in 2 hours") of these texts as they are now. */
export function drawTimes(texts) {
  for (const text of texts) {
    for (const time of text.querySelectorAll('tg-time[format="r"], tg-time[format="R"]')) {
      const shown = time.querySelector("time") ?? time;
      shown.textContent = relative(Number(time.getAttribute("unix")) * 1000, text.dataset.language);
    }
  }
}

function relative(moment, readerLanguage) {
  const words = new Intl.RelativeTimeFormat(readerLanguage, { numeric: "always" });
  const ahead = moment - clock.now();
  if (Math.abs(ahead) >= DAY) return words.format(Math.round(ahead / DAY), "day");
  if (Math.abs(ahead) >= HOUR) return words.format(Math.round(ahead / HOUR), "hour");
  return words.format(Math.round(ahead / 60_000), "minute");
}

/**
 * What a link means in a chat with this bot: `{start: payload}` for the bot's own deep link,
 * `{open: url}` for a web, mail or phone link, null for anything else.
 */
export function meaning(href, botUsername) {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const ours = botUsername.toLowerCase();
  const inTelegram =
    ["t.me", "telegram.me"].includes(url.hostname) && url.pathname.slice(1).toLowerCase() === ours;
  const inApp = url.protocol === "tg:" && url.searchParams.get("domain")?.toLowerCase() === ours;
  if (ours && (inTelegram || inApp)) return { start: url.searchParams.get("start") ?? "" };
  return OPENED_OUTSIDE.has(url.protocol) ? { open: url.href } : null;
}
