"""Review: what people say of the records, kept beside them and laid over every extraction; and the pages for it."""
