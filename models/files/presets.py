"""The experiments that come with the program. Each is a file of its own and carries its weights.

The index alone is read at first, without NumPy: a list of names must not wait for the rest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import InputError
from models.sentences import Sentence, say

if TYPE_CHECKING:
    from models.experiment import Experiment

FIRST_PRESET = "notebook-4-bilstm-sequences"
"""What is shown to someone who has asked for nothing yet."""

FOLDER = Path(__file__).parents[2] / "resources" / "presets"


@dataclass(frozen=True)
class Preset:
    """What there is to know about a preset before it is loaded.

    Args:
        name: Its name on the command line, and of its file.
        short_title: Its name where the notebook's section is said already.
        look_at: One sentence on what it shows.
        section: The notebook's section that it is from, such as `§2`; empty for those beyond the notebook.
    """

    name: str
    short_title: str
    look_at: str
    section: str = ""

    @property
    def title(self) -> str:
        """Its name wherever it stands alone."""
        if not self.section:
            return self.short_title
        return say("Notebook {section} — {title}", section=self.section, title=self.short_title)


def presets() -> tuple[Preset, ...]:
    """All presets in the order in which they are to be offered."""
    index = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    return tuple(
        Preset(entry["name"], _said(entry["title"]), _said(entry["look_at"]), entry["section"]) for entry in index
    )


def _said(text: str) -> Sentence:
    """A text of the index, which is translated like those in the code."""
    return Sentence(text, {})


def preset_names() -> tuple[str, ...]:
    """The names of all presets, in the same order."""
    return tuple(preset.name for preset in presets())


def find_preset(name: str) -> Preset:
    """What there is to know about one preset.

    Raises:
        InputError: Listing all names, if there is none of this name.
    """
    for preset in presets():
        if preset.name == name:
            return preset
    raise InputError("preset", say("one of {names}", names=", ".join(preset_names())), repr(name))


def preset_path(name: str) -> Path:
    """The experiment file of a preset.

    Raises:
        InputError: Listing all names, if there is none of this name.
    """
    return FOLDER / f"{find_preset(name).name}.json"


def load_preset(name: str) -> Experiment:
    """A preset's experiment, with its weights.

    Raises:
        InputError: Listing all names, if there is none of this name.
    """
    from models.files.experiment_file import read_experiment  # brings NumPy, which a list of names does without  # noqa: PLC0415

    return read_experiment(preset_path(name))
