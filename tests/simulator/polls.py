"""What the tests of polls ask about."""

DAYS = ["вторник", "среда", "четверг"]


def counts(poll):
    return [option.voter_count for option in poll.options]


async def updates_of(bot):
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates
