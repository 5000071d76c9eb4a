/** The control API. Every call throws an Error whose message is the server's own sentence. */
async function call(method, path, body) {
  const options = { method };
  if (body instanceof FormData) options.body = body;
  else if (body) {
    options.body = JSON.stringify(body);
    options.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `${response.status} ${response.statusText}`);
  return answer;
}

/** What somebody does in a chat; `place` is `{id, from}`, and `from` is left out in a private chat. */
const act = ({ id, from }, what, body) => call("POST", `chats/${id}/${what}`, { from, ...body });

function form(place, file, { caption, kind, reply_to: replyTo }) {
  const data = new FormData();
  data.append("file", file, file.name);
  if (caption) data.append("caption", caption);
  if (kind) data.append("kind", kind);
  if (replyTo) data.append("reply_to", replyTo);
  if (place.from) data.append("from", place.from);
  return data;
}

export const api = {
  state: () => call("GET", "state"),
  messages: async (id, query) => (await call("GET", `chats/${id}/messages?${query}`)).messages,
  read: (id) => call("POST", `chats/${id}/read`),
  write: (place, text, replyTo) => act(place, "messages", { text, reply_to: replyTo }),
  edit: (place, messageId, text) => act(place, "edits", { message_id: messageId, text }),
  remove: (place, messageId) => call("POST", `chats/${place.id}/deletions`, { message_id: messageId }),
  tap: (place, messageId, data) => act(place, "taps", { message_id: messageId, data, wait: 5 }),
  tapLabel: (place, messageId, label) => act(place, "taps", { message_id: messageId, label, wait: 5 }),
  contact: (place, contact = {}) => act(place, "contacts", contact),
  file: (place, file, details = {}) => call("POST", `chats/${place.id}/files`, form(place, file, details)),
  vote: (place, messageId, options) => act(place, "votes", { message_id: messageId, options }),
  react: (place, messageId, emoji) => act(place, "reactions", { message_id: messageId, emoji }),
  webAppData: (place, label, data) => act(place, "web_app_data", { button_text: label, data }),
  block: (id) => call("POST", `people/${id}/block`),
  unblock: (id) => call("POST", `people/${id}/unblock`),
  deactivate: (id) => call("POST", `people/${id}/deactivate`),
  group: (id, reader) => call("GET", `groups/${id}?as=${reader}`),
  member: (id, person, status) => call("POST", `groups/${id}/members`, { person, status }),
  botInGroup: (id, status) => call("POST", `groups/${id}/bot`, { status }),
  migrate: (id) => call("POST", `groups/${id}/migrate`, {}),
  newGroup: (group) => call("POST", "groups", group),
  advance: (seconds) => call("POST", "clock", { advance: seconds }),
  setClock: (moment) => call("POST", "clock", { set: moment.toISOString() }),
  calls: async (after) => (await call("GET", `calls?after=${after}`)).calls,
  faults: async () => (await call("GET", "faults")).faults,
  addFault: (fault) => call("POST", "faults", fault),
  endFault: (id) => call("DELETE", `faults/${id}`),
  clearFaults: () => call("DELETE", "faults"),
  rate: () => call("GET", "rate"),
  limitRate: (limits) => call("POST", "rate", { limits }),
};

export const fileUrl = (fileId) => `/control/files/${encodeURIComponent(fileId)}`;
