"""What is a name, an office or a body in running text, without a dictionary of names."""
