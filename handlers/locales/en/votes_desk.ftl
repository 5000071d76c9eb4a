### Votes: the secretary's desk

menu-votes = 🗳 Votes
votes-title = <b>Votes</b>
    { $total ->
        [0] None yet. A vote in a meeting begins in the window of the meeting, or of an item of its agenda.
       *[other] Choose one to see how it goes.
    }
votes-row = { $state ->
    [open] ⏳
    [closed] 🏁
   *[cancelled] 🚫
  } { $title }
button-vote-absentee = ✉️ New absentee vote
button-vote-in-meeting = 🗳 Vote
button-item-vote = 🗳 Put to the vote
vote-ask-bodies = Who votes? Mark one body or several: each counts its own ballots.
toast-vote-no-body = Please mark one body at least.
vote-ask-text = { $of_item ->
    [yes] <b>{ $title }</b>
   *[no] <b>New vote</b>
  }
    { $of_item ->
        [yes] Please send the text of the decision.
       *[no] Please send the text of the decision: what it is about in the first line, then the text itself.
    }

    Once the vote is open the text cannot be changed: all vote on the same words.
vote-ask-close = Until which day? The vote closes at the end of the working day.

    Choose, or type a date: “15.09”, “on Friday”, “in a week”.
button-vote-days = { $count ->
    [one] { $count } more working day
   *[other] { $count } more working days
  }
error-unreadable-close = This is no date that I understand. Type “15.09” or “on Friday”, for example.
vote-ask-present = Who is here? Only they vote. Marked are those who said that they come: { $count } of { $all }.
button-vote-everybody = All / none
vote-preview-title = { $how ->
    [absentee] ✉️ <b>Absentee vote</b>
    [secret_absentee] 🔒 <b>Secret absentee vote</b>
    [secret_meeting] 🔒 <b>Secret vote in the meeting</b>
   *[meeting] 🗳 <b>Vote in the meeting</b>
  }: { $bodies }
vote-preview-secret = 🔒 How anybody voted nobody learns: neither you nor whoever reads the database. Votes cannot be entered by phone or changed, and there are no dissenting opinions.
vote-preview-about = <b>{ $title }</b>
vote-preview-present = 👥 Marked as present: { $count }
vote-preview-day-off = ⚠️ This is a day off or a public holiday.
button-vote-secret = 🔒 Make it secret
button-vote-open = 👁 Make it open
button-vote-begin = ▶️ Open the vote
button-vote-text = ✏️ Text
button-vote-until = ⏰ Deadline
button-vote-present = 👥 Who is here
button-vote-give-up = Do not vote
toast-vote-open = The vote is open, the ballots are on their way.
