### Tasks: the card, reports, deadlines, lists

task-card-title = <b>{ $news ->
    [new] { $part ->
        [responsible] 📌 A task for you
        [helper] 📌 You help with a task
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
    [overdue] 🔴 The task is overdue
    [returned] ↩️ The task was returned for more work
    [granted] ✅ The deadline was extended
    [refused] ✋ The deadline was not extended
    [rescheduled] 🗓 A new deadline
    [contributed] 📎 A co-executor has reported
    [interim] ℹ️ Interim information
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
    [overdue] 🔴 <b>{ $told }</b> (due { $day })
    [open] 🗓 By <b>{ $day }</b>
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
task-card-state = Now: { $state }
task-card-remark = 💬 Remark: “{ $remark }”
task-card-asked = ⏳ More time is asked for, until { $until }: “{ $reason }”
task-card-said = { $act ->
    [report] 📨 Report
    [contribute] 📎 Report of a co-executor
   *[interim] ℹ️ Interim
  } ({ $name }{ $files ->
    [0] {""}
    [one] , { $files } file
   *[other] , { $files } files
  }){ $words ->
    [none] {""}
   *[other] : “{ $words }”
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
