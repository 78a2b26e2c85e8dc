"""Chats, what they want to hear of, and their alerts."""
