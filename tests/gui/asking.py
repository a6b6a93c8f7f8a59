"""What stands around a view in the program, made small: it hears the edits and may carry them out."""

from collections.abc import Callable
from typing import Any

from models.edits import Edit
from models.errors import InputError
from models.experiment import Experiment


class Asked:
    """Collects what a view asks for.

    Args:
        experiment: What is shown first.
        show: Shows an experiment in the view.
        show_error: Shows why an edit was refused.
        obeys: Whether edits are carried out.
    """

    def __init__(
        self,
        experiment: Experiment,
        show: Callable[[Experiment], Any],
        show_error: Callable[[str], Any],
        obeys: bool = True,
    ) -> None:
        self.experiment = experiment
        self.edits: list[Edit] = []
        self.obeys = obeys
        self._show, self._show_error = show, show_error
        show(experiment)

    def hear(self, edit: Edit) -> None:
        self.edits.append(edit)
        if not self.obeys:
            return
        try:
            self.experiment = edit.apply(self.experiment)
        except InputError as error:
            self._show_error(f"{edit.name}: {error}")
            return
        self._show(self.experiment)
