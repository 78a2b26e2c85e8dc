"""Bytes become lines with their marks: one module a format."""
