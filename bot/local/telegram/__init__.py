"""Telegram's server, played in this process, as strict as Telegram."""
