"""What a lecturer may hide for a lesson, so that only its subject is in sight. The choice travels in the file."""

from __future__ import annotations

from models.sentences import say

HIDEABLE = {
    "gates": say("Gates"),
    "cell": say("Cell"),
    "returned": say("Returned"),
    "weights": say("Weights"),
    "code": say("Code"),
    "equations": say("Equations"),
    "options": say("Rarer options"),
}
"""Part → its name in the window."""

RIGHT = ("returned", "weights", "code")
"""Those that are tabs at the right, in their order."""
