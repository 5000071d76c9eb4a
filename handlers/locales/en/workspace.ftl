### The secretary's workspace: menu, meetings, wizard

workspace-menu = <b>{ $name }, your workspace</b>
    Bodies: { $bodies }
    { $people ->
        [one] { $people } person sits on them
       *[other] { $people } people sit on them
    }

    You can send the list of members here as a file (CSV or XLSX).
workspace-menu-empty = <b>{ $name }, your workspace</b>
    There are no bodies yet. Send the list of members here as a file: CSV or XLSX.
workspace-afresh = This window is out of date, here is the menu
menu-meetings = 🗓 Meetings
menu-new = ➕ New meeting
menu-roster = 👥 Roster
menu-bodies = 🏛 Bodies and rules

page-previous = ‹
page-next = ›
page-number = { $page } / { $pages }
button-menu = ☰ Menu
button-to-list = ‹ To the list
button-done = Done
button-onward = Next ›
button-later = Later
button-leave-unsaved = ✖ Leave without saving
button-forget-search = Show all

meetings-title = { $total ->
    [0] <b>No meetings yet</b>
   *[other] <b>Meetings</b> ({ $total })
  }
meetings-row = { $state ->
    [draft] 📝
    [announced] 📣
    [open] ▶️
    [closed] ✔️
    [approved] 🗂
   *[cancelled] 🚫
  } { $when } · { $bodies }
meeting-state = { $state ->
    [draft] 📝 Draft: only secretaries see it
    [announced] 📣 Announced
    [open] ▶️ Open
    [closed] ✔️ Closed
    [approved] 🗂 Minutes approved
   *[cancelled] 🚫 Cancelled
  }
meeting-answered = ✍️ Answered: { $count }
meeting-cancel-reason = Why it was cancelled: { $reason }
button-announce = 📣 Announce…
button-show-board = 📋 Who comes
button-invite-more = ➕ Invite more
invite-more = <b>Who else is invited?</b>
    A tap sends the invitation at once. To find somebody, type a part of the name.
button-edit = ✏️ Edit
button-reschedule = ✏️ Move or change
button-delete-draft = 🗑 Delete
button-cancel-meeting = 🚫 Cancel
button-copy = 📑 New one like this

facts-heading = { $joint ->
    [yes] { $kind ->
        [extraordinary] <b>Extraordinary joint meeting: { $bodies }</b>
        [offsite] <b>Off-site joint meeting: { $bodies }</b>
        [enlarged] <b>Enlarged joint meeting: { $bodies }</b>
       *[regular] <b>Joint meeting: { $bodies }</b>
    }
   *[no] { $kind ->
        [extraordinary] <b>Extraordinary meeting: { $bodies }</b>
        [offsite] <b>Off-site meeting: { $bodies }</b>
        [enlarged] <b>Enlarged meeting: { $bodies }</b>
       *[regular] <b>Meeting: { $bodies }</b>
    }
  }
facts-when = 🗓 { $when } ({ $zone })
facts-format = 🎥 { $format ->
    [in_person] in person
    [video] video conference
   *[mixed] in person or by video
  }
facts-place = 📍 { $place }
facts-no-place = 📍 no place yet
facts-link = 🔗 { $link }
facts-no-link = 🔗 no link
facts-chair = 👤 { $name } presides
facts-no-chair = 👤 nobody is named to preside
facts-reply-by = ⏳ Answers by { $until }
facts-ground = 📄 Ground: { $ground }
facts-invited = ✉️ Invited: { $count }

announce-question = <b>Announce the meeting?</b>
announce-reached = { $count ->
    [0] ✉️ Nobody will get a message: no member has joined.
    [one] ✉️ { $count } person will get the invitation.
   *[other] ✉️ { $count } people will get the invitation.
  }
announce-unreached = { $count ->
    [one] ☎️ { $count } person more cannot be written to, and will be on the phone list.
   *[other] ☎️ { $count } people more cannot be written to, and will be on the phone list.
  }
announce-short-notice = ⚠️ Full working days before the meeting: { $left }. The rules want at least { $wanted }.
button-announce-now = 📣 Send the invitations
button-announce-anyway = 📣 Send them all the same
button-not-now = Not now

