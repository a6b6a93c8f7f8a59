"""The stops of the tour as a table: what is said at each, what it does to the real window, and where it points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.layer.layer_options import consistent
from gui.parts import CELL, STATES, Parts
from gui.playback import Playback
from gui.returned.tensor_card import TensorCard
from gui.session import Session
from gui.tour.facts import Facts
from models.edits import ChangeLayer
from models.references import InputValue
from models.sentences import Sentence, say


@dataclass(frozen=True)
class Hands:
    """What the tour acts with: the window's own parts, as a user has them.

    Args:
        session: Whose step and selection it moves.
        playback: Lets time pass.
        parts: The widgets.
        facts: Know how everything was.
    """

    session: Session
    playback: Playback
    parts: Parts
    facts: Facts


@dataclass(frozen=True)
class Spot:
    """A widget, or a rectangle of it, as far as it is in sight."""

    widget: QWidget
    part: Callable[[], QRect] | None = None

    def bring_into_sight(self) -> None:
        """Scroll whatever scrolls it."""
        around = self.widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self.widget)

    def rect_in(self, whole: QWidget) -> QRect:
        """Where it is in a widget around it; empty where nothing of it is to be seen."""
        seen = self.widget.visibleRegion().boundingRect()
        rect = seen if self.part is None else self.part().intersected(seen)
        return QRect(self.widget.mapTo(whole, rect.topLeft()), rect.size())


@dataclass(frozen=True)
class Sight:
    """What there is to see at a stop.

    Args:
        target: What is pointed at.
        also: What is framed besides.
        spared: What had better not be covered: something moves there.
        answers: Whether a press on the target takes the stop's own act back, and is nothing else.
    """

    target: Spot
    also: tuple[Spot, ...] = ()
    spared: tuple[QWidget, ...] = ()
    answers: bool = False


@dataclass(frozen=True)
class Stop:
    """One stop.

    Args:
        text: What is said.
        show: Acts, and says what there is to see; None where this window has nothing of the kind.
    """

    text: Sentence
    show: Callable[[Hands], Sight | None]


def _input(hands: Hands) -> Sight:
    """A number of the input, lit up in the grid and on the stage."""
    parts = hands.parts
    parts.grid.references_hovered.emit((InputValue(hands.session.sample, 0, 0),))
    return Sight(Spot(parts.grid.table), spared=(parts.stage,))


def _play(hands: Hands) -> Sight:
    """From the beginning on, at the user's own pace."""
    hands.parts.views.setCurrentIndex(STATES)
    hands.session.set_step(0)
    hands.playback.play()
    return Sight(Spot(hands.parts.transport.play_button), spared=(hands.parts.stage,))


def _flag(hands: Hands) -> Sight | None:
    """`return_sequences` the other way round, beside what then comes back."""
    session, parts = hands.session, hands.parts
    box = parts.form.layer_section.returns["return_sequences"]
    index = session.layer_index
    spec = session.experiment.layers[index]
    changes = consistent(spec, {"return_sequences": not spec.return_sequences})
    also = _returned_cards(parts)[:1]
    hands.facts.show_other(ChangeLayer(index, changes).apply(session.experiment))
    return Sight(Spot(box), tuple(map(Spot, also)), (parts.returned_panel, parts.stage), answers=True)


def _number(hands: Hands) -> Sight | None:
    """A returned number, and every place where it stands."""
    session, parts = hands.session, hands.parts
    cards = [card for card in _returned_cards(parts) if card.content is not None]
    if session.layer is None or not cards:
        return None
    parts.views.setCurrentIndex(STATES)
    session.set_step(session.steps)
    states = [card for card in cards if card.content and card.content.tensor.halves[0].quantity == "hidden_state"]
    card = states[-1]
    assert card.content is not None
    tensor = card.content.tensor
    sources = tensor.sources((session.sample, 0, 0) if tensor.has_rows else (session.sample, 0))
    parts.returned_panel.show_pointed(sources)
    parts.returned_panel.references_hovered.emit(sources)
    return Sight(Spot(card), spared=(parts.stage,))


def _cell(hands: Hands) -> Sight | None:
    """The cell that is looked into, opened."""
    views = hands.parts.views
    if hands.session.layer is None or not views.isTabVisible(CELL):
        return None
    views.setCurrentIndex(CELL)
    return Sight(Spot(views, lambda: views.tabRect(CELL)), spared=(hands.parts.middle,))


def _out(hands: Hands) -> Sight:
    """The ways out of the window."""
    header = hands.parts.header
    return Sight(Spot(header.export_button), (Spot(header.present_button),))


def _returned_cards(parts: Parts) -> list[TensorCard]:
    """What is returned, brought to the front; none where a lesson hides it."""
    number = parts.tabs.indexOf(parts.returned_panel)
    if not parts.tabs.isTabVisible(number) or not parts.right_column.isVisible():
        return []
    parts.tabs.setCurrentIndex(number)
    return parts.returned_panel.cards


STOPS = (
    Stop(
        say("Each row of the input is a timestep. Click a number and type another: every state follows at once."),
        _input,
    ),
    Stop(
        say("Play has the layer read step by step; ← and → do it by hand. Bidirectional reads from both ends at once."),
        _play,
    ),
    Stop(
        say(
            "return_sequences was just switched: it decides whether every timestep’s hidden state comes back or only "
            "the last one. See how the shape changed."
        ),
        _flag,
    ),
    Stop(
        say("Point at a number: it lights up wherever it stands, and you see where it comes from. A click copies it."),
        _number,
    ),
    Stop(
        say(
            "Double-click a number to open its cell: every gate, every product of value and weight, every sum. "
            "↑ and ↓ go part by part."
        ),
        _cell,
    ),
    Stop(
        say(
            "Export writes the states, the Keras program, pictures and animations. Present (F5) is for the whole room; "
            "F1 shows all keys."
        ),
        _out,
    ),
)
"""From the input to the way out."""
