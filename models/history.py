"""What can be undone: every document since it was opened, and the name of what led from each to the next. Immutable.

Experiments share what an edit did not touch, so that keeping all of them costs little.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.experiment import Experiment


@dataclass(frozen=True)
class Change:
    """One change.

    Args:
        name: What was done, such as `edit of x[2, 3]`.
        before: The document without it.
        after: The document with it.
    """

    name: str
    before: Experiment
    after: Experiment


@dataclass(frozen=True)
class History:
    """Changes that are done, newest last, and changes that are undone, next one last."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    @property
    def undo_name(self) -> str:
        """What `undo` takes back; empty where there is nothing."""
        return self.done[-1].name if self.done else ""

    @property
    def redo_name(self) -> str:
        """What `redo` does again; empty where there is nothing."""
        return self.undone[-1].name if self.undone else ""

    def did(self, name: str, before: Experiment, after: Experiment) -> History:
        """After another change; what was undone is forgotten."""
        return History((*self.done, Change(name, before, after)))

    def undo(self) -> tuple[History, Experiment]:
        """The history with one change less, and the document then.

        Raises:
            IndexError: If nothing is done.
        """
        change = self.done[-1]
        return replace(self, done=self.done[:-1], undone=(*self.undone, change)), change.before

    def redo(self) -> tuple[History, Experiment]:
        """The history with the last undone change again, and the document then.

        Raises:
            IndexError: If nothing is undone.
        """
        change = self.undone[-1]
        return replace(self, done=(*self.done, change), undone=self.undone[:-1]), change.after
