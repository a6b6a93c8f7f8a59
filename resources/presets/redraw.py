"""Draws the weights of every preset anew with the installed Keras: `uv run python -m resources.presets.redraw`.

Worth a run when Keras's initializers change. Everything else in the files stays as it is.
"""

from __future__ import annotations

from models.files.atomic import write_all_atomically
from models.files.experiment_file import format_experiment
from models.files.presets import load_preset, preset_names, preset_path
from models.keras.layers import KerasRunner


def main() -> None:
    """Replace all preset files, or none."""
    runner = KerasRunner()
    outputs = []
    for name in preset_names():
        answer = runner.run(load_preset(name).with_weights(None))
        outputs.append((preset_path(name), [format_experiment(load_preset(name).with_weights(answer.weights))]))
    write_all_atomically(outputs)


if __name__ == "__main__":
    main()
