### Dates, meeting headings, answers

format-day-time = EEE, d MMMM y, HH:mm
format-short = dd.MM.y HH:mm

meeting-name = { $kind ->
    [extraordinary] Extraordinary meeting
    [offsite] Off-site meeting
    [enlarged] Enlarged meeting
   *[regular] Meeting
  }: { $bodies }
meeting-name-joint = { $kind ->
    [extraordinary] Extraordinary joint meeting
    [offsite] Off-site joint meeting
    [enlarged] Enlarged joint meeting
   *[regular] Joint meeting
  }: { $bodies }
meeting-heading = <b>{ meeting-name }</b>
meeting-heading-joint = <b>{ meeting-name-joint }</b>
meeting-when = 🗓 { $when }
meeting-place = 📍 { $place }
meeting-format = 🎥 { $format ->
    [in_person] in person
    [video] video conference
   *[mixed] in person or by video
  }
meeting-link = 🔗 { $link }

answer-none = No answer yet
answer-line = { $choice ->
    [in_person] ✅ Your answer: <b>in person</b>
    [video] ✅ Your answer: <b>by video</b>
   *[absent] ❌ Your answer: <b>cannot come</b>
  }
answer-with-reason = { $said } ({ $reason })
answer-substitute = { $choice ->
    [none] { $name }: waiting to hear whether he can come in your place
    [absent] { $name } cannot come in your place. Choose another substitute, or call the secretary.
   *[in_person] { $name } comes in your place
  }
answer-recorded = The secretary recorded this answer for you

reason-leave = on leave
reason-trip = on a trip
reason-illness = ill
reason-duty = on duty elsewhere

button-choice = { $choice ->
    [in_person] In person
    [video] By video
   *[absent] Cannot come
  }
button-chosen = { $choice ->
    [in_person] ✓ In person
    [video] ✓ By video
   *[absent] ✓ Cannot come
  }
button-details = Details
button-board = Who comes
button-close = Close
button-back = ‹ Back
button-previous = ‹ Previous
button-next = Next ›
card-gone = This no longer concerns you: it was taken back, or your rights have changed.
