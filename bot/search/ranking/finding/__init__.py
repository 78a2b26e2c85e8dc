"""Candidates: what the full-text index finds for a question."""
