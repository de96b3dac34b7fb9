"""Components for pipelines of spaCy (docs/spacy.md); needs the extra `nlp`."""
