"""Verbatim: a corpus of interviews that answers in the speakers' own words."""

import sys

__version__ = "0.2.0"

# Libraries load these if they can, and nothing here uses them: httpx's command line, with rich and
# pygments, and the server of Telegram's library for webhooks, with tornado: 6 MB of memory.
for _unused in ("httpx._main", "telegram.ext._utils.webhookhandler"):
    sys.modules.setdefault(_unused, None)  # type: ignore[arg-type]  # then an import fails
