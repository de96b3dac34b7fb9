"""Exchange: records out to annotation and training tools, and labels back in, every offset unchanged."""
