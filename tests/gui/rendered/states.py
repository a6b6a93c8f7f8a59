"""What the whole window can look like: every state brings itself about, one after the other in one window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from gui.dresser import Dresser
from gui.gallery.gallery import Gallery
from gui.input.fill_in_button import FillInButton
from gui.look.theme import Theme
from gui.parts import CELL, GATES, STATES, Parts
from gui.selection import Selection
from models.experiment import Experiment
from models.files.presets import FIRST_PRESET, load_preset
from models.keras.reports import Lost
from models.sentences import say
from models.spec import LayerSpec
from tests.gui.traced import weighted
from tests.gui.windows import Opened

Bring = Callable[[Opened], QWidget]
"""Brings a state about; returns the window to look at."""


def settle() -> None:
    """Let what was asked for happen, what was discarded go, and everything be painted."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dress(opened: Opened, language: str, theme: Theme, scale: float = 1.0) -> None:
    """Have the open window in another look, as its menus have it."""
    dresser = opened.part(Dresser)
    dresser.change_language(language)
    dresser.change_theme(theme.name)
    dresser._choose(scale=scale)
    settle()


def parts(opened: Opened) -> Parts:
    """The widgets of now."""
    return opened.window._views.parts


def show(opened: Opened, experiment: Experiment, step: int, view: int = STATES, tab: int = 0) -> QWidget:
    """Show an experiment at a step, with a view in the middle and a tab on the right."""
    close_others(opened)
    if opened.session.experiment is not experiment:
        opened.session.open(experiment)
    opened.session.set_step(step)
    parts(opened).views.setCurrentIndex(view)
    parts(opened).tabs.setCurrentIndex(tab)
    stop_moving(opened)
    return opened.window


def stop_moving(opened: Opened) -> None:
    """Bring every animation to its end: what is measured is what stays."""
    settle()
    for stage in parts(opened).stages:
        stage._animation.stop()
        stage._on_position(float(opened.session.step))
    settle()


def close_others(opened: Opened) -> None:
    """Leave present mode, and close what stands before the window."""
    views = opened.window._views
    if views.presenting.is_presenting:
        views.presenting.leave()
    for dialog in opened.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    gallery = parts(opened).gallery
    if gallery is not None and gallery.isVisible():
        gallery.close()
    settle()


NOTEBOOK = load_preset(FIRST_PRESET)
GRU = weighted("GRU", tokens=True, return_sequences=True)
RNN = weighted("SimpleRNN", (1, 6, 2), 2)
MANY = weighted("LSTM", (1, 12, 7), 12, bidirectional=True, return_sequences=True)
LONG = weighted("LSTM", (2, 400, 3), 4, bidirectional=True, return_sequences=True)
BROKEN = Experiment(
    NOTEBOOK.values,
    (LayerSpec(type="LSTM", units=3), LayerSpec(type="GRU", units=2, return_sequences=True)),
    seed=1,
    tokens=NOTEBOOK.tokens,
)


def _keras_dead(opened: Opened) -> QWidget:
    window = show(opened, NOTEBOOK, 4)
    opened.keras.say(Lost(say("Keras stopped unexpectedly (exit code {code}).", code=-9), False))
    settle()
    return window


def _cell(opened: Opened) -> QWidget:
    window = show(opened, NOTEBOOK, 3, CELL)
    opened.session.select(Selection("forward", 1, 1, True))
    settle()
    return window


def _gallery(opened: Opened) -> QWidget:
    close_others(opened)
    parts(opened).header.gallery_requested.emit()
    settle()
    gallery = parts(opened).gallery
    assert isinstance(gallery, Gallery)
    return gallery


def _dialog(opened: Opened, open_it: Callable[[], object]) -> QWidget:
    show(opened, NOTEBOOK, 2)
    open_it()
    settle()
    (dialog,) = [one for one in opened.window.findChildren(QDialog) if one.isVisible()]
    return dialog


def _present(opened: Opened) -> QWidget:
    show(opened, NOTEBOOK, 2)
    opened.window._views.presenting.enter()
    stop_moving(opened)
    return parts(opened).present


STATES_OF_WINDOW: Mapping[str, Bring] = {
    "nothing computed": lambda opened: show(opened, NOTEBOOK, 0),
    "in the middle": lambda opened: show(opened, NOTEBOOK, 2),
    "all computed, weights": lambda opened: show(opened, NOTEBOOK, 4, tab=1),
    "gates, code": lambda opened: show(opened, NOTEBOOK, 4, GATES, 2),
    "cell": _cell,
    "GRU": lambda opened: show(opened, GRU, 3, GATES),
    "SimpleRNN": lambda opened: show(opened, RNN, 6, CELL, 1),
    "heat map": lambda opened: show(opened, MANY, 8),
    "long": lambda opened: show(opened, LONG, 200),
    "broken": lambda opened: show(opened, BROKEN, 2),
    "Keras dead": _keras_dead,
}

BESIDE_THE_WINDOW: Mapping[str, Bring] = {
    "gallery": _gallery,
    "pattern": lambda opened: _dialog(opened, parts(opened).grid.open_pattern),
    "sentence": lambda opened: _dialog(opened, parts(opened).grid.open_sentence),
    "keys": lambda opened: _dialog(opened, opened.window._views.commands._show_keys),
    "about": lambda opened: _dialog(opened, opened.window._views.commands._show_about),
    "present": _present,
}


def menus(opened: Opened) -> Iterator[QMenu]:
    """Every menu, laid out as when it is open."""
    seen = [*opened.window.findChildren(QMenu), opened.part(FillInButton).menu_of_ways()]
    for menu in seen:
        menu.ensurePolished()
        menu.popup(QPoint(0, 0))
        settle()
        yield menu
        menu.close()


def windows(opened: Opened, names: Mapping[str, Bring]) -> Iterator[tuple[str, QWidget]]:
    """One state after the other."""
    for name, bring in names.items():
        yield name, bring(opened)
    close_others(opened)
