"""The client in the terminal: messages as lines, buttons by number."""
