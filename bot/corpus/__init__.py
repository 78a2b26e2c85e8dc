"""A file becomes an `Interview`. Pure: no database, no network, no Telegram."""
