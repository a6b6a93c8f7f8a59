"""The stage: one column per timestep, and everything about a timestep stands in its column."""
