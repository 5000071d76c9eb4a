import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";

/** A native poll inside a bubble. Who has not voted sees the choices; who has, and everybody at the end, the shares. */
export function pollPart(message, chat) {
  const { poll } = message;
  const chosen = chosenBy(message, chat.reader);
  const open = !poll.is_closed && !chosen.length;
  const order = poll.option_order ?? poll.options.keys();
  const options = [...order].map((index) => (open ? choice(poll, index) : result(poll, index, chosen.includes(index))));
  const submit = async (event) => {
    const form = event.target;
    event.preventDefault();
    if (!(await chat.acts.vote(message.message_id, picked(form)))) form.reset();
  };
  return h(
    "form",
    { class: "poll", "aria-label": poll.question, onsubmit: submit },
    h("div", { class: "poll-question searched" }, poll.question),
    poll.description && h("div", {}, poll.description),
    h("div", { class: "poll-kind" }, kindOf(poll)),
    ...options,
    !open && poll.explanation && h("div", { class: "poll-kind" }, poll.explanation),
    pollFoot(message, chat, open, chosen.length > 0),
  );
}

// What was fetched is for this reader's eyes; an event in a group is for nobody's and tells what everybody chose.
const chosenBy = (message, reader) => (message.votes ? message.votes[reader] : message.chosen) ?? [];

function choice(poll, index) {
  const type = poll.allows_multiple_answers ? "checkbox" : "radio";
  // One answer is a vote at once, as in Telegram; several are sent together.
  const onchange = poll.allows_multiple_answers ? undefined : (event) => event.target.form.requestSubmit();
  return h(
    "label",
    { class: "poll-choice" },
    h("input", { type, name: `poll-${poll.id}`, value: index, onchange }),
    h("span", {}, poll.options[index].text),
  );
}

function result(poll, index, mine) {
  const { text, voter_count: count } = poll.options[index];
  const share = poll.total_voter_count ? Math.round((count * 100) / poll.total_voter_count) : 0;
  const right = poll.correct_option_ids?.includes(index);
  const shown = poll.can_see_results === false ? "" : `${share}%`;
  const label = [text, shown, mine && t("yourVote"), right && t("rightAnswer")].filter(Boolean).join(", ");
  const bar = h("span", { class: "poll-bar", hidden: !shown });
  bar.style.width = `${share}%`;
  return h(
    "div",
    { class: `poll-result${mine ? " mine" : ""}${right ? " right" : ""}`, role: "img", "aria-label": label },
    h("b", {}, shown),
    h("span", {}, text, mine && " ✓"),
    bar,
  );
}

function pollFoot({ message_id: id, poll }, chat, open, voted) {
  const parts = [h("span", {}, t("voters", { count: poll.total_voter_count }))];
  if (open && poll.allows_multiple_answers) parts.push(h("button", { class: "poll-vote" }, t("vote")));
  if (voted && !poll.is_closed && poll.allows_revoting !== false)
    parts.push(iconButton("close", t("retract"), () => chat.acts.vote(id, [])));
  return h("div", { class: "poll-foot" }, ...parts);
}

const picked = (form) => [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));

function kindOf(poll) {
  if (poll.is_closed) return t("pollClosed");
  const kind = poll.type === "quiz" ? "quiz" : "poll";
  return t(`${kind}${poll.is_anonymous ? "Anonymous" : "Open"}`);
}
