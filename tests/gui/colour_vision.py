"""How colours look to eyes that see fewer of them, and how far apart they are.

Dichromacy as Machado, Oliveira and Fernandes model it ("A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15 (6), 2009), at severity 1.0; their matrices are meant for linear sRGB. Distances are Euclidean
in Oklab (Ottosson 2020), where about 0.02 is the least that can be told apart side by side. Written apart from
`gui.look.value_colors`, whose colours it measures; the conversion is checked against Ottosson's own pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

VISIONS: Mapping[str, Floats] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""By name the matrix from linear sRGB to linear sRGB."""

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_M1 = np.array(
    [
        [0.8189330101, 0.3618667424, -0.1288597137],
        [0.0329845436, 0.9293118715, 0.0361456387],
        [0.0482003018, 0.2643662691, 0.6338517070],
    ]
)
_M2 = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def linear(colours: Iterable[str]) -> Floats:
    """`(colours, 3)` linear sRGB, 0 to 1, of `#rrggbb`."""
    share = np.array([[int(c[at : at + 2], 16) for at in (1, 3, 5)] for c in colours], np.float64) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def oklab_of_xyz(xyz: Floats) -> Floats:
    """`(..., 3)` Oklab of CIE XYZ with D65 white at Y = 1."""
    return np.cbrt(xyz @ _M1.T) @ _M2.T


def oklab(colours: Iterable[str], vision: str = "normal") -> Floats:
    """`(colours, 3)` Oklab (L, a, b) as an eye of `VISIONS` sees them."""
    seen = (linear(colours) @ VISIONS[vision].T).clip(0, 1)
    return oklab_of_xyz(seen @ _XYZ.T)


def grey(colours: Iterable[str]) -> Floats:
    """`(colours,)` lightness, 0 to 1, of a picture without colours: Oklab's L of the grey of the same luminance."""
    return np.cbrt(linear(colours) @ _LUMINANCE)


def distances(colours: Iterable[str], vision: str = "normal") -> Floats:
    """`(colours, colours)` distances of each from each."""
    lab = oklab(colours, vision)
    return np.linalg.norm(lab[:, None] - lab[None], axis=-1)


def least_distance(colours: Iterable[str], vision: str = "normal") -> float:
    """The distance of the two that are most alike."""
    all_pairs = distances(colours, vision)
    return float(min(all_pairs[a, b] for a, b in combinations(range(len(all_pairs)), 2)))


def least_grey_step(colours: Iterable[str]) -> float:
    """The difference in lightness of the two whose greys are most alike."""
    return float(np.diff(np.sort(grey(colours))).min())
