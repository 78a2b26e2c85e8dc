"""Markdown becomes lines, whatever a site or a program writes into it."""
