### Roster, links and codes, bodies and their rules

roster-title = <b>Roster</b> ({ $found })
    ✅ joined · 🟡 no consent · ▫️ not joined · ⛔ blocked
    To find somebody, write a part of the name.
roster-row = { $reach ->
    [reachable] ✅
    [no_consent] 🟡
    [never_started] ▫️
   *[blocked] ⛔
  } { $name }
roster-only-absent = ▫️ Only those who have not joined ({ $strangers })
roster-everybody = Show everybody
roster-all-links = 🔗 Links for all who have not joined
roster-person = <b>{ $name }</b>
roster-work = { $work }
roster-seat = • { $body }: { $role ->
    [chair] chair
    [deputy_chair] deputy chair
    [secretary] secretary
    [invitee] invitee
   *[member] member
  }{ $votes ->
    [yes] {""}
   *[no] , no vote
  }{ $grouped ->
    [no] {""}
   *[yes] , group “{ $group }”
  }
roster-substitutes = {"  "}substitutes for { $name }
roster-phone = ☎️ { $phone }
roster-no-phone = ☎️ no telephone in the roster
roster-email = ✉️ { $email }
roster-reach = { $reach ->
    [reachable] ✅ Joined, messages arrive
    [no_consent] 🟡 Joined, has not agreed yet
    [never_started] ▫️ Has not joined
    [blocked] ⛔ Has blocked the bot
   *[deactivated] ⛔ The account is deleted
  }
button-link = 🔗 Personal link
button-code = 🔢 Code for the telephone
button-remove = ✖ Remove from a body
roster-link = { $name }, to get the invitations to meetings open your personal link: { $link }
    It works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and only once. Please keep it to yourself.
roster-code = { $name }. Code: <code>{ $code }</code>
    Read it out: the member writes these digits to the bot. It works for { $hours } hours and only once.
roster-remove-where = <b>{ $name }</b>
    From which body?
roster-remove-question = <b>Remove { $name } from { $body }?</b>
    Invitations to the meetings ahead are taken back, unless the person sits on another of their bodies.{ $tasks ->
    [0] {""}
    [one] {" "}One open task comes back to you.
   *[other] {" "}{ $tasks } open tasks come back to you.
  }
button-remove-yes = ✖ Yes, remove
roster-links-question = { $count ->
    [0] Everybody has joined.
   *[other] <b>New links: { $count }</b>
        You will get a file with a ready message for each. Links given to them earlier stop working.
  }
button-links-yes = 🔗 Make the links
roster-links-file = links.txt
roster-links-caption = Personal links: { $count }. Each is for one person.
toast-link = The link is below, you can forward it
toast-code = The code is below
toast-links = Links made: { $count }
toast-removed = Removed

bodies-title = <b>Bodies and their rules</b>
bodies-heading = <b>{ $code }</b>
    { $title }
bodies-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
  }, { $votes } with a vote
regulation-quorum-line = Quorum: { $share } of { $base }
regulation-share = { $value ->
    [more_than_half] more than half
    [at_least_half] at least half
    [two_thirds] at least two thirds
    [all] all
   *[number] at least { $number }
  }
regulation-base = { $value ->
    [voting_members] the members with a vote
   *[all_members] all the members
  }
regulation-majority-line = Decisions: { $said }
regulation-majority = { $value ->
    [present] by a majority of those present
    [all] by a majority of all members
    [voted] by a majority of those who voted
    [two_thirds_all] by two thirds of all members
   *[two_thirds_present] by two thirds of those present
  }
regulation-tie-line = A tie: { $said }
regulation-tie = { $value ->
    [chair_decides] whoever presides decides
   *[rejected] the decision is not taken
  }
regulation-voting-line = Votes: { $absentee ->
    [yes] in a meeting and absentee
   *[no] only in a meeting
  }{ $rights ->
    [none] {""}
   *[other] ; allowed: { $rights }
  }; a secret result { $fewest ->
    [one] from { $fewest } ballot on
   *[other] from { $fewest } ballots on
  }
regulation-voting-right = { $value ->
    [absentee] absentee votes
    [substitutes] a substitute’s vote
    [change] changing a ballot
    [dissent] dissenting opinion
   *[recusal] recusal
  }
regulation-substitutes-line = Substitutes: { $said }
regulation-substitutes = { $value ->
    [none] not allowed
    [named] only those whom the roster names
   *[anyone] anybody of the body without a vote
  }
regulation-notice-line = Working days of notice, at least: { $days }
regulation-materials-line = Materials are due, working days before: { $days }
regulation-reply-line = { $days ->
    [0] Answers: by { $hour } on the day of the meeting
    [one] Answers: by { $hour }, { $days } day before the meeting
   *[other] Answers: by { $hour }, { $days } days before the meeting
  }
