"""A user's own experiments as files in one folder.

Each is an ordinary experiment file, `NAME.json`. What it is called stands beside it in `NAME.about.json`, so that two
programs may add at once: there is no common list to lose an entry from. An experiment without it, or with one that is
damaged, goes by the name of its file.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import msgspec

from models.errors import InputError
from models.experiment import Experiment
from models.files.atomic import Output, write_all_atomically
from models.files.disk import check_writable, read_bounded, refused
from models.files.experiment_file import format_experiment, read_experiment
from models.files.json_text import decoded
from models.sentences import say
from models.validation import convert

MAX_TITLE = 120
MAX_LOOK_AT = 400
"""Characters of a title and of a sentence."""

_EXPERIMENT, _ABOUT, _REMOVED = ".json", ".about.json", ".removed"
_MAX_ABOUT_BYTES = 2**20
_LONGEST_STEM = 40  # characters; four bytes each still leave a name that every file system takes


@dataclass(frozen=True)
class OwnExperiment:
    """What there is to know about a user's experiment before it is loaded.

    Args:
        path: Its file.
        title: What the user calls it; the name of its file where that is not known.
        look_at: The user's sentence on what it shows; may be empty.
        added: When its file was written, in ns since 1970.
        problem: Why title and sentence cannot be read; empty where they can.
    """

    path: Path
    title: str
    look_at: str
    added: int
    problem: str = ""

    @property
    def name(self) -> str:
        """What tells it apart, whatever it is called."""
        return self.path.name.removesuffix(_EXPERIMENT)


class _About(msgspec.Struct):
    title: str
    look_at: str = ""


def own_experiments(folder: Path) -> tuple[OwnExperiment, ...]:
    """All experiments of a folder, the oldest first; none where there is no folder yet.

    Raises:
        InputError: If there is something that is no folder, or cannot be read. A single file never is the reason.
    """
    try:
        mode = folder.stat().st_mode
        if not stat.S_ISDIR(mode) or not mode & 0o444:
            found = say("a folder without read permission") if stat.S_ISDIR(mode) else say("a file")
            raise InputError(str(folder), say("a folder that can be read"), found)
        names = os.listdir(folder)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise refused(folder, say("a folder that can be read"), error) from None
    paths = (folder / name for name in names if name.endswith(_EXPERIMENT) and not name.endswith(_ABOUT))
    found_ones = [_entry(path) for path in paths if not path.name.startswith(".")]
    return tuple(sorted(found_ones, key=lambda own: (own.added, own.name)))


def add_own(folder: Path, title: str, look_at: str, experiment: Experiment) -> OwnExperiment:
    """Keep an experiment in a folder, which is made if need be.

    Raises:
        InputError: If the title is empty or a text too long, the experiment too large, or the disk refuses.
    """
    about = _about(title, look_at)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(folder, say("a folder that can be made"), error) from None
    path = folder / f"{_safe_stem(about.title)}-{secrets.token_hex(4)}{_EXPERIMENT}"
    outputs: list[Output] = [(path, [format_experiment(experiment)]), _about_output(path, about)]
    write_all_atomically(outputs)
    return _entry(path)


def describe_own(own: OwnExperiment, title: str, look_at: str) -> OwnExperiment:
    """Call an experiment something else; its own file stays as it is.

    Raises:
        InputError: If the title is empty, a text too long, the experiment gone, or the disk refuses.
    """
    about = _about(title, look_at)
    if not os.path.exists(own.path):
        raise InputError(str(own.path), say("an experiment of your own"), say("no such file or folder"))
    write_all_atomically([_about_output(own.path, about)])
    return _entry(own.path)


def remove_own(own: OwnExperiment) -> None:
    """Take an experiment out of its folder's list; until `forget_removed`, `restore_own` brings it back.

    Raises:
        InputError: If it is gone already, or the disk refuses.
    """
    check_writable(own.path)
    _rename(own.path, _removed(own.path))
    with contextlib.suppress(FileNotFoundError):
        os.replace(_about_path(own.path), _removed(_about_path(own.path)))


def restore_own(own: OwnExperiment) -> None:
    """Bring a removed experiment back.

    Raises:
        InputError: If another one has its name by now, or the disk refuses.
    """
    if os.path.exists(own.path):
        raise InputError(str(own.path), say("a name that is free"), say("another experiment"))
    with contextlib.suppress(FileNotFoundError):
        os.replace(_removed(_about_path(own.path)), _about_path(own.path))
    _rename(_removed(own.path), own.path)


def forget_removed(own: OwnExperiment) -> None:
    """Delete a removed experiment for good. What the disk does not let go of is in nobody's way."""
    for path in (own.path, _about_path(own.path)):
        with contextlib.suppress(OSError):
            _removed(path).unlink(missing_ok=True)


