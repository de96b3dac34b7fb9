"""A neural network in place of the regression: spaCy pipelines that judge a number by the words around it.

spaCy and torch are loaded only here and where one is trained (`pipeline/training/network/`), and only when a model asks
for them.
"""
