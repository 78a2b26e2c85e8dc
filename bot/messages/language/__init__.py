"""The reader's language: the bot's words, dates, lists of names."""
