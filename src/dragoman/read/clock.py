"""A predicate -> when it is: the time expression nearest to it in its own clause."""

from spacy.tokens import Token

from dragoman.read.scene import Scene
from dragoman.records import When

MAX_CLIMB = 15


def when_of(scene: Scene, number: int, predicate: Token) -> When | None:
    """The time expression that dates a predicate, None where its clause has none."""
    sentence = scene.parsed.sentences[number]
    best: tuple[int, int, When] | None = None
    for when in scene.times:
        if not sentence.start <= when.anchor.start < sentence.end:
            continue
        token = token_at(scene, number, when.anchor.start)
        steps = None if token is None else _distance(token, predicate)
        if steps is not None and (best is None or (steps, when.anchor.start) < best[:2]):
            best = (steps, when.anchor.start, when)
    return best[2] if best else None


def token_at(scene: Scene, number: int, start: int) -> Token | None:
    """The token of a sentence that holds the code point `start` of the document, None outside it."""
    for token in scene.parsed.spans[number]:
        first = scene.parsed.start(number, token)
        if first <= start < first + len(token):
            return token
    return None


def _distance(time: Token, predicate: Token) -> int | None:
    """Steps up from a time to the first word it shares with the predicate's line of governors; None across clauses.

    A time in another clause does not date the predicate; one that hangs on the governing clause does.
    """
    line = {predicate.i: 0}
    token = predicate
    for step in range(1, MAX_CLIMB):
        if token.head.i == token.i or token.dep_ in {"relcl", "ccomp", "parataxis"}:
            break
        token = token.head
        line[token.i] = step
    steps = 0
    token = time
    while token.i not in line:
        if token.head.i == token.i or token.dep_ in {"relcl", "advcl", "ccomp", "conj"} or steps > MAX_CLIMB:
            return None
        token = token.head
        steps += 1
    return steps + line[token.i]
