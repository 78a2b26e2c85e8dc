"""The vocabulary by which documents in several languages are read."""
