import { h } from "./dom.js";
import { t } from "./i18n.js";
import { Notices } from "./notice.js";
import { fullName, store } from "./store.js";

/** Answers to taps in chats that are not open: a toast with the name, a press on it opens the chat. */
export function tellOfOtherChats(panes) {
  const notices = new Notices();
  store.addEventListener("toast", ({ detail: { chat_id: id, text } }) => {
    const chat = store.chat(id);
    if (!text || !chat || panes.has(id)) return;
    const toast = notices.toast("");
    const open = () => {
      toast.remove();
      panes.open(id);
    };
    const name = h("b", {}, `${fullName(chat)}: `);
    toast.append(h("button", { type: "button", title: t("openChat"), onclick: open }, name, text));
  });
  notices.toasts.classList.add("elsewhere");
  return notices.toasts;
}
