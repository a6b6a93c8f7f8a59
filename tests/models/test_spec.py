from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

from models.activations import ACTIVATIONS
from models.errors import InputError
from models.spec import INITIALIZERS, LAYER_TYPES, MAX_SEED, MAX_UNITS, Initializer, LayerSpec
from models.validation import convert


def layer(**fields: Any) -> dict[str, Any]:
    return {"type": "LSTM", "units": 3, **fields}


def initializer(class_name: str, **config: Any) -> dict[str, Any]:
    return layer(kernel_initializer={"class_name": class_name, "config": config})


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ({"units": 3}, "$.type: expected a value, found none"),
        ({"type": "LSTM"}, "$.units: expected a value, found none"),
        (layer(units=0), "$.units: expected int >= 1, found 0"),
        (layer(units=MAX_UNITS + 1), "$.units: expected int <= 1024, found 1025"),
        (layer(units=10**9), "$.units: expected int <= 1024, found 1000000000"),
        (layer(units=10**30), "$.units: expected int <= 1024, found 1000000000000000000000000000000"),
        (layer(units=2.5), "$.units: expected int, found 2.5"),
        (layer(units="3"), "$.units: expected int, found '3'"),
        (layer(units=True), "$.units: expected int, found true"),
        (layer(use_bias=1), "$.use_bias: expected bool, found 1"),
        (layer(type="lstm"), "$.type: expected one of SimpleRNN, LSTM, GRU, found 'lstm'"),
        (layer(merge_mode="add"), "$.merge_mode: expected one of concat, sum, mul, ave, null, found 'add'"),
        (layer(dropout=0.5), "$.dropout: expected no field of this name, found one"),
        (
            layer(bidirectional=True, go_backwards=True),
            "$.go_backwards: expected false in a Bidirectional layer, which has a backward half, found true",
        ),
        (
            layer(bias_initializer={"class_name": "Identity"}),
            "$.bias_initializer: expected an initializer that can fill a vector, found 'Identity'",
        ),
        (
            initializer("Constant", gain=1),
            "$.kernel_initializer.config.gain: expected value (Constant), found 'gain'",
        ),
        (
            initializer("Constant", value=1e7),
            "$.kernel_initializer.config.value: expected a number from -1e6 to 1e6, found 10000000.0",
        ),
        (
            initializer("RandomNormal", stddev=-1),
            "$.kernel_initializer.config.stddev: expected a number that is not negative, found -1",
        ),
        (
            initializer("RandomUniform", minval=0.1),
            "$.kernel_initializer.config.maxval: expected a number not below minval, found 0.05",
        ),
        (
            initializer("GlorotUniform", seed=MAX_SEED + 1),
            "$.kernel_initializer.config.seed: expected a whole number from 0 to 4294967295, or null, found 4294967296",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_path(raw: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError) as caught:
        convert(raw, LayerSpec)
    assert str(caught.value) == message


def test_an_unknown_activation_or_initializer_is_told_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"^\$\.activation: expected one of tanh, .*, found 'softmax'$"):
        convert(layer(activation="softmax"), LayerSpec)
    with pytest.raises(InputError, match=r"^\$\.kernel_initializer\.class_name: expected one of Zeros, .*'Lambda'$"):
        convert(initializer("Lambda"), LayerSpec)


@pytest.mark.parametrize("bias", ["Identity", "Orthogonal"])
def test_only_a_gru_with_reset_after_has_a_bias_that_is_a_matrix(bias: str) -> None:
    LayerSpec(type="GRU", units=3, bias_initializer=Initializer(bias))
    LayerSpec(type="LSTM", units=3, bias_initializer=Initializer(bias), use_bias=False)
    with pytest.raises(InputError):
        LayerSpec(type="GRU", units=3, reset_after=False, bias_initializer=Initializer(bias))


def test_changes_are_validated_like_a_file() -> None:
    spec = LayerSpec(type="GRU", units=3, bidirectional=True)
    assert spec.with_changes(units=5).units == 5
    with pytest.raises(InputError, match=r"^\$\.units: "):
        spec.with_changes(units=0)
    with pytest.raises(InputError, match=r"^\$\.go_backwards: "):
        spec.with_changes(go_backwards=True)
    assert spec.units == 3


@pytest.mark.parametrize(
    ("fields", "directions"),
    [
        ({}, (("forward", False),)),
        ({"go_backwards": True}, (("forward", True),)),
        ({"bidirectional": True}, (("forward", False), ("backward", True))),
    ],
)
def test_reading_directions(fields: dict[str, Any], directions: Any) -> None:
    assert LayerSpec(type="LSTM", units=3, **fields).reading_directions == directions


@pytest.mark.usefixtures("keras_runner")
@pytest.mark.parametrize("layer_type", LAYER_TYPES)
def test_fields_and_defaults_are_those_of_keras(layer_type: str) -> None:
    from keras import initializers, layers  # noqa: PLC0415 — loaded by the fixture

    theirs = inspect.signature(getattr(layers, layer_type)).parameters
    ours = LayerSpec(type=layer_type, units=3)
    for name in LayerSpec.__struct_fields__:
        if name not in theirs or name == "units":
            continue
        value, default = getattr(ours, name), theirs[name].default
        if isinstance(value, Initializer):
            assert value.class_name == type(initializers.get(default)).__name__
        else:
            assert value == default, name
    assert inspect.signature(layers.Bidirectional).parameters["merge_mode"].default == ours.merge_mode


@pytest.mark.usefixtures("keras_runner")
@pytest.mark.parametrize("class_name", INITIALIZERS)
def test_initializers_have_the_arguments_and_defaults_of_keras(class_name: str) -> None:
    from keras import initializers  # noqa: PLC0415

    theirs = inspect.signature(getattr(initializers, class_name)).parameters
    defaults = {name: one.default for name, one in theirs.items() if not name.endswith("_axes")}  # convolutions' own
    assert INITIALIZERS[class_name] == defaults


@pytest.mark.usefixtures("keras_runner")
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_are_those_of_keras(name: str) -> None:
    from keras import activations  # noqa: PLC0415

    extremes = [-np.inf, -3e38, -1e4, -100, -20, -1e-30, -0.0, 0.0, 1e-30, 20, 100, 1e4, 3e38, np.inf, np.nan]
    x = np.concatenate([np.linspace(-9, 9, 1001), np.array(extremes)]).astype(np.float32)
    with np.errstate(all="ignore"):
        ours = ACTIVATIONS[name](x)
    assert ours.dtype == np.float32
    np.testing.assert_allclose(ours, np.asarray(activations.get(name)(x)), rtol=1e-5, atol=1e-6)
