"""Which file or entry of the gallery the experiment belongs to, and how it was there. Immutable."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gui.look.language import translated
from models.errors import InputError
from models.experiment import Experiment
from models.files.experiment_file import read_document
from models.files.presets import Preset, find_preset, load_preset
from models.files.working_copy import WorkingCopy
from models.sentences import say

if TYPE_CHECKING:
    from models.files.own_experiments import OwnExperiment

UNTITLED = say("Untitled")


@dataclass(frozen=True, eq=False)
class Document:
    """Where the experiment in the window comes from.

    Args:
        saved: The experiment as it was opened or last saved.
        path: Its file; None while it has none.
        entry: The preset or own experiment that it was opened as; None if it is a file or a new one.
        is_lost: Whether what it was opened from is not known any more, so that it counts as modified.
    """

    saved: Experiment
    path: Path | None = None
    entry: Preset | OwnExperiment | None = None
    is_lost: bool = False

    @property
    def title(self) -> str:
        """What to call it in a title bar, to be `translated`."""
        if self.path is not None:
            return self.path.name
        return UNTITLED if self.entry is None else self.entry.title

    @property
    def file_name(self) -> str:
        """The title in the user's language as the name of a file."""
        title = translated(self.title)
        kept = "".join(letter if letter.isalnum() or letter in " -_§" else " " for letter in title)
        return (" ".join(kept.split()) or translated(UNTITLED)) + ".json"

    @property
    def own(self) -> OwnExperiment | None:
        """The user's own experiment that it was opened as; None if it was none."""
        return None if isinstance(self.entry, Preset) else self.entry

    @property
    def preset_name(self) -> str:
        """The name of the preset that it was opened as; empty if it was none."""
        return self.entry.name if isinstance(self.entry, Preset) else ""

    def is_modified(self, experiment: Experiment) -> bool:
        """Whether an experiment differs from what was opened or saved."""
        return self.is_lost or self.differs_from(experiment)

    def differs_from(self, experiment: Experiment) -> bool:
        """Whether there is something to go back to."""
        return experiment != self.saved


def document_of(copy: WorkingCopy) -> tuple[Experiment, Document]:
    """The experiment of a working copy, and the document that it belongs to.

    What was not modified is shown as its file has it now. What was saved is read again; gone, all counts as unsaved.
    """
    preset = None
    try:
        if copy.path is not None:
            saved = read_document(copy.path)[0]
            return copy.experiment if copy.is_modified or saved == copy.experiment else saved, Document(
                saved, copy.path
            )
        if copy.preset:
            preset = find_preset(copy.preset)
            return copy.experiment, Document(load_preset(preset.name), entry=preset)
    except InputError:
        return copy.experiment, Document(copy.experiment, copy.path, preset, is_lost=True)
    return copy.experiment, Document(copy.experiment, is_lost=copy.is_modified)
