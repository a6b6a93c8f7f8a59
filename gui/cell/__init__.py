"""The opened cell: how one direction, timestep and unit came to its values, as a diagram and down to every product."""
