"""Quotations are checked against the record."""
