"""/healthz and /readyz. They name parts of the program and nothing else."""

from aiohttp import web

from bot.health import Health


def health_routes(health: Health) -> list[web.RouteDef]:
    """200 or 503; `/healthz` says that the loop lives, `/readyz` that people are served."""

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(_request: web.Request) -> web.Response:
        found = await health.examine()
        return web.json_response(found, status=200 if all(found.values()) else 503)

    return [web.get("/healthz", healthz), web.get("/readyz", readyz)]
