"""The gallery of a window, as a user opens it and chooses in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.gallery.card import Card
from gui.gallery.gallery import Gallery

LEFT = Qt.MouseButton.LeftButton


def open_gallery(qtbot: QtBot, window: QWidget) -> Gallery:
    """Press the header's button, and wait until the user's own are listed too."""
    (header,) = window.findChildren(Header)
    qtbot.mouseClick(header._presets, LEFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(Gallery)))
    (gallery,) = window.findChildren(Gallery)
    qtbot.waitUntil(lambda: gallery.isVisible() and not gallery._shelf._is_working)
    return gallery


def card_of(gallery: Gallery, title: str) -> Card:
    """The card of this title; brought into sight."""
    (card,) = (card for card in gallery.contents.cards if card.entry.title == title)
    gallery.contents.ensureWidgetVisible(card)
    return card


def choose_in_gallery(qtbot: QtBot, window: QWidget, title: str) -> None:
    """Open an experiment by a click on its card."""
    gallery = open_gallery(qtbot, window)
    qtbot.mouseClick(card_of(gallery, title), LEFT)
    qtbot.waitUntil(lambda: not gallery.isVisible())
