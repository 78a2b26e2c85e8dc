"""How a file was read, what became of it, and the figures."""
