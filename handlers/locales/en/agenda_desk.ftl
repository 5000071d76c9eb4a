### The agenda at the secretary's desk: entering, mending, publishing

agenda-desk-title = 📑 <b>Agenda</b>
agenda-desk-empty = There is no agenda yet. Paste it as text, send it as a DOCX or TXT file, or add items one by one.
agenda-desk-total = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min in all
  }
agenda-desk-draft = It goes out together with the invitations.
agenda-desk-unpublished = ✏️ Not published yet: only you can see it.
agenda-desk-published = ✅ Published, revision { $number }
agenda-desk-changed = ✏️ Changed since revision { $number }: only you can see the changes.
agenda-desk-line = { $has_speakers ->
    [yes] <b>{ $number }.</b> { $title } — { $speakers }
   *[no] <b>{ $number }.</b> { $title }
  }{ $minutes ->
    [0] {""}
   *[other] {" "}({ $minutes } min)
  }
agenda-desk-kind = { $kind ->
    [information] ℹ️ For information
   *[decision] ⚖️ For decision
  }{ $minutes ->
    [0] , no time is set
   *[other] , { $minutes } min
  }
agenda-desk-person = { $part ->
    [speaker] 🎙 Speaker
    [co_speaker] 🗣 Co-speaker
   *[invitee] 👤 Invited
  }: { $who }{ $known ->
    [yes] {""}
   *[no] {" "}❔
  }

agenda-enter = <b>Paste or forward the agenda</b>
    In several messages if need be, or as a DOCX or TXT file. You will see first what was understood.
agenda-add = <b>Write the item</b>
    Its speaker and time may stand as in an agenda: “Fire safety. Speaker: Brown J. — 10 min”.
agenda-preview-title = { $present ->
    [0] { $count ->
        [one] <b>Understood: { $count } item</b>
       *[other] <b>Understood: { $count } items</b>
      }
   *[other] { $count ->
        [one] <b>Understood: { $count } item</b> (on the agenda now: { $present })
       *[other] <b>Understood: { $count } items</b> (on the agenda now: { $present })
      }
  }
agenda-pasted-removed = 🔒 An item is marked as restricted: it is sealed, and the message was taken out of the chat.
agenda-stake = ⚠️ <b>What becomes of materials if this replaces the agenda:</b>
agenda-stake-lost = { $number }. “{ $title }” is not in the text. Lost with it: { $kinds }{ $files ->
    [0] {""}
   *[other] {" "}(files: { $files })
  }
agenda-stake-sealed = { $number }. The item is sealed, and its materials are on paper: { $kinds }{ $files ->
    [0] {""}
   *[other] {" "}(files that will be gone: { $files })
  }
agenda-stake-kept = { $number }. “{ $title }” is now called “{ $now }”. It keeps: { $kinds }
agenda-preview-empty = No items were found in the text. Number them, or begin each on a line of its own.
agenda-preview-more = If the text was longer, send the rest here. ❔ is not in the roster, and stays text.
agenda-unread = { $count ->
    [one] ⚠️ <b>{ $count } line was not understood:</b>
   *[other] ⚠️ <b>{ $count } lines were not understood:</b>
  }
agenda-unread-line = { $number }: { $text }
agenda-unread-more = and { $count } more
agenda-whom = { $count ->
    [one] ❔ <b>Who is { $name }</b>, { $post }?
   *[other] ❔ <b>Who is { $name }</b>, { $post }? (names to be asked about: { $count })
  }
agenda-whom-nobody = None of them, keep it as text

agenda-ask-title = <b>Write the new words of the item.</b>
agenda-ask-minutes = <b>How many minutes does it take?</b> A dash: no time.
agenda-ask-people = <b>Who takes part?</b> Write all of them as in an agenda: “Speaker: Brown J. Co-speakers: White A.; Green B. Invited: Black C.” A dash: nobody.
agenda-ask-seal = <b>Where can item { $number } be read?</b> For example: “room 12, with the secretary”.
    Its words are erased: they will not go through the bot.
agenda-carry = <b>To which meeting does the item go?</b>
agenda-carry-nowhere = There is no later meeting yet: make a draft first.
agenda-remove-question = <b>Take the item off the agenda?</b>

button-agenda-desk = 📑 Agenda
button-paste-agenda = 📋 Paste as text
button-add-item = ➕ Add an item
button-publish = 📣 Publish…
button-publish-now = 📣 Send it
button-agenda-accept = ✅ Right, keep it
button-agenda-replace = Replace the agenda by this
button-agenda-append = Add to the agenda
button-agenda-forget = ✖ Never mind
button-item-up = ⬆️ Up
button-item-down = ⬇️ Down
button-item-title = ✏️ Words
button-item-minutes = ⏱ Minutes
button-item-people = 🎙 People
button-item-kind = ⚖️ Decision / information
button-item-seal = 🔒 Restrict
button-item-place = 📍 Where to read it
button-item-carry = ➡️ To another meeting
button-item-remove = 🗑 Remove
button-item-remove-yes = Yes, remove it
button-to-agenda = ‹ To the agenda

publish-title = { $number ->
    [1] { $count ->
        [one] 📣 <b>Publishing the agenda: { $count } item</b>
       *[other] 📣 <b>Publishing the agenda: { $count } items</b>
      }
   *[other] 📣 <b>Publishing the changes: revision { $number }</b>
  }
publish-told = { $count ->
    [one] { $count } person gets a message: { $names }
   *[other] { $count } people get a message: { $names }
  }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
publish-told-nobody = No messages: nothing changes for anybody.
publish-unreached = { $count ->
    [one] ☎️ { $count } of them is not connected to the bot: tell him by phone.
   *[other] ☎️ { $count } of them are not connected to the bot: tell them by phone.
  }
publish-unchanged = Nothing changes for { $count }: no message
publish-newcomers = ➕ Not invited yet, the invitation goes now: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
publish-strangers = ❔ Not in the roster, the bot cannot write to them: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }

toast-agenda-entered = { $count ->
    [one] Kept: { $count } item
   *[other] Kept: { $count } items
  }
toast-carried = The item has moved
toast-item-removed = The item is removed
toast-published = Published, revision { $number }

error-minutes = Minutes are a number from 1 to { $limit }.
error-nothing-new = The agenda has not changed: there is nothing to publish.
error-no-agenda = The agenda is not published yet. You will get it as soon as it is.
error-empty-agenda = There are no items on the agenda yet.
error-stale-agenda = The agenda has just been changed. Please look again.
error-old-revision = The agenda was updated: please look at the new revision below.
error-agenda-too-long = An agenda can hold { $limit } items at most.
