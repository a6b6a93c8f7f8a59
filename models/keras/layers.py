"""Real Keras layers, made from an experiment and run on its input. The only module that imports Keras and TensorFlow.

Importing it takes seconds. It runs on the CPU, in float32, like the trace that it is compared with.
"""

from __future__ import annotations

import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"  # announces itself on stderr before any log level holds
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # a GPU multiplies in TF32, and takes its memory for good

from collections.abc import Hashable, Sequence
from typing import Any

import keras
import msgspec
import numpy as np
import tensorflow as tf

from models.cells import Array
from models.experiment import Experiment
from models.keras.arguments import layer_arguments
from models.keras.check import KerasAnswer
from models.keras.recent import Recent
from models.spec import Initializer, LayerSpec
from models.stack import keras_names
from models.weights import LayerWeights, layer_weights, read_only

KERAS_VERSION: str = keras.__version__

_MOST_STACKS = 8
_MOST_BYTES = 256 * 2**20  # of weights that built layers keep, and again of drawn ones

# TensorFlow keeps half a MiB of kernels for every function that ever ran, until Keras clears its session.
_STACKS_BETWEEN_CLEARING = 16

_LAYERS = {"SimpleRNN": keras.layers.SimpleRNN, "LSTM": keras.layers.LSTM, "GRU": keras.layers.GRU}
_INITIALIZERS = {
    "Zeros": keras.initializers.Zeros,
    "Ones": keras.initializers.Ones,
    "Constant": keras.initializers.Constant,
    "GlorotUniform": keras.initializers.GlorotUniform,
    "GlorotNormal": keras.initializers.GlorotNormal,
    "HeNormal": keras.initializers.HeNormal,
    "Orthogonal": keras.initializers.Orthogonal,
    "RandomNormal": keras.initializers.RandomNormal,
    "RandomUniform": keras.initializers.RandomUniform,
    "Identity": keras.initializers.Identity,
}

_NOTHING = Initializer("Zeros")


class KerasRunner:
    """Runs experiments, and keeps what it built: turning a flag back and forth builds each stack once."""

    def __init__(self) -> None:
        self._stacks: Recent[bytes, _Stack] = Recent(_MOST_STACKS, _MOST_BYTES)
        self._drawn: Recent[Hashable, tuple[LayerWeights, ...]] = Recent(_MOST_STACKS, _MOST_BYTES)
        self._built = 0

    def run(self, experiment: Experiment) -> KerasAnswer:
        """What Keras computes for an experiment, with the given weights or with those that its seed draws."""
        weights = experiment.weights if experiment.weights is not None else self._draw(experiment)
        running = experiment.running_layers
        specs = [_without_initializers(spec) for spec in experiment.layers[:running]]
        key = msgspec.json.encode((specs, experiment.values.shape))
        stack = self._stacks.get(key)
        if stack is None:
            stack = self._build(specs, experiment)
            self._stacks.put(key, stack, _size(weights))
        stack.set_weights(weights[:running])
        outputs = stack.run(experiment.values)
        return KerasAnswer(KERAS_VERSION, weights, outputs, _raised(experiment, outputs[-1]))

    def _build(self, specs: Sequence[LayerSpec], experiment: Experiment) -> _Stack:
        if self._built % _STACKS_BETWEEN_CLEARING == 0:
            keras.backend.clear_session()
        self._built += 1
        return _Stack(specs, experiment)

    def _draw(self, experiment: Experiment) -> tuple[LayerWeights, ...]:
        weights = self._drawn.get(experiment.draw_key)
        if weights is None:
            weights = draw_weights(experiment)
            self._drawn.put(experiment.draw_key, weights, _size(weights))
        return weights


def draw_weights(experiment: Experiment) -> tuple[LayerWeights, ...]:
    """The weights that a program gets which seeds, makes all layers in order and then calls them."""
    keras.utils.set_random_seed(experiment.seed)
    layers = [_keras_layer(spec) for spec in experiment.layers]
    drawn = []
    for layer, spec, input_dim in zip(layers, experiment.layers, experiment.input_dims, strict=True):
        layer.build((experiment.batch, experiment.timesteps, input_dim))
        arrays = [read_only(np.asarray(array, np.float32)) for array in layer.get_weights()]
        drawn.append(layer_weights(arrays, spec))
    return tuple(drawn)


