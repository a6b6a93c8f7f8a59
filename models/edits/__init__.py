"""Every change that a user can make to an experiment, as a value: it has a name and gives a new experiment.

An edit never touches what it is given. Weights that no longer fit the new experiment, or that another initializer or
seed would draw differently, are dropped, so that they are drawn anew.
"""

from __future__ import annotations

from models.edits.edit import Edit
from models.edits.of_blocks import Block, SetBlock, SetInput, check_fits, drops_weights
from models.edits.of_input import InsertTimestep, RemoveTimestep, Resize, SetToken, SetValue
from models.edits.of_layers import AddLayer, ChangeLayer, MoveLayer, RemoveLayer, SetSeed
from models.edits.of_weights import SetWeight, SetWeights

__all__ = [
    "AddLayer",
    "Block",
    "ChangeLayer",
    "Edit",
    "InsertTimestep",
    "MoveLayer",
    "RemoveLayer",
    "RemoveTimestep",
    "Resize",
    "SetBlock",
    "SetInput",
    "SetSeed",
    "SetToken",
    "SetValue",
    "SetWeight",
    "SetWeights",
    "check_fits",
    "drops_weights",
]
