### Votes: why something is refused

error-absentee-forbidden = The rules of “{ $body }” do not allow voting outside of a meeting: put it on an agenda.
error-restricted-vote = A restricted question is not voted on through the bot: please collect the votes on paper.
error-sealed-vote = The item has become restricted: the bot gives out neither its text, nor the ballots, nor the export.
error-vote-running = A vote{ $title ->
    [none] {""}
   *[other] {" "}“{ $title }”
  } is open in this meeting. Close or cancel it first, then move the meeting.
error-close-in-past = The vote must stay open for a few minutes at least: choose a later time.
error-nobody-to-vote = There is nobody to vote: mark who is present, or check who has a vote.
error-poll-closed = The vote is closed ({ $at }): this ballot does not count.
error-poll-open = The vote is still open: its result and its export come after the close.
error-poll-cancelled = The vote is cancelled: no ballots are needed.
error-voted-already = Your ballot is cast: { $choice ->
    [for] “for”
    [against] “against”
    [abstain] “abstain”
   *[recuse] “recusal”
    [none] it is secret and cannot be changed
  }.{ $choice ->
    [none] {""}
   *[other] {" "}The rules do not let it be changed.
  }
error-too-few-for-secret = “{ $body }”: a secret vote needs at least { $fewest } voters, or the result would say how each of them voted.
error-recorded-secret = Nobody can enter a secret vote for somebody else: only the member himself votes.
error-box-lost = The key to the secret slips is lost, and the vote was not taken. To the secretary: cancel this vote and begin it anew.
error-no-slips = There is no list of slips: the vote was open, or its result is not published.
error-no-voice = You have no voice in this vote.
error-recusal-forbidden = The rules know no recusal: you can vote or abstain.
error-dissent-forbidden = A dissenting opinion or a reason goes with a ballot of your own, where the rules allow it.
error-nobody-to-chase = Everybody who can be written to has voted.

### Votes: the ballot and the board

vote-title = { $state ->
    [closed] 🗳 <b>Result of the vote No. { $number }</b>
    [cancelled] 🗳 <b>Vote No. { $number } is cancelled</b>
   *[open] { $how ->
        [absentee] 🗳 <b>Absentee vote No. { $number }</b>
        [secret_meeting] 🔒 <b>Secret vote No. { $number }</b>
        [secret_absentee] 🔒 <b>Secret absentee vote No. { $number }</b>
       *[meeting] 🗳 <b>Vote No. { $number }</b>
      }
  }
vote-about = { $bodies }. <b>{ $title }</b>
vote-text = { $text }
vote-sealed-title = A restricted item. Ask the secretary for its wording
vote-until = ⏰ Deadline: { $when }
vote-until-closed = ⏰ Until the secretary closes it
vote-turnout = Voted: { $cast } of { $voters }
vote-cancelled = No ballots are needed any more, and there will be no result.
vote-secret-promise = 🔒 Who has voted will be seen; how, nobody learns, nor does the secretary. You get a code to check your ballot afterwards. It cannot be changed. A recusal is not secret.
vote-voice = { $voice ->
    [votes] Your ballot has not come yet.
    [advises] Your opinion is recorded, and not counted.
    [absent] You are not marked as present, so you cannot vote.
   *[none] You oversee this vote.
  }
vote-own = ✅ Your vote: <b>{ $choice ->
    [none] taken in secret
    [for] for
    [against] against
    [abstain] abstained
   *[recuse] recusal
  }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(recorded by the secretary: { $ground })
  }
vote-dissent = { $kind ->
    [reason] ✍️ Your reason
   *[dissent] ✍️ Your dissenting opinion
  }: “{ $words }”
vote-farewell = 🗳 Vote No. { $number }
    ↪️ The new card is below.
