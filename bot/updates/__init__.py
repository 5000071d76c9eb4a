"""How updates come in: by polling or by a webhook, and what Telegram is told about them."""
