"""All cards under their headings, as many beside each other as fit, and which of them is the current one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from gui.gallery.card import Card, least_width
from gui.gallery.entries import Entry, Group, key_of, matches
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme

_MARGIN = 24
_GAP = 16
_HEADING = 40
_AFTER_GROUP = 20
_NOTE = 44


@dataclass
class _Section:
    """A group as it is shown."""

    group: Group
    heading: QLabel
    note: QLabel
    cards: list[Card] = field(default_factory=list)


class Contents(QScrollArea):
    """Shows groups of entries, and passes on what their cards ask for."""

    chosen = Signal(object)  # Entry
    revert_requested = Signal(object)
    rename_requested = Signal(object)
    remove_requested = Signal(object)
    current_changed = Signal(object)  # Card, or None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = _Page(self)
        self._sections: list[_Section] = []
        self._rows: list[list[Card]] = []
        self._wanted = ""
        self._current: Card | None = None
        self._open: tuple[Hashable, bool] = (None, False)
        self._has_moved = False  # away from the open one
        self._nothing = QLabel("", self._page)
        self._nothing.setProperty("role", "hint")
        self._nothing.hide()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the cards would change their width
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = self.verticalScrollBar()
        bar.setSingleStep(px(40))
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))  # else its handle is not drawn

    @property
    def cards(self) -> list[Card]:
        """All cards that pass the filter, as they are read."""
        return [card for row in self._rows for card in row]

    @property
    def all_cards(self) -> list[Card]:
        """All cards, also those that are filtered out."""
        return [card for section in self._sections for card in section.cards]

    @property
    def current(self) -> Card | None:
        """The card that Enter opens."""
        return self._current

    @property
    def headings(self) -> list[str]:
        """The headings in sight."""
        return [section.heading.text() for section in self._sections if not section.heading.isHidden()]

    @property
    def notes(self) -> list[str]:
        """What stands below headings, and in the place of cards where none passes the filter."""
        labels = [*(section.note for section in self._sections), self._nothing]
        return [label.text() for label in labels if not label.isHidden()]

    def is_in_sight(self, card: Card) -> bool:
        """Whether some of a card can be seen now."""
        return not card.isHidden() and not card.visibleRegion().isEmpty()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups; cards of entries that stay are kept, with their pictures."""
        kept = {card.entry: card for card in self.all_cards}
        before, current = [key_of(card.entry) for card in self.cards], self._current
        wanted = key_of(current.entry) if current is not None and self._has_moved else self._open[0]
        for section in self._sections:
            section.heading.deleteLater()
            section.note.deleteLater()
        self._sections = [self._section(group, kept) for group in groups]
        for card in kept.values():
            card.hide()
            card.deleteLater()
        self._current = None
        self._arrange()
        self.make_current(self._find(wanted) or self._at_place_of(wanted, before))

    def show_open(self, entry: Entry | None, is_edited: bool) -> None:
        """Mark the entry that is open, and stand on it."""
        self._open = (None if entry is None else key_of(entry), is_edited)
        self._has_moved = False
        for card in self.all_cards:
            self._mark(card)
        self._arrange()
        self.make_current(self._find(self._open[0]))

    def filter(self, wanted: str) -> None:
        """Show only entries of which every wanted word is said."""
        self._wanted, self._has_moved = wanted, True
        self._arrange()
        self.make_current(None if wanted.strip() else self._find(self._open[0]))

    def move(self, columns: int, rows: int) -> None:
        """Make a neighbour the current card; at the end, stay."""
        self._has_moved = True
        if self._current is None or self._current not in self.cards:
            self.make_current(None)
            return
        if columns:
            cards = self.cards
            wanted = cards.index(self._current) + columns
            self.make_current(cards[max(0, min(wanted, len(cards) - 1))])
        if rows:
            row = next(number for number, cards in enumerate(self._rows) if self._current in cards)
            place = self._rows[row].index(self._current)
            beside = self._rows[max(0, min(row + rows, len(self._rows) - 1))]
            self.make_current(beside[min(place, len(beside) - 1)])

    @property
    def rows_in_sight(self) -> int:
        """How far a page is."""
        row = self._rows[0][0].height() + px(_GAP) if self._rows else 1
        return max(1, self.viewport().height() // row)

    def make_current(self, card: Card | None) -> None:
        """Stand on a card, on the first for None, and bring it into sight."""
        cards = self.cards
        card = card if card in cards else (cards[0] if cards else None)
        if self._current is not None and self._current is not card:
            self._current.show_current(False)
        self._current = card
        if card is not None:
            card.show_current(True)
            is_first_row = card in self._rows[0]
            self.ensureWidgetVisible(card, 0, px(_HEADING) + px(_MARGIN) if is_first_row else px(_GAP))
        self.current_changed.emit(card)

    def arrange(self) -> None:
        """Place the cards anew, because one of them says something else."""
        self._arrange()

    def _section(self, group: Group, kept: dict[Entry, Card]) -> _Section:
        heading = QLabel(translated(group.title), self._page)
        note = QLabel(translated(group.note), self._page)
        heading.setProperty("role", "chapter")
        heading.setIndent(0)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        note.setProperty("role", "error" if group.is_problem else "hint")
        note.setWordWrap(True)
        for label in (heading, note):
            label.show()
        cards = [kept.pop(entry, None) or self._card(entry) for entry in group.entries]
        for card in cards:
            self._mark(card)
        return _Section(group, heading, note, cards)

    def _card(self, entry: Entry) -> Card:
        card = Card(entry, self._theme, self._page)
        card.chosen.connect(self.chosen)
        card.pressed.connect(lambda _: self._on_pressed(card))
        card.revert_requested.connect(self.revert_requested)
        card.rename_requested.connect(self.rename_requested)
        card.remove_requested.connect(self.remove_requested)
        return card

    def _at_place_of(self, gone: Hashable, before: Sequence[Hashable]) -> Card | None:
        """The card that stands now where another one stood."""
        cards = self.cards
        return cards[min(before.index(gone), len(cards) - 1)] if cards and gone in before else None

    def _find(self, key: Hashable) -> Card | None:
        return next((card for card in self.cards if key_of(card.entry) == key), None)

    def _on_pressed(self, card: Card) -> None:
        self._has_moved = True
        self.make_current(card)

    def _mark(self, card: Card) -> None:
        key, is_edited = self._open
        card.show_open(key_of(card.entry) == key, is_edited)

    def _arrange(self) -> None:
        """Place everything from top to bottom."""
        width, gap = self._page.width() - 2 * px(_MARGIN), px(_GAP)
        columns = max(1, (width + gap) // (least_width() + gap))
        card_width = (width - (columns - 1) * gap) // columns
        top, self._rows = px(_MARGIN - 8), []
        for section in self._sections:
            top = self._arrange_section(section, top, width, columns, card_width)
        self._nothing.setVisible(not self._rows and bool(self._wanted.strip()))
        self._nothing.setText(tr("Nothing here says “{words}”.", words=self._wanted.strip()))
        self._nothing.setGeometry(px(_MARGIN), px(_MARGIN), width, px(_NOTE))
        self._page.show_height(top)

    def _arrange_section(self, section: _Section, top: int, width: int, columns: int, card_width: int) -> int:
        """Place one group from `top` on; returns where the next may begin."""
        shown = [card for card in section.cards if matches(card.entry, section.group, self._wanted)]
        has_note = bool(section.group.note) and not self._wanted.strip()
        for card in section.cards:
            card.setVisible(card in shown)
        section.heading.setVisible(bool(shown) or has_note)
        section.note.setVisible(has_note)
        if section.heading.isHidden():
            return top
        left, gap = px(_MARGIN), px(_GAP)
        section.heading.setGeometry(left, top, width, px(_HEADING))
        top += px(_HEADING + 4)
        if has_note:
            height = max(px(_NOTE), section.note.heightForWidth(width))
            section.note.setGeometry(left, top, width, height)
            top += height
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(card.height_for(card_width) for card in row)
            for number, card in enumerate(row):
                card.setGeometry(left + number * (card_width + gap), top, card_width, height)
            self._rows.append(row)
            top += height + gap
        return top - (gap if shown else 0) + px(_AFTER_GROUP)


class _Page(QWidget):
    """What is scrolled; when it gets another width, the cards are placed anew."""

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self._contents = contents
        self._height = 0
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_height(self, height: int) -> None:
        self._height = height
        self.setMinimumHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(least_width() + 2 * px(_MARGIN), self._height)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._contents.arrange()
