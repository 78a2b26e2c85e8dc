"""HTML, buttons and limits: what every message is made of."""
