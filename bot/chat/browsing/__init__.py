"""/start, /help, the topics and the interviews."""
