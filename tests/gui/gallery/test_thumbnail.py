"""The pictures, by their pixels: directions by colour and dashes, values by tint, what is returned by its place."""

from __future__ import annotations

from itertools import groupby, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPixmap

from gui.gallery.miniature import Miniature, miniature
from gui.gallery.thumbnail import HEIGHT, WIDTH, Thumbnail, thumbnail
from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors, nice_limit
from models.experiment import Experiment
from models.files.presets import load_preset, preset_names
from models.trace import LayerTrace, trace
from tests.gui.painted import Painted
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted

COLORS = ValueColors(LIGHT)
BLUE, ORANGE, SURFACE = (QColor(name).name() for name in (LIGHT.forward, LIGHT.backward, LIGHT.surface))
BANDS = {False: QColor(LIGHT.forward_band).name(), True: QColor(LIGHT.backward_band).name()}


class Picture:
    """A picture of an experiment, and where things are in it."""

    def __init__(self, experiment: Experiment, ratio: float = 1.0) -> None:
        self.shown: Miniature = miniature(experiment)
        self.places = Thumbnail(self.shown, LIGHT, COLORS)
        self.pixmap: QPixmap = thumbnail(self.shown, LIGHT, COLORS, ratio)
        self.image: QImage = self.pixmap.toImage()
        self.ratio = ratio

    def at(self, x: float, y: float) -> str:
        return self.image.pixelColor(int(x * self.ratio), int(y * self.ratio)).name()

    def middle(self, rect: QRectF) -> str:
        return self.at(rect.center().x(), rect.center().y())

    def top_edge(self, rect: QRectF) -> list[str]:
        y = int((rect.top() + 0.25) * self.ratio)
        return [
            self.image.pixelColor(x, y).name()
            for x in range(int((rect.left() + 1) * self.ratio), int((rect.right() - 1) * self.ratio))
        ]

    def colours(self, rect: QRectF | None = None) -> set[str]:
        rect = rect or QRectF(0, 0, WIDTH, HEIGHT)
        part = self.image.copy(QRectF(rect.topLeft() * self.ratio, rect.size() * self.ratio).toAlignedRect())
        return {part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())}

    def boxes(self, go_backwards: bool) -> int:
        """How many returned states stand in the gutter: runs of their ground along a line through them."""
        x = 5 if go_backwards else WIDTH - 12
        line = [self.at(x, y / 2) == BANDS[go_backwards] for y in range(2 * HEIGHT)]
        return sum(1 for is_box, run in groupby(line) if is_box and len(list(run)) > 6)


def layer_of(experiment: Experiment) -> LayerTrace:
    assert experiment.weights is not None
    return trace(experiment, experiment.weights).layers[-1]


def tint(value: float, limit: float) -> str:
    return COLORS.fills[COLORS.level(value, limit)].name()


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("name", preset_names())
def test_every_state_has_the_tint_of_its_value(name: str, ratio: float) -> None:
    experiment = load_preset(name)
    picture, layer = Picture(experiment, ratio), layer_of(experiment)
    limit = nice_limit(np.stack([one.quantities["hidden_state"][0] for one in layer.passes]))
    for one in layer.passes:
        band = picture.places.chains[one.go_backwards]
        for (timestep, unit), value in np.ndenumerate(one.quantities["hidden_state"][0]):
            rect = picture.places.vector_rect(band, timestep)
            x = rect.left() + rect.width() * (unit + 0.5) / layer.spec.units
            assert picture.at(x, rect.center().y()) == tint(float(value), limit), (one.title, timestep, unit)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_is_as_large_as_it_is_meant_and_sharp(ratio: float) -> None:
    picture = Picture(load_preset("gru"), ratio)
    assert (picture.pixmap.width(), picture.pixmap.height()) == (WIDTH * ratio, HEIGHT * ratio)
    assert picture.pixmap.devicePixelRatio() == ratio


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_forward_is_solid_blue_and_backward_dashed_orange(ratio: float) -> None:
    picture = Picture(load_preset("random-bilstm"), ratio)
    places = picture.places
    for timestep in range(4):
        forward = picture.top_edge(places.vector_rect(places.chains[False], timestep))
        backward = picture.top_edge(places.vector_rect(places.chains[True], timestep))
        assert set(forward) == {BLUE}
        assert ORANGE in backward
        assert len(set(backward)) > 1, "with gaps"
    assert places.chains[True].bottom() < places.inputs.top() < places.chains[False].top()


