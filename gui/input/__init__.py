"""The editable input: a grid of timesteps and features, tokens, its shape."""
