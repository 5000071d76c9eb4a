"""What happens by itself: reminders, and the tick that fires them."""
