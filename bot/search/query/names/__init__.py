"""Names as other scripts and languages write them, and whose they are."""
