"""Web pages become lines."""
