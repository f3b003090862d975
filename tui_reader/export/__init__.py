"""`Article` to text, one format per file, pure."""
