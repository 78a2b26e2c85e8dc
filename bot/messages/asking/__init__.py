"""An answer, and what a question gets otherwise."""
