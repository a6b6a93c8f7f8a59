"""The one error that a user's input can cause, as a sentence: where, what was expected, what was found."""

from __future__ import annotations

from models.sentences import Sentence, say


class InputError(ValueError):
    """Input that the program cannot take.

    Args:
        where: The place in the user's terms: a JSON path such as `$.layers[0].units`, or "row 3, column 2".
        expected: What would have been right, as a noun phrase.
        found: What stood there instead, as a noun phrase or a literal.
    """

    def __init__(self, where: str, expected: str, found: str) -> None:
        self.where = where
        self.expected = expected
        self.found = found
        super().__init__(where, expected, found)

    @property
    def sentence(self) -> Sentence:
        """All of it, to be said in any language."""
        if not self.where:
            return say("expected {expected}, found {found}", expected=self.expected, found=self.found)
        return say(
            "{where}: expected {expected}, found {found}", where=self.where, expected=self.expected, found=self.found
        )

    def __str__(self) -> str:
        return str(self.sentence)

    def inside(self, container: str) -> InputError:
        """The same error seen from outside: `container` is the file, or the path above."""
        where = say("{container}: {where}", container=container, where=self.where) if self.where else container
        return InputError(where, self.expected, self.found)
