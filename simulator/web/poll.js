import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";

/** A native poll inside a bubble. Who has not voted sees the options, who has sees the shares. */
export function pollPart(message, chat) {
  const { poll } = message;
  const chosen = message.chosen ?? poll.chosen ?? [];
  const voted = chosen.length > 0;
  const shown = voted || poll.is_closed;
  const options = poll.options.map((option, index) =>
    shown ? result(poll, option, chosen.includes(index), index) : choice(poll, option, index),
  );
  const submit = (event) => {
    event.preventDefault();
    chat.acts.vote(message, picked(event.target));
  };
  return h(
    "form",
    { class: "poll", "aria-label": poll.question, onsubmit: submit },
    h("div", { class: "poll-question" }, poll.question),
    h("div", { class: "poll-kind" }, kindOf(poll)),
    ...options,
    pollFoot(message, chat, voted, shown),
  );
}

function choice(poll, option, index) {
  const type = poll.allows_multiple_answers ? "checkbox" : "radio";
  // One answer is a vote at once, as in Telegram; several are sent together.
  const onchange = poll.allows_multiple_answers ? undefined : (event) => event.target.form.requestSubmit();
  return h(
    "label",
    { class: "poll-choice" },
    h("input", { type, name: `poll-${poll.id}`, value: index, onchange }),
    h("span", {}, option.text),
  );
}

function result(poll, option, mine, index) {
  const share = poll.total_voter_count ? Math.round((option.voter_count * 100) / poll.total_voter_count) : 0;
  const right = poll.correct_option_id === index || poll.correct_option_ids?.includes(index);
  const label = [option.text, `${share}%`, mine && t("yourVote"), right && t("rightAnswer")].filter(Boolean).join(", ");
  const bar = h("span", { class: "poll-bar" });
  bar.style.width = `${share}%`;
  return h(
    "div",
    { class: `poll-result${mine ? " mine" : ""}${right ? " right" : ""}`, role: "img", "aria-label": label },
    h("b", {}, `${share}%`),
    h("span", {}, option.text, mine && " ✓"),
    bar,
  );
}

function pollFoot(message, chat, voted, shown) {
  const { poll } = message;
  const parts = [h("span", {}, t("voters", { count: poll.total_voter_count }))];
  if (!shown && poll.allows_multiple_answers) parts.push(h("button", { class: "poll-vote" }, t("vote")));
  if (voted && !poll.is_closed && poll.type !== "quiz")
    parts.push(iconButton("close", t("retract"), () => chat.acts.vote(message, [])));
  return h("div", { class: "poll-foot" }, ...parts);
}

const picked = (form) => [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));

function kindOf(poll) {
  if (poll.is_closed) return t("pollClosed");
  const kind = poll.type === "quiz" ? "quiz" : "poll";
  return t(`${kind}${poll.is_anonymous ? "Anonymous" : "Open"}`);
}
