### How far a broadcast has got: the card of whoever began it

broadcast-title = 📨 <b>{ $what ->
    [moved] Sending: new invitations
    [cancelled] Sending: the meeting is cancelled
    [chase] Sending: a reminder
    [agenda] Sending: the agenda
   *[invitation] Sending: invitations
  }</b>
broadcast-bar = { $bar } { $percent } %
broadcast-sent = Sent: <b>{ $sent }</b> of { $total }
broadcast-unreached = ☎️ Not reached: { $count }
broadcast-needless = Not needed: { $count }
broadcast-left = Left: { $count }, { $time }
broadcast-paused = ⏸ <b>Paused.</b> Waiting: { $count }
broadcast-stopped = ⏹ <b>Stopped.</b> Not sent: { $count }
broadcast-over = ✅ All sent
time-left-minutes = { $minutes ->
    [0] less than a minute
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
  }
time-left-hours = { $hours ->
    [one] about { $hours } hour
   *[other] about { $hours } hours
  }
time-left-unknown = the time will be known soon
time-left-waits = waiting for its turn

button-broadcast-pause = ⏸ Pause
button-broadcast-go-on = ▶️ Go on
button-broadcast-stop = ⏹ Stop
button-broadcast-rest = Send to the others after all

broadcast-stop-question = <b>Stop sending?</b>
    { $count ->
        [one] { $count } message has not gone yet.
       *[other] { $count } messages have not gone yet.
    } { $what ->
        [invitation] The list "Whom to phone" will say who was not told.
        [moved] The list "Whom to phone" will say who was not told.
       *[other] What has gone stays with people.
    }
button-stop-yes = Yes, stop
button-stop-no = No, go on

toast-broadcast = { $state ->
    [paused] Paused. What is on its way arrives, the rest waits
    [stopped] Sending is stopped
   *[running] Sending goes on
  }
