"""Keras itself, for the tests that hold the models against it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner


@pytest.fixture(scope="session")
def keras_runner() -> KerasRunner:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # TensorFlow's import warns of its own dependencies
        from models.keras.layers import KerasRunner  # noqa: PLC0415 — seconds, for the tests that need it

    return KerasRunner()
