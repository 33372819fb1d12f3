"""What somebody denies in the same sentence by a word for it ("…, a charge that Y denied") -> the claim, by his word.

Denials in later sentences are set against what they deny when texts are weighed, once it is known whose side Y is on.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.comments import is_comment, takes_up
from dragoman.read.grammar.gaps import set_off
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.stretches import ordered, trim
from dragoman.read.grammar.syntax import lemma, phrase
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.saying._said_base import Said
from dragoman.read.saying.attribute import OWN_VOICE, attribution_of
from dragoman.read.status.status import denied_by, status_of
from dragoman.read.words.ids import claim_id
from dragoman.records import Attribution, Claim, Event, Relation
from dragoman.records.status import is_told_as_so

# What opens a noun for what was just said, and a word that stands for it alone.
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "its", "his", "her", "their", "all"})
# What else a verb may stand above: a parse may hang on it what is denied.
FURTHER = frozenset({"ccomp", "conj", "cc"})
# What tells in words of its own what is denied ("the charge that S", "claims of fraud").
TELLING = frozenset({"acl", "relcl", "prep"})
ALONE = frozenset({"it", "this", "that", "which"})
# The rule of an attribution by which somebody is charged with something: such a thing is denied without a word for it.
CHARGED = "attribute.charged.v1"


class _Rebuttal(NamedTuple):
    """A verb by which somebody denies what was said before it.

    charge: whether only what somebody was charged with can be meant.
    """

    verb: Token
    charge: bool


def find_rebuttals(scene: Scene, claims: Sequence[Claim]) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """The attributions and the claims of denials that stand apart from what is denied, () for none.

    "X accused Y of shelling Z, a charge that Y denied", "X said that Y shelled Z, but Y rejected the claim": by his own
    word Y did not shell Z. A claim denied rests on the words of the denial, its content on those of what is denied.
    """
    made: list[Attribution] = []
    denied: list[Claim] = []
    for number, span in enumerate(scene.parsed.spans):
        for denial in (found for token in span if (found := _rebuttal(token)) is not None):
            by = _denier(scene, number, denial)
            meant = None if by is None else _said_before(scene, number, denial, by)
            if by is not None and meant is not None and status_of(scene, number, denial.verb).polarity == "+":
                by = msgspec.structs.replace(by, id=f"t{len(scene.attributions) + len(made)}", content=meant.content)
                made.append(by)
                denied += (_denied(scene, number, denial, by, claim) for claim in _mains(scene, claims, meant))
    told = {claim.attribution for claim in denied}
    return tuple(by for by in made if by.id in told), tuple(denied)


def _rebuttal(verb: Token) -> _Rebuttal | None:
    """What a verb denies of what was said before it, None for other words."""
    if verb.pos_ != "VERB" or lemma(verb) not in load_reporting().rebutting:
        return None
    return _beside(verb) or _pointing(verb)


def _beside(verb: Token) -> _Rebuttal | None:
    """A denial in a clause on what was said: "a charge that Y denied", "which Y denies"."""
    charges, noun = load_reporting().charges, verb.head
    if verb.dep_ in {"relcl", "acl"} and noun.i < verb.i and lemma(noun) in charges and is_comment(noun):
        return _Rebuttal(verb, charge=False)
    whole = verb.dep_ == "relcl" and any(c.lower_ == "which" and c.dep_ == "dobj" and set_off(c) for c in verb.lefts)
    return _Rebuttal(verb, charge=True) if whole else None


def _pointing(verb: Token) -> _Rebuttal | None:
    """A denial of what words point back to: "Y denied it", "Y rejected the charge"; never of "the charge that S"."""
    thing = next((c for c in children(verb) if c.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None or any(c.dep_ in TELLING for c in thing.rights):
        return None
    if thing.lower_ in ALONE:
        return _Rebuttal(verb, charge=True)
    known = takes_up(verb) or any(c.lower_ in POINTING or c.dep_ == "poss" for c in thing.lefts)
    charged = lemma(thing) in load_reporting().charges
    return _Rebuttal(verb, charge=False) if known and charged else None


def _denier(scene: Scene, number: int, denial: _Rebuttal) -> Attribution | None:
    """Who denies something, by his words alone; None where no words say."""
    who = agents(denial.verb)[:1]
    if not who:
        return None
    cue = ordered((*phrase(who[0]), denial.verb))
    said = Said(cue, [denial.verb], who, "indirect", "denied")
    return attribution_of(scene.parsed, number, said, [*scene.mentions.values()])


def _said_before(scene: Scene, number: int, denial: _Rebuttal, own: Attribution) -> Attribution | None:
    """The last thing that somebody else said before a denial in its sentence; None for none."""
    start, end = scene.parsed.sentences[number].start, scene.parsed.start(number, denial.verb)
    said = [a for a in scene.attributions if start <= a.cue.start and a.cue.end <= end and a.content.start < end]
    said = [a for a in said if a.rule == CHARGED or not (denial.charge or a.rule in OWN_VOICE)]
    last = max(said, key=lambda each: each.cue.start, default=None)
    return last if last is not None and not _is_by(last, own) else None


def _is_by(said: Attribution, other: Attribution) -> bool:
    """Whether two things are said by one, as far as his name tells."""
    return said.chain[-1].name.casefold() == other.chain[-1].name.casefold()


def _mains(scene: Scene, claims: Sequence[Claim], meant: Attribution) -> Iterator[Claim]:
    """The claims that say what somebody said, and not what he said beside it."""
    held = [c for c in claims if c.attribution == meant.id and is_told_as_so(c.status)]
    held = [c for c in held if isinstance(c.content, Event | Relation)]
    words = {claim.id: word for claim in held if (word := scene.trigger(claim)) is not None}
    places = {word.i for word in words.values()}
    tops = {word.i for word in words.values() if not any(each.i in places for each in word.ancestors)}
    for claim in held:
        if isinstance(claim.content, Event):
            told = {words[claim.id].i} if claim.id in words else set[int]()
        else:
            told = {token.i for token in scene.tokens(claim.sentence, claim.anchor) or ()}
        if told & tops or (not tops and isinstance(claim.content, Relation)):
            yield claim


def _denied(scene: Scene, number: int, denial: _Rebuttal, by: Attribution, claim: Claim) -> Claim:
    """A claim as whoever denies it tells it, resting on the words of the denial."""
    own = (token for child in children(denial.verb) if child.dep_ not in FURTHER for token in subtree(child))
    anchor = scene.anchor(number, trim(ordered((denial.verb, *own))))
    return msgspec.structs.replace(
        claim,
        id=claim_id(anchor.doc, "denied", (claim.anchor.start, claim.anchor.end), (anchor.start, anchor.end)),
        sentence=number,
        anchor=anchor,
        status=denied_by(by),
        attribution=by.id,
    )
