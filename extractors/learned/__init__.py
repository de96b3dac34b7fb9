"""The learned extractor: what it looks at, its shipped model, and how a model is read and asked.

Nothing here trains: `chitieu train` does (pipeline/training). Nothing here reads a document either: every function gets
a text, the place in it and what governs that place, and gives features or a decision.
"""
