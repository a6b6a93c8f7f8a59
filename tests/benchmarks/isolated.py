"""Runs a measurement in a process of its own: what one loads, such as TensorFlow, must not weigh on the next."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module

from tests.benchmarks.table import Row


def measured(name: str, quick: bool) -> list[Row]:
    """The rows of the module of this name."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_measure, name, quick).result()


def _measure(name: str, quick: bool) -> list[Row]:
    rows: list[Row] = import_module(f"tests.benchmarks.{name}").measure(quick)
    return rows
