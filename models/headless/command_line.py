"""The command line's words: what was asked for, as a value. Nothing is loaded or run here, and NumPy least of all."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

PROGRAM = "main.py"

_DESCRIPTION = "Recurrent layers, one timestep at a time: what Keras's SimpleRNN, LSTM, GRU and Bidirectional compute."
_EPILOG = """\
Without --print and --export a window opens. With them no display is needed: Keras runs, is compared with the
explicit equations, and standard error ends with a line such as "Keras 3.15.1 agrees: max |d| 6.0e-08".

exit status: 0; 1 a defect of the program; 2 bad usage or input; 3 Keras and the equations disagree, nothing is written
"""


class UsageError(Exception):
    """A command line that makes no sense; its text is one line for the user."""


@dataclass(frozen=True)
class Arguments:
    """What was asked for.

    Args:
        file: The experiment file, or None.
        preset: The preset's name, or None.
        input: The CSV file whose sequence replaces the experiment's input, or None.
        prints: Whether to print what Keras returns.
        exports: The files to export the states to.
        lists_presets: Whether to list the presets and do nothing else.
    """

    file: Path | None
    preset: str | None
    input: Path | None
    prints: bool
    exports: tuple[Path, ...]
    lists_presets: bool

    @property
    def headless(self) -> bool:
        """Whether to do without a window."""
        return self.prints or bool(self.exports)


def parse(argv: Sequence[str]) -> Arguments:
    """The command line without the program's name, as a value.

    Raises:
        UsageError: If it makes no sense.
        SystemExit: After `--help`, which is printed.
    """
    options = _parser().parse_args(argv)
    arguments = Arguments(
        options.file, options.preset, options.input, options.prints, tuple(options.exports), options.lists_presets
    )
    if arguments.lists_presets and (arguments.headless or arguments.input):
        raise UsageError("--list-presets: expected no other option, found one")
    if arguments.input is not None and not arguments.headless:
        raise UsageError("--input: expected together with --print or --export, found neither")
    return arguments


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Argparse prints two lines and leaves; ours is the caller's one line."""
        raise UsageError(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument("file", nargs="?", type=Path, metavar="FILE.json", help="an experiment file")
    source.add_argument("--preset", metavar="NAME", help="one of the experiments that come with the program")
    source.add_argument("--list-presets", dest="lists_presets", action="store_true", help="their names, one a line")
    parser.add_argument(
        "--input",
        type=Path,
        metavar="X.csv",
        help="the sequence to run: one row a timestep, one column a feature, optionally a header and a column 'token'",
    )
    parser.add_argument("--print", dest="prints", action="store_true", help="print the tensors that Keras returns")
    parser.add_argument(
        "--export",
        dest="exports",
        action="append",
        default=[],
        type=Path,
        metavar="OUT.csv",
        help="write the states and gates of every timestep; the suffix chooses the format; repeatable",
    )
    return parser
