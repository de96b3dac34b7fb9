"""A network trained instead of the regression: `configs/` has what `spacy train` needs, scratch or over PhoBERT."""