regulation-upcoming-line = Reminders to those who come: { $said }
regulation-upcoming-step = { $hours ->
    [one] { $hours } hour before
   *[other] { $hours } hours before
  }
regulation-ladder-line = Reminders to those who have not answered: { $said }
regulation-ladder-step = { $days ->
    [0] on the last day
    [one] { $days } day before
   *[other] { $days } days before
  }
regulation-no-ladder = none
regulation-zone-line = Time zone: { $zone }
regulation-hours-line = Working hours: { $begins }–{ $ends }
regulation-country = { $code ->
    [RU] Russia
    [none] no holidays
   *[other] { $code }
  }
regulation-days-line = Holidays: { $country }; exceptions of its own: { $own }
regulation-own-day = { $works ->
    [yes] ✖ { $day } working day
   *[no] ✖ { $day } day off
  }
bodies-protect = { $protected ->
    [yes] 🔓 Allow forwarding
   *[no] 🔒 Forbid forwarding
  }
regulation-protect-line = { $protected ->
    [yes] 🔒 Messages can be neither forwarded nor saved
   *[no] Messages can be forwarded
  }
bodies-edit-hours = Working hours
bodies-edit-days = Days off
bodies-edit-title = Title
bodies-edit-quorum = Quorum
bodies-edit-substitutes = Substitutes
bodies-edit-zone = Time zone
bodies-edit-reply = Deadline for answers
bodies-edit-ladder = Reminders
bodies-edit-decision = Decisions
bodies-edit-voting = Votes
bodies-edit-notice = Notice
bodies-edit-materials = Materials
bodies-edit-upcoming = Before the meeting
bodies-decision-question = <b>{ $code }: how is a decision taken?</b>
    The majority above, a tie below.
bodies-voting-question = <b>{ $code }: votes</b>
    ✅ means allowed; tap to change. Only in an open vote can a ballot be changed or come with a dissenting opinion or a reason, and only in a meeting does a substitute vote.
    The numbers below: of how many ballots the result of a secret vote is told. Choose or write a number, at least { $least }.
    Votes that are under way end by the rules they began with.
bodies-voting-right = { $value ->
    [absentee] Absentee votes
    [substitutes] A substitute’s vote
    [change] Changing a ballot
    [dissent] Dissenting opinion
   *[recusal] Recusal
  }
bodies-notice-question = <b>{ $code }: how many working days before a meeting is it announced?</b>
    The bot warns when there are fewer. Choose or write a number.
bodies-materials-question = <b>{ $code }: how many working days before a meeting are materials due?</b>
    At the end of the working day. Choose or write a number.
bodies-upcoming-question = <b>{ $code }: when are those reminded who come?</b>
    Hours before it begins. Choose or write, for instance: 48, 24, 1.
bodies-title-question = <b>{ $code }</b>: { $title }
    Write the new full title.
bodies-quorum-question = <b>{ $code }: quorum</b>
    Choose the share, and what it is a share of. If it is a fixed number, write it.
bodies-substitutes-question = <b>{ $code }: who may sit in for a member?</b>
bodies-zone-question = <b>{ $code }: time zone</b>
    Choose, or write its name, for instance Europe/Moscow.
bodies-hours-question = <b>{ $code }: working hours { $hours }</b>
    Write the new ones, for instance: 9:00–18:00.
bodies-days-question = <b>{ $code }: holidays and exceptions</b>
    Choose a country, or write the two letters of its code. Exceptions, one a line, for instance:
    08.01.2027 work
    31.12.2026 off
    Tap an exception to remove it.
bodies-reply-question = <b>{ $code }: how many days before the meeting are answers due?</b>
    0 means the day of the meeting. Choose or write a number.
bodies-ladder-question = <b>{ $code }: when are those reminded who have not answered?</b>
    Days before the deadline. Choose or write, for instance: 5, 3, 1.

## A roster as a file

importing-file = 📄 <b>{ $name }</b> ({ $size } KB)
importing-more = { $count ->
    [one] … and { $count } line more
   *[other] … and { $count } lines more
  }
importing-questions-left = { $count ->
    [1] One question is left:
   *[other] Questions left: { $count }. The first one:
  }
importing-same = { $row ->
    [0] It is { $name }
   *[other] It is { $name } of row { $row }
  }
importing-new = It is somebody else
importing-who = <b>Who are you in this list?</b>
importing-nobody = I am not in it
button-apply = ✔️ Apply
button-cancel-import = ✖ Cancel
toast-claimed = Now we know you by name
