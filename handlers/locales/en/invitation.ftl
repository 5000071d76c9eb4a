### The invitation and notices to a member

invitation-greeting = { $name }, you are invited to a meeting.
invitation-moved = { $name }, you are invited to a meeting that has <b>moved</b>: your earlier answer no longer counts.
invitation-stands-in = 🔄 You are asked to stand in for { $names }
invitation-ask = Please answer. It is due { $until }.
invitation-too-late = Answers were due { $until }. If your plans have changed, call the secretary.
invitation-may-change = You can change your answer until it is due: { $until }.
invitation-final = The time for answers is over. If your plans have changed, call the secretary.
invitation-cancelled = 🚫 <b>The meeting is cancelled.</b>
invitation-cancelled-why = 🚫 <b>The meeting is cancelled.</b> Reason: { $reason }
invitation-farewell = { $heading }
    ↪️ The invitation has changed; the new one is below.

chase = 🔔 You have not answered the invitation yet. Please answer. It is due { $until }.
upcoming = ⏰ A reminder of the meeting.
cancelled = 🚫 { $heading }
    { $when }

    The meeting is cancelled. No need to come.
cancelled-why = 🚫 { $heading }
    { $when }

    The meeting is cancelled: { $reason }. No need to come.
substitute-asked = 🔄 You are asked to stand in for <b>{ $names }</b>
    Can you?
substitute-released = You are no longer needed as a substitute: the member changed his mind, or the meeting will not take place. Thank you!

details-body = { $title }
details-wall = Local time: { $day } ({ $zone })
details-chair = Presiding: { $name }, { $post }
details-ground = Ground: { $ground }
details-reply-by = Answers are due { $until }

button-reason-leave = On leave
button-reason-trip = On a trip
button-reason-illness = Ill
button-reason-duty = On duty
button-reason-own = In my own words
button-substitute = Who comes for me

reason-question = Write the reason as a reply to this message. { $mark }
reason-hint = Reason
reason-noted = Noted, thank you.
substitute-question = Who comes in your place?
substitute-chosen = Thank you, we will ask.

toast-answered = { $choice ->
    [in_person] Noted: in person
    [video] Noted: by video
   *[absent] Noted: cannot come
  }
toast-reason = The reason is noted
toast-substitute = The substitute is noted
