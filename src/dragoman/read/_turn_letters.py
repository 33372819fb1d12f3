"""The letters before the turns of a talk that names nobody there: whoever asks, and whoever answers."""

ASKER, ANSWERER = "Q", "A"
TURN_LETTERS = frozenset({ASKER, ANSWERER})
