"""The Keras program that gives the numbers in the window."""
