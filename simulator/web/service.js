import { h } from "./dom.js";
import { t } from "./i18n.js";

const names = (users) => users.map((user) => [user.first_name, user.last_name].filter(Boolean).join(" ")).join(", ");

/** What a service message tells, or null for an ordinary message. */
export function happening(message) {
  const who = message.author_name;
  if (message.new_chat_members) return t("came", { names: names(message.new_chat_members) });
  if (message.left_chat_member) return t("left", { name: names([message.left_chat_member]) });
  if (message.new_chat_title) return t("retitled", { who, title: message.new_chat_title });
  if (message.group_chat_created || message.supergroup_chat_created) return t("created", { who });
  if (message.migrate_to_chat_id) return t("migrated");
  if (message.migrate_from_chat_id) return t("migratedFrom");
  if (message.web_app_data) return t("sentData", { data: message.web_app_data.data });
  return message.pinned_message ? t("pinnedBy", { who }) : null;
}

/** A service message on the screen; it is used like a Bubble. */
export class ServiceLine {
  element;

  constructor(message) {
    this.element = h("div", { class: "message service", "data-message-id": message.message_id });
    this.update(message);
  }

  update(message) {
    this.message = message;
    this.element.textContent = happening(message);
  }

  refreshBusy() {}
}