cancel-reason = <b>Why is the meeting cancelled?</b>
    Write the reason: everybody invited will see it.
button-no-reason = No reason
cancel-question = <b>Cancel the meeting?</b>
    { $count ->
        [one] { $count } invited person will be told.
       *[other] All { $count } invited people will be told.
    }
cancel-reason-given = Reason: { $reason }
cancel-draft-question = <b>Delete the draft?</b> Nobody knows of it.
button-cancel-yes = 🚫 Yes, cancel the meeting
button-delete-yes = 🗑 Yes, delete

wizard-bodies = <b>Whose meeting is it?</b>
    Several bodies make it a joint meeting.
wizard-day = <b>On what day?</b>
    Choose one or write it: “4 August”, “04.08.2021 10:00”.
wizard-hour = <b>{ $day } — at what time?</b> (time zone: { $zone })
    Choose or write it: “10:00”, “9 30”.
wizard-format-question = <b>How do people take part?</b>
wizard-format = { $value ->
    [in_person] In person
    [video] Video conference
   *[mixed] In person or by video
  }
wizard-place = <b>Where?</b>
    Choose or write it.
wizard-link = <b>The video link?</b>
    Send it as a message.
wizard-now = Now: { $now }
button-no-link = No link
wizard-kind-question = <b>What kind of meeting is it?</b>
wizard-kind = { $value ->
    [extraordinary] Extraordinary
    [offsite] Off-site
    [enlarged] Enlarged
   *[regular] Regular
  }
wizard-chair = <b>Who presides?</b>
    Choose, or write a part of the name.
button-no-chair = Nobody yet
wizard-ground = <b>On what ground?</b>
    For instance: “work plan for 2021, item 3”.
button-no-ground = No ground
wizard-reply-day = <b>Until what day are answers awaited?</b>
    Choose or write it: “3 August 18:00”.
wizard-reply-hour = <b>{ $day } — until what time?</b> (time zone: { $zone })
    Choose or write it: “18:00”.
button-by-regulation = As the rules say
wizard-invitees = <b>Who is invited?</b> Now: { $count }
    A tap marks or clears all of them at once.
button-by-person = 👤 One by one
wizard-people = <b>Who is invited?</b> Now: { $count }
    To find somebody, write a part of the name.
search-found = Found for “{ $search }”: { $found }
wizard-preview-title = { $purpose ->
    [new] <b>New meeting: please check</b>
    [draft] <b>Draft: please check</b>
   *[reschedule] <b>Changes: please check</b>
  }
wizard-past = ⚠️ This time is over: choose another.
wizard-asked-again = { $count ->
    [one] 🔁 { $count } person will be asked again; the old answer stays in the history.
   *[other] 🔁 { $count } people will be asked again; the old answers stay in the history.
  }
button-save-draft = 💾 Save as a draft
button-reschedule-save = ✔️ Save and tell everybody
field-bodies = Bodies
field-day = Date and time
field-format = Format
field-place = Place
field-link = Link
field-invitees = Invitees
field-reply = Deadline for answers
field-chair = Presiding
field-kind = Kind
field-ground = Ground

toast-draft-saved = The draft is saved
toast-rescheduled = Saved
toast-announced = The invitations are on their way
toast-invited-more = { $name }: the invitation is on its way
toast-invited-already = { $name } is invited already
toast-board = The board is coming
toast-cancelled = Cancelled
toast-draft-deleted = The draft is deleted

error-no-bodies = First send the list of members as a file: CSV or XLSX.
error-unreadable-day = This is no date I can read. Write “4 August” or “04.08.2021 10:00”.
error-unreadable-hour = This is no time I can read. Write “10:00”.
error-last-secretary = This is the last secretary of the body. First name another one.
error-regulation-number = It can be from { $least } to { $most }.
error-unknown-country = The holidays of { $code } are not known. Write the two letters of a country, for instance RU.
error-work-hours = These hours cannot be read. Write, for instance: 9:00–18:00.
error-own-day = This cannot be read: { $said }. Write, for instance: 08.01.2027 work.
error-unknown-time-zone = There is no time zone { $name }. Write, for instance, Europe/Moscow.
