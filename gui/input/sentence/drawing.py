"""Vectors drawn for words: at once where they are few, beside the window where they are many."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from gui.background import Background
from models.cells import Array
from models.words import Sentence, drawn_sentence, drawn_vector, looked_up_sentence

QUICK_NUMBERS = 5_000
"""What is drawn in a few milliseconds."""


class Drawing(QObject):
    """Draws one sentence at a time; the newest counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended = threading.Event()
        self._beside = Background(self)
        self.is_running = False

    def draw(self, words: tuple[str, ...], input_dim: int, seed: int, deliver: Callable[[Sentence], None]) -> None:
        """Draw the vectors of a sentence and hand it over, now or later."""
        self.forget()
        if len(words) * input_dim <= QUICK_NUMBERS:
            deliver(drawn_sentence(words, input_dim, seed))
            return
        self._ended = ended = threading.Event()
        self.is_running = True

        def work() -> Sentence | None:
            vectors: dict[str, Array] = {}
            for word in words:
                if ended.is_set():
                    return None
                if word not in vectors:
                    vectors[word] = np.array(drawn_vector(word, input_dim, seed), np.float32)
            return looked_up_sentence(words, vectors, input_dim)

        def take(sentence: Sentence | None) -> None:
            self.is_running = False
            if sentence is not None:
                deliver(sentence)

        self._beside.run(work, take)

    def forget(self) -> None:
        """Draw no further."""
        self._ended.set()
        self._beside.forget()
        self.is_running = False

    def stop(self) -> None:
        """Draw no further, and return when nothing runs any more."""
        self.forget()
        self._beside.wait()
