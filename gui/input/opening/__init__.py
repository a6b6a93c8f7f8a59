"""A file as the input: what its axes mean, seen before it is taken."""