def test_one_direction_has_one_colour() -> None:
    forward, backward = Picture(weighted("GRU", **SEQUENCE)), Picture(weighted("GRU", go_backwards=True, **SEQUENCE))
    assert BLUE in forward.colours()
    assert ORANGE not in forward.colours()
    assert ORANGE in backward.colours()
    assert BLUE not in backward.colours()
    assert set(forward.places.chains) == {False}
    assert set(backward.places.chains) == {True}


SEQUENCE = {"return_sequences": True, "return_state": True}


@pytest.mark.parametrize("bidirectional", [False, True])
def test_a_sequence_fills_the_top_row_and_a_last_state_only_its_end(bidirectional: bool) -> None:
    for return_sequences in (True, False):
        picture = Picture(weighted("LSTM", bidirectional=bidirectional, return_sequences=return_sequences))
        (band,) = picture.places.returned
        filled = [picture.colours(picture.places.vector_rect(band, t)) != {SURFACE} for t in range(4)]
        assert filled == [return_sequences, return_sequences, return_sequences, True]


@pytest.mark.parametrize("name", ["notebook-4-bilstm", "notebook-4-bilstm-sequences", "random-bilstm"])
def test_halves_of_what_is_returned_are_the_directions(name: str) -> None:
    """The riddle in small: the backward half of the last column is where backward began, or in the only row ended."""
    experiment = load_preset(name)
    picture, layer = Picture(experiment, 2.0), layer_of(experiment)
    spec = layer.spec
    forward, backward = (one.quantities["hidden_state"][0] for one in layer.passes)
    end = backward[-1] if spec.return_sequences else backward[0]
    rows = np.concatenate([forward, backward], axis=1) if spec.return_sequences else np.append(forward[-1], backward[0])
    rect = picture.places.vector_rect(picture.places.returned[0], 3)
    limit = nice_limit(rows)
    for unit in range(3):
        for half, values in enumerate((forward[-1], end)):
            x = rect.left() + rect.width() * (half / 2 + (unit + 0.5) / 6)
            assert picture.at(x, rect.center().y()) == tint(float(values[unit]), limit)


@pytest.mark.parametrize(("kind", "states"), [("SimpleRNN", 1), ("GRU", 1), ("LSTM", 2)])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_returned_states_leave_the_end_of_their_chain(kind: str, states: int, bidirectional: bool) -> None:
    flags = {"bidirectional": bidirectional, "return_sequences": True}
    with_states = Picture(weighted(kind, return_state=True, **flags), 2.0)
    assert with_states.boxes(go_backwards=False) == states
    assert with_states.boxes(go_backwards=True) == (states if bidirectional else 0)
    without = Picture(weighted(kind, return_state=False, **flags), 2.0)
    assert without.boxes(go_backwards=False) == without.boxes(go_backwards=True) == 0


def test_curves_go_where_the_values_are() -> None:
    experiment = weighted("SimpleRNN", (1, 6, 4), 1)
    picture, hidden = Picture(experiment, 2.0), layer_of(experiment).passes[0].quantities["hidden_state"][0, :, 0]
    plot, limit = picture.places.plot, nice_limit(hidden)
    colour = QColor(LIGHT.forward_units[0]).name()
    for timestep, value in enumerate(hidden):
        x = picture.places.vector_rect(plot, timestep).center().x()
        column = [y / 2 for y in range(int(2 * plot.top()), int(2 * plot.bottom())) if picture.at(x, y / 2) == colour]
        assert column
        share = (plot.center().y() - np.mean(column)) / (plot.height() / 2)
        assert share == pytest.approx(value / limit / 1.12, abs=1.5 / plot.height())


