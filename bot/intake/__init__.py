"""A file that arrives becomes a published interview."""
