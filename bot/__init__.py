"""Verbatim: a corpus of interviews that answers in the speakers' own words."""

__version__ = "0.2.0"
