const SENDS = "send*";
const MINUTE = 60;

/** The faults of one click: the key of the label, and the wish, given the number of the open chat. */
export const PRESETS = [
  ["fault_429", () => ({ method: SENDS, error_code: 429, retry_after: 5, times: 1 })],
  ["fault_403", (chat) => chat && { chat_id: chat, error_code: 403 }],
  ["fault_5xx", () => ({ error_code: 502, until: MINUTE })],
  ["fault_html", () => ({ method: SENDS, error_code: 502, malformed: "html", times: 1 })],
  ["fault_half", () => ({ method: SENDS, malformed: "half", times: 1 })],
  ["fault_before", () => ({ method: SENDS, cut: "before", times: 1 })],
  ["fault_after", () => ({ method: SENDS, cut: "after", times: 1 })],
  ["fault_slow", () => ({ method: SENDS, delay: 3, until: MINUTE })],
  ["fault_away", () => ({ away: MINUTE })],
  ["fault_twice", () => ({ updates: "twice", times: 1 })],
];
