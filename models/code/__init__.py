"""The Keras program that computes an experiment, as Python source and as a notebook."""
