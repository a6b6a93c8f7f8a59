"""The conversation with Keras as the window sees it."""
