"""A question becomes a query: concepts with their weights, corrections included."""
