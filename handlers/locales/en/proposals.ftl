### Items that members propose

button-propose = 💡 Propose an item
proposal-question = Write the item as a reply to this message, in a sentence or two. { $mark }
proposal-hint = What is to be spoken of
proposal-sent = Thank you! The secretary will see it and answer.
proposal-title = 💡 <b>An item is proposed</b>
proposal-from = { $name }, { $post }
proposal-text = “{ $text }”
proposal-unsaid = The item is restricted now, and its text is not here any more.
proposal-accepted = ✅ The item is on the agenda of the meeting on { $when }.
proposal-declined = The item is not on the agenda: { $reason }
button-proposal-here = ✅ Onto this agenda
button-proposal-later = ➡️ To another meeting
button-proposal-decline = Decline…
refusal-question = Write the reason as a reply to this message: its author will read it. { $mark }
refusal-hint = Why it is declined
refusal-sent = Declined; its author will be told.
toast-proposal-accepted = The item is the last on the agenda
error-proposal-decided = { $state ->
    [accepted] This item is on the agenda already.
   *[declined] This item was declined already.
  }
error-too-many-proposals = { $limit } of your proposals are waiting: please wait for the secretary.
