"""The dialog of all experiments: a page of contents with pictures, and what can be done with one's own.

It asks for experiments and never opens one itself; the folder of the user's own is read and written beside the window.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controls.elided_label import ElidedLabel
from gui.gallery.card import Card
from gui.gallery.contents import Contents
from gui.gallery.entries import Entry, Group, card_title, group_of_own, groups_of_presets, key_of
from gui.gallery.filter_field import FilterField
from gui.gallery.foot import Foot
from gui.gallery.pictures import Pictures
from gui.gallery.shelf import Shelf
from gui.gallery.suggestion import suggested_sentence, suggested_title
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.experiment import Experiment
from models.files.own_experiments import OwnExperiment
from models.files.presets import Preset, presets
from models.sentences import say

_WIDTH, _HEIGHT = 916, 640
_LEAST_WIDTH, _LEAST_HEIGHT = 620, 400
_FILTER = 240
_AROUND = 48
"""What of its window is left to be seen around it, in px."""

_NOT_DRAWN = say("The weights are not drawn yet: Keras will draw them from the seed each time it is opened.")

Present = Callable[[], tuple[Experiment, Experiment]]
"""The document, and the same with all weights that are known."""


class Gallery(QDialog):
    """Shows what can be opened.

    Args:
        theme: The colours.
        folder: Where the user's own experiments are kept; made when the first is added.
        present: Tells what is shown in the window, for it to be added.
        parent: The window.
    """

    preset_requested = Signal(object)  # Preset
    own_requested = Signal(object, object)  # OwnExperiment, its Experiment
    own_added = Signal(object, object)  # OwnExperiment, the document that it was made from
    own_described = Signal(object)  # OwnExperiment
    own_removed = Signal(object)  # OwnExperiment
    own_restored = Signal(object)  # OwnExperiment

    def __init__(self, theme: Theme, folder: Path, present: Present, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Experiments"))
        self._present = present
        self._described: OwnExperiment | None = None  # the one that the form is about; None for a new one
        self._presets = groups_of_presets(presets())
        self._own: Group | None = None
        self._open: Entry | None = None
        self._is_edited = False
        self.filter_field = FilterField()
        self.contents = Contents(theme)
        self.foot = Foot()
        self._pictures = Pictures(theme, self)
        self._shelf = Shelf(folder, self)
        self._connect()
        self._place()
        self._show_groups()
        self._fit(parent)

    def show_open(self, entry: Entry | None, is_edited: bool) -> None:
        """Mark the entry that is open in the window, and whether it was changed since."""
        self._open, self._is_edited = entry, is_edited
        self.contents.show_open(entry, is_edited)

    def close_down(self) -> None:
        """End what is under way; what was asked of the disk is done."""
        self.hide()
        self._pictures.close()
        self._shelf.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with everything in sight and the keys in the filter; the rest comes after the first paint."""
        super().showEvent(event)
        self.filter_field.clear()
        self.filter_field.setFocus()
        self.foot.show_nothing()
        self._shelf.list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing for nobody; what was removed is gone for good."""
        super().hideEvent(event)
        self._pictures.stop()
        self._shelf.forget_removed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed beside the fields goes into the filter."""
        if event.text().isprintable() and event.text() and not self.foot.form.isVisible():
            self.filter_field.setFocus()
            # Not sent: what the field refuses, such as Ctrl and minus, would come back here for ever.
            self.filter_field.keyPressEvent(event)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Qt would press a button of its choice
            super().keyPressEvent(event)

    def _connect(self) -> None:
        field, contents, foot, shelf = self.filter_field, self.contents, self.foot, self._shelf
        field.textChanged.connect(contents.filter)
        field.textChanged.connect(self._want_pictures)
        field.moved.connect(contents.move)
        field.paged.connect(lambda pages: contents.move(0, pages * contents.rows_in_sight))
        field.entered.connect(self._on_entered)
        field.rename_requested.connect(self._on_rename_current)
        contents.chosen.connect(self._on_chosen)
        contents.current_changed.connect(self._on_current)
        contents.revert_requested.connect(self._ask_for)
        contents.rename_requested.connect(self._on_rename)
        contents.remove_requested.connect(shelf.remove)
        foot.add_requested.connect(self._on_add)
        foot.undo_requested.connect(shelf.restore)
        foot.close_requested.connect(self.reject)
        foot.form.accepted.connect(self._on_form)
        foot.form.cancelled.connect(self._end_form)
        shelf.listed.connect(self._on_listed)
        shelf.added.connect(self._on_added)
        shelf.described.connect(self._on_described)
        shelf.removed.connect(lambda own: foot.show_removed(own.title))
        shelf.removed.connect(self.own_removed)
        shelf.restored.connect(self._on_restored)
        shelf.restored.connect(self.own_restored)
        shelf.loaded.connect(self._on_loaded)
        shelf.refused.connect(foot.show_refused)
        self._pictures.made.connect(self._on_picture)
        self._pictures.failed.connect(self._on_no_picture)

    def _place(self) -> None:
        head, title = QWidget(), QLabel(tr("Experiments"))
        head.setProperty("role", "head-bar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title.setProperty("role", "title")
        tagline = ElidedLabel()
        tagline.setProperty("role", "tagline")
        tagline.show_text(tr("what each shows, at a glance"))
        self.filter_field.setFixedWidth(px(_FILTER))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(24), px(12), px(24), px(12))
        row.setSpacing(px(8))
        row.addWidget(title)
        row.addWidget(tagline, 1)
        row.addWidget(self.filter_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.contents, 1)
        column.addWidget(self.foot)

    def _fit(self, parent: QWidget | None) -> None:
        """As large as three cards beside each other want, but within the window, and the least size on the screen."""
        wanted, least = QSize(px(_WIDTH), px(_HEIGHT)), QSize(px(_LEAST_WIDTH), px(_LEAST_HEIGHT))
        least = least.boundedTo(self.screen().availableSize() - QSize(_AROUND, _AROUND))
        if parent is not None:
            wanted = wanted.boundedTo(parent.size() - QSize(_AROUND, _AROUND))
        self.setMinimumSize(least)
        self.resize(wanted.expandedTo(least))

    def _show_groups(self) -> None:
        self.contents.show_groups([*self._presets, *([self._own] if self._own is not None else [])])

    def _want_pictures(self) -> None:
        """Have the pictures made that are not there yet; what cannot be seen needs none."""
        if not self.isVisible():
            return
        wanted = [card.entry for card in self.contents.cards if card.picture is None and not card.problem]
        self._pictures.want(wanted, self.devicePixelRatioF(), self._is_in_sight)

    def _is_in_sight(self, entry: Entry) -> bool:
        card = self._card(entry)  # looked up each time: it may be gone by then
        return card is not None and self.contents.is_in_sight(card)

    def _card(self, entry: Entry) -> Card | None:
        return next((card for card in self.contents.all_cards if card.entry == entry), None)

    def _on_picture(self, entry: Entry, picture: QPixmap) -> None:
        if (card := self._card(entry)) is not None:
            card.show_picture(picture)

    def _on_no_picture(self, entry: Entry, problem: str) -> None:
        if (card := self._card(entry)) is not None:
            card.show_problem(problem)
            self.contents.arrange()

    def _on_listed(self, own: tuple[OwnExperiment, ...], problem: str) -> None:
        group = group_of_own(own, problem)
        if group != self._own:
            self._own = group
            self._show_groups()
        QTimer.singleShot(0, self, self._want_pictures)  # after the paint that shows what was listed

    def _on_entered(self) -> None:
        if (card := self.contents.current) is not None:
            self._on_chosen(card.entry)

    def _on_chosen(self, entry: Entry) -> None:
        """Open it; what is open and was edited is gone back to as it is, for only Revert takes edits back."""
        card = self._card(entry)
        if card is not None and card.problem:
            self.foot.show_refused(card.problem)
        elif self._is_edited and self._open is not None and key_of(self._open) == key_of(entry):
            self.reject()
        else:
            self._ask_for(entry)

    def _ask_for(self, entry: Entry) -> None:
        if isinstance(entry, Preset):
            self.accept()
            self.preset_requested.emit(entry)
        else:
            self._shelf.load(entry)

    def _on_loaded(self, own: OwnExperiment, experiment: Experiment) -> None:
        if self.isVisible():  # or it was closed while the disk was slow: then nobody wants it any more
            self.accept()
            self.own_requested.emit(own, experiment)

    def _on_current(self, card: Card | None) -> None:
        """Say to who cannot see the frame where Enter would lead."""
        said = tr("no experiment") if card is None else f"{card.accessibleName()}. {card.accessibleDescription()}"
        self.filter_field.setAccessibleDescription(said)
        if card is not None:  # Tab goes from the filter to what can be done with the card, then to the foot
            buttons = [button for button in (card.revert, card.more) if button is not None]
            for before, after in pairwise((self.filter_field, *buttons, self.foot.add)):
                self.setTabOrder(before, after)

    def _on_add(self) -> None:
        document, complete = self._present()
        self._described = None
        hint = translated(_NOT_DRAWN) if complete.weights is None else ""
        texts = suggested_title(document), suggested_sentence(document)
        self.foot.ask(tr("Add the present experiment"), tr("Add"), *texts, hint)

    def _on_rename(self, own: OwnExperiment) -> None:
        self._described = own
        self.foot.ask(tr("Rename “{title}”", title=own.title), tr("Rename"), own.title, own.look_at)

    def _on_rename_current(self) -> None:
        card = self.contents.current
        if card is not None and isinstance(card.entry, OwnExperiment):
            self._on_rename(card.entry)

    def _on_form(self, title: str, look_at: str) -> None:
        if self._described is not None:
            self._shelf.describe(self._described, title, look_at)
        else:
            self._shelf.add(title, look_at, *self._present())

    def _end_form(self) -> None:
        self.foot.show_nothing()
        self.filter_field.setFocus()

    def _on_added(self, own: OwnExperiment, document: Experiment) -> None:
        self._end_form()
        self.filter_field.clear()
        self.own_added.emit(own, document)
        self._stand_on(own)

    def _on_described(self, own: OwnExperiment) -> None:
        self._end_form()
        self.own_described.emit(own)
        self._stand_on(own)

    def _on_restored(self, own: OwnExperiment) -> None:
        self._end_form()
        self._stand_on(own)

    def _stand_on(self, own: OwnExperiment) -> None:
        card = next((card for card in self.contents.cards if key_of(card.entry) == key_of(own)), None)
        if card is not None:
            self.contents.make_current(card)
            self.foot.show_done(tr("“{title}” is in the gallery.", title=card_title(own)))
