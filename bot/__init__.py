"""Verbatim: a corpus of interviews that answers in the speakers' own words."""
