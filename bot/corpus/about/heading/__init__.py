"""The lines around a conversation: title, date, byline, outlet, and what is data and no text."""
