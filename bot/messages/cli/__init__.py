"""The same values for a terminal or a program."""
