"""What the menus do: all their connections in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dresser import Dresser
from gui.parts import CELL, Parts
from gui.playback import Playback
from gui.present.presenting import Presenting
from gui.presenter import Presenter
from gui.session import Session
from models.edits import ChangeLayer

if TYPE_CHECKING:
    from gui.tour.touring import Touring


class Commands(QObject):
    """Connects the menus of the window that stand before the user now.

    Args:
        session: Whose facts change.
        presenter: What shows them.
        presenting: Enters and leaves present mode.
        dresser: Changes how everything looks and speaks.
        playback: Lets time pass.
        parts: The widgets.
        parent: Qt's owner.
    """

    def __init__(
        self,
        session: Session,
        presenter: Presenter,
        presenting: Presenting,
        dresser: Dresser,
        playback: Playback,
        parts: Parts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._presenter, self._parts = session, presenter, parts
        self._presenting, self._dresser, self._playback = presenting, dresser, playback
        self.touring: Touring | None = None
        self._connect_document()
        self._connect_layer()
        self._connect_time()
        self._connect_views()
        self._connect_help()

    def show_part(self, by: int) -> None:
        """Go deeper than a step: to the next or previous part of the opened cell's timestep."""
        view = self._parts.cell_view
        if view is not None and self._parts.views.currentIndex() == CELL:
            view.show_phase(view.phase + by)

    def invite(self) -> None:
        """Offer the tour."""
        self._make_touring().invite()

    def _connect_document(self) -> None:
        menus, parts, session = self._parts.menus, self._parts, self._session
        menus.file.export_requested.connect(self._presenter.export)
        menus.file.gallery_requested.connect(parts.header.gallery_requested)
        menus.edit.undo_requested.connect(session.undo)
        menus.edit.redo_requested.connect(session.redo)
        menus.edit.file_requested.connect(parts.grid.ask_for_file)
        menus.edit.sentence_requested.connect(parts.grid.open_sentence)
        menus.edit.pattern_requested.connect(parts.grid.open_pattern)

    def _connect_layer(self) -> None:
        menus, parts, session = self._parts.menus, self._parts, self._session
        menus.layer.type_requested.connect(lambda name: self._change(type=name))
        menus.layer.bidirectional_requested.connect(lambda wanted: self._change(bidirectional=wanted))
        menus.layer.sequences_requested.connect(lambda wanted: self._change(return_sequences=wanted))
        menus.layer.state_requested.connect(lambda wanted: self._change(return_state=wanted))

        menus.layer.other_weights_requested.connect(parts.form.weights_section.reload.click)
        menus.layer.layer_requested.connect(lambda by: session.set_layer(session.layer_index + by))
        menus.layer.sample_requested.connect(lambda by: session.set_sample(session.sample + by))
        menus.layer.add_requested.connect(parts.form.stack.add.click)
        menus.layer.remove_requested.connect(parts.form.stack.remove.click)

    def _connect_time(self) -> None:
        menus, presenter, playback = self._parts.menus, self._presenter, self._playback
        menus.step.play_requested.connect(playback.toggle)
        menus.step.on_requested.connect(presenter.step_on)
        menus.step.back_requested.connect(presenter.step_back)
        menus.step.first_requested.connect(presenter.go_to_first)
        menus.step.last_requested.connect(presenter.go_to_last)
        menus.step.deeper_requested.connect(lambda: self.show_part(+1))
        menus.step.back_out_requested.connect(lambda: self.show_part(-1))
        menus.step.replay_requested.connect(self._replay)
        menus.step.pace_requested.connect(presenter.change_pace)
        menus.step.loop_requested.connect(presenter.set_loops)
        playback.playing_changed.connect(menus.step.show_playing)

    def _connect_views(self) -> None:
        menus, presenting, dresser = self._parts.menus, self._presenting, self._dresser
        menus.view.view_requested.connect(self._show_view)
        menus.view.tab_requested.connect(self._show_tab)
        menus.view.all_columns_requested.connect(self._show_all_columns)
        menus.view.present_requested.connect(presenting.toggle)
        self._parts.header.present_requested.connect(presenting.toggle)
        menus.view.spotlight_requested.connect(presenting.show_spotlight)
        menus.view.keys_requested.connect(presenting.show_keys)
        presenting.helps_changed.connect(menus.view.show_presenting)
        menus.view.scale_requested.connect(dresser.change_scale)
        menus.view.theme_requested.connect(dresser.change_theme)
        menus.view.language_requested.connect(dresser.change_language)
        menus.view.hidden_requested.connect(self._turn)

    def _connect_help(self) -> None:
        menus = self._parts.menus
        menus.help.restart_requested.connect(self._parts.chip.restart_requested)
        menus.help.keys_requested.connect(self._show_keys)
        menus.help.tour_requested.connect(self._take_tour)
        menus.help.about_requested.connect(self._show_about)

    def _take_tour(self) -> None:
        if self._presenting.is_presenting:
            self._presenting.leave()
        self._make_touring().take()

    def _make_touring(self) -> Touring:
        from gui.tour.touring import Touring  # not before the first paint  # noqa: PLC0415

        if self.touring is None:
            self.touring = Touring(self._session, self._playback, self._dresser, self._parts, self)
        return self.touring

    def _change(self, **changes: object) -> None:
        """Edit the layer in sight, with what Keras needs besides."""
        from gui.layer.layer_options import consistent  # noqa: PLC0415

        index = self._session.layer_index
        spec = self._session.experiment.layers[index]
        self._session.edit(ChangeLayer(index, consistent(spec, changes)))

    def _show_view(self, view: int) -> None:
        if self._parts.views.isTabVisible(view):
            self._parts.views.setCurrentIndex(view)

    def _show_tab(self, tab: int) -> None:
        if self._parts.tabs.isTabVisible(tab):
            self._parts.tabs.setCurrentIndex(tab)

    def _replay(self) -> None:
        if self._parts.cell_view is not None and self._parts.views.currentIndex() == CELL:
            self._parts.cell_view.replay()

    def _show_all_columns(self) -> None:
        for stage in self._parts.stages:
            stage.axis.show_all()

    def _turn(self, part: str) -> None:
        """Hide a part of the window for this lesson, or show it again."""
        self._parts.hide(self._parts.hidden ^ {part})

    def _show_keys(self) -> None:
        from gui.key_sheet import KeySheet  # not before it is wanted  # noqa: PLC0415

        KeySheet(self._parts.menus, self._window).open()

    def _show_about(self) -> None:
        from gui.about import AboutDialog  # not before it is wanted  # noqa: PLC0415

        AboutDialog(self._dresser.look.theme, parent=self._window).open()

    @property
    def _window(self) -> QWidget:
        return self._parts.header.window()
