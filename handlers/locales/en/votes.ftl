### Votes: why something is refused

error-absentee-forbidden = The rules of “{ $body }” do not allow voting outside of a meeting: put it on an agenda.
error-restricted-vote = A restricted question is not voted on through the bot: please collect the votes on paper.
error-close-in-past = The vote must stay open for a few minutes at least: choose a later time.
error-nobody-to-vote = There is nobody to vote: mark who is present, or check who has a vote.
error-poll-closed = The vote is closed ({ $at }): this ballot does not count.
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
