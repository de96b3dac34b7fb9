"""A neural network in place of the regression: spaCy pipelines that judge a number by the words around it.

`configs/` has what `spacy train` needs, one trained from scratch and one over PhoBERT. spaCy and torch are loaded only
here, and only when a model asks for them.
"""
