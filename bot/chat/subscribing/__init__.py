"""Subscriptions: of this chat, or of a channel that somebody names."""
