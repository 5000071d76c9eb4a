"""The secretary's workspace: aiogram-dialog in private chats, its state in the database.

One dialog is open at a time (`go` replaces it), so there is no chain of half-finished dialogs to come back to.
"""
