"""What is remembered of weights while a document is edited."""

from __future__ import annotations

from models.edits import ChangeLayer, SetSeed, SetWeight
from models.files.presets import load_preset
from models.known_weights import KnownWeights
from models.references import Weight

GIVEN = load_preset("gru")
RANDOM = GIVEN.with_weights(None)


def test_what_keras_drew_is_found_again_for_every_document_that_would_draw_it() -> None:
    assert GIVEN.weights is not None
    known = KnownWeights()
    assert known.of(RANDOM) is None
    assert known.origin(RANDOM) == "waiting for Keras to draw them"
    known.remember(RANDOM, GIVEN.weights)
    toggled = ChangeLayer(0, {"return_sequences": False}).apply(RANDOM)
    assert known.of(toggled) is GIVEN.weights
    assert known.origin(toggled) == "drawn by Keras with seed 13"
    assert known.of(SetSeed(99).apply(RANDOM)) is None


def test_a_document_that_brings_its_weights_needs_no_memory() -> None:
    known = KnownWeights()
    assert known.of(GIVEN) is GIVEN.weights
    assert known.origin(GIVEN) == "given with the experiment"
    constant = {"class_name": "Constant", "config": {"value": 0.1}}
    filled = ChangeLayer(0, {"kernel_initializer": constant, "recurrent_initializer": constant}).apply(GIVEN)
    assert known.origin(filled) == "filled as the initializers say"


def test_the_original_outlives_edits_and_another_draw_has_its_own() -> None:
    assert GIVEN.weights is not None
    known = KnownWeights()
    known.use(GIVEN, GIVEN.weights)
    edited = SetWeight(GIVEN.weights, 0, Weight("forward", "kernel", 0, 0), 0.5).apply(GIVEN)
    assert edited.weights is not None
    known.use(edited, edited.weights)
    assert known.original(edited) is GIVEN.weights
    assert known.origin(edited) == "edited by hand"
    other = SetSeed(99).apply(edited)
    known.use(other, edited.weights)
    assert known.original(other) is edited.weights
    assert known.original(edited) is GIVEN.weights, "whoever undoes that finds the first ones"
    assert known.origin(edited) == "edited by hand"
    assert known.origin(GIVEN) == "given with the experiment"
    known.forget_originals()
    assert known.original(edited) is None


def test_the_oldest_of_many_draws_is_forgotten() -> None:
    assert GIVEN.weights is not None
    known = KnownWeights()
    for seed in range(40):
        known.remember(SetSeed(seed).apply(RANDOM), GIVEN.weights)
    assert known.of(SetSeed(39).apply(RANDOM)) is GIVEN.weights
    assert known.of(SetSeed(0).apply(RANDOM)) is None
