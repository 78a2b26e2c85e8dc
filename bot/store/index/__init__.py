"""What search looks things up in."""
