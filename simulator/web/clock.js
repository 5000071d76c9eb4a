import { language } from "./i18n.js";

const KEY = "zone";

/** The zone in which the page shows every moment; who reads in another one chooses it in the clock bar. */
export const ZONE = localStorage.getItem(KEY) ?? "Europe/Moscow";

/** Shows everything in another zone from now on: the page is opened anew. */
export function showIn(zone) {
  localStorage.setItem(KEY, zone);
  location.reload();
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The server's clock, running on from the last word of it at the speed of this machine's. */
class Clock extends EventTarget {
  #base = Date.now();
  #heard = performance.now();

  set(iso) {
    this.#base = Date.parse(iso);
    this.#heard = performance.now();
    this.dispatchEvent(new Event("change"));
  }

  /** Milliseconds since 1970. */
  now() {
    return this.#base + performance.now() - this.#heard;
  }
}

export const clock = new Clock();

const formats = new Map();

/** The moment (ms) as text in the zone of the chat. */
export function format(moment, options) {
  const key = JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new Intl.DateTimeFormat(language, { timeZone: ZONE, hourCycle: "h23", ...options }));
  return formats.get(key).format(moment);
}

/** Unix seconds, as Telegram gives them, or an ISO text: milliseconds. */
export function toMoment(value) {
  return typeof value === "number" ? value * 1000 : Date.parse(value);
}

export const timeOfDay = (moment) => format(moment, { hour: "2-digit", minute: "2-digit" });
export const fullMoment = (moment) =>
  format(moment, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });

/** The calendar day: equal for moments of one day in the zone. */
export function dayKey(moment) {
  const parts = wallParts(moment);
  return `${parts.year}-${parts.month}-${parts.day}`;
}

export function dayLabel(moment) {
  const sameYear = wallParts(moment).year === wallParts(clock.now()).year;
  return format(moment, { day: "numeric", month: "long", year: sameYear ? undefined : "numeric" });
}

/** How Telegram dates a chat in the list: the time today, the weekday this week, the date before. */
export function listTime(moment) {
  const now = clock.now();
  if (dayKey(moment) === dayKey(now)) return timeOfDay(moment);
  if (moment < now && now - moment < 6 * DAY) return format(moment, { weekday: "short" });
  return format(moment, { day: "2-digit", month: "2-digit", year: "2-digit" });
}

const wallFormat = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

function wallParts(moment) {
  return Object.fromEntries(wallFormat.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** "2021-08-04T10:00", the form of a datetime-local field, as it stands on the wall in the zone. */
export function toWall(moment) {
  const { year, month, day, hour, minute } = wallParts(moment);
  return `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`;
}

/** The moment (ms) at which a wall clock in the zone shows that text. */
export function fromWall(wall) {
  const asUtc = Date.parse(`${wall}Z`);
  const guess = asUtc - offset(asUtc);
  return asUtc - offset(guess);
}

function offset(moment) {
  return Date.parse(`${toWall(moment)}Z`) - Math.floor(moment / 60_000) * 60_000;
}

export function tomorrowAt(hour) {
  const day = toWall(clock.now() + DAY).slice(0, 10);
  return fromWall(`${day}T${String(hour).padStart(2, "0")}:00`);
}
