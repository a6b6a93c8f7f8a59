from __future__ import annotations

from models.keras.recent import Recent


def test_what_was_not_used_for_longest_goes_first() -> None:
    recent: Recent[str, int] = Recent(most=2, most_bytes=100)
    recent.put("a", 1, size=1)
    recent.put("b", 2, size=1)
    assert recent.get("a") == 1  # used: b is the older one now
    recent.put("c", 3, size=1)
    assert [recent.get(key) for key in "abc"] == [1, None, 3]


def test_size_is_bounded_too() -> None:
    recent: Recent[str, int] = Recent(most=10, most_bytes=100)
    for key in "abc":
        recent.put(key, ord(key), size=40)
    assert [recent.get(key) is None for key in "abc"] == [True, False, False]


def test_the_newest_stays_however_large() -> None:
    recent: Recent[str, int] = Recent(most=10, most_bytes=100)
    recent.put("a", 1, size=10)
    recent.put("b", 2, size=1000)
    assert recent.get("a") is None
    assert recent.get("b") == 2


def test_the_same_key_holds_the_newer_value() -> None:
    recent: Recent[str, int] = Recent(most=2, most_bytes=100)
    recent.put("a", 1, size=60)
    recent.put("a", 2, size=60)
    recent.put("b", 3, size=40)
    assert recent.get("a") == 2
    assert recent.get("b") == 3
