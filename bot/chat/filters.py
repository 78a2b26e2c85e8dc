"""Which messages a handler takes."""

from telegram.ext import filters

NEW_MESSAGE = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
"""What a person wrote just now: no edit, no post of a channel, no result of an inline query."""
