"""The command line's words: what was asked for, as a value. Nothing is loaded or run here, and NumPy least of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.headless.usage import UsageError


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

    file: Path | None = None
    preset: str | None = None
    input: Path | None = None
    prints: bool = False
    exports: tuple[Path, ...] = ()
    lists_presets: bool = False

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
    if not argv:
        return Arguments()
    from models.headless.parser import make_parser  # argparse: not where nothing was said  # noqa: PLC0415

    options = make_parser().parse_args(argv)
    arguments = Arguments(
        options.file, options.preset, options.input, options.prints, tuple(options.exports), options.lists_presets
    )
    if arguments.lists_presets and (arguments.headless or arguments.input):
        raise UsageError("--list-presets: expected no other option, found one")
    if arguments.input is not None and not arguments.headless:
        raise UsageError("--input: expected together with --print or --export, found neither")
    return arguments
