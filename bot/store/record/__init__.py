"""What is on record: documents, interviews and their versions."""
