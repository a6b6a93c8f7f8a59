"""Unrolled's command line: a window, or without one what Keras returns and every state as a file.

Nothing heavy is imported here at first: `--help` must answer at once, and a spawned worker runs this file again.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from models.errors import InputError
from models.headless.command_line import Arguments, parse
from models.headless.usage import PROGRAM, UsageError

DEFECT = 1
BAD_INPUT = 2
INTERRUPTED = 130  # as shells have it: 128 + SIGINT

_TRACEBACK = "UNROLLED_TRACEBACK"


def main(argv: Sequence[str]) -> int:
    """Do what the command line says.

    Args:
        argv: The arguments without the program's name.

    Returns:
        The exit status: 0; 1 a defect of ours; 2 bad usage or input; 3 Keras and the trace disagree.
    """
    try:
        return _run(parse(argv))
    except UsageError as error:
        return _complain(f"{PROGRAM}: {error} (see {PROGRAM} --help)", BAD_INPUT)
    except InputError as error:
        return _complain(str(error), BAD_INPUT)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        what = f"{type(error).__name__}: {error}"
        return _complain(f"{PROGRAM} failed, which is a defect ({_TRACEBACK}=1 shows where): {what}", DEFECT)


def launch() -> int:
    """What the installed command `unrolled` calls; the same command line.

    Returns:
        The exit status.
    """
    return main(sys.argv[1:])


def _run(arguments: Arguments) -> int:
    """Import what was asked for, and only that: a list of names needs no NumPy, a file no Qt, a window no Keras."""
    if arguments.lists_presets:
        from models.files.presets import preset_names  # noqa: PLC0415
        from models.headless.standard_output import write_text  # noqa: PLC0415

        write_text("".join(f"{name}\n" for name in preset_names()))
        return 0
    if arguments.headless:
        from gui.pictures.formats import PICTURE_FORMATS  # loads no Qt yet  # noqa: PLC0415

        if any(path.suffix.lower() in PICTURE_FORMATS for path in arguments.exports):
            from gui.display import offscreen_problem  # noqa: PLC0415

            if (sentence := offscreen_problem()) is not None:
                return _complain(sentence, BAD_INPUT)
        from models.files.formats import FORMATS  # noqa: PLC0415
        from models.headless.run import run  # noqa: PLC0415

        return run(arguments, {**FORMATS, **PICTURE_FORMATS})
    return _show(arguments)


def _show(arguments: Arguments) -> int:
    from gui.display import problem  # noqa: PLC0415

    experiment = view = None
    if arguments.file is not None:
        from models.files.experiment_file import read_document  # noqa: PLC0415

        experiment, view = read_document(arguments.file)
    elif arguments.preset is not None:
        from models.files.presets import load_preset  # noqa: PLC0415

        experiment = load_preset(arguments.preset)
    if (sentence := problem()) is not None:
        return _complain(sentence, BAD_INPUT)

    gc.disable()  # until the first paint: what is loaded stays, and looking through it takes a tenth of the start
    # Before Qt, whose hook slows every import after it.
    from models import edits, equations, notes, numpy_text  # noqa: F401, PLC0415
    from models.files import csv_export, experiment_file  # noqa: F401, PLC0415

    from gui.app import run  # isort: skip  # noqa: PLC0415

    return run(experiment, view, arguments.file, arguments.preset)


def _complain(text: str, status: int) -> int:
    """One line on standard error, whatever the text holds; a start without a console has none."""
    if sys.stderr is not None:
        sys.stderr.write(" ".join(text.splitlines()) + "\n")
    return status


if __name__ == "__main__":
    sys.exit(launch())
