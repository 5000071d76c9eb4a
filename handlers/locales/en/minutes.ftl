### The minutes of a meeting: a reminder to the secretary

minutes-due = 📝 <b>The minutes are due</b>
minutes-done = ✅ The minutes are written
minutes-farewell = 📝 Minutes: { $heading }
button-minutes-done = ✅ They are written
toast-minutes-done = Noted. You will not be reminded again.
error-not-held-yet = The meeting has not begun: it has no minutes.
