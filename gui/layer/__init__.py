"""The form of the layer: type, flags, weights, rarer options."""
