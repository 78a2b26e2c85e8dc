"""What Telegram answers when it refuses, in its own words."""

from typing import Any

Json = dict[str, Any]
"""An object as it travels in JSON."""


class RefusalError(Exception):
    """Telegram refuses a call.

    Args:
        code: The HTTP status, which is Telegram's `error_code` as well.
        description: Telegram's words, with the prefix ("Bad Request: ...").
        parameters: `ResponseParameters` (`retry_after`, `migrate_to_chat_id`), if any.
    """

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The answer as JSON."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(words: str) -> RefusalError:
    """A 400 with Telegram's words."""
    return RefusalError(400, f"Bad Request: {words}")


def forbidden(words: str) -> RefusalError:
    """A 403 with Telegram's words."""
    return RefusalError(403, f"Forbidden: {words}")


def too_many_requests(seconds: int) -> RefusalError:
    """A 429 that asks to wait for whole seconds."""
    return RefusalError(
        429, f"Too Many Requests: retry after {seconds}", parameters={"retry_after": seconds}
    )
