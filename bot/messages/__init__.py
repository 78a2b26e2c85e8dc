"""Everything that the bot says: pure functions from values to text and buttons."""
