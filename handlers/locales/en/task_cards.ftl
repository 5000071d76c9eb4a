### Tasks: the card, reports, deadlines, lists

task-card-title = <b>{ $news ->
    [new] { $part ->
        [responsible] 📌 A task for you
        [helper] 📌 You help with a task
        [controller] 📌 A task that you control
       *[other] 📌 A new task
      }
    [unassigned] ❗ Nobody is responsible for a task
    [reported] { $part ->
        [decides] 👀 A report waits for your decision
        [responsible] 👀 Your report is under review
       *[other] 👀 The report is under review
      }
    [asked] { $part ->
        [responsible] ⏳ You have asked for more time
       *[other] ⏳ More time is asked for
      }
    [due] { $days ->
        [0] ⏰ The task is due today
        [1] ⏰ The task is due tomorrow
       *[other] ⏰ The task is due in { $days } days
      }
    [overdue] 🔴 The task is overdue
    [returned] ↩️ The task was returned for more work
    [granted] ✅ The deadline was extended
    [refused] ✋ The deadline was not extended
    [rescheduled] 🗓 A new deadline
    [contributed] 📎 A co-executor has reported
    [interim] ℹ️ Interim information
    [left] 👋 Somebody has left
    [accepted] ✅ The task is done
    [removed] 🗄 The task was removed from control
    [cancelled] 🚫 The task was cancelled
   *[plain] 📌 Task
  }</b>{ $urgent ->
    [yes] {" "}‼️ urgent
   *[no] {""}
  }
task-card-about = { $body }{ $day ->
    [none] {""}
   *[other] , meeting of { $day }
  }{ $item ->
    [none] {""}
   *[other] . Item: { $item }
  }
task-card-text = { $text }
task-card-deadline = { $standing ->
    [overdue] 🔴 <b>{ $told }</b>, due: { $day }
    [open] 🗓 Due: <b>{ $day }</b>
   *[over] 🗓 Due: { $day }
  }
task-card-no-deadline = 🗓 { $told }
task-card-period = 🔁 { $period }
task-card-responsible = 👤 Responsible: { $name }
task-card-helpers = 👥 Co-executors: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
task-card-controller = 👁 Controller: { $name }
task-card-left = 👋 Takes no part any more: { $name }
task-card-state = Now: { $state }
task-card-remark = 💬 Remark: “{ $remark }”
task-card-asked = ⏳ A new deadline is asked for: { $until }. The reason: “{ $reason }”
task-card-said = { $act ->
    [report] 📨 Report
    [contribute] 📎 Report of a co-executor
   *[interim] ℹ️ Interim
  } ({ $name }{ $files ->
    [0] {""}
    [one] , { $files } file
   *[other] , { $files } files
  }){ $told ->
    [yes] : “{ $words }”
   *[no] {""}
  }
task-card-decided = Decided by { $who }, { $when }
task-card-farewell = { $task }
    ↪️ The new card is below.
task-you = you

button-task-act = { $act ->
    [acknowledge] ✅ I have taken it on
    [report] { $state ->
        [reported] 📨 Report again
       *[other] 📨 Report
      }
    [interim] ℹ️ Interim
    [ask_extension] ⏳ More time
    [contribute] 📎 Report to the responsible one
    [accept] ✅ Accept
    [return] ↩️ Return
    [grant_extension] ✅ Extend
    [refuse_extension] ✋ Refuse
    [assign] { $state ->
        [unassigned] 👤 Name somebody
       *[other] 👤 Somebody else
      }
    [reschedule] 🗓 Another deadline
    [remove] 🗄 Remove from control
    [cancel] 🚫 Cancel the task
   *[leave] Take off the task
  }
button-task-file = { $of ->
    [task] 📄 { $name }
   *[said] 📨 { $name }
  }
button-task-history = 🕘 History
button-task-more = More…

