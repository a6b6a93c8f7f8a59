"""An experiment as a Keras program that gives the same numbers: imports, input, layers, weights, call, print.

The order of making is that of `models.keras.arguments`: all layers from the input to the output, then everything else.
The names of what is returned, and how it is printed, are the notebook's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from models.cells import cell_type
from models.code.arrays import MOST_DIGITS, UNPACKED, ArrayStatement
from models.code.layers import constructor, imports, without_initializers
from models.code.origin import Origin, weights_origin
from models.experiment import Experiment
from models.returned import returned
from models.spec import LayerSpec
from models.trace import outline
from models.weights import LayerWeights

Statement = str | ArrayStatement

_LONGEST_TOKEN = 40
_PACKED_LINES = 3


@dataclass(frozen=True)
class Section:
    """Statements that belong together: a paragraph of a program, a cell of a notebook.

    Args:
        name: `imports`, `input`, `layers`, `weights`, `call` or `print`.
        statements: Each of one or more lines.
    """

    name: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Program:
    """A program in parts; the lines of its arrays are made when they are asked for.

    Args:
        title: What it computes, such as `Bidirectional LSTM, 3 units`.
        origin: Where its weights come from.
        returns: `(name, shape)` of every tensor that the last layer hands back.
        sections: In order.
    """

    title: str
    origin: Origin
    returns: tuple[tuple[str, tuple[int, ...]], ...]
    sections: tuple[Section, ...]

    @property
    def characters(self) -> int:
        """About how long it is."""
        statements = [one for section in self.sections for one in section.statements]
        return sum(len(one) if isinstance(one, str) else one.characters for one in statements)

    def lines(self) -> Iterator[str]:
        """The whole program, an empty line between its sections."""
        yield f"# {self.title}"
        yield f"# weights: {self.origin.sentence}"
        for section in self.sections:
            yield ""
            for statement in section.statements:
                yield from statement_lines(statement)

    def shortened(self, most: int) -> Program:
        """The program to be looked at: an array of more than `most` lines keeps half of them, and its end.

        Of a packed array, which nobody reads, a few lines are kept.
        It is this very program where there is nothing to cut.
        """
        sections = tuple(_shortened(section, most) for section in self.sections)
        return self if sections == self.sections else replace(self, sections=sections)


def statement_lines(statement: Statement) -> Iterator[str]:
    """A statement, line by line."""
    return iter(statement.split("\n")) if isinstance(statement, str) else statement.lines()


def program(experiment: Experiment, drawn: Sequence[LayerWeights] | None = None) -> Program:
    """The program of an experiment.

    Args:
        experiment: With its weights, or without to have them drawn: then the seed and the initializers are in it.
        drawn: What Keras is known to draw for the experiment. Given weights that equal it are not written out.
    """
    origin = weights_origin(experiment, drawn)
    specs = [
        spec if written is None else without_initializers(spec)
        for spec, written in zip(experiment.layers, origin.written, strict=True)
    ]
    names = _layer_names(len(experiment.layers))
    returns = returned_shapes(experiment)
    inputs, weights = _input(experiment), _weights(experiment, origin, names)
    arrays = [one for one in (*inputs, *weights) if isinstance(one, ArrayStatement)]
    sections = [
        Section("imports", tuple(_imports(specs, origin, any(array.is_packed for array in arrays)))),
        Section("input", tuple(inputs)),
        Section("layers", tuple(_layers(specs, origin, names))),
        Section("weights", tuple(weights)),
        Section("call", tuple(_calls(experiment.layers, names, [name for name, _ in returns]))),
        Section("print", tuple(_printed(name) for name, _ in returns)),
    ]
    title = " → ".join(_title(spec) for spec in experiment.layers)
    return Program(title, origin, returns, tuple(section for section in sections if section.statements))


def returned_shapes(experiment: Experiment) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """`(name, shape)` of what the last layer hands back; no weights are needed, and hardly any memory."""
    smallest = replace(
        experiment, values=experiment.values[:1, :1], layers=experiment.layers[-1:], tokens=None, weights=None
    )
    tensors = returned(outline(smallest)).tensors
    times = {True: (experiment.batch, experiment.timesteps), False: (experiment.batch,)}
    return tuple((one.name, (*times[one.has_rows], one.values.shape[-1])) for one in tensors)


def _title(spec: LayerSpec) -> str:
    kind = f"Bidirectional {spec.type}" if spec.bidirectional else spec.type
    return f"{kind}, {spec.units} unit{'' if spec.units == 1 else 's'}"


def _layer_names(count: int) -> list[str]:
    return ["layer"] if count == 1 else [f"layer_{number + 1}" for number in range(count)]


def _imports(specs: Sequence[LayerSpec], origin: Origin, unpacks: bool) -> Iterator[str]:
    if unpacks:
        yield "import base64"
    if origin.seed is not None:
        yield "import os"
        yield ""
        yield "# Another backend draws other weights."
        yield "os.environ['KERAS_BACKEND'] = 'tensorflow'"
        yield ""
        yield "import keras"
    yield "import numpy as np"
    yield from imports(specs)
    if unpacks:
        yield ""
        yield UNPACKED


def _input(experiment: Experiment) -> list[Statement]:
    values, comments = experiment.values, []
    if experiment.tokens is not None and values.size <= MOST_DIGITS:
        comments = [_as_comment(token) for row in experiment.tokens for token in row]
    return [f"# batch × timesteps × input_dim: {values.shape}", ArrayStatement("x", values, comments)]


def _layers(specs: Sequence[LayerSpec], origin: Origin, names: list[str]) -> Iterator[str]:
    if origin.seed is not None:
        if len(names) > 1:
            yield "# All are made before the first is called: the seed draws in this order."
        yield f"keras.utils.set_random_seed({origin.seed})"
    for name, spec in zip(names, specs, strict=True):
        yield f"{name} = {constructor(spec)}"


def _weights(experiment: Experiment, origin: Origin, names: list[str]) -> list[Statement]:
    statements: list[Statement] = []
    for number, (name, weights) in enumerate(zip(names, origin.written, strict=True)):
        if weights is not None:
            suffix = name.removeprefix("layer")
            statements += ["", *_set_weights(experiment, number, name, weights, suffix)]
    return statements[1:]


def _set_weights(
    experiment: Experiment, number: int, name: str, weights: LayerWeights, suffix: str
) -> Iterator[Statement]:
    spec = experiment.layers[number]
    shape = (experiment.batch, experiment.timesteps, experiment.input_dims[number])
    gates = [gate.name for gate in cell_type(spec).gates]
    if len(gates) > 1:
        yield f"# Columns, {spec.units} each: {', '.join(gates)}."
    yield f"{name}.build({shape})"
    names = []
    for direction, _ in spec.reading_directions:
        prefix = f"{direction}_" if spec.bidirectional else ""
        arrays = [
            ArrayStatement(prefix + kind + suffix, array, block=spec.units)
            for kind, array in weights[direction].named().items()
        ]
        yield from arrays
        names.append(", ".join(array.name for array in arrays))
    among = names[0] if len(names) == 1 else "".join(f"\n    {line}," for line in names) + "\n"
    yield f"{name}.set_weights([{among}])"


def _calls(layers: Sequence[LayerSpec], names: list[str], tensors: list[str]) -> Iterator[str]:
    for name, spec in zip(names[:-1], layers[:-1], strict=True):
        returns_states = spec.return_state and spec.merge_mode is not None
        yield f"x, *states = {name}(x)" if returns_states else f"x = {name}(x)"
    yield f"{', '.join(tensors)} = {names[-1]}(x)"


def _printed(name: str) -> str:
    return f"print('{name.replace('_', ' ')} : {{}}, shape: {{}}'.format({name}, {name}.shape))"


def _as_comment(token: str) -> str:
    """A token on one line, whatever it holds."""
    if len(token) > _LONGEST_TOKEN:
        token = token[: _LONGEST_TOKEN - 1] + "…"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in token
    )


def _shortened(section: Section, most: int) -> Section:
    statements = tuple(_cut(statement, most) for statement in section.statements)
    return section if statements == section.statements else Section(section.name, statements)


def _cut(statement: Statement, most: int) -> Statement:
    if isinstance(statement, str):
        return statement
    lines = list(islice(statement.lines(), most + 1))
    kept = _PACKED_LINES if statement.is_packed else most // 2
    return statement if len(lines) <= most else "\n".join([*lines[:kept], "…", statement.last_line])
