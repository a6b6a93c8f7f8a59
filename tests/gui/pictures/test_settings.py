"""How an animation runs: which moment each frame shows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.pictures.settings import FRAME_RATES, Pace, suitable_pace
from gui.playback import SPEEDS


@given(
    timesteps=st.integers(1, 60),
    speed=st.sampled_from(SPEEDS),
    rate=st.sampled_from([10, 20, 25, 24, 30, 60]),
    pause=st.integers(0, 5),
)
def test_frames_go_from_nothing_to_the_last_step_without_turning_back(
    timesteps: int, speed: float, rate: int, pause: int
) -> None:
    pace = Pace(speed, rate, float(pause))
    positions = pace.positions(timesteps)
    assert (positions[0], positions[-1]) == (0.0, timesteps)
    assert all(before <= after for before, after in pairwise(positions))
    assert len(positions) == pytest.approx(pace.seconds(timesteps) * rate, abs=2)
    assert pace.seconds(timesteps) == pytest.approx((timesteps + 1) / speed + pause)


def test_a_step_is_reached_gliding_and_then_stays() -> None:
    positions = Pace(steps_per_second=1.0, frame_rate=30, pause=2.0).positions(4)
    assert len(positions) == 210
    assert positions[:30] == [0.0] * 30
    glide = positions[30:38]
    assert glide[0] == 0.0
    assert all(0 < one < 1 for one in glide[1:])
    assert positions[38:60] == [1.0] * 22, "260 ms are 7.8 frames"
    assert positions[128:] == [4.0] * 82, "what is left of the last step's second, and the pause"


def test_half_way_in_time_it_is_half_way_in_space() -> None:
    """A sine from rest to rest: at half of 260 ms it stands in the middle."""
    positions = Pace(steps_per_second=1.0, frame_rate=1000, pause=0.0).positions(2)
    assert positions[1130] == pytest.approx(0.5, abs=2e-3)
    assert positions[1065] == pytest.approx(0.1464, abs=2e-3)


def test_faster_than_a_glide_it_still_arrives() -> None:
    positions = Pace(steps_per_second=10.0, frame_rate=100, pause=0.0).positions(3)
    assert positions[19] == 1.0, "90 of 100 ms glide"


@pytest.mark.parametrize(("timesteps", "speed"), [(1, 1.0), (4, 1.0), (20, 1.0), (21, 2.0), (200, 10.0), (2000, 100.0)])
@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
def test_long_sequences_run_faster(timesteps: int, speed: float, suffix: str) -> None:
    pace = suitable_pace(timesteps, suffix)
    assert pace.steps_per_second == speed
    assert pace.frame_rate in FRAME_RATES[suffix]


def test_a_gif_can_say_its_frame_rates() -> None:
    assert all(100 % rate == 0 for rate in FRAME_RATES[".gif"])
