"""What buttons carry; a module a feature."""
