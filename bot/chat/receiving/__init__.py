"""Updates of Telegram are received, each once, and handed to the features."""
