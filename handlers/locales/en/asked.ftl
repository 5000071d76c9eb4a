### Questions to people: why something cannot be done

error-question-closed = Answers are not taken any more: the question was closed ({ $at }).
error-question-cancelled = This question was cancelled: there is nothing to answer.
error-question-in-past = People need at least a few minutes to answer: choose a later time.
error-nobody-to-ask = There is nobody to ask: choose whom the question is for.
error-options-count = From { $fewest } to { $most } different options are needed, each on a line of its own. There are { $count }.
error-not-asked = You oversee this question, but you were not asked yourself.
error-nothing-chosen = Please choose at least one option first.
error-own-options-forbidden = Own options are not taken here: please choose one of those that are there.
error-too-many-options = There are { $most } options already, and no more fit: please choose one of them.
error-answered-himself = This person has answered already: nothing else can be entered for them.
error-enough-own-options = One person can add { $most } options at most: please leave some room to the others.
error-anonymous-options = In an anonymous question nobody adds options: it would be seen who did.
error-too-few-for-anonymity = An anonymous question needs at least { $fewest } people, there are { $count }: the counts would say who chose what.
error-answered-already = You have answered already. An anonymous answer cannot be changed: nobody knows which one is yours.
error-recorded-anonymous = The question is anonymous: everybody answers for himself, in Telegram.
error-answer-box-lost = The key to the anonymous answers is lost, and yours was not taken. To the secretary: cancel this question and ask it anew.
error-everybody-answered = Everybody who can be written to has answered.

### Questions to people: the card and the board

asked-title = { $state ->
    [closed] ❓ <b>How people have answered</b>
    [cancelled] ❓ <b>The question was cancelled</b>
   *[open] ❓ <b>A question to you</b>
  } ({ $bodies })
asked-text = { $text }
asked-option = { $number }. { $text }
asked-until = ⏰ Please answer by: { $when }
asked-cancelled = There is nothing to answer any more, and no result.
asked-how = { $asked ->
    [no] You oversee this question.
   *[yes] { $several ->
        [yes] Tick one option or several, then tap “Done”.
       *[no] Choose one option.
      }
  }
asked-own = ✅ Your answer: <b>{ $chosen }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(entered by the secretary: { $ground })
  }
asked-own-nameless = ✅ Your answer is in. Nobody will learn what it is; it cannot be changed.
asked-nameless = { $state ->
    [open] 🕶 Anonymous: it is seen who has answered, but not what. An answer cannot be changed.
   *[closed] { $disclosure ->
        [too_few] 🕶 So few have answered that the counts would say who chose what. There is no result to be seen.
        [lost] ⚠️ The key to the anonymous answers is lost: there is no result.
       *[open] {""}
      }
  }
toast-asked-nameless = Your answer is in. Nobody will learn what it is.
asked-counted = { $text }
    { $bar } { $count } ({ $share }%)
asked-answered = { $count ->
    [one] { $count } person has answered.
   *[other] { $count } people have answered.
  }
asked-farewell = ❓ { $text }
    ↪️ The new card is below.
button-option = { $kind ->
    [several] { $chosen ->
        [yes] ☑
       *[no] ☐
      }{" "}
   *[one] { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
      }
  }{ $text }
button-own-option = ✏️ An option of my own
button-asked-done = Done
button-asked-board = 📊 How people answer
toast-asked = { $finished ->
    [yes] Your answer is in. You may change it while the question is open.
   *[no] { $count ->
        [0] Nothing is ticked yet.
        [one] { $count } option is ticked. Tap “Done” when you have finished.
       *[other] { $count } options are ticked. Tap “Done” when you have finished.
      }
  }
own-option-question = Please write your option in reply to this message, up to 100 characters. Everybody will see it and can choose it. { $mark }
own-option-hint = My option
own-option-noted = ✏️ The option “{ $text }” was added, and is ticked as yours.
asked-board-title = { $state ->
    [closed] ❓ <b>Result</b>
    [cancelled] ❓ <b>Cancelled</b>
   *[open] ❓ <b>Being answered</b>
  }: { $text } ({ $bodies })
asked-turnout = Answered: { $given } of { $all }
asked-board-phone = { $count ->
    [one] 📞 The bot cannot write to { $count } person: please phone.
   *[other] 📞 The bot cannot write to { $count } people: please phone.
  }
asked-list-title = <b>{ $anonymous ->
    [yes] Who has answered
   *[no] Who has answered what
  }</b>
