"""Training: labelled documents to the model of the learned extractor, with its card. Only `chitieu train` runs it."""
