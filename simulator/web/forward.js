import { api, fileUrl } from "./api.js";
import { t } from "./i18n.js";
import { fullName, isGroup, membersOf, store } from "./store.js";

/**
 * Sends a message on to another chat of the same person. The control API knows no forwards, so it goes as what
 * Telegram calls "hide sender's name": a copy by the person, without the mark of a forward.
 */
export async function forward(message, chat) {
  const choices = placesOf(chat.reader).map((place) => ({ label: fullName(store.chat(place.id)), value: place }));
  choices[0].label = t("toTheBot");
  const place = await chat.notices.choose(t("forwardTo"), choices);
  if (place && (await chat.attempt(() => send(message, place)))) chat.notices.toast(t("forwarded"));
}

function placesOf(person) {
  const groups = [...store.groups.values()].filter((group) => membersOf(group).some(({ id }) => id === person));
  return [{ id: person }, ...groups.filter(isGroup).map(({ id }) => ({ id, from: person }))];
}

async function send(message, place) {
  const file = message.document ?? message.photo?.at(-1);
  if (message.contact) return api.contact(place, withoutName(message.contact));
  if (!file) return api.write(place, message.text);
  const content = await (await fetch(fileUrl(file.file_id))).blob();
  const named = new File([content], message.document?.file_name ?? "photo.jpg", { type: content.type });
  const kind = message.photo ? "photo" : undefined;
  return api.file(place, named, { caption: message.caption, kind });
}

const withoutName = ({ phone_number, first_name, last_name, user_id }) => ({
  phone_number,
  first_name,
  last_name,
  user_id,
});
