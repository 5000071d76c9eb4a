### Finding a date: why something cannot be done

error-scheduling-options = Please offer from { $fewest } to { $most } different dates, one in a line.
error-scheduling-past = This date is over: { $starts }. Please check the list.
error-scheduling-deadline = Answers must be due later than now, and before the first of the dates.
error-scheduling-duration = A meeting can take from { $fewest } to { $most } minutes.
error-scheduling-nobody = There is nobody to ask: the bodies have no members.
error-scheduling-closed = The poll for a date is over ({ $at }): this answer does not count.
error-scheduling-cancelled = The poll for a date is cancelled: no answers are needed.
error-scheduling-open = Please close the poll first, then choose a date.
error-scheduling-not-asked = You are not asked in this poll: the members of the bodies that meet are.
error-scheduling-made = There is a meeting at another date of this poll already.
error-scheduling-all-answered = Everybody who can be written to has answered.

### Finding a date: the card and the board

format-weekday = EEE d MMM
scheduling-title = { $state ->
    [closed] { $chosen ->
        [yes] 🗓 <b>The date is chosen</b>
       *[no] 🗓 <b>The poll for a date is over</b>
      }
    [cancelled] 🗓 <b>The poll for a date is cancelled</b>
   *[open] 🗓 <b>When could you meet?</b>
  }
