### Materials, to those who prepare them and to those who read them

debts-title = 📎 <b>You are asked for materials</b>
debts-all-sent = ✅ <b>Materials: you have sent everything, thank you!</b>
debts-on-paper = 🔒 <b>Materials for the meeting: nothing is to be sent through the bot.</b>
debts-none = { $heading }
    No materials are expected from you any more.
debts-farewell = { $heading }
    📎 Your materials: the new card is below.
debts-line = { $standing ->
    [overdue] 🔴 Item { $number }, { $kind }: was due { $due }
    [returned_late] 🔴 Item { $number }, { $kind }: to be revised, was due { $due }
    [owed] ⏳ Item { $number }, { $kind }: by { $due }
    [returned] ↩️ Item { $number }, { $kind }: to be revised, by { $due }
    [delivered] 👀 Item { $number }, { $kind }: with the secretary
    [accepted] ✅ Item { $number }, { $kind }: accepted
   *[on_paper] 🔒 Item { $number }, { $kind }: on paper only
  }
    {"   "}{ $title }
debts-remark = {"   "}💬 { $remark }
debts-more = and { $count } more
debts-how = Send the file to this chat; the bot will ask which item it is for.
debts-how-by-button = Tap the button below and send the file in reply.
button-send-file = 📤 Item { $number }: { $kind }

file-for-what = What is the file “{ $name }” for?
button-file-for = { $dated ->
    [yes] { $day }, { $number }. { $kind } · { $title }
   *[no] { $number }. { $kind } · { $title }
  }
file-delivered = { $state ->
    [accepted] ✅ { $kind }: the file “{ $name }” is accepted.
   *[other] ✅ { $kind }: the file “{ $name }” is with the secretary now.
  }
file-replaces = This is version { $number }, it takes the place of “{ $before }”. If both are needed, please send them as one file.
toast-delivered = Sent on, thank you!
toast-send-again = Telegram does not give this file any more. Please send it again.
material-as-file = A file is needed: tap the paper clip and choose “File”, so that it is not compressed.
material-not-asked = No files are expected from you now: nobody has asked you, or the meeting has begun. If it is for a meeting, please write to the secretary. A report on a task is sent by the button “Report” on its card: /tasks

button-materials = 📎 Materials
toast-no-materials = No materials yet
materials-title = 📎 <b>Materials by item</b>
item-files = { $count ->
    [one] { $count } material
   *[other] { $count } materials
  }
item-file = 📄 { $kind }: { $name } ({ $size }, { $day })
item-paper = 🔒 { $kind }: to be read at { $place }
item-no-materials = There are no materials for this item yet.
button-get-file = 📄 { $kind }

error-meeting-begun = The time of the meeting has come: no materials are waited for any more. If the file is needed, please give it to the secretary.
error-on-paper = This material does not go through the bot, access to it is restricted. Please ask the secretary.
error-too-many-versions = There are { $limit } versions already. The bot keeps no more; please give the file to the secretary.
error-material-too-large = “{ $name }” is larger than { $limit_mb } MB, which a bot cannot fetch. Please compress or divide it.
error-forbidden-type = The bot does not take .{ $type } files, they are not safe: “{ $name }”. Please send a document, PDF or DOCX for instance.
