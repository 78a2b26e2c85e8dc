"""An update from Telegram becomes a reply: one module a feature; handlers parse, call, render."""
