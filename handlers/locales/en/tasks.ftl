### Tasks: why something cannot be done

error-task-period = There is no such day: please check the period.
error-task-over = { $state ->
    [accepted] The task has been reported on and accepted.
    [removed] The task has been removed from control.
   *[cancelled] The task has been cancelled.
  }
error-task-decided = Decided already: { $act ->
    [accept] the report is accepted
    [return] the report is returned
    [grant_extension] more time is given
    [refuse_extension] more time is refused
    [reschedule] the deadline is changed
    [remove] the task is taken off control
   *[cancel] the task is cancelled
  }. Decided by { $who }.
error-task-newer = A newer report or request has come. Look at the card before you decide.
error-task-state = This is not needed now: please look at the card of the task.
error-task-nothing-reported = Write a few words, or attach a file.
error-task-too-many-files = There can be no more than { $limit } files.
error-task-extension-date = The new deadline must be later than the old one, and still ahead.
error-task-nobody = Name somebody responsible first.

### Tasks: words that cards, lists and windows share

format-task-day = EEE, d MMMM, HH:mm
format-task-day-year = EEE, d MMMM y, HH:mm
format-task-date = dd.MM
format-task-date-year = dd.MM.y

task-state = { $state ->
    [unassigned] nobody is responsible
    [assigned] not acknowledged yet
    [acknowledged] in progress
    [reported] report under review
    [returned] returned for more work
    [accepted] done and accepted
    [removed] removed from control
   *[cancelled] cancelled
  }
task-mark = { $standing ->
    [overdue] 🔴
    [extension] ⏳
    [unassigned] ❗
    [assigned] 📌
    [acknowledged] ⚙️
    [reported] 👀
    [returned] ↩️
    [accepted] ✅
    [removed] 🗄
   *[cancelled] 🚫
  }
task-until = by { $when }
task-overdue = { $days ->
    [0] was due today
    [one] { $days } day overdue
   *[other] { $days } days overdue
  }
task-no-deadline = no deadline
task-nobody = —
task-priority = { $priority ->
    [urgent] urgent
   *[normal] normal
  }
task-period-week = every week, by the end of { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  }
task-period-end = { $unit ->
    [month] every month, by the end of the month
    [quarter] every quarter, by the end of the quarter
    [half_year] every half-year, by the end of the half-year
   *[year] every year, by the end of the year
  }
task-period = { $unit ->
    [month] every month
    [quarter] every quarter
   *[half_year] every half-year
  }, by the { $day ->
    [1] 1st
    [21] 21st
    [2] 2nd
    [22] 22nd
    [3] 3rd
    [23] 23rd
    [31] end
   *[other] { $day }th
  }{ $month ->
    [1] { $day ->
        [31] {" "}of the first month
       *[other] {""}
      }
    [2] {" "}of the second month
    [3] {" "}of the third month
    [4] {" "}of the fourth month
    [5] {" "}of the fifth month
   *[6] {" "}of the sixth month
  }
task-period-year = every year, by { $day ->
    [31] the end of { $month }
   *[other] { $day } { $month }
  }
