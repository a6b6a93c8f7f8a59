"""Keras itself, for the tests that hold the models against it; and an eye on every error that any of them causes."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from models.errors import InputError
from tests.models.said import unsayable

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner


@pytest.fixture(scope="session")
def keras_runner() -> KerasRunner:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # TensorFlow's import warns of its own dependencies
        from models.keras.layers import KerasRunner  # noqa: PLC0415 — seconds, for the tests that need it

    return KerasRunner()


@pytest.fixture(autouse=True)
def every_error_can_be_translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever else a test is about: no error that it causes is English alone."""
    wrong: list[str] = []
    made = InputError.__init__

    def make(self: InputError, where: str, expected: str, found: str) -> None:
        made(self, where, expected, found)
        wrong.extend(unsayable(self))

    monkeypatch.setattr(InputError, "__init__", make)
    yield
    assert not wrong
