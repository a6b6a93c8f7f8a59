"""The activation functions of `keras.activations` that act on each unit alone, in NumPy and float32.

Left out: softmax and its kin, which mix units, and gelu, whose erf NumPy does not have.
Overflow of `exp` is meant: 1/(1+inf) is the sigmoid's limit. Callers silence it once, around the whole run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating[Any]]
"""float32 throughout; wider only to the type checker, whose stubs widen NumPy's scalars."""

_SELU_ALPHA = np.float32(1.6732632423543772)  # Klambauer et al. 2017; keras.activations.selu
_SELU_SCALE = np.float32(1.0507009873554805)
_ONE = np.float32(1)


def linear(x: Array) -> Array:
    """X."""
    return x


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x))."""
    return _ONE / (_ONE + np.exp(-x))


def relu(x: Array) -> Array:
    """max(x, 0)."""
    return np.maximum(x, 0)


def relu6(x: Array) -> Array:
    """min(max(x, 0), 6)."""
    return np.minimum(np.maximum(x, 0), np.float32(6))


def leaky_relu(x: Array) -> Array:
    """X where positive, 0.2 x elsewhere (Keras's default slope)."""
    return np.where(x > 0, x, np.float32(0.2) * x)


def elu(x: Array) -> Array:
    """X where positive, exp(x) - 1 elsewhere."""
    return np.where(x > 0, x, np.expm1(x))


def selu(x: Array) -> Array:
    """Elu with its two fixed constants."""
    return _SELU_SCALE * np.where(x > 0, x, _SELU_ALPHA * np.expm1(x))


def hard_sigmoid(x: Array) -> Array:
    """relu6(x + 3) / 6."""
    return relu6(x + np.float32(3)) / np.float32(6)


def softplus(x: Array) -> Array:
    """log(1 + exp(x))."""
    return np.logaddexp(np.float32(0), x)


def softsign(x: Array) -> Array:
    """X / (1 + |x|)."""
    return x / (_ONE + np.abs(x))


def silu(x: Array) -> Array:
    """X · sigmoid(x)."""
    return x * sigmoid(x)


ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "tanh": np.tanh,
    "sigmoid": sigmoid,
    "relu": relu,
    "linear": linear,
    "hard_sigmoid": hard_sigmoid,
    "leaky_relu": leaky_relu,
    "relu6": relu6,
    "elu": elu,
    "selu": selu,
    "softplus": softplus,
    "softsign": softsign,
    "silu": silu,
    "exponential": np.exp,
}
"""Keras's name → function. The order is the one in which a form offers them."""

SYMBOLS = {"sigmoid": "σ"}
"""How a textbook writes an activation where it does not use its name."""


def symbol(name: str) -> str:
    """The activation as an equation shows it: σ for sigmoid, the name for the others."""
    return SYMBOLS.get(name, name)
