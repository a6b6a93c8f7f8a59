"""Working copies come back bit for bit, and damage is said in a sentence."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import InputError
from models.experiment import Experiment
from models.files.working_copy import WorkingCopy, read_working_copy, write_working_copy
from models.spec import LayerSpec
from models.view import View, ViewSelection
from tests.models.strategies import experiments

VIEW = View(step=2, sample=1, layer=0, selection=ViewSelection("backward", 3, 4, True), middle="Gates", sizes=(1, 2, 3))


@given(experiments(), st.text(max_size=9), st.booleans())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_everything_comes_back_bit_for_bit(tmp_path: Path, experiment: Experiment, token: str, drawn: bool) -> None:
    tokens = tuple(tuple(token for _ in range(experiment.timesteps)) for _ in range(experiment.batch))
    experiment = replace(experiment, tokens=tokens, weights=None if drawn else experiment.weights)
    copy = WorkingCopy(experiment, VIEW, Path("/수업/가.json"), "gru", is_modified=True)
    path = tmp_path / "copy.npz"
    write_working_copy(copy, path)
    again = read_working_copy(path)
    assert again == copy
    assert again.experiment.values.tobytes() == experiment.values.tobytes()
    for ours, theirs in zip(again.experiment.weights or (), experiment.weights or (), strict=True):
        for one, other in zip(ours.flat(), theirs.flat(), strict=True):
            assert (one.tobytes(), one.flags.writeable) == (other.tobytes(), False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    experiment = Experiment(np.ones((1, 3, 2), np.float32), (LayerSpec(type="LSTM", units=2),))
    write_working_copy(WorkingCopy(experiment, View()), tmp_path / "copy.npz")
    return tmp_path / "copy.npz"


def is_refused(path: Path) -> bool:
    try:
        read_working_copy(path)
    except InputError as error:
        return str(error).startswith(f"{path}: ") and "\n" not in str(error)
    return False


def test_damage_is_said_and_never_a_crash(path: Path) -> None:
    content = path.read_bytes()
    rng = random.Random(5)
    refused = 0
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(rng.randint(1, 4)):
            damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        if rng.random() < 0.3:
            damaged = damaged[: rng.randrange(len(damaged))]
        path.write_bytes(damaged)
        refused += is_refused(path)
    assert refused > 200


@pytest.mark.parametrize("content", [b"", b"PK", os.urandom(500), b"\x93NUMPY\x01\x00v\x00{", b"\x80\x04N."], ids=len)
def test_what_is_none_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.npz").write_bytes(content)
    with pytest.raises(InputError):
        read_working_copy(tmp_path / "x.npz")
