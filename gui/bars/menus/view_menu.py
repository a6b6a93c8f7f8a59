"""The menu of what is shown and how: views, present mode, size, colours, language, and what a lesson leaves out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.focus import HIDEABLE, RIGHT
from gui.look.language import LANGUAGES, tr, translated
from gui.settings import Settings


class ViewMenu(Menu):
    """Asks for another view, or for another look of all of them."""

    view_requested = Signal(int)  # of gui.parts: STATES, GATES, CELL
    tab_requested = Signal(int)  # of those at the right
    present_requested = Signal()
    spotlight_requested = Signal(bool)
    keys_requested = Signal(bool)  # whether pressed keys are to be shown
    all_columns_requested = Signal()
    scale_requested = Signal(int)  # 1 larger, -1 smaller, 0 as it was made
    theme_requested = Signal(str)
    language_requested = Signal(str)
    hidden_requested = Signal(str)  # a part of the window, to be hidden or shown again

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("&View"), parent)
        self._views = [
            self.option(text, self.view_requested.emit, number, keys, tip)
            for number, (text, keys, tip) in enumerate(
                (
                    (tr("States"), "F2", tr("Hidden and cell states of every timestep.")),
                    (tr("Gates"), "F3", tr("The gates of every timestep, and where they stay shut or open.")),
                    (tr("Cell"), "F4", tr("One cell opened: every product, sum and activation.")),
                )
            )
        ]
        self._tabs = [
            self.option(text, self.tab_requested.emit, number, keys, tip)
            for number, (text, keys, tip) in enumerate(
                (
                    (tr("Returned"), "Shift+F2", tr("What layer(x) hands back, tensor by tensor.")),
                    (
                        tr("Weights"),
                        "Shift+F3",
                        tr("kernel, recurrent_kernel and bias, gate by gate; each number can be edited."),
                    ),
                    (tr("Code"), "Shift+F4", tr("The Keras program that gives exactly these numbers.")),
                )
            )
        ]
        self.act(
            tr("All timesteps"), self.all_columns_requested.emit, "Ctrl+Home", tr("End the zoom of the time axis.")
        )
        self.addSeparator()
        self._present = self.act(
            tr("Present"),
            self.present_requested.emit,
            "F5",
            tr("The stage alone on the whole screen, readable from the back row; Esc leaves."),
        )
        self._spotlight = self.option(
            tr("Spotlight"),
            self.spotlight_requested.emit,
            keys="F9",
            tip=tr("A halo follows the pointer while presenting."),
        )
        self._keys = self.option(
            tr("Show pressed keys"),
            self.keys_requested.emit,
            keys="F10",
            tip=tr("While presenting, for those who follow."),
        )
        self.addSeparator()
        tip = tr("All of it: text, controls and the stage.")
        larger = self.act(tr("Larger"), partial(self.scale_requested.emit, 1), ("Ctrl++", "Ctrl+="), tip)
        smaller = self.act(tr("Smaller"), partial(self.scale_requested.emit, -1), "Ctrl+-", tip)
        self.pair(tr("Larger, smaller"), larger, smaller)
        self.act(tr("Normal size"), partial(self.scale_requested.emit, 0), "Ctrl+0", tr("Everything at 100 %."))
        self.addSeparator()
        colours = {"": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        self._choices(tr("Colours"), colours, settings.theme, self.theme_requested.emit)
        languages = {"": tr("As the system"), **LANGUAGES}
        self._choices(tr("Language"), languages, settings.language, self.language_requested.emit)
        self.addSeparator()
        self._hideable = self._lesson()

    def show_view(self, view: int) -> None:
        """Show which view is in the middle."""
        for number, action in enumerate(self._views):
            action.setChecked(number == view)

    def show_tab(self, tab: int) -> None:
        """Show which tab is in front at the right."""
        for number, action in enumerate(self._tabs):
            action.setChecked(number == tab)

    def show_presenting(self, has_spotlight: bool, shows_keys: bool) -> None:
        """Show what goes with present mode."""
        self._spotlight.setChecked(has_spotlight)
        self._keys.setChecked(shows_keys)

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Show which parts are hidden for this lesson."""
        for part, action in self._hideable.items():
            action.setChecked(part not in hidden)
        for part, action in zip(("gates", "cell", *RIGHT), (*self._views[1:], *self._tabs), strict=True):
            action.setEnabled(part not in hidden)

    def _choices(self, title: str, choices: Mapping[str, str], chosen: str, ask: Callable[[str], object]) -> None:
        menu = Menu(title, self)
        self.addMenu(menu)
        for value, text in choices.items():
            menu.option(text, ask, value).setChecked(value == chosen)

    def _lesson(self) -> dict[str, QAction]:
        menu = Menu(tr("Shown in this lesson"), self)
        menu.setToolTip(tr("What is hidden travels with the experiment file."))
        self.addMenu(menu)
        return {
            part: menu.option(translated(text), self.hidden_requested.emit, part) for part, text in HIDEABLE.items()
        }
