"""The weights as data: split by gate, on one scale, every number to be edited."""
