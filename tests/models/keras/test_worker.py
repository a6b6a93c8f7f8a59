"""The worker process itself: real Keras in it, nothing of Qt, and gone when its parent is gone."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models.experiment import Experiment, input_array
from models.keras.check import compare
from models.keras.process import KerasError, KerasProcess, KerasUnavailable, WorkerDied, WorkerHung
from models.spec import LayerSpec
from models.trace import trace
from tests.models.keras import worker_fakes
from tests.models.strategies import with_random_weights

ROOT = Path(__file__).parents[3]
PATIENCE = 180  # s

LAYER = LayerSpec(type="LSTM", units=3, bidirectional=True, return_sequences=True, return_state=True)
EXPERIMENT = Experiment(input_array(np.random.default_rng(3).uniform(-1, 1, (2, 4, 5))), (LAYER,), seed=11)


@pytest.fixture(scope="module")
def keras_process() -> Iterator[KerasProcess]:
    """A real one, started where the user's own Keras speaks another backend."""
    environment = dict(os.environ)
    os.environ["KERAS_BACKEND"] = "torch"
    process = KerasProcess()
    process.start()
    os.environ.clear()
    os.environ.update(environment)
    process.wait_until_ready(PATIENCE)
    yield process
    process.kill()


def test_it_draws_weights_and_agrees_with_the_trace(keras_process: KerasProcess) -> None:
    answer = keras_process.request(EXPERIMENT, PATIENCE)
    assert answer.version.split(".")[0] == "3"
    assert [len(tensors) for tensors in answer.outputs] == [5]
    assert compare(trace(EXPERIMENT, answer.weights), answer).difference == ""
    forward, backward = answer.weights[0].forward, answer.weights[0].backward
    assert backward is not None
    assert not np.array_equal(forward.kernel, backward.kernel)
    assert not any(array.flags.writeable for array in answer.weights[0].flat())


def test_given_weights_come_back_as_the_same_objects(keras_process: KerasProcess) -> None:
    experiment = with_random_weights(EXPERIMENT, np.random.default_rng(4))
    answer = keras_process.request(experiment, PATIENCE)
    assert experiment.weights is not None
    assert answer.weights is experiment.weights
    assert compare(trace(experiment, experiment.weights), answer).difference == ""


def test_it_lives_on_after_keras_raised(keras_process: KerasProcess) -> None:
    broken = with_random_weights(EXPERIMENT, np.random.default_rng(4))
    object.__setattr__(broken, "values", input_array(np.ones((2, 4, 6))))  # an input that the weights do not fit
    with pytest.raises(KerasError, match=r"^ValueError: .*"):
        keras_process.request(broken, PATIENCE)
    assert keras_process.request(EXPERIMENT, PATIENCE).outputs


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_loads_no_qt_and_writes_nowhere(keras_process: KerasProcess) -> None:
    maps = Path(f"/proc/{keras_process.pid}/maps").read_text()
    assert "tensorflow" in maps
    assert not [line for line in maps.splitlines() if "PySide6" in line or "libQt" in line or "shiboken" in line]
    for descriptor in (1, 2):
        assert os.readlink(f"/proc/{keras_process.pid}/fd/{descriptor}") == os.devnull


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_its_surroundings_are_its_own(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    process = KerasProcess(worker_fakes.says_where_it_lives)
    process.start()
    facts = ast.literal_eval(process.wait_until_ready(PATIENCE))
    home = Path(facts["KERAS_HOME"])
    assert facts["KERAS_BACKEND"] == "tensorflow"
    assert facts["stdout"] == facts["stderr"] == os.devnull
    assert home.is_dir()
    assert home != Path.home() / ".keras"
    process.kill()
    assert not home.exists()
    assert capfd.readouterr() == ("", "")


def test_every_way_to_fail_has_its_exception() -> None:
    with_unavailable = KerasProcess(worker_fakes.unavailable)
    with_unavailable.start()
    with pytest.raises(KerasUnavailable, match=r"^ImportError: no TensorFlow here$"):
        with_unavailable.wait_until_ready(PATIENCE)
    with_unavailable.kill()

    hanging = KerasProcess(worker_fakes.never_ready)
    hanging.start()
    with pytest.raises(WorkerHung, match=r"^Keras did not answer within 0\.2 s\.$"):
        hanging.wait_until_ready(0.2)
    hanging.kill()

    dying = KerasProcess(worker_fakes.dies_at_start)
    dying.start()
    with pytest.raises(WorkerDied, match=r"^Keras stopped unexpectedly \(exit code 7\)\.$"):
        dying.wait_until_ready(PATIENCE)
    dying.kill()


def test_kill_before_start_is_no_error() -> None:
    process = KerasProcess(worker_fakes.obedient)
    process.end()
    process.kill()


PARENT = """
import sys
from models.keras.authority import Authority
from models.keras.reports import Ready, Starting
from models.keras.worker import serve
from tests.models.keras.worker_fakes import obedient

def report(report):
    wanted = {"importing": Starting, "idle": Ready}[sys.argv[1]]
    if isinstance(report, wanted):
        threading.Timer(0.5 if wanted is Starting else 0, tell).start()

def tell():
    print(authority._process.pid, flush=True)

if __name__ == "__main__":
    import threading
    authority = Authority(report, serve=serve if sys.argv[1] == "importing" else obedient)
    authority.start()
    threading.Event().wait()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="sends POSIX signals, reads /proc")
@pytest.mark.parametrize("state", ["importing", "idle"])
@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_no_worker_is_left_when_its_parent_is_killed(tmp_path: Path, state: str, how: str) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen(
        [sys.executable, str(script), state],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    assert exists(worker)
    parent.send_signal(getattr(signal, how))
    parent.wait(PATIENCE)
    parent.stdout.close()
    deadline = time.monotonic() + PATIENCE
    while exists(worker):
        assert time.monotonic() < deadline, "the worker outlived its parent"
        time.sleep(0.05)


def exists(pid: int) -> bool:
    """Whether a process runs; one that ended and that nobody waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