task-more = <b>What is to be done with the task “{ $task }”?</b>
task-more-for-others = If somebody has told you himself, enter it for him: the bot will ask how you know.
task-more-nothing = Nothing is needed now.
button-task-text = ✏️ Correct the text
button-task-for = { $act ->
    [acknowledge] For the responsible one: taken on
    [report] For the responsible one: a report
    [interim] For the responsible one: interim
    [ask_extension] For the responsible one: more time
    [contribute] For a co-executor ({ $name }): a report
    [accept] For the controller: accept the report
    [return] For the controller: return the report
    [grant_extension] For the controller: extend
    [refuse_extension] For the controller: refuse more time
    [remove] For the chair: remove from control
   *[other] For somebody else
  }
task-ground-question = “{ $task }”
    <b>{ $act }</b>
    How do you know?
button-task-ground = { $ground ->
    [call] ☎️ By telephone
    [note] 📄 On paper
   *[own] ✍️ In your own words…
  }
task-ground = { $ground ->
    [call] by telephone
   *[note] on paper
  }
task-sure = { $act ->
    [remove] <b>Remove the task from control?</b>
   *[cancel] <b>Cancel the task?</b>
  }
    “{ $task }”
    Everybody whom it concerns will hear of it. It cannot be brought back.
button-task-sure = { $act ->
    [remove] Yes, remove it
   *[cancel] Yes, cancel it
  }
task-people = <b>{ $seat ->
    [r] Whose task is it to be?
    [c] Who controls it?
   *[h] Who helps?
  }</b>
    “{ $task }”{ $more ->
        [0] {""}
       *[other] {" "}
            There are more than are shown ({ $more }): write more of the name.
    }
task-people-none = <b>Nobody was found.</b> Try only the beginning of the family name.{ $more ->
        [0] {""}
       *[other] {""}
    }{ $seat ->
        [r] {""}
       *[other] {""}
    }
    “{ $task }”
button-task-seat = { $seat ->
    [c] 👁 Controller…
   *[h] 👥 Co-executors…
  }
button-task-urgent = { $urgent ->
    [yes] Not urgent any more
   *[no] ‼️ Mark as urgent
  }
task-seat-done = Changed
button-task-search = 🔍 Find by name
format-task-only-day = EEE, d MMMM
task-day-doubt = { $doubt ->
    [in_past] { $day } is past. Leave it so?
   *[day_off] { $day } is a day off. Leave it so?
  }
button-task-keep-day = Yes, leave it so

task-question = “{ $task }”
    { $step ->
        [words] { $act ->
            [return] What is to be improved? The responsible one will get your words.
            [ask_extension] Why is a new deadline needed?
            [interim] What is done so far? Words, photos, files, or all of them; the task stays open.
            [contribute] What is done on your side? Words, photos, files, or all of them.
           *[report] What is done? Words, photos, files, or all of them.
          }
        [date] { $act ->
            [ask_extension] Until when? For example: “15.11”, “on Friday”, “in two weeks”.
           *[reschedule] What is the new deadline? For example: “15.11”, “on Friday”, “in two weeks”.
          }
        [ground] How do you know? For example: “he said so at the meeting of 12.11”.
        [search] Write the beginning of the name.
       *[text] Write the new text of the task.
      } Reply to this message.
task-question-ground = Ground: { $ground }
task-hint = { $step ->
    [words] { $act ->
        [return] What is to be improved
        [ask_extension] The reason
       *[report] Words, a photo or a file
      }
    [date] The date
    [ground] How you know
    [search] The beginning of the name
   *[text] The text of the task
  }
task-done = { $act ->
    [acknowledge] ✅ Noted: taken on
    [report] ✅ The report was sent for review
    [interim] ✅ The information was passed on
    [contribute] ✅ Passed on to the responsible one
    [accept] ✅ The report was accepted
    [return] ↩️ The report was returned with a remark
    [ask_extension] ✅ Your request for more time was sent
    [grant_extension] ✅ The deadline was extended
    [refuse_extension] ✋ More time was refused
    [assign] ✅ The task was given
    [reschedule] ✅ The deadline was changed
    [remove] 🗄 The task was removed from control
    [cancel] 🚫 The task was cancelled
   *[leave] Done
  }
