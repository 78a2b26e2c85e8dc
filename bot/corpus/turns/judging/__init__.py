"""Which reading explains a document best, and why one is no interview."""
