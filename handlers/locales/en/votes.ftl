### Votes: why something is refused

error-absentee-forbidden = The rules of “{ $body }” do not allow voting outside of a meeting: put it on an agenda.
error-restricted-vote = A restricted question is not voted on through the bot: please collect the votes on paper.
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
  }. The rules do not let it be changed.
error-no-voice = You have no voice in this vote.
error-recusal-forbidden = The rules know no recusal: you can vote or abstain.
error-dissent-forbidden = A dissenting opinion goes with a ballot of your own, where the rules allow it.
error-nobody-to-chase = Everybody who can be written to has voted.

### Votes: the ballot and the board

vote-title = { $state ->
    [closed] 🗳 <b>Result of the vote</b>
    [cancelled] 🗳 <b>The vote is cancelled</b>
   *[open] { $how ->
        [absentee] 🗳 <b>Absentee vote</b>
       *[meeting] 🗳 <b>Vote</b>
      }
  }
vote-about = { $bodies }. <b>{ $title }</b>
vote-text = { $text }
vote-until = ⏰ Deadline: { $when }
vote-until-closed = ⏰ Until the secretary closes it
vote-turnout = Voted: { $cast } of { $voters }
vote-cancelled = No ballots are needed any more, and there will be no result.
vote-voice = { $voice ->
    [votes] Your ballot has not come yet.
    [advises] Your opinion is recorded, and not counted.
    [absent] You are not marked as present, so you cannot vote.
   *[none] You oversee this vote.
  }
vote-own = ✅ Your vote: <b>{ $choice ->
    [for] for
    [against] against
    [abstain] abstained
   *[recuse] recusal
  }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(recorded by the secretary: { $ground })
  }
vote-dissent = ✍️ Your dissenting opinion: “{ $words }”
vote-farewell = 🗳 { $title }
    ↪️ The new card is below.
vote-verdict = <b>{ $body }: { $verdict ->
    [passed] passed
    [failed] not passed
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
button-dissent = ✍️ Dissenting opinion
button-vote-board = 📊 How it goes
toast-vote = { $choice ->
    [for] Your vote “for” is counted.
    [against] Your vote “against” is counted.
    [abstain] Noted: you abstain.
   *[recuse] Noted: you recuse yourself.
  }
dissent-question = Please write your dissenting opinion in reply to this message. It goes with the result. { $mark }
dissent-hint = Dissenting opinion
dissent-noted = ✍️ Your dissenting opinion is on record.
vote-board-title = { $state ->
    [closed] 🗳 <b>Result</b>
    [cancelled] 🗳 <b>Cancelled</b>
   *[open] 🗳 <b>A vote is on</b>
  }: { $title } ({ $bodies })
vote-board-phone = { $count ->
    [one] 📞 The bot cannot write to { $count } voter: please phone.
   *[other] 📞 The bot cannot write to { $count } voters: please phone.
  }
vote-board-seal = 🔏 The text is frozen, SHA-256: { $sha256 }…
vote-list-title = <b>Who voted how</b>
vote-row = { $choice ->
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
   *[other] , dissenting opinion: “{ $dissent }”
  }
vote-row-silent = { $voice ->
    [votes] ⏳
   *[none] ▫️
  } { $name }
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
button-vote-list = 👥 Who voted how
button-vote-remind = 🔔 Remind the others ({ $count })
button-vote-record = ☎️ Record a vote
button-vote-close = 🏁 Close…
button-vote-cancel = 🚫 Cancel…
toast-vote-ended = { $cancel ->
    [yes] The vote is cancelled.
   *[no] The vote is closed, and the result is on its way.
  }
button-vote-export = 🔏 Export to verify
vote-export-caption = Export of the vote “{ $title }”. To verify it: kvorum verify-vote file_name
