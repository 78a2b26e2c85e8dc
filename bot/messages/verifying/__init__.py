"""What the bot says of a quotation that was checked."""
