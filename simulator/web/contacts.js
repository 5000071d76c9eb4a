import { t } from "./i18n.js";
import { fullName, store } from "./store.js";

/** Sends the person's own number, after the question that Telegram asks too. */
export async function shareOwnContact(chat, notices) {
  const phone = store.person(chat.reader)?.phone;
  if (!phone) return notices.toast(t("noPhone"));
  const agreed = await notices.confirm(t("confirmContact", { phone }), t("share"));
  return agreed && chat.acts.contact();
}

/** Sends the number of somebody chosen from a list: a bot must not take it for the sender's own. */
export async function shareOtherContact(chat, notices) {
  const others = [...store.people.values()].filter((person) => person.id !== chat.reader && person.phone);
  const choices = others.map((person) => ({ label: fullName(person), value: contactOf(person) }));
  const contact = await notices.choose(t("whoseContact"), choices);
  return contact && chat.acts.contact(contact);
}

function contactOf(person) {
  const name = { first_name: person.first_name, ...(person.last_name && { last_name: person.last_name }) };
  return { phone_number: person.phone, user_id: person.id, ...name };
}
