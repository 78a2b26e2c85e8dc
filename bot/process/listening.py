"""An address of our own that others call."""

import socket

from bot.errors import OperatorError


class ListenError(OperatorError):
    """The address cannot be listened on; the message says why in one line."""


def split_address(address: str) -> tuple[str, int]:
    """Host and port of `HOST:PORT`; an IPv6 host stands in brackets.

    Raises:
        ValueError: It is not such an address.
    """
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or len(port) > 5 or not 0 < int(port) < 65536:
        raise ValueError("it has to be HOST:PORT, such as 127.0.0.1:8080")
    return host.strip("[]"), int(port)


def listening_socket(address: str, setting: str) -> socket.socket:
    """A socket that listens, for an `HTTPServer` of Tornado.

    Args:
        address: `HOST:PORT`.
        setting: Which setting names it.

    Raises:
        ListenError: It cannot be listened on.
    """
    host, port = split_address(address)
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        # Python adds the address once more, in parentheses.
        reason = (error.strerror or str(error)).partition(" (")[0]
        raise ListenError(f"{setting}: {address}: {reason}") from error
    listening.setblocking(False)
    return listening
