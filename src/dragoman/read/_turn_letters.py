"""The letters before the turns of a talk that names nobody there: whoever asks, and whoever answers."""

ASKING, ANSWERING = "Q", "A"
TURN_LETTERS = frozenset({ASKING, ANSWERING})
