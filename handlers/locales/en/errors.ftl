### What happened and what to do

error-unknown = That did not work. Please try again.
error-not-saved = Not saved. Please try again in a minute.
error-not-allowed = You may not do this. If that is wrong, ask the secretary.
error-not-found = This is no longer there. Open a newer message, or /menu.
error-text-length = { $length ->
    [0] The text is empty. Write at least a word.
   *[other] The text is too long: { $length } characters, up to { $limit } are possible.
  }
error-date-in-past = { $starts } is over. Choose a time ahead.
error-reply-deadline = Answers must be due after this minute, and not after the meeting begins.
error-wrong-state = { $state ->
    [cancelled] The meeting is cancelled.
    [draft] The meeting is not announced yet.
    [announced] The meeting has been announced already.
   *[closed] The meeting is over.
  }
error-nobody-invited = Nobody is invited: choose people.
error-incomplete-meeting = { $missing ->
    [body] Choose at least one body.
   *[place] Give a place or a video link.
  }
error-answer-closed = Answers were due by { $deadline }. Call the secretary to have yours recorded.
error-old-invitation = The meeting has moved. Please answer the new invitation below.
error-no-video = This meeting is in person only.
error-not-absent = This is for those who cannot come. Tap "Cannot come" first.
error-substitute-refused = The regulation does not let this person stand in for you.
error-nobody-to-remind = Nobody to remind: everybody who can be written to has answered.
error-just-reminded = Everybody who has not answered was reminded just now. Give them a quarter of an hour.
error-unknown-credential = The code or link does not fit. Check it, or ask the secretary for a new one.
error-spent-credential = The code or link no longer works. Ask the secretary for a new one.
error-foreign-contact = That is somebody else's number. Please share your own with the button below.
error-not-in-roster = Your number is not in the roster. Ask the secretary for a personal link or a code.
error-taken = Another account has joined with these data. Ask the secretary for a personal link.
error-stale-form = Another secretary has changed the meeting meanwhile. Open it again: /menu
error-broadcast-over = This broadcast is over: nothing is waiting any more.
error-telegram = Telegram did not answer. Look at the card: if nothing has changed, tap once more.
