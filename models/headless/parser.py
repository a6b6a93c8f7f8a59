"""The options of the command line, for argparse."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from models.headless.usage import PROGRAM, UsageError

_DESCRIPTION = "Recurrent layers, one timestep at a time: what Keras's SimpleRNN, LSTM, GRU and Bidirectional compute."
_EPILOG = """\
Without --print and --export a window opens. With them no display is needed: Keras runs, is compared with the
explicit equations, and standard error ends with a line such as "Keras 3.15.1 agrees: max |d| 6.0e-08".

exit status: 0; 1 a defect of the program; 2 bad usage or input; 3 Keras and the equations disagree, nothing is written
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Argparse prints two lines and leaves; ours is the caller's one line."""
        raise UsageError(message)


def make_parser() -> argparse.ArgumentParser:
    """All options, with one line for each mistake."""
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
        metavar="OUT",
        help="write a file, repeatable; its suffix chooses: .csv every state and gate of every timestep, .npz these "
        "and all else as NumPy arrays, .py and .ipynb the Keras program that gives the same numbers, .png and .svg a "
        "picture of the last step, .gif and .mp4 an animation of all steps (1920 x 1080 px)",
    )
    return parser
