"""Webhooks: where updates are posted instead of waiting for getUpdates.

`settings` and `address` read and check what setWebhook is given, `state` remembers it, `office` runs as long as the
server does, `deliveries` keeps the order, `postman` carries one update, `answers` reads what the bot answered.
The rules and the texts are those of WebhookActor.cpp and Client.cpp of tdlib/telegram-bot-api.
"""
