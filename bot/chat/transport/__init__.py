"""Between Telegram and the features: updates are received once, replies are sent."""
