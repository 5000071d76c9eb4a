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

export const api = {
  state: () => call("GET", "state"),
  messages: async (id) => (await call("GET", `chats/${id}/messages`)).messages,
  read: (id) => call("POST", `chats/${id}/read`),
  write: (id, text, replyTo) => call("POST", `chats/${id}/messages`, { text, reply_to: replyTo }),
  tap: (id, messageId, data) => call("POST", `chats/${id}/taps`, { message_id: messageId, data, wait: 5 }),
  contact: (id, contact = {}) => call("POST", `chats/${id}/contacts`, contact),
  block: (id) => call("POST", `people/${id}/block`),
  unblock: (id) => call("POST", `people/${id}/unblock`),
  advance: (seconds) => call("POST", "clock", { advance: seconds }),
  setClock: (moment) => call("POST", "clock", { set: moment.toISOString() }),
  file(id, file, caption) {
    const form = new FormData();
    form.append("file", file, file.name);
    if (caption) form.append("caption", caption);
    return call("POST", `chats/${id}/files`, form);
  },
};

export const fileUrl = (fileId) => `/control/files/${encodeURIComponent(fileId)}`;
