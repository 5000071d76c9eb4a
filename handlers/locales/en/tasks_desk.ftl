### Tasks: the secretary's desk

menu-tasks = 📌 Tasks
button-meeting-tasks = 📌 Tasks
button-item-task = 📌 Task
tasks-only = Only: { $only }
button-tasks-sight = 👁 What to show
button-tasks-whose = 👤 Whose
button-tasks-body = 🏛 Body
button-tasks-meeting = 🗓 Meeting
button-tasks-all = Show without filters
button-task-new = ➕ New task
tasks-ask-sight = Which tasks shall I show? The numbers are of all people and meetings.
tasks-ask-whose = Whose tasks shall I show? Choose, or type the beginning of a name.
tasks-ask-body = Which body shall I show?
tasks-ask-meeting = The tasks of which meeting shall I show?
toast-task-comes = The task's card is on its way.

new-task-ask-body = Which body assigns the task?
new-task-ask-text = <b>New task</b>
    { $title ->
        [none] {""}
       *[other] On the item: { $title }
    }
    Send the text of the task. It may say who is to do it and by when: “Ivanova to prepare a report by 15 September”.

    You can also send the whole decision of the minutes, or a work plan, as text or as a file (DOCX, TXT, XLSX, CSV): I will make tasks of it and show you what they are.
button-task-take-title = Take the item's title
button-task-give-up = Do not assign
drafts-title = <b>{ $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }</b> · { $body }
    Have a look, and assign them all at once. Each can be corrected or left out.
drafts-unread = { $count ->
    [one] ⚠️ { $count } line is in no task: see it with the button below.
   *[other] ⚠️ { $count } lines are in no task: see them with the button below.
  }
drafts-more = … and { $count } more, behind the buttons below.
drafts-whom = ❓ { $count ->
    [1] Who is
   *[other] { $count } names to settle. Who is
  } <b>{ $name }</b>?
drafts-unread-title = <b>In no task</b>
    If any of it is needed, add it to a task, or send it as a message of its own.
draft-unread-line = • { $text }
draft-row = <b>{ $number }</b> { $text }
draft-row-left-out = <s>{ $number } { $text }</s>
draft-row-facts = 👤 { $who } · ⏰ { $due }{ $control ->
    [none] {""}
   *[other] {" "}· 👁 { $control }
  }
draft-named = { $seat ->
    [responsible] Responsible
    [controller] Controller
   *[helper] With
  }: { $name }
draft-odd-day = Deadline: { $day }
draft-text = <b>Task</b>
    { $text }
draft-responsible = 👤 Responsible: { $name }
draft-helpers = 🤝 With: { $name }
draft-controller = 👀 Controller: { $name }
draft-due = ⏰ Deadline: { $due }
draft-due-period = { $name }; first by { $when }
draft-priority = 🏷 Priority: { $priority }
draft-files = 📎 Files: { $count }
draft-nobody = ❗ Nobody is responsible: the task stays with the secretary.
draft-unreached = 📞 The bot cannot write to { $names }: please phone.
draft-asked = ❓ Not clear who this is: { $name }
draft-unknown = ❓ Not in the roster, left in the text: { $names }{ $more ->
    [0] {""}
   *[other] {" "}+{ $more }
  }
draft-doubt = { $doubt ->
    [in_past] ⚠️ This deadline has passed already.
   *[day_off] ⚠️ This is a day off.
  }
draft-too-long = ⛔️ The text is too long: { $length } characters, and { $limit } are allowed. Please shorten it.
draft-whom = Who is meant? Choose below.
draft-whom-nobody = None of them, leave it in the text
draft-file-hint = 📎 To attach a file, send it here as a document.
draft-ask-wording = Send the new text of the task. Now it says:

    <blockquote>{ $said }</blockquote>
draft-ask-people = { $seat ->
    [responsible] <b>Who is to do it?</b>
    [controller] <b>Who controls it?</b>
   *[helper] <b>Who helps?</b> Tick one or more.
  }
    Choose, or type the beginning of a name.
due-ask = <b>By when?</b>
    Choose a day, or type it: “15.09”, “on Friday”, “in 10 days”, “every quarter by the 5th”. The end of the working day is meant.
due-doubt = { $doubt ->
    [in_past] ⚠️ This deadline has passed already: { $when }.
    [day_off] ⚠️ This is a day off: { $when }.
   *[none] Deadline: { $when }.
  } Shall it stay so?
button-due-leave = Yes, leave it
button-due-next = { $other }
button-due-other = Another deadline
button-task-no-due = No deadline
button-task-as-it-is = Skip
button-task-nobody = Nobody
button-tasks-assign = { $left ->
    [one] ✅ Assign { $left } task
   *[other] ✅ Assign { $left } tasks
  }
button-task-assign = ✅ Assign
button-tasks-unread = ⚠️ In no task: { $unread }
button-tasks-one = This is one task
button-tasks-list = ‹ To all tasks
button-task-wording = ✏️ Text
button-task-due = ⏰ Deadline
button-task-responsible = 👤 Responsible
button-task-helpers = 🤝 With
button-task-controller = 👀 Controller
button-task-urgency = { $is_urgent ->
    [yes] 🏷 Not urgent
   *[no] 🔥 Urgent
  }
button-task-no-files = 📎 Without files
button-task-leave-out = { $is_out ->
    [yes] ↩️ Back into the list
   *[no] 🚫 Leave this one out
  }
toast-tasks-assigned = { $count ->
    [one] { $count } task is assigned.
   *[other] { $count } tasks are assigned.
  }
error-unreadable-due = I could not read the deadline. Type, for example, “15.09”, “on Friday” or “every month by the 5th”.
error-no-task = There is nothing to assign: all tasks are left out.
error-names-asked = { $count ->
    [one] First choose who is meant: { $count } name is open.
   *[other] First choose who is meant: { $count } names are open.
  }
