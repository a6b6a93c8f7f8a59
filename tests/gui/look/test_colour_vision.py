"""Whether colours that mean different things can be told apart by eyes that see fewer of them, and in grey.

Least distances in Oklab (see `tests.gui.colour_vision`): what is side by side on the stage is several times 0.02, the
least that can be seen. What grey does not tell has a cue of form, tested where it is painted: dashes and arrows
for the way of a pass, markers and names for units, a sign before each number, names of gates.
"""

from itertools import product

import numpy as np
import pytest

from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import ValueColors
from tests.gui import colour_vision
from tests.gui.colour_vision import VISIONS, distances, grey, least_distance, least_grey_step

PASSES, MOODS, BANDS = 0.15, 0.05, 0.02
UNITS, FIRST_UNITS, UNIT_GREYS, GATES = 0.065, 0.1, 0.03, 0.1
ENDS, HALVES = 0.15, 0.07

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
every_vision = pytest.mark.parametrize("vision", VISIONS)


def test_the_measure_is_ottossons() -> None:
    """The pairs of XYZ and Oklab in his article."""
    xyz = np.array([[0.950, 1.0, 1.089], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
    known = [[1, 0, 0], [0.450, 1.236, -0.019], [0.922, -0.671, 0.263], [0.153, -1.415, -0.449]]
    np.testing.assert_allclose(colour_vision.oklab_of_xyz(xyz), known, atol=1e-3)


@pytest.mark.parametrize("vision", [name for name in VISIONS if name != "normal"])
def test_greys_look_the_same_to_everyone(vision: str) -> None:
    np.testing.assert_allclose(VISIONS[vision].sum(axis=1), 1, atol=1e-5)


def test_the_simulation_confuses_what_such_eyes_confuse() -> None:
    """Red and green of one lightness, the classical pair, for the first two kinds; blue and green for the third."""
    red_green, blue_green = ("#b06a5c", "#7f8460"), ("#3f8fa5", "#4f9080")
    for vision, pair in (("protanopia", red_green), ("deuteranopia", red_green), ("tritanopia", blue_green)):
        assert least_distance(pair, vision) < 0.6 * least_distance(pair), vision


@every_theme
@every_vision
def test_the_two_passes_differ(theme: Theme, vision: str) -> None:
    assert least_distance((theme.forward, theme.backward), vision) >= PASSES
    assert least_distance((theme.present_forward, theme.present_backward), vision) >= PASSES


@every_theme
@every_vision
def test_the_two_bands_differ_from_each_other_and_from_the_ground(theme: Theme, vision: str) -> None:
    assert least_distance((theme.forward_band, theme.backward_band, theme.surface), vision) >= BANDS


@every_theme
@every_vision
@pytest.mark.parametrize("goes_backwards", [False, True], ids=["forward", "backward"])
def test_the_units_of_a_pass_differ(theme: Theme, vision: str, goes_backwards: bool) -> None:
    assert least_distance(theme.units(goes_backwards), vision) >= UNITS


@every_theme
@pytest.mark.parametrize("goes_backwards", [False, True], ids=["forward", "backward"])
def test_the_units_of_a_pass_differ_in_grey_a_little(theme: Theme, goes_backwards: bool) -> None:
    """Eight steps between the ground and its opposite are small ones: markers and names carry it there."""
    assert least_grey_step(theme.units(goes_backwards)) >= UNIT_GREYS


@every_theme
@every_vision
def test_the_first_units_differ_most(theme: Theme, vision: str) -> None:
    """Three units are what a lecture shows."""
    for units in (theme.forward_units, theme.backward_units):
        assert least_distance(units[:3], vision) >= FIRST_UNITS


@every_theme
@every_vision
def test_no_unit_of_one_pass_looks_like_one_of_the_other(theme: Theme, vision: str) -> None:
    both = distances((*theme.forward_units, *theme.backward_units), vision)
    assert both[:8, 8:].min() >= UNITS


@every_theme
@every_vision
@pytest.mark.parametrize(
    "gates",
    [("input_gate", "forget_gate", "candidate", "output_gate"), ("update_gate", "reset_gate", "candidate")],
    ids=["LSTM", "GRU"],
)
def test_the_gates_of_a_layer_differ(theme: Theme, vision: str, gates: tuple[str, ...]) -> None:
    assert least_distance([theme.gates[gate] for gate in gates], vision) >= GATES


@every_theme
@every_vision
def test_what_agrees_and_what_differs_look_different(theme: Theme, vision: str) -> None:
    """The chip says it in words as well."""
    assert least_distance((theme.agree, theme.differ), vision) >= MOODS


@every_theme
def test_what_is_still_to_come_is_grey_for_everyone(theme: Theme) -> None:
    """Pale and without a colour: no eye takes it for a pass or a unit."""
    computed = (theme.forward, theme.backward, *theme.forward_units, *theme.backward_units)
    for vision in VISIONS:
        away = distances((theme.faint, *computed), vision)[0, 1:]
        assert away.min() >= 0.1, vision


@every_theme
@every_vision
def test_signs_differ_by_colour(theme: Theme, vision: str) -> None:
    """Green and purple, not green and red: the ends and, from a quarter of the limit, what lies between."""
    table = ValueColors(theme).table
    names = ["#" + "".join(f"{part:02x}" for part in row) for row in table]
    assert least_distance((names[0], names[-1]), vision) >= ENDS
    for level in range(0, 96):
        assert least_distance((names[level], names[255 - level]), vision) >= HALVES / 2, level
    assert least_distance((names[64], names[255 - 64]), vision) >= HALVES


@every_theme
def test_signs_do_not_differ_in_grey(theme: Theme) -> None:
    """That is the price of a symmetric map: in grey it tells how large, and the number's sign tells which way."""
    ends = grey((theme.value_negative, theme.value_positive))
    assert abs(ends[0] - ends[1]) < 0.06
    for end, zero in product(ends, grey((theme.value_zero,))):
        assert abs(end - zero) > 0.3
