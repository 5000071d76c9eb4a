"""What setWebhook is given."""

import re
import ssl
from dataclasses import dataclass

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError
from simulator.webhook.address import check_address, read_address

USUAL_CONNECTIONS = 40
LARGEST_CERTIFICATE = 3 << 20


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """A wish to get updates by webhook, as it was worded; `certificate` is PEM."""

    url: str
    secret_token: str = ""
    max_connections: int = USUAL_CONNECTIONS
    ip_address: str = ""
    certificate: bytes | None = None

    def check(self, *, strict: bool) -> None:
        """BadRequestError in the order and the words of the real server; `strict` takes no address of this machine."""
        url = read_address(self.url)
        if len(self.secret_token.encode()) > limit("setWebhook", "secret_token"):
            raise BadRequestError("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", self.secret_token):
            raise BadRequestError("secret token contains unallowed characters")
        if self.certificate is not None and len(self.certificate) > LARGEST_CERTIFICATE:
            raise BadRequestError(f"certificate size is too big ({len(self.certificate)} bytes)")
        check_address(url, self.ip_address, strict=strict)
        if url.scheme == "https":
            self.trust()

    def trust(self) -> ssl.SSLContext:
        """Whom to believe: the bot's own certificate, or those this machine believes."""
        if self.certificate is None:
            return ssl.create_default_context()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            context.load_verify_locations(cadata=self.certificate.decode("ascii"))
        except (ssl.SSLError, ValueError):
            raise BadRequestError("bad webhook: Failed to set custom certificate file") from None
        return context


def read_settings(args: Arguments) -> WebhookSettings:
    """The parameters of setWebhook, unchecked."""
    certificate = args.upload("certificate")
    return WebhookSettings(
        args.text("url"),
        args.text("secret_token"),
        args.integer("max_connections", USUAL_CONNECTIONS, 1, limit("setWebhook", "max_connections")),
        args.text("ip_address"),
        certificate.content if certificate else None,
    )
