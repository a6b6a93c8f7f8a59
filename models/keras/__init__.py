"""Keras as the authority: real layers in a process of their own, and the comparison with the trace."""
