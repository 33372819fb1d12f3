"""Claims of a document -> those but the ones that only tell why whoever is quoted keeps his name back."""

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_negated, is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import children, subtree
from dragoman.records import Claim, Event, Influence

# How far a name that is kept back may stand below its verb ("spoke on condition of anonymity").
STEPS = 4
# What gives the reason for it, where no clause does ("for fear of reprisals").
FOR = frozenset({"for", "because", "due", "out", "given", "over"})


def leave_unnamed(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those of an aside such as "who asked not to be named because he may not speak to the press".

    What he says, and what else is told of him, stays.
    """
    asides = {number: words for number, span in enumerate(scene.parsed.spans) if (words := _aside(span))}
    return tuple(claim for claim in claims if not _is_inside(scene, claim, asides.get(claim.sentence, frozenset())))


def _is_inside(scene: Scene, claim: Claim, aside: frozenset[int]) -> bool:
    """Whether the word of a deed or a link, or all of another claim, stands in an aside; what he says never does."""
    if not aside or claim.attribution is not None:
        return False
    content = claim.content
    rests_on = content.trigger if isinstance(content, Event) else claim.anchor
    told = scene.tokens(claim.sentence, content.triggers[0] if isinstance(content, Influence) else rests_on)
    return told is not None and aside.issuperset(token.i for token in told)


def _aside(span: Span) -> frozenset[int]:
    """The places of the words of a sentence by which somebody keeps his name back, and why."""
    verbs = [verb for token in span for verb in _keeping(token)]
    return frozenset(word.i for verb in verbs for word in (verb, *_reasons(verb)))


def _reasons(verb: Token) -> Iterator[Token]:
    """The words below a verb but those who keep their names back and what they speak about."""
    words = load_lexicon().events.mood
    for child in children(verb):
        asked = child.dep_ in {"xcomp", "ccomp"} and lemma(child) in words["naming"] | words["briefing"]
        may_not = child.dep_ == "advcl" and _may_not_speak(child)
        why = may_not or asked or (child.dep_ == "prep" and child.lower_ in FOR)
        if why or _asks_for_it(child):
            yield from subtree(child)


def _keeping(token: Token) -> Iterator[Token]:
    """The verb by which somebody keeps his name back, where a word tells of it."""
    words = load_lexicon().events.mood
    if lemma(token) in words["hiding"]:
        yield from [above for above in islice(token.ancestors, STEPS) if above.pos_ == "VERB"][:1]
    elif lemma(token) in words["naming"] and token.dep_ in {"xcomp", "ccomp"} and is_passive(token):
        if is_negated(token) or lemma(token.head) in words["declining"]:
            yield token.head
    elif token.dep_ in {"relcl", "advcl"} and lemma(token) in words["clearing"] and _may_not_speak(token):
        yield token


def _asks_for_it(child: Token) -> bool:
    """Whether a word below a verb is, or leads to, the name that is kept back."""
    return any(lemma(each) in load_lexicon().events.mood["hiding"] for each in subtree(child))


def _may_not_speak(verb: Token) -> bool:
    """Whether somebody is not let speak at all, or not to the press ("was not authorised to speak to reporters")."""
    if not (is_passive(verb) and is_negated(verb)):
        return False
    words = load_lexicon().events.mood
    said = [c for c in children(verb) if c.dep_ == "xcomp" and lemma(c) in words["briefing"]]
    hearers = [slot.token for each in said for slot in preposition_slots(each) if slot.name in {"to", "with"}]
    return bool(said) and all({lemma(hearer), hearer.lower_} & words["newsmen"] for hearer in hearers)
