"""A typed sentence as the input, and where the vectors of its words come from."""
