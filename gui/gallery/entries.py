"""What the gallery lists: presets by the notebook's sections, and the user's own experiments."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from gui.look.language import translated
from models.files.own_experiments import OwnExperiment
from models.files.presets import Preset
from models.sentences import say

Entry = Preset | OwnExperiment

_CHAPTERS = {
    "§2": say("The notebook, §2 SimpleRNN"),
    "§3": say("The notebook, §3 LSTM"),
    "§4": say("The notebook, §4 Bidirectional LSTM"),
    "": say("Beyond the notebook"),
}
_OWN = say("Your own")
_NO_OWN = say("Nothing yet. Add the present experiment, and it stands here at every start, with its weights.")


@dataclass(frozen=True)
class Group:
    """Entries under one heading.

    Args:
        title: The heading, to be `translated`, as the note is.
        entries: In the order in which they stand.
        note: A sentence below the heading; empty where the cards speak for themselves.
        is_problem: Whether the note says what went wrong.
    """

    title: str
    entries: tuple[Entry, ...]
    note: str = ""
    is_problem: bool = False


def groups_of_presets(presets: Iterable[Preset]) -> tuple[Group, ...]:
    """The presets by section, in the order in which the sections first occur."""
    by_section: dict[str, list[Preset]] = {}
    for preset in presets:
        by_section.setdefault(preset.section, []).append(preset)
    return tuple(
        Group(_CHAPTERS.get(section) or say("The notebook, {section}", section=section), tuple(entries))
        for section, entries in by_section.items()
    )


def group_of_own(own: Iterable[OwnExperiment], problem: str = "") -> Group:
    """The user's own; `problem` says why they cannot be listed."""
    entries = tuple(own)
    return Group(_OWN, entries, problem or ("" if entries else _NO_OWN), bool(problem))


def key_of(entry: Entry) -> Hashable:
    """What makes it the same entry, whatever it is called."""
    return type(entry).__name__, entry.name


def card_title(entry: Entry) -> str:
    """Its title below its group's heading, to be `translated`."""
    return entry.short_title if isinstance(entry, Preset) else entry.title


def badge(entry: Entry) -> str:
    """The notebook's section; empty beyond it."""
    return entry.section if isinstance(entry, Preset) else ""


def matches(entry: Entry, group: Group, wanted: str) -> bool:
    """Whether every word that is wanted occurs in what is said of an entry; case and composition do not matter.

    Said in the user's language or in English, whose words the programs and papers have.
    """
    texts = (group.title, entry.title, entry.look_at)
    said = _plain(" ".join((*texts, *map(translated, texts))))
    return all(word in said for word in _plain(wanted).split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
