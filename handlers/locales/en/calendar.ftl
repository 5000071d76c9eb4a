### The file for one's own calendar

button-calendar = Add to calendar
button-calendar-remove = Remove from calendar

calendar-summary-cancelled = Cancelled. { $summary }
calendar-video = video conference
calendar-place-or-video = { $place } / video conference
calendar-wall = Local time: { $day } ({ $zone })
calendar-link = Video: { $link }
calendar-answer = Tell the bot whether you will come: { $link }. The secretary does not see an answer given in a calendar.
calendar-off = The meeting is cancelled. There is no need to come.
calendar-alarm = In an hour: { $summary }

calendar-caption = Open the file to put the meeting into your calendar.
calendar-caption-changed = Open the file to update the entry in your calendar. If the old one is still there, delete it.
calendar-caption-cancelled = Open the file to take the meeting out of your calendar. If the entry stays, delete it.
