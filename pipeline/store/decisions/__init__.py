"""Decisions: what people say of the records, kept beside them in `reviews.jsonl` and laid over every extraction."""
