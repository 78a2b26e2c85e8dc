"""The database as a file: copied, brought to the latest schema, and made smaller."""
