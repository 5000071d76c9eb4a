"""The languages the bot speaks; Russian first."""

LOCALES = ("ru", "en")