vote-verdict = <b>{ $body }: { $verdict ->
    [passed] passed
    [failed] not passed
    [undisclosed] not disclosed: of so few ballots the result would say who voted how
    [unreadable] no result: the key to the ballots is lost, the vote must be held again
   *[no_quorum] no quorum
  }</b>{ $chair ->
    [yes] {" "}(the chair's vote broke the tie)
   *[no] {""}
  }
vote-count = for { $in_favour }, against { $against }, abstained { $abstained }{ $recused ->
    [0] {""}
   *[other] , recused { $recused }
  }
vote-needed = needed { $needed } of { $base }; taking part { $there }, for a quorum { $quorum }
vote-there = taking part { $there }, for a quorum { $quorum }
vote-advice = advisory: for { $in_favour }, against { $against }, abstained { $abstained }{ $recused ->
    [0] {""}
   *[other] , recused { $recused }
  }
button-vote = { $chosen ->
    [yes] ✓{" "}
   *[no] {""}
  }{ $choice ->
    [for] 👍 For
    [against] 👎 Against
    [abstain] 🤷 Abstain
   *[recuse] ✋ Recuse
  }
button-dissent = { $kind ->
    [reason] ✍️ Give a reason
   *[dissent] ✍️ Dissenting opinion
  }
button-vote-board = 📊 How it goes
toast-vote-secret = 🔒 Your vote is taken in secret. Your code: { $codes }
toast-vote = { $choice ->
    [none] Your vote is counted.
    [for] Your vote “for” is counted.
    [against] Your vote “against” is counted.
    [abstain] Noted: you abstain.
   *[recuse] Noted: you recuse yourself.
  }
vote-receipt = 🔒 <b>Your code in secret vote No. { $number }</b>
vote-receipt-code = { $body }: <code>{ $code }</code>
vote-receipt-keep = Please keep this message. Your vote is taken when its card says so. When the vote is over, the list of ballots shows your vote beside this code. If there are several such messages, the last one is right. The bot does not keep the code and cannot tell it again.
button-vote-slips = 🔏 Ballots with their codes
vote-slips-caption = Ballots of secret vote No. { $number }. Find your code: your vote stands beside it.
vote-slips-head = Secret vote No. { $number }
    SHA-256 of the decision: { $sha256 }
vote-slips-body = { $body }, ballots: { $count }
vote-slip = { $code }  { $choice ->
    [for] for
    [against] against
    [abstain] abstained
   *[recuse] recused
  }
dissent-question = Please write your dissenting opinion in reply to this message. It goes with the result. { $mark }
dissent-hint = Dissenting opinion
dissent-noted = { $kind ->
    [reason] ✍️ Your reason is on record.
   *[dissent] ✍️ Your dissenting opinion is on record.
  }
vote-reason-question = Please write your reason in reply to this message. It goes with the result. { $mark }
vote-reason-hint = Reason
vote-board-title = { $state ->
    [closed] 🗳 <b>Result</b>
    [cancelled] 🗳 <b>Cancelled</b>
   *[open] 🗳 <b>A vote is on</b>
  }: { $title } ({ $bodies })
vote-board-phone = { $count ->
    [one] 📞 The bot cannot write to { $count } voter: please phone.
   *[other] 📞 The bot cannot write to { $count } voters: please phone.
  }
vote-board-phone-secret = { $count ->
    [one] 📞 The bot cannot write to { $count } voter, and a secret vote is cast in Telegram only: please help him to connect.
   *[other] 📞 The bot cannot write to { $count } voters, and a secret vote is cast in Telegram only: please help them to connect.
  }
vote-board-seal = 🔏 No. { $number }. The text is frozen, SHA-256: { $sha256 }…
vote-list-title = <b>{ $secret ->
    [yes] Who has voted
   *[no] Who voted how
  }</b>
vote-row = { $choice ->
    [none] ✅
    [for] 👍
    [against] 👎
    [abstain] 🤷
   *[recuse] ✋
  } { $name }{ $voice ->
    [advises] {" "}(advisory)
   *[votes] {""}
  }{ $ground ->
    [none] {""}
   *[other] , { $ground }
  }{ $dissent ->
    [none] {""}
   *[other] , { $kind ->
        [reason] reason
       *[dissent] dissenting opinion
      }: “{ $dissent }”
  }
vote-row-silent = { $voice ->
    [votes] ⏳
   *[none] ▫️
  } { $name }{ $voice ->
    [left] {" "}(has left)
   *[other] {""}
  }
vote-silent-title = <b>Who has not voted yet</b>
vote-silent-none = Everybody has voted.
vote-phone = { $name }: { $contact }
vote-record = <b>{ $name }</b>: { $choice ->
    [none] what did he say?
    [for] “for”. How do you know?
    [against] “against”. How do you know?
    [abstain] “abstain”. How do you know?
   *[recuse] “recusal”. How do you know?
  }
vote-sure = { $cancel ->
    [yes] Cancel the vote? The ballots are lost, and there is no result.
   *[no] Close the vote and count?
  } { $missing ->
    [0] {""}
    [one] { $missing } person has not voted.
   *[other] { $missing } people have not voted.
  }
button-vote-sure = { $cancel ->
    [yes] 🚫 Cancel the vote
   *[no] 🏁 Close it
  }
button-vote-list = { $secret ->
    [yes] 👥 Who has voted
   *[no] 👥 Who voted how
  }
button-vote-remind = 🔔 Remind the others ({ $count })
button-vote-record = { $secret ->
    [yes] ☎️ Whom to phone
   *[no] ☎️ Record a vote
  }
button-vote-close = 🏁 Close…
button-vote-cancel = 🚫 Cancel…
toast-vote-ended = { $cancel ->
    [yes] The vote is cancelled.
   *[no] The vote is closed, and the result is on its way.
  }
button-vote-export = 🔏 Export to verify
vote-export-caption = Export of vote No. { $number }. To verify it: kvorum verify-vote file_name
