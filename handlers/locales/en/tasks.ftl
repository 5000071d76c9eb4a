### Tasks: why something cannot be done

error-task-period = There is no such day: please check the period.
error-task-over = { $state ->
    [accepted] The task has been reported on and accepted.
    [removed] The task has been removed from control.
   *[cancelled] The task has been cancelled.
  }
error-task-decided = This has been decided already: please look at the card of the task.
error-task-newer = A newer report has come. Look at it before you decide.
error-task-state = This is not needed now: please look at the card of the task.
error-task-nothing-reported = Write a few words, or attach a file.
error-task-too-many-files = There can be no more than { $limit } files.
error-task-extension-date = The new deadline must be later than the old one, and still ahead.
error-task-nobody = Name somebody responsible first.
