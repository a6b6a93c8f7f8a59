"""The window. It shows what `models` knows and never loads Keras itself."""
