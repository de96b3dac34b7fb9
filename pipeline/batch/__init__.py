"""The batch: many documents into one folder, each once, whatever happens on the way."""
