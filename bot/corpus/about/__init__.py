"""What a document tells about itself: title, date, outlet and people."""
