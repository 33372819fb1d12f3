"""Sentences that open with "as a result" or "therefore" -> links from what was told before."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read.causal_links import Linked
from dragoman.read.causal_verbs import claimed_effects
from dragoman.read.ends import clause_end
from dragoman.read.scene import Scene
from dragoman.read.syntax import lemma


def sequel_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The link from what the sentence or clause before told to what a sequel tells; none at the head of a text."""
    root = _content(scene, scene.parsed.spans[number].root)
    for verb in (root, *(c for c in root.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})):
        trigger = _sequel(scene, number, verb, is_root=verb.i == root.i)
        if trigger is None:
            continue
        before = (number, root) if verb.i != root.i else _told(scene, number - 1)
        if before is not None:
            cause = clause_end(scene, *before)
            for effect, sign in claimed_effects(scene, number, verb):
                yield Linked(cause, effect, sign, "causal", trigger, "sequel")


def _sequel(scene: Scene, number: int, verb: Token, *, is_root: bool) -> tuple[Token, ...] | None:
    """The words that make a clause a sequel: at the head of its sentence, or of a coordinated clause."""
    phrases = scene.ontology.lexicon.causes.sequels
    span = scene.parsed.spans[number]
    start = span.start if is_root else min(t.i for t in verb.subtree)
    for text in phrases:
        words = text.split()
        tokens = span.doc[start : start + len(words)]
        if [t.lower_ for t in tokens] == words and start + len(words) < span.end:
            return tuple(tokens)
    return None


def _told(scene: Scene, number: int) -> tuple[int, Token] | None:
    """The clause a sentence tells, None where there is no such sentence or it has no verb."""
    if number < 0:
        return None
    root = _content(scene, scene.parsed.spans[number].root)
    return (number, root) if root.pos_ in {"VERB", "AUX"} else None


def _content(scene: Scene, root: Token) -> Token:
    """The clause below a verb that only tells who holds it."""
    if lemma(root) in scene.ontology.lexicon.causes.holding:
        return next((c for c in root.children if c.dep_ == "ccomp"), root)
    return root
