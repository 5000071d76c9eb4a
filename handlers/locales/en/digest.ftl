### The digest: all that waits for somebody, in one message

digest-title = { $count ->
    [one] ☀️ <b>{ $count } thing waits for you</b>
   *[other] ☀️ <b>{ $count } things wait for you</b>
  }
digest-line = { $number }. { $kind ->
    [chase] 📨 Please answer the invitation
    [upcoming] 🗓 A meeting is near
    [unread] 📋 Please read the agenda
    [materials] 📎 Please send the materials
    [minutes] 📝 Minutes are due
    [others_task_unseen] 👤 { $doer } has not acknowledged a task yet
    [others_task_overdue] ❗️ { $doer }: a task is overdue
    [task_unseen] 📌 Please acknowledge the task
    [task_due] ⏰ A task is nearly due
    [task_overdue] ❗️ A task is overdue
    [task_decide] 👀 Your decision is awaited
    [task_unassigned] 👤 A task needs somebody
    [scheduling_chase] 🗓 Please say which dates suit you
    [question_chase] ❓ Please answer a question
   *[vote_chase] 🗳 Please vote
  } ({ $body })
    { $about }
digest-task = { $mark } { $text } — { $until }
digest-vote = { $title }{ $closes ->
    [none] {""}
   *[other] , until { $closes }
  }
digest-meeting = { $heading }, { $when }
digest-more = { $count ->
    [one] …and { $count } more: see “My tasks”.
   *[other] …and { $count } more: see “My tasks”.
  }
digest-done = ✅ All of this is done. Thank you!

button-digest-line = { $number }. { $kind ->
    [chase] Answer the invitation
    [upcoming] About the meeting
    [unread] Open the agenda
    [materials] Send the materials
    [minutes] About the minutes
    [others_task_unseen] Open the task
    [others_task_overdue] Open the task
    [task_unseen] Acknowledge the task
    [task_due] Open the task
    [task_overdue] Open the task
    [task_decide] Look and decide
    [task_unassigned] Find somebody
    [scheduling_chase] Mark the dates
    [question_chase] Answer the question
   *[vote_chase] Vote
  }
button-put-off = { $until ->
    [hours] ⏰ In 3 hours
   *[tomorrow] 🌅 Tomorrow morning
  }
toast-later = { $until ->
    [hours] Fine: you will hear of it in 3 hours.
   *[tomorrow] Fine: you will hear of it tomorrow morning.
  }

error-nothing-to-put-off = There is nothing left to remind you of: it is done, or no longer yours.
error-obligatory = This is always recalled: others wait for your answer.