def load_own(own: OwnExperiment) -> Experiment:
    """An experiment of the user's.

    Raises:
        InputError: If its file cannot be read or is none.
    """
    return read_experiment(own.path)


def tidy(text: str, what: str, most: int) -> str:
    """A title or a sentence as it is kept: in one line, without blanks around it.

    Raises:
        InputError: With `what`, if it is longer than `most` characters, or no text that a file can hold.
    """
    line = " ".join(text.split())
    if len(line) > most:
        raise InputError(what, say("at most {most} characters", most=most), str(len(line)))
    try:
        line.encode()
    except UnicodeEncodeError as error:
        raise InputError(what, say("text that UTF-8 can hold"), ascii(line[error.start])) from None
    return line


def _about(title: str, look_at: str) -> _About:
    about = _About(tidy(title, say("title"), MAX_TITLE), tidy(look_at, say("sentence"), MAX_LOOK_AT))
    if not about.title:
        raise InputError(say("title"), say("a few words"), say("nothing"))
    return about


def _about_path(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(_EXPERIMENT) + _ABOUT)


def _about_output(path: Path, about: _About) -> Output:
    text = json.dumps(msgspec.to_builtins(about), ensure_ascii=False, indent=1)
    return _about_path(path), [f"{text}\n".encode()]


def _removed(path: Path) -> Path:
    """Its name while it can still be brought back, which no list takes for an experiment."""
    return path.with_name(path.name + _REMOVED)


def _rename(path: Path, new: Path) -> None:
    try:
        os.replace(path, new)
    except OSError as error:
        raise refused(path, say("a file that can be moved"), error) from None


def _entry(path: Path) -> OwnExperiment:
    """What is known of an experiment file; never an error."""
    try:
        added = path.stat().st_mtime_ns
    except OSError:
        added = 0  # gone meanwhile, or a link to nowhere: whoever loads it is told
    try:
        about = _read_about(_about_path(path))
    except InputError as error:
        # A name that is no UTF-8 would not be shown by anything.
        stem = path.name.removesuffix(_EXPERIMENT).encode("utf-8", "replace").decode()
        is_there = os.path.exists(_about_path(path))  # pathlib's own raises for a name that is too long
        return OwnExperiment(path, stem, "", added, error.sentence if is_there else "")
    return OwnExperiment(path, about.title, about.look_at, added)


def _read_about(path: Path) -> _About:
    data = read_bounded(path, _MAX_ABOUT_BYTES)
    try:
        if not data.strip():
            raise InputError("", say("a title and a sentence (JSON)"), say("an empty file"))
        about = convert(decoded(data), _About)
        return _about(about.title, about.look_at)
    except InputError as error:
        raise error.inside(str(path)) from None


def _safe_stem(title: str) -> str:
    """Letters and digits of a title, of any script, as the beginning of a file's name."""
    letters = "".join(one if one.isalnum() else " " for one in unicodedata.normalize("NFC", title).lower())
    return "-".join(letters.split())[:_LONGEST_STEM].strip("-") or "experiment"
