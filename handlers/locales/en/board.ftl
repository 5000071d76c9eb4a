### The board of the secretary and the chair

board-title = 📋 { $state ->
    [cancelled] Who comes (the meeting is cancelled)
   *[announced] Who comes
  }
quorum-reached = 🟢 <b>{ $body }</b>: quorum, { $coming } of the { $needed } needed (of { $base })
quorum-short = 🟡 <b>{ $body }</b>: { $coming } of the { $needed } needed, { $short } short (of { $base })
quorum-lost = 🔴 <b>{ $body }</b>: no quorum possible, { $coming } of the { $needed } needed, { $short } short (of { $base })
board-counts = ✅ In person: { $in_person } · 🎥 By video: { $video }
    ❌ Cannot: { $absent } · ❔ No answer: { $silent } · In all: { $invited }
board-unanswered = { $more ->
    [0] Not answered ({ $count }): { $names }
   *[other] Not answered ({ $count }): { $names } and { $more } more
  }
board-unreached = { $more ->
    [0] ☎️ To phone ({ $count }): { $names }
   *[other] ☎️ To phone ({ $count }): { $names } and { $more } more
  }
board-queued = { $count ->
    [one] ⏳ Sending: { $count } invitation left
   *[other] ⏳ Sending: { $count } invitations left
  }
board-paused = { $count ->
    [one] ⏸ Sending is paused: { $count } invitation has not gone
   *[other] ⏸ Sending is paused: { $count } invitations have not gone
  }
board-farewell = { $heading }
    ↪️ The board goes on below.

button-remind = Remind the { $count } who have not answered
button-list-groups = List by group
button-list-phone = ☎️ Whom to phone
button-list-record = Record an answer
button-told = Told by phone
button-ground = { $ground ->
    [phone] By phone
    [in_person] In person
    [office] Through the office
   *[letter] By letter
  }
ground-phone = by phone
ground-in_person = in person
ground-office = through the office
ground-letter = by letter

list-groups-title = <b>Answers by group</b>
list-group = <b>{ $group }</b>: { $coming } of { $all } come
list-no-group = No group
list-row = { $mark } { $name }
list-row-note = { $mark } { $name } — { $note }
list-row-recorded = { $mark } { $name } — { $note } (recorded by the secretary)
list-sends = { $name } stands in
list-phone-empty = Nobody to phone: everybody has been told.
list-phone-title = { $count ->
    [one] <b>To phone: { $count } person</b>
   *[other] <b>To phone: { $count } people</b>
  }
list-phone-row = • { $name }, { $post }
    {"   "}{ $contact } ({ $why })
list-no-phone = no phone in the roster
list-record-title = <b>Whose answer?</b>
    Those who have not answered come first.
mark-answer = { $choice ->
    [in_person] ✅
    [video] 🎥
    [absent] ❌
   *[none] ❔
  }
told = { $told ->
    [answered] answered himself
    [by_phone] told by phone
    [opened] opened the details
    [sent] delivered
    [queued] being sent
   *[not] not delivered
  }
obstacle = { $obstacle ->
    [never_started] has not joined the bot
    [no_consent] joined, but has not consented
    [blocked] blocked the bot
    [deactivated] account deleted
    [failed] could not be sent
    [stopped] sending was stopped
   *[unknown] unknown whether it arrived
  }

person-title = <b>{ $name }</b>
    { $post }
person-phone = ☎️ { $phone }
person-email = ✉️ { $email }
person-told = Notice: { $told }
person-twice = The message may have come twice
person-ground = Ground: { $ground }
record-question = Which answer?
record-ground = { $name }: "{ $choice ->
    [in_person] in person
    [video] by video
   *[absent] cannot come
  }". How do you know?

toast-reminded = { $count ->
    [one] Reminding { $count } person
   *[other] Reminding { $count } people
  }
toast-recorded = The answer is recorded
toast-told = Noted