scheduling-about = { $bodies }. <b>{ $title }</b>
scheduling-length = ⏱ It will take { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
scheduling-until = ⏰ Please answer by: { $when }
scheduling-date = { $number }. { $when }{ $said ->
    [yes] {" "}— ✅ I can
    [maybe] {" "}— ❔ if need be
    [no] {" "}— ❌ I cannot
   *[none] {""}
  }
scheduling-left = { $count ->
    [one] 👇 { $count } date is left: ✅ I can, ❔ if need be, ❌ I cannot.
   *[other] 👇 { $count } dates are left: ✅ I can, ❔ if need be, ❌ I cannot.
  }
scheduling-all-said = ✅ Thank you, all dates are marked. Until the deadline you may change your mind.
scheduling-recorded = ✍️ Entered by the secretary: { $ground }
scheduling-looks-on = You are watching this poll.
scheduling-closed = No more answers are taken. The secretary is choosing a date.
scheduling-cancelled = No answers are needed any more.
scheduling-chosen = 🏁 The date is chosen: <b>{ $when }</b>
    The invitation to the meeting comes separately.
scheduling-farewell = 🗓 { $title }
    ↪️ The new card is below.
button-scheduling = { $chosen ->
    [yes] ✓{" "}
   *[no] {""}
  }{ $number } { $availability ->
    [yes] ✅
    [maybe] ❔
   *[no] ❌
  }
button-scheduling-all = { $availability ->
    [yes] ✅ All suit me
   *[no] ❌ None does
  }
button-scheduling-board = 📊 How it stands
toast-scheduling = { $date ->
    [none] All dates: { $availability ->
        [yes] you can.
       *[no] you cannot.
      }
   *[other] { $date }: { $availability ->
        [yes] you can.
        [maybe] you can if need be.
       *[no] you cannot.
      }
  }
toast-scheduling-date = { $number }. { $when } – { $until }
scheduling-board-title = { $state ->
    [closed] 🗓 <b>The poll for a date is over</b>
    [cancelled] 🗓 <b>The poll for a date is cancelled</b>
   *[open] 🗓 <b>Finding a date</b>
  }: { $title } ({ $bodies })
scheduling-turnout = Answered: { $answered } of { $asked }{ $begun ->
    [0] {""}
   *[other] , not of all the dates yet: { $begun }
  }
scheduling-all-past = All the dates have passed: please start a new poll.
scheduling-choose = 👇 Choose a date: it becomes a draft meeting.
scheduling-made = 🏁 The date is chosen: <b>{ $when }</b>
    Open the meeting by the button below: a draft is to be checked and announced.
scheduling-best = <b>The best dates</b>
scheduling-outlook = <b>{ $number }. { $when }</b>
    ✅ { $yes } · ❔ { $maybe } · ❌ { $no }
scheduling-forecast = { $quorum ->
    [yes] 🟢 { $body }: a quorum
    [maybe] 🟡 { $body }: a quorum if those come too who can if need be
   *[no] 🔴 { $body }: no quorum yet
  } ({ $surely }{ $maybe ->
    [0] {""}
   *[other] {" "}+ { $maybe }
  } of { $base }, { $needed } needed)
scheduling-more = …and { $count } more lines
scheduling-silent-title = { $count ->
    [one] <b>{ $count } person has not answered:</b>
   *[other] <b>{ $count } people have not answered:</b>
  }
scheduling-silent-more = …and { $count } more
button-scheduling-list = 👥 Who can when
button-scheduling-remind = 🔔 Remind the others ({ $count })
button-scheduling-record = ☎️ Enter an answer
button-scheduling-close = 🏁 Close…
button-scheduling-cancel = 🚫 Cancel…
button-scheduling-meeting = 📅 Meeting on { $when }
scheduling-sure = { $cancel ->
    [yes] Cancel the poll? Nobody will need the answers.
   *[no] Close the poll? You can choose a date then.
  } { $missing ->
    [0] {""}
    [one] { $missing } person has not answered.
   *[other] { $missing } people have not answered.
  }
button-scheduling-sure = { $cancel ->
    [yes] 🚫 Cancel the poll
   *[no] 🏁 Close it
  }
toast-scheduling-ended = { $cancel ->
    [yes] The poll is cancelled.
   *[no] The poll is closed: choose a date on the board.
  }
toast-scheduling-meeting = The draft meeting is ready: open it by the button on the board, check it and announce it.
button-scheduling-draft = 📅 Open the meeting
scheduling-list-title = <b>Who can when</b>
scheduling-mark = { $said ->
    [yes] ✅
    [maybe] ❔
    [no] ❌
   *[none] ▫️
  }
scheduling-row = { $marks } { $name }{ $recorded ->
    [yes] {" "}☎️
   *[no] {""}
  }
scheduling-record-title = <b>Whose answer is it?</b>
scheduling-record = <b>{ $name }</b>: { $ground ->
    [yes] when can he come?
   *[no] how is it known?
  }

### Finding a date: the secretary's desk

menu-scheduling = 🗓 Find a date
scheduling-page-title = <b>Find a date</b>
    { $total ->
        [0] Offer the members several dates: each marks those that suit him, the bot counts the quorum and says which is best.
       *[other] Choose a poll to see how it stands.
    }
button-scheduling-new = ➕ New poll for a date
scheduling-ask-bodies = Who meets? Mark one body or several: the quorum is counted for each.
scheduling-ask-title = <b>New poll for a date</b>
    What is the meeting about? Write one line.
scheduling-ask-dates = Write the dates with their times, one in a line, from two to ten. For example:

    2 September 15:00
    3 September 10:00
    on Friday 11:30
scheduling-ask-minutes = How long will the meeting take?
scheduling-ask-close = Until which day are answers taken? The poll closes at the end of that working day, an hour before the first date at the latest.

    Choose or write a day: “15.09”, “today”, “on Friday”.
scheduling-ask-place = Where will it be? Write the place.
scheduling-preview-title = 🗓 <b>Find a date</b>: { $bodies }
scheduling-preview-about = <b>{ $title }</b>
scheduling-preview-asked = { $count ->
    [one] 👥 { $count } member is asked
   *[other] 👥 { $count } members are asked
  }
button-scheduling-minutes = { $minutes ->
    [30] 30 minutes
    [60] 1 hour
    [90] 1.5 hours
    [120] 2 hours
   *[180] 3 hours
  }
button-scheduling-send = ✅ Send
button-scheduling-dates = 🗓 Dates
button-scheduling-place = 📍 Place
button-scheduling-length = ⏱ Length
button-scheduling-give-up = Do not ask
toast-scheduling-sent = The poll is on its way; how it stands is on the board.
error-scheduling-line = “{ $line }” is no date I can read. Write a date with its time, such as “2 September 15:00”.

### What was said of the date, until the invitation is answered

invitation-tentative = 🗓 In the poll for a date you said: <b>{ $said ->
    [yes] I can
    [maybe] if need be
   *[no] I cannot
  }</b>. Please confirm.
board-tentative = 🗓 Of these, by the poll for a date: { $yes } can, { $maybe } if need be, { $no } cannot
list-tentative = by the poll { $said ->
    [yes] he can
    [maybe] if need be
   *[no] he cannot
  }
