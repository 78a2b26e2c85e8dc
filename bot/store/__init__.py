"""Everything that lasts: SQLite through aiosqlite."""
