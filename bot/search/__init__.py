"""A question becomes a verdict."""