task-text-done = ✅ The text of the task was corrected
task-want-words = Words, a photo or a file are needed. Please reply to the question once more.
task-photo-name = Photo { $number }
task-file-caption = For the task “{ $task }”

task-history-title = 🕘 <b>History of the task</b>
task-history-text = 📌 { $text }
task-history-entry = <b>{ $when }</b>{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
  }: { $act ->
    [assign] given to { $whom }
    [acknowledge] taken on
    [interim] interim information
    [contribute] a report to the responsible one
    [report] a report
    [accept] the report was accepted
    [return] returned for more work
    [ask_extension] more time was asked for, until { $due }
    [grant_extension] the deadline was extended{ $due ->
        [none] {""}
       *[other] {" "}until { $due }
      }
    [refuse_extension] more time was refused
    [reschedule] { $due ->
        [none] no deadline any more
       *[other] a new deadline: { $due }
      }
    [remove] removed from control
    [cancel] cancelled
   *[leave] { $whom } takes no part any more
  }{ $files ->
    [0] {""}
    [one] {" "}({ $files } file)
   *[other] {" "}({ $files } files)
  }
task-history-words = 💬 { $words }
task-history-recorded = ✍️ Entered by { $name }, ground: { $ground }

task-line = { $number }. { $mark } { $task }{ $due ->
    [none] {""}
   *[other] {" "}— { $due }
  }{ $about ->
    [none] {""}
   *[other] {" "}({ $about })
  }
button-task-line = { $number }. { $task }
button-my-tasks = 📌 My tasks
button-task-control = 📊 Control: { $body }
command-tasks = My tasks
my-tasks-title = 📌 <b>My tasks</b>
my-tasks-share = { $share ->
    [responsible] You are responsible: { $count }
    [helping] You help: { $count }
    [controlling] You control: { $count }
   *[deciding] Waiting for your decision: { $count }
  }
my-tasks-none = { $share ->
    [responsible] There is nothing you have to do. Have a good day!
    [helping] Nobody waits for your help now.
    [controlling] You control nothing now.
   *[deciding] All is decided, there are no new reports.
  }
button-my-tasks-share = { $share ->
    [responsible] 👤 Responsible: { $count }
    [helping] 👥 Helping: { $count }
    [controlling] 👁 I control: { $count }
   *[deciding] 👀 To decide: { $count }
  }

control-title = 📊 <b>Tasks: { $body }</b>
control-open = { $count ->
    [0] There are no open tasks.
   *[other] Open: <b>{ $count }</b>
  }
control-count = { $sight ->
    [overdue] 🔴 Overdue: <b>{ $count }</b>
    [soon] 🗓 Due in the next 7 days: { $count }
    [to_decide] 👀 Waiting for a decision: { $count }
    [unseen] 📌 Not acknowledged: { $count }
   *[unassigned] ❗ Nobody responsible: { $count }
  }
control-worst = <b>Overdue longest</b>
control-busiest = <b>Most overdue</b>
control-busy = • { $name }: { $overdue } of { $open }
control-farewell = 📊 Tasks: { $body }
    ↪️ The board is kept up to date below.
button-control = { $sight ->
    [open] 📋 All open: { $count }
    [overdue] 🔴 Overdue: { $count }
    [soon] 🗓 Next 7 days: { $count }
    [to_decide] 👀 To decide: { $count }
    [unseen] 📌 Not acknowledged: { $count }
    [unassigned] ❗ Nobody responsible: { $count }
   *[over] 🗄 Over: { $count }
  }
control-list-title = <b>{ $sight ->
    [open] 📋 Open tasks
    [overdue] 🔴 Overdue tasks
    [soon] 🗓 Due in the next 7 days
    [to_decide] 👀 Waiting for a decision
    [unseen] 📌 Not acknowledged
    [unassigned] ❗ Nobody responsible
   *[over] 🗄 Tasks that are over
  }</b> ({ $count })
control-list-none = There are no such tasks.
toast-task-here = The card has just come: look a little above or below.
