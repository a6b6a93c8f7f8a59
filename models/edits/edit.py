"""What an edit is."""

from __future__ import annotations

from typing import Protocol

from models.experiment import Experiment


class Edit(Protocol):
    """One change of an experiment."""

    @property
    def name(self) -> str:
        """What was done, in a few words that can be translated, for an undo menu: `edit of x[2, 3]`."""
        ...

    def apply(self, experiment: Experiment) -> Experiment:
        """The changed experiment.

        Raises:
            InputError: If the change leads past a limit; the experiment is as it was.
        """
        ...
