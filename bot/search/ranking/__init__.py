"""Candidates are found, compared with the query, scored and marked."""