asked-row = ✅ { $name }{ $chosen ->
    [none] {""}
   *[other] : { $chosen }
  }{ $ground ->
    [none] {""}
   *[other] , { $ground }
  }
asked-row-silent = ⏳ { $name }
asked-silent-title = <b>Who has not answered yet</b>
asked-silent-none = Everybody has answered.
asked-record = <b>{ $name }</b>: what did they answer?
asked-record-ground = <b>{ $name }</b>: “{ $chosen }”. How is that known?
asked-sure = { $cancel ->
    [yes] Cancel the question? Its answers are lost, and there is no result.
   *[no] Close the question and send the result?
  } { $missing ->
    [0] {""}
    [one] { $missing } person has not answered.
   *[other] { $missing } people have not answered.
  }
button-asked-sure = { $cancel ->
    [yes] 🚫 Cancel the question
   *[no] 🏁 Close it
  }
button-asked-list = 👥 { $anonymous ->
    [yes] Who has answered
   *[no] Who has answered what
  }
button-asked-remind = 🔔 Remind the others ({ $count })
button-asked-record = ☎️ Enter an answer
button-asked-phone = ☎️ Whom to phone
button-asked-close = 🏁 Close…
button-asked-cancel = 🚫 Cancel…
toast-asked-ended = { $cancel ->
    [yes] The question was cancelled.
   *[no] The question is closed, the result goes out.
  }

### Questions to people: the secretary's desk

menu-questions = ❓ Ask people
questions-title = <b>Questions to people</b>
    { $total ->
        [0] None yet. Ask anything: the answers gather on a board.
       *[other] Choose a question to see how it is answered.
    }
questions-row = { $state ->
    [open] ⏳
    [closed] 🏁
   *[cancelled] 🚫
  } { $text }
button-question-new = ✏️ New question
question-ask-bodies = Which body asks? Tick one or several: you can ask those who have a seat in them.
question-ask-text = <b>New question</b>
    Please write the question, up to 1,000 characters.
question-ask-options = <b>{ $question }</b>

    Now the options: each on a line of its own, from 2 to { $most }, up to 100 characters each.
question-ask-kind = How is it answered?

    { $anonymous ->
        [yes] Answers are anonymous: it is seen who has answered, but not what. Everybody sees the counts, after the deadline, if at least { $fewest } have answered. An answer cannot be changed, nor entered for anybody else.
       *[no] Answers are open: the secretary and the chair see who chose what. Everybody else sees only the counts, after the deadline.
    }
button-question-anonymous = { $anonymous ->
    [yes] ✅ Anonymous
   *[no] ▫️ Anonymous
  }
button-question-several = { $several ->
    [yes] ✅ Several answers allowed
   *[no] ▫️ Several answers allowed
  }
button-question-own = { $own ->
    [yes] ✅ People may add options
   *[no] ▫️ People may add options
  }
button-question-next = Next
question-ask-audience = Who is asked? Ticked: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }.{ $phone ->
        [0] {""}
       *[other] {" "}📞 The bot cannot write to { $phone }.
    }
circle = { $circle ->
    [members] Members with a vote
    [advisory] Members without a vote
    [chairs] Chairs and deputies
    [secretaries] Secretaries
   *[invitees] Invitees
  }
button-question-people = { $picked ->
    [0] 👤 Pick one by one
   *[other] 👤 One by one: { $picked }
  }
question-ask-people = Tick whom to ask. Ticked one by one: { $picked }.
question-ask-close = By what day do you want the answers? The question closes at the end of the working day, or earlier, when everybody has answered.

    Choose or write a date: “15.09”, “on Friday”, “in a week”.
question-preview-title = ❓ <b>A question to people</b>: { $bodies }
question-preview-kind = ☑️ { $several ->
    [yes] Several options can be chosen
   *[no] One option can be chosen
  }{ $own ->
    [yes] {" "}and others added
   *[no] {""}
  }.{ $anonymous ->
    [yes] {" "}🕶 Anonymous.
   *[no] {""}
  }
question-preview-audience = 👥 { $count ->
    [one] { $count } person gets it.
   *[other] { $count } people get it.
  }{ $phone ->
    [0] {""}
   *[other] {" "}📞 The bot cannot write to { $phone }.
  }
button-question-send = 📨 Send
button-question-text = ✏️ Question
button-question-options = ✏️ Options
button-question-kind = ☑️ How
button-question-audience = 👥 Whom
button-question-until = ⏰ Deadline
button-question-give-up = Do not ask
toast-question-asked = The question goes out.
