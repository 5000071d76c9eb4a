### The agenda: a member's notices, who has read it

format-hour = HH:mm

agenda-title = 📑 <b>Agenda</b> (revision { $number })
agenda-title-yours = 📑 <b>Your items on the agenda</b> (revision { $number })
agenda-changed = 📑 <b>The agenda has changed</b> (revision { $number })
agenda-superseded = { $heading }
    ↪️ Revision { $number } was replaced by a newer one.
agenda-nothing-for-you = There are no items with you on the agenda any more.
agenda-page = Page { $page } of { $pages }
agenda-is-read = ✓ You have read it. Thank you!
agenda-item = <b>{ $number }.</b> { $title }
agenda-item-time = 🕙 { $sure ->
    [yes] { $time }
   *[no] not before { $time }
  }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
  }{ $kind ->
    [information] {" "}· for information
   *[decision] {""}
  }
agenda-people = { $part ->
    [speaker] { $count ->
        [one] 🎙 Speaker: { $names }
       *[other] 🎙 Speakers: { $names }
      }
    [co_speaker] { $count ->
        [one] Co-speaker: { $names }
       *[other] Co-speakers: { $names }
      }
   *[invitee] Invited: { $names }
  }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
agenda-restricted = A restricted item. Ask the secretary where to read it
agenda-restricted-at = A restricted item. Where to read it: { $place }

agenda-added = ➕ Item { $number } is new: { $title }
agenda-removed = ➖ Item { $number } was taken off: { $title }
agenda-moved = ↕️ Item { $before } is now { $number }: { $title }
agenda-item-changed = ✏️ Item { $number }: { $title }
agenda-called = 🎙 You are expected for item { $number } { $now }: { $title }
agenda-released = ➖ You are not expected for item { $number } any more: { $title }
agenda-field-read-at = {"   "}where to read it: { $place }
agenda-retimed = 🕙 Item { $number } — { $now } (was { $before }): { $title }
agenda-hour = at { $time }
agenda-hour-not-before = not before { $time }
agenda-more-changes = and { $count } more changes
agenda-field-title = {"   "}its words were: { $before }
agenda-field-minutes = {"   "}time: { $minutes ->
    [0] not set
   *[other] { $minutes } min
  }{ $before ->
    [0] {""}
   *[other] {" "}(was { $before } min)
  }
agenda-field-kind = {"   "}now { $kind ->
    [information] for information
   *[decision] for decision
  }
agenda-field-access = {"   "}{ $restricted ->
    [yes] access is restricted
   *[no] access is open
  }
agenda-field-people = {"   "}{ $count ->
    [0] { $part ->
        [speaker] no speaker any more
        [co_speaker] no co-speakers any more
       *[invitee] nobody is invited any more
      }
   *[other] { $part ->
        [speaker] speaker: { $names }
        [co_speaker] co-speakers: { $names }
       *[invitee] invited: { $names }
      }
  }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }

button-agenda = 📑 Agenda
button-read = ✅ I have read it
toast-read = Noted: you have read it

readers-title = 👓 <b>Who has read the agenda</b> (revision { $number })
readers-superseded = { $heading }
    ↪️ Revision { $number } was replaced by a newer one: see below.
readers-farewell = { $heading }
    ↪️ The list of readers is below.
readers-read = ✅ Have read it: { $count } of { $all }
readers-told = 📬 Have it, did not confirm ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
readers-waiting = ⏳ On its way ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
readers-unreachable = ☎️ To be told by phone ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
readers-older = { $name } (has read { $number })
