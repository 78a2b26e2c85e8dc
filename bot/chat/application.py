"""The application, put together. Nothing is opened, called or started here."""

from typing import cast

from httpx import Limits, create_ssl_context
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, TypeHandler
from telegram.request import BaseRequest

from bot.chat import presence
from bot.chat.client import Client, Request
from bot.chat.context import Context, Verbatim
from bot.chat.errors import on_error
from bot.chat.first_reading import tell_of_first_reading
from bot.chat.menu import offer_admin_menu
from bot.chat.routing import handlers
from bot.chat.services import Services

UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "guest_message",
    "my_chat_member",
)
"""The kinds of updates that some handler takes."""


def build_application(services: Services, *, request: BaseRequest | None = None) -> Verbatim:
    """Makes the application of a bot.

    Args:
        services: What its handlers work with; `settings.token` has to be there.
        request: How Telegram is reached; over HTTP at `settings.api_url` when `None`.

    Raises:
        ValueError: There is no token.
    """
    settings = services.settings
    if settings.token is None:
        raise ValueError("A bot needs a token")
    requests = (request, request) if request else _requests()
    client = Client(
        settings.token.value,
        base_url=f"{settings.api_url}/bot",
        base_file_url=f"{settings.api_url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    builder = (
        ApplicationBuilder()
        .application_class(Verbatim, {"services": services})
        .context_types(ContextTypes(context=Context))
        .bot(client)
        # Updates are received by `bot.chat.receiving`, which knows what is handled.
        .updater(None)
        .job_queue(None)
    )
    # The builder's type does not tell of `application_class`.
    application = cast("Verbatim", builder.build())
    application.add_handlers(
        {
            -1: presence.watchers(),
            0: handlers(),
            1: [TypeHandler(Update, offer_admin_menu)],
            2: [TypeHandler(Update, tell_of_first_reading)],
        }
    )
    application.add_error_handler(on_error)
    return application


def _requests() -> tuple[Request, Request]:
    """How Telegram is called, and how updates are fetched beside that."""
    trusted = create_ssl_context()  # 2 MB of certificates, which take 30 ms to read

    def request() -> Request:
        return Request(
            # An answer that is not waited for may have arrived, and cannot be sent again.
            connect_timeout=10,
            read_timeout=20,
            write_timeout=20,
            pool_timeout=20,
            # At each request all idle connections are looked at.
            httpx_kwargs={
                "limits": Limits(max_connections=64, max_keepalive_connections=16),
                "verify": trusted,
            },
        )

    return request(), request()