class _Stack:
    """Built layers and the one `tf.function` that runs them, for one shape of input."""

    def __init__(self, specs: Sequence[LayerSpec], experiment: Experiment) -> None:
        self._layers = [_keras_layer(spec) for spec in specs]
        for layer, input_dim in zip(self._layers, experiment.input_dims, strict=False):
            layer.build((experiment.batch, experiment.timesteps, input_dim))
        self._weights: list[list[Array]] = [[] for _ in self._layers]
        # The concrete function: TensorFlow warns of "retracing" where each stack has a tf.function of its own.
        inputs = tf.TensorSpec(experiment.values.shape, tf.float32)
        self._function = tf.function(self._call, autograph=False).get_concrete_function(inputs)

    def set_weights(self, weights: tuple[LayerWeights, ...]) -> None:
        """Give the layers these weights, where they have others."""
        for number, (layer, wanted) in enumerate(zip(self._layers, weights, strict=True)):
            arrays = wanted.flat()
            if not _same(arrays, self._weights[number]):
                self._weights[number] = []  # unknown, should Keras raise in the middle of it
                layer.set_weights(arrays)
            self._weights[number] = arrays

    def run(self, values: Array) -> tuple[tuple[Array, ...], ...]:
        """For every layer the tensors that it returned."""
        outputs = self._function(tf.constant(values))
        return tuple(tuple(read_only(tensor.numpy()) for tensor in tensors) for tensors in outputs)

    def _call(self, inputs: Any) -> list[tuple[Any, ...]]:
        outputs: list[tuple[Any, ...]] = []
        for layer in self._layers:
            result = layer(inputs)
            outputs.append(tuple(result) if isinstance(result, tuple | list) else (result,))
            inputs = outputs[-1][0]
        return outputs


def _raised(experiment: Experiment, outputs: tuple[Array, ...]) -> str:
    """What Keras raises where the stack breaks: when the next layer gets what the one before it returned."""
    running = experiment.running_layers
    if running == len(experiment.layers):
        return ""
    layer = _keras_layer(experiment.layers[running], name=keras_names(experiment.layers)[running])
    handed_on = [tf.constant(tensor) for tensor in outputs[: 2 if experiment.layers[running - 1].returns_two else 1]]
    try:
        layer(handed_on if len(handed_on) > 1 else handed_on[0])
    except ValueError as error:
        first_sentence = str(error).split(" Inputs received:", maxsplit=1)[0]
        return f"{type(error).__name__}: {first_sentence}".replace(" with name 'None'", "").replace("\n", " ")
    return ""


def _keras_layer(spec: LayerSpec, name: str | None = None) -> Any:
    arguments = {
        name: _keras_initializer(value) if isinstance(value, Initializer) else value
        for name, value in layer_arguments(spec).items()
    }
    if not spec.bidirectional:
        return _LAYERS[spec.type](**arguments, name=name)
    return keras.layers.Bidirectional(_LAYERS[spec.type](**arguments), merge_mode=spec.merge_mode, name=name)


def _keras_initializer(initializer: Initializer) -> Any:
    return _INITIALIZERS[initializer.class_name](**initializer.config)


def _without_initializers(spec: LayerSpec) -> LayerSpec:
    """The layer as it matters to one whose weights are given."""
    return msgspec.structs.replace(
        spec, kernel_initializer=_NOTHING, recurrent_initializer=_NOTHING, bias_initializer=_NOTHING
    )


def _same(arrays: list[Array], others: list[Array]) -> bool:
    if len(arrays) != len(others):
        return False
    return all(a is b or np.array_equal(a, b) for a, b in zip(arrays, others, strict=True))


def _size(weights: tuple[LayerWeights, ...]) -> int:
    return sum(array.nbytes for layer in weights for array in layer.flat())
