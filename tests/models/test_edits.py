"""Every edit makes the experiment that its name says, leaves the old one alone, and refuses what leads past a limit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from models.edits import (
    AddLayer,
    ChangeLayer,
    Edit,
    InsertTimestep,
    MoveLayer,
    RemoveLayer,
    RemoveTimestep,
    Resize,
    SetSeed,
    SetToken,
    SetValue,
    SetWeight,
    SetWeights,
)
from models.errors import InputError
from models.experiment import Experiment, input_array
from models.references import Weight
from models.spec import Initializer, LayerSpec
from models.weights import LayerWeights
from tests.models.strategies import with_random_weights

SHAPE = (2, 4, 5)
TOKENS = (("a", "b", "c", "d"), ("e", "f", "g", "h"))


def experiment(kind: str = "LSTM", tokens: bool = True, **layer: Any) -> Experiment:
    """Two samples through two layers, all values and weights distinct."""
    rng = np.random.default_rng(3)
    specs = (
        LayerSpec(type="GRU", units=2, return_sequences=True),
        LayerSpec(type=kind, units=3, bidirectional=True, **layer),
    )
    bare = Experiment(input_array(rng.uniform(-2, 2, SHAPE)), specs, seed=7, tokens=TOKENS if tokens else None)
    return with_random_weights(bare, rng)


def weights_of(one: Experiment) -> tuple[LayerWeights, ...]:
    assert one.weights is not None
    return one.weights


ONE = experiment()
EDITS: list[tuple[Edit, str]] = [
    (SetValue(1, 2, 3, 0.5), "edit of x[3, 4]"),
    (SetToken(1, 2, "new"), "label of timestep 3"),
    (Resize(1, 6, 5), "shape (1, 6, 5)"),
    (InsertTimestep(2), "new timestep 3"),
    (RemoveTimestep(2), "removal of timestep 3"),
    (ChangeLayer(1, {"return_state": True, "merge_mode": "sum"}), "change of return_state, merge_mode"),
    (AddLayer(), "new layer"),
    (RemoveLayer(1), "removal of layer 2"),
    (MoveLayer(1, 0), "move of layer 2 to place 1"),
    (SetSeed(8), "seed 8"),
    (SetWeight(weights_of(ONE), 1, Weight("backward", "kernel", 1, 10), 0.5), "edit of backward kernel[1, 10]"),
    (SetWeight(weights_of(ONE), 1, Weight("forward", "bias", 0, 10), 0.5), "edit of forward bias[10]"),
    (SetWeight(weights_of(ONE), 0, Weight("forward", "bias", 1, 3), 0.5), "edit of forward bias[1, 3]"),
    (SetWeights(weights_of(experiment("GRU"))), "reset of weights"),
]


@pytest.mark.parametrize(("edit", "name"), EDITS, ids=lambda one: one if isinstance(one, str) else "")
def test_an_edit_has_a_name_and_touches_nothing_that_it_is_given(edit: Edit, name: str) -> None:
    before = experiment()
    arrays = [before.values, *(array for layer in weights_of(before) for array in layer.flat())]
    bits = [array.tobytes() for array in arrays]
    assert edit.name == name
    try:
        after = edit.apply(before)
    except InputError:
        assert isinstance(edit, SetWeights), "those of another layer do not fit"
    else:
        assert after != before
        assert not after.values.flags.writeable
    assert [array.tobytes() for array in arrays] == bits


def test_one_value() -> None:
    after = SetValue(1, 2, 3, 0.1).apply(ONE)
    assert after.values[1, 2, 3] == np.float32(0.1)
    assert (after.values != ONE.values).sum() == 1
    assert weights_of(after) is weights_of(ONE)


@pytest.mark.parametrize("value", [1e39, -1e39, float("nan"), float("inf")])
def test_a_value_must_be_finite_in_float32(value: float) -> None:
    with pytest.raises(InputError) as caught:
        SetValue(1, 2, 3, value).apply(ONE)
    assert caught.value.where == "$.input.values[1][2][3]"


def test_one_label() -> None:
    assert SetToken(1, 2, "new").apply(ONE).tokens == (TOKENS[0], ("e", "f", "new", "h"))
    bare = experiment(tokens=False)
    labelled = SetToken(0, 3, "last").apply(bare)
    assert labelled.tokens == (("", "", "", "last"), ("", "", "", ""))
    assert SetToken(0, 3, "").apply(labelled).tokens is None, "without any label there are none"


@pytest.mark.parametrize("shape", [(1, 4, 5), (3, 4, 5), (2, 2, 5), (2, 7, 5), (3, 1, 5)], ids=str)
def test_another_shape_keeps_what_fits_and_fills_with_zeros(shape: tuple[int, int, int]) -> None:
    after = Resize(*shape).apply(ONE)
    assert after.values.shape == shape
    batch, timesteps = min(shape[0], 2), min(shape[1], 4)
    np.testing.assert_array_equal(after.values[:batch, :timesteps], ONE.values[:batch, :timesteps])
    assert not after.values[batch:].any()
    assert not after.values[:, timesteps:].any()
    assert after.tokens is not None
    assert [row[:timesteps] for row in after.tokens[:batch]] == [row[:timesteps] for row in TOKENS[:batch]]
    assert all(not token for row in after.tokens for token in row[4:])
    assert weights_of(after) is weights_of(ONE)


@pytest.mark.parametrize("input_dim", [2, 6])
def test_another_input_dim_wants_other_weights(input_dim: int) -> None:
    after = Resize(2, 4, input_dim).apply(ONE)
    assert after.weights is None
    kept = min(input_dim, 5)
    np.testing.assert_array_equal(after.values[..., :kept], ONE.values[..., :kept])
    assert not after.values[..., kept:].any()


@pytest.mark.parametrize("shape", [(0, 4, 5), (2, 5000, 5), (2, 4, 0)], ids=str)
def test_a_shape_past_a_limit_is_refused(shape: tuple[int, int, int]) -> None:
    with pytest.raises(InputError, match=r"\$\.input\.values"):
        Resize(*shape).apply(ONE)


@pytest.mark.parametrize("timestep", [0, 2, 4])
def test_a_timestep_more_and_less(timestep: int) -> None:
    more = InsertTimestep(timestep).apply(ONE)
    assert more.values.shape == (2, 5, 5)
    assert not more.values[:, timestep].any()
    assert more.tokens is not None
    assert [row[timestep] for row in more.tokens] == ["", ""]
    back = RemoveTimestep(timestep).apply(more)
    assert back == ONE
    assert weights_of(more) is weights_of(back) is weights_of(ONE)


def test_the_last_timestep_stays() -> None:
    alone = Resize(2, 1, 5).apply(ONE)
    with pytest.raises(InputError, match="timesteps"):
        RemoveTimestep(0).apply(alone)


@pytest.mark.parametrize(
    "changes",
    [
        {"return_sequences": True, "return_state": True},
        {"merge_mode": "ave"},
        {"activation": "relu"},
        {"recurrent_activation": "hard_sigmoid"},
    ],
    ids=str,
)
def test_what_draws_no_other_weights_keeps_them(changes: dict[str, Any]) -> None:
    after = ChangeLayer(1, changes).apply(ONE)
    assert {name: getattr(after.layers[1], name) for name in changes} == changes
    assert after.layers[0] is ONE.layers[0]
    assert weights_of(after) is weights_of(ONE)


@pytest.mark.parametrize(
    ("layer", "changes"),
    [
        (1, {"units": 4}),
        (1, {"type": "GRU"}),
        (1, {"bidirectional": False}),
        (1, {"use_bias": False}),
        (1, {"kernel_initializer": Initializer("Ones")}),
        (0, {"reset_after": False}),
        (0, {"units": 4}),
    ],
    ids=str,
)
def test_what_draws_others_drops_them(layer: int, changes: dict[str, Any]) -> None:
    after = ChangeLayer(layer, changes).apply(ONE)
    assert {name: getattr(after.layers[layer], name) for name in changes} == changes
    assert after.weights is None


def test_a_layer_that_does_not_fit_the_stack_breaks_it_and_keeps_its_weights() -> None:
    after = ChangeLayer(0, {"return_sequences": False}).apply(ONE)
    assert after.stack_break is not None
    assert after.weights is ONE.weights
    assert ChangeLayer(0, {"return_sequences": True}).apply(after) == ONE


def test_a_new_layer_is_like_the_one_below_and_leaves_the_others_their_weights() -> None:
    after = AddLayer().apply(ONE)
    assert after.layers == (*ONE.layers, ONE.layers[-1])
    assert after.weights is None, "only Keras can draw those of the new one"
    constant = {f"{name}_initializer": Initializer("Constant", {"value": 0.25}) for name in ("kernel", "recurrent")}
    below = ChangeLayer(1, constant).apply(ONE)
    assert below.weights is not None
    assert below.weights[0] is weights_of(ONE)[0], "the layer that was not changed"
    assert set(below.weights[1].forward.kernel.ravel()) == {np.float32(0.25)}
    on_top = AddLayer().apply(below)
    assert on_top.weights is not None
    assert all(one is other for one, other in zip(on_top.weights, below.weights, strict=False))
    assert on_top.weights[2].forward.kernel.shape == (6, 12), "it reads both directions of the layer below"


def test_more_than_four_layers_are_refused() -> None:
    four = AddLayer().apply(AddLayer().apply(ONE))
    with pytest.raises(InputError, match=r"\$\.layers: expected 1 to 4 layers, found 5"):
        AddLayer().apply(four)


def test_a_removed_layer_takes_its_weights_along() -> None:
    top = RemoveLayer(1).apply(ONE)
    assert top.layers == ONE.layers[:1]
    assert weights_of(top)[0] is weights_of(ONE)[0]
    bottom = RemoveLayer(0).apply(ONE)
    assert bottom.layers == ONE.layers[1:]
    assert bottom.weights is None, "its kernel had 2 rows, the input has 5 features"
    with pytest.raises(InputError, match="expected 1 to 4 layers, found 0"):
        RemoveLayer(0).apply(bottom)


def test_moved_layers_keep_the_weights_that_fit() -> None:
    swapped = MoveLayer(0, 1).apply(ONE)
    assert swapped.layers == ONE.layers[::-1]
    assert swapped.weights is None
    same = LayerSpec(type="SimpleRNN", units=5, return_sequences=True)
    rng = np.random.default_rng(1)
    three = with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (1, 3, 5))), (same,) * 3), rng)
    moved = MoveLayer(2, 0).apply(three)
    places = [id(one) for one in weights_of(three)]
    assert [places.index(id(one)) for one in weights_of(moved)] == [2, 0, 1]
    assert MoveLayer(0, 2).apply(moved) == three


def test_another_seed_draws_other_weights() -> None:
    after = SetSeed(8).apply(ONE)
    assert (after.seed, after.weights) == (8, None)
    with pytest.raises(InputError, match=r"\$\.seed"):
        SetSeed(2**32).apply(ONE)


PLACES = [
    (layer, Weight(direction, name, row, column))
    for layer, directions, shapes in (
        (0, ("forward",), {"kernel": (5, 6), "recurrent_kernel": (2, 6), "bias": (2, 6)}),
        (1, ("forward", "backward"), {"kernel": (2, 12), "recurrent_kernel": (3, 12), "bias": (1, 12)}),
    )
    for direction in directions
    for name, (rows, columns) in shapes.items()
    for row, column in ((0, 0), (rows - 1, columns - 1))
]


@pytest.mark.parametrize(("layer", "weight"), PLACES, ids=str)
def test_one_weight(layer: int, weight: Weight) -> None:
    after = SetWeight(weights_of(ONE), layer, weight, 0.1).apply(ONE)
    differing = [
        (number, direction, name, *map(int, place))
        for number, (ours, theirs) in enumerate(zip(weights_of(after), weights_of(ONE), strict=True))
        for direction, _ in ONE.layers[number].reading_directions
        for name, array in ours[direction].named().items()
        for place in np.argwhere(np.atleast_2d(array) != np.atleast_2d(theirs[direction].named()[name]))
    ]
    assert differing == [(layer, weight.direction, weight.name, weight.row, weight.column)]
    changed = weights_of(after)[layer][weight.direction].named()[weight.name]
    assert np.atleast_2d(changed)[weight.row, weight.column] == np.float32(0.1)
    assert changed.shape == weights_of(ONE)[layer][weight.direction].named()[weight.name].shape
    assert changed.dtype == np.float32
    assert not changed.flags.writeable
    np.testing.assert_array_equal(after.values, ONE.values)


@pytest.mark.parametrize("value", [1e39, float("nan"), float("-inf")])
def test_a_weight_must_be_finite_in_float32(value: float) -> None:
    with pytest.raises(InputError) as caught:
        SetWeight(weights_of(ONE), 1, Weight("backward", "kernel", 0, 0), value).apply(ONE)
    assert caught.value.where == "$.weights[1].backward.kernel"


def test_drawn_weights_are_carried_once_one_of_them_is_edited() -> None:
    drawn, bare = weights_of(ONE), ONE.with_weights(None)
    edited = SetWeight(drawn, 0, Weight("forward", "kernel", 4, 5), 2.0).apply(bare)
    assert weights_of(edited)[0].forward.kernel[4, 5] == 2
    assert weights_of(edited)[1] is drawn[1]
    assert edited.draw_key == bare.draw_key, "what they were drawn from has not changed"


def test_both_directions_may_share_their_arrays_before_an_edit() -> None:
    ones = {f"{name}_initializer": Initializer("Ones") for name in ("kernel", "recurrent", "bias")}
    bare = Experiment(ONE.values, (LayerSpec(type="SimpleRNN", units=3, bidirectional=True, **ones),))
    filled = bare.weights_without_keras()
    assert filled is not None
    assert filled[0].forward.kernel is filled[0].backward.kernel
    edited = SetWeight(filled, 0, Weight("backward", "kernel", 1, 1), 5.0).apply(bare)
    assert weights_of(edited)[0].backward.kernel[1, 1] == 5
    assert weights_of(edited)[0].forward.kernel[1, 1] == 1


def test_all_weights_at_once() -> None:
    edited = SetWeight(weights_of(ONE), 1, Weight("forward", "bias", 0, 4), 9.0).apply(ONE)
    assert SetWeights(weights_of(ONE)).apply(edited) == ONE
    with pytest.raises(InputError, match=r"\$\.weights"):
        SetWeights(weights_of(ONE)[:1]).apply(ONE)
    with pytest.raises(InputError, match=r"\$\.weights\[1\]\.forward\.kernel"):
        SetWeights(weights_of(experiment("GRU"))).apply(ONE)


def test_an_edit_of_a_weight_keeps_what_was_edited_since_it_was_seen() -> None:
    """A slow trace shows the weights of a moment ago; a second edit of them must not take the first one back."""
    seen = weights_of(ONE)
    first = SetWeight(seen, 0, Weight("forward", "kernel", 0, 0), 0.5).apply(ONE)
    both = SetWeight(seen, 0, Weight("forward", "kernel", 0, 1), 0.25).apply(first)
    assert weights_of(both)[0].forward.kernel[0, :2].tolist() == [0.5, 0.25]
