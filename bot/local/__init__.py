"""The same bot without a token: Telegram's server in this process, a terminal as its client."""
