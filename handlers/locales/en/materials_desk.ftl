### Materials at the secretary's desk: asked for, looked at, accepted or returned

format-date = d MMM
material-kind = { $kind ->
    [theses] Theses
    [draft_decision] Draft decision
   *[other] Report
  }
file-size-kb = { $size } KB
file-size-mb = { $size } MB
file-caption = Item { $number } · { $kind }
file-gone = The file could not be had: Telegram does not give it any more. Please ask for it once more.

came-title = { $kind ->
    [theses] 📎 <b>The theses for item { $number } have come</b>
    [draft_decision] 📎 <b>The draft decision for item { $number } has come</b>
   *[other] 📎 <b>The report for item { $number } has come</b>
  }
came-item = { $title }
came-from = 👤 { $name }{ $post ->
    [none] {""}
   *[other] , { $post }
  }
came-file = 📄 { $name } · { $size }
came-version = Version { $number }, { $when } { $late ->
    [yes] — late
   *[no] — in time
  }
came-decide = Accept the file, or return it with a remark.
came-accept-only = The meeting has begun: the file can be accepted, but not returned any more.
came-over = { $state ->
    [cancelled] The meeting is cancelled: there is nothing to decide.
   *[closed] The meeting is over: there is nothing to decide.
  }
came-accepted = ✅ Accepted: people are given this version.
came-returned = ↩️ Returned with a remark: “{ $remark }”
came-paper = 🔒 It does not go through the bot.{ $place ->
    [none] {""}
   *[other] {" "}To be read: { $place }
  }
came-recalling = { $count ->
    [one] 🧹 Taking the file out of the chat of { $count } person.
   *[other] 🧹 Taking the file out of the chats of { $count } people.
  }
came-stays = ☎️ The file is still in the chat: Telegram does not let the bot delete it. Please ask them to:
came-stays-with = {"   "}{ $name }{ $phone ->
    [none] {""}
   *[other] , { $phone }
  }
came-stays-more = {"   "}and { $count } more
withdrawn-held = 🧹 The file had been given out; it is being deleted from the chats. Where it is older than two days Telegram does not let the bot: please check, and ask them to delete it.
came-nothing = ⏳ There is no file now; it is waited for.
came-farewell = 📎 { $kind } for item { $number }: the newer card is below.
button-open-file = 📄 Open the file
button-accept = ✅ Accept
button-return = ↩️ Return…
button-paper = 🔒 On paper only…
toast-accepted = Accepted: people are given this version
remark-question = Write as a reply to this message what is to be mended: its author will read your words. { $mark }
remark-hint = What is to be mended
remark-sent = Returned; its author gets the remark.
paper-question = Where can the material be read? Write it as a reply to this message, for example: “room 12, with the secretary”. Its files will be erased. { $mark }
paper-hint = Where it can be read
paper-noted = Noted: this material does not go through the bot any more.

owed-title = 📎 <b>Materials: who owes what</b>
owed-list-title = 📎 <b>Materials: the whole list</b>
owed-counts = ⏳ Waited for: { $owed } · 🔴 Overdue: { $overdue }
    👀 To be looked at: { $delivered } · ✅ Accepted: { $accepted }{ $paper ->
        [0] {""}
       *[other] {" "}· 🔒 On paper: { $paper }
    }
owed-empty = Nobody has been asked for materials yet.
owed-item = <b>{ $number }.</b> { $title }
owed-line = {"   "}{ $standing ->
    [overdue] 🔴 { $kind }: { $name }, was due on { $due }
    [returned_late] 🔴 { $kind }: { $name }, returned, was due on { $due }
    [owed] ⏳ { $kind }: { $name }, by { $due }
    [returned] ↩️ { $kind }: { $name }, by { $due }
    [delivered] 👀 { $kind }: { $name }
    [accepted] ✅ { $kind }: { $name }
   *[on_paper] 🔒 { $kind }: { $name }
  }{ $reached ->
    [yes] {""}
   *[no] {" "}☎️
  }
owed-more = { $count ->
    [one] and { $count } more in the whole list
   *[other] and { $count } more in the whole list
  }
owed-phone = ☎️ — the bot cannot write to them: better phone.
owed-farewell = { $heading }
    ↪️ Materials: the board is below.
button-owed-list = 📋 The whole list
button-remind-debtors = 🔔 Remind those who owe
toast-debtors-reminded = { $count ->
    [one] A reminder goes to { $count } person
   *[other] A reminder goes to { $count } people
  }
