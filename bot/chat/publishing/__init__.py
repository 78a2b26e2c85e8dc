"""What administrators do: publish a file, read the figures."""