def test_many_units_are_pictures_of_their_values() -> None:
    experiment = weighted("GRU", (1, 500, 5), 200, **BIDIRECTIONAL)
    picture = Picture(experiment, 2.0)
    for one in layer_of(experiment).passes:
        band = picture.places.chains[one.go_backwards].adjusted(2, 2, -2, -2)
        hues = {QColor(name).hue() // 60 for name in picture.colours(band) if QColor(name).saturation() > 8}
        assert hues >= {2, 4} or hues >= {2, 5}, "green and purple"
    assert BLUE in picture.colours()
    assert ORANGE in picture.colours()


def test_tokens_are_written_where_they_fit() -> None:
    assert [token for token in ("나는", "밥을", "많이", "먹었다") if token in texts_of(load_preset("gru"))] == [
        "나는",
        "밥을",
        "많이",
        "먹었다",
    ]
    crowd = weighted("GRU", (1, 40, 3), 2, tokens=True)
    assert texts_of(crowd) == []
    tall, low = (Thumbnail(miniature(one), LIGHT, COLORS).plot for one in (crowd, weighted("GRU", tokens=True)))
    assert tall.height() > low.height(), "and leave no gap where they do not"


def test_values_that_are_not_there_are_not_invented() -> None:
    picture = Picture(unweighted("LSTM", **BIDIRECTIONAL))
    pale = {QColor(name).name() for name in (LIGHT.faint, LIGHT.faint_fill)}
    for band in picture.places.chains.values():
        for timestep in range(4):
            rect = picture.places.vector_rect(band, timestep)
            assert picture.middle(rect) in pale
    assert texts_of(unweighted("LSTM", **BIDIRECTIONAL))[-1] == "weights drawn by Keras when opened"


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e38])
def test_values_that_overflow_are_painted_too(value: float) -> None:
    experiment = weighted("LSTM", (1, 4, 5), 3, activation="linear", **BIDIRECTIONAL)
    shown = miniature(experiment)
    shown.chains[0].hidden.values[1:] = value
    assert not thumbnail(shown, LIGHT, COLORS, 1.0).isNull()


@pytest.mark.parametrize("merge_mode", ["concat", "sum", "mul", "ave", None])
@pytest.mark.parametrize("shape", [(1, 1, 1), (1, 2, 3), (1, 16, 1), (1, 17, 40), (1, 2000, 2)])
@pytest.mark.parametrize("units", [1, 9, 30])
def test_nothing_is_cut_off(merge_mode: str | None, shape: tuple[int, int, int], units: int) -> None:
    experiment = weighted("LSTM", shape, units, merge_mode=merge_mode, **BIDIRECTIONAL)
    picture = Picture(experiment)
    places = picture.places
    rows = [*places.returned, places.chains[True], places.inputs, places.tokens, places.chains[False], places.plot]
    assert all(above.bottom() <= below.top() for above, below in pairwise(rows))
    assert places.plot.bottom() <= HEIGHT
    assert places.plot.height() >= 10
    image = picture.image
    border = [(x, y) for x in range(WIDTH) for y in (0, HEIGHT - 1)] + [
        (x, y) for y in range(HEIGHT) for x in (0, WIDTH - 1)
    ]
    assert {image.pixelColor(*place).name() for place in border} == {SURFACE}


def texts_of(experiment: Experiment) -> list[str]:
    painted, canvas = Painted(), QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = painted.painter(canvas)
    Thumbnail(miniature(experiment), LIGHT, COLORS).paint(painter)
    painter.end()
    return [text for text in painted.texts if len(text) > 1]