toast-no-debtors = Nobody to remind: those who can be written to have sent everything.
toast-debtors-just-reminded = They were reminded just now. Give them a quarter of an hour.

button-item-materials = 📎 Materials
button-materials-board = 📎 Who owes what
button-ask-everybody = ✉️ Ask everybody…
desk-materials-title = 📎 <b>Materials for item { $number }</b>
desk-materials-hint = Tap to ask for one, or to see what has come.
desk-materials-restricted = 🔒 The item is restricted: its materials do not go through the bot.
desk-not-asked = ➕ { $kind ->
    [theses] Ask for theses
    [draft_decision] Ask for a draft decision
   *[other] Ask for a report
  }
desk-asked = { $kind } · { $name } · { $standing ->
    [overdue] due { $due } · overdue
    [returned_late] due { $due } · returned, overdue
    [owed] by { $due } · waiting
    [returned] by { $due } · returned
    [delivered] to be looked at
    [accepted] accepted
   *[on_paper] on paper
  }
desk-whom = <b>{ $kind ->
    [theses] Who prepares the theses?
    [draft_decision] Who prepares the draft decision?
   *[other] Who prepares the report?
  }</b>
    To find somebody, write a part of the name.
desk-instead = <b>Who is to prepare it?</b>
    The request goes at once. To find somebody, write a part of the name.
desk-material-title = 📎 <b>{ $kind } for item { $number }</b>
desk-material-standing = { $standing ->
    [overdue] 🔴 Overdue since { $due }
    [returned_late] 🔴 Returned, overdue since { $due }
    [owed] ⏳ Due by { $due }
    [returned] ↩️ Returned, due by { $due }
    [delivered] 👀 To be looked at
    [accepted] ✅ Accepted
   *[on_paper] 🔒 Does not go through the bot
  }
desk-material-phone = ☎️ The bot cannot write to this person: please phone.
desk-material-remark = Remark: “{ $remark }”
desk-material-place = To be read: { $place }
desk-versions = Versions:
desk-version = { $number }. { $name }, { $size }, { $when }{ $served ->
    [yes] {" "}✅
   *[no] {""}
  }
desk-versions-before = { $count ->
    [one] and { $count } earlier one
   *[other] and { $count } earlier ones
  }
button-version = 📄 Open version { $number }
button-attach = 📤 Attach the file
button-instead = 👤 Somebody else
button-withdraw-material = ✖ No longer needed
button-withdraw-yes = Yes, no longer needed
attach-question = Send the file as a reply to this message. { $mark }
attach-hint = Attach the file
desk-remark = <b>What is to be mended?</b> The author will read your words.
desk-paper = <b>Where can it be read?</b> For example: “room 12, with the secretary”.
    Files that have come are erased: the material will not go through the bot.
desk-material-gone = This material is not waited for any more: it was taken back, or its item was removed.
desk-item-gone = This item is not on the agenda any more.
desk-withdraw-question = <b>Stop asking for this material?</b> Whatever has come is erased.
desk-everybody = <b>Ask all speakers for materials</b>
desk-everybody-known = Items with a known speaker: { $known } of { $all }
desk-everybody-due = Due by { $due }
desk-everybody-draft = The requests go out together with the invitations.
desk-kind = { $on ->
    [yes] ✅
   *[no] ▫️
  } { $kind }
button-ask-now = { $count ->
    [one] ✉️ Ask for { $count } material
   *[other] ✉️ Ask for { $count } materials
  }
toast-material-asked = { $how ->
    [phone] { $name }: noted, but the bot cannot write to them. Please phone
    [draft] { $name }: to be asked together with the invitation
   *[announced] { $name }: the request is on its way
  }
toast-everybody-asked = { $count ->
    [0] Nobody to ask: everything has been asked for
    [one] Asked for { $count } material
   *[other] Asked for { $count } materials
  }
toast-passed-on = { $name } prepares it now
toast-returned = Returned, the author gets the remark
toast-on-paper = Noted
toast-withdrawn = No longer asked for
toast-materials-board = The board of materials is coming

error-nothing-to-review = This file has been looked at already, or a newer version has come: please look at that one.
error-has-left = This person has left the body and is not invited to the meeting. Please invite them first.
error-nobody-owes = Nobody can prepare it: the item has no speaker whom the roster knows.
