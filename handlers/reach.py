"""People who block the bot, and come back."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberUpdated

from commission.access.consent import ChangeReach

_GONE = {ChatMemberStatus.KICKED, ChatMemberStatus.LEFT}


def make_reach_router() -> Router:
    router = Router(name="reach")
    router.my_chat_member.register(change_reach, F.chat.type == ChatType.PRIVATE)
    return router


async def change_reach(event: ChatMemberUpdated, change_reach: ChangeReach) -> None:
    await change_reach(event.from_user.id, blocked=event.new_chat_member.status in _GONE)
