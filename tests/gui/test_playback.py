"""Time: it passes at a pace, ends at the end or begins again, and knows the step only because it is told."""

import pytest
from pytestqt.qtbot import QtBot

from gui.playback import SPEEDS, Playback


class Played:
    """A playback with somebody who obeys it."""

    def __init__(self, step: int, steps: int = 3) -> None:
        self.playback = Playback()
        self.steps: list[int] = []
        self.playing: list[bool] = []
        self._last = steps
        self.playback.set_speed(500)
        self.playback.show_step(step, steps)
        self.playback.step_requested.connect(self._obey)
        self.playback.playing_changed.connect(self.playing.append)

    def _obey(self, step: int) -> None:
        self.steps.append(step)
        self.playback.show_step(step, self._last)


def test_it_plays_to_the_end_and_stops_there(qtbot: QtBot) -> None:
    played = Played(step=1)
    played.playback.play()
    assert played.playback.is_playing
    qtbot.waitUntil(lambda: not played.playback.is_playing)
    assert played.steps == [2, 3]
    assert played.playing == [True, False]


def test_from_the_end_it_begins_again(qtbot: QtBot) -> None:
    played = Played(step=3)
    played.playback.play()
    assert played.steps == [0], "at once"
    qtbot.waitUntil(lambda: not played.playback.is_playing)
    assert played.steps == [0, 1, 2, 3]


def test_a_loop_goes_round_until_it_is_paused(qtbot: QtBot) -> None:
    played = Played(step=2)
    played.playback.loops = True
    played.playback.play()
    qtbot.waitUntil(lambda: len(played.steps) >= 9)
    played.playback.pause()
    assert played.steps[:9] == [3, 0, 1, 2, 3, 0, 1, 2, 3]
    assert played.playing == [True, False]


def test_toggling_plays_and_pauses_and_repeats_nothing() -> None:
    played = Played(step=0)
    played.playback.toggle()
    played.playback.play()
    played.playback.toggle()
    played.playback.pause()
    assert played.playing == [True, False]
    assert not played.playback.is_playing


def test_a_loop_that_is_ended_at_the_end_stops(qtbot: QtBot) -> None:
    played = Played(step=0, steps=1)
    played.playback.loops = True
    played.playback.play()
    qtbot.waitUntil(lambda: played.steps[-1:] == [1])
    played.playback.loops = False
    qtbot.waitUntil(lambda: not played.playback.is_playing)
    assert played.steps[-1] == 1


@pytest.mark.parametrize(("speed", "interval"), [(0.5, 2000), (1.0, 1000), (4.0, 250), (60.0, 17)])
def test_a_speed_is_an_interval(speed: float, interval: int) -> None:
    assert speed in SPEEDS
    playback = Playback()
    playback.set_speed(speed)
    assert playback.interval == interval
    playback.show_step(0, 5)
    playback.play()
    playback.set_speed(1.0)
    assert (playback.interval, playback.is_playing) == (1000, True)
