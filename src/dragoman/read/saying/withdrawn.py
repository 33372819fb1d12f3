"""Claims of a document -> those that its page stands by: an earlier version's are left out, refuted ones denied."""

from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.saying._page_checks import CHECKED, WITHDRAWN, is_found_false
from dragoman.read.senses.turns import denying_adverbs
from dragoman.records import Anchor, Attribution, Claim, Influence, Measure, Relation, Status
from dragoman.records.status import is_told_as_so

# On the FactBank scale, as the page's own word.
CERTAINLY_NOT = -3


def leave_withdrawn(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without what only an earlier version of the page said; what the page found to be false is denied.

    Which part of what it said before was wrong is not to be known: nothing of it is denied by that. What the page's own
    house "wrongly said" the page denies, once.
    """
    gone = [a.content for a in scene.attributions if a.rule == WITHDRAWN]
    kept = [c for c in claims if not any(g.start <= c.anchor.start and c.anchor.end <= g.end for g in gone)]
    false = {a.id: a.content for a in scene.attributions if a.rule == CHECKED and is_found_false(scene.parsed, a)}
    told = (c for c in kept if c.attribution not in false or _is_deniable(scene, c, false[c.attribution]))
    own = {a.id: a.cue for a in scene.attributions if _is_own(a)}
    return tuple(_denied(c) if c.attribution in false or _is_taken_back(scene, c, own) else c for c in told)


def _is_taken_back(scene: Scene, claim: Claim, own: Mapping[str, Anchor]) -> bool:
    """Whether a page tells that its own house was wrong to say a thing. own: by what words it said so."""
    said = own.get(claim.attribution or "")
    if said is None or (claim.status.polarity, claim.status.modality) != ("-", "reported"):
        return False
    cue = scene.tokens(claim.sentence, said)
    return cue is not None and any(denying_adverbs(cue.root, scene.ontology.lexicon.status))


def _is_own(attribution: Attribution) -> bool:
    """Whether whoever a page says to have said something is the page's own house, by its name or as "we"."""
    page, *holders = attribution.chain
    names = {page.name.casefold(), f"the {page.name}".casefold(), "we"}
    return attribution.type == "indirect" and bool(holders) and all(h.name.casefold() in names for h in holders)


def _is_deniable(scene: Scene, claim: Claim, said: Anchor) -> bool:
    """Whether a claim is told as so by the main verb of what is found false, or by one joined to it.

    What is told below it ("after Y attacked Z", "because …", "which …") or named beside it ("its president") may well
    be so; links are left out, since each of their ends may.
    """
    content = claim.content
    if not is_told_as_so(claim.status) or isinstance(content, Influence):
        return False
    word = telling_word(scene, claim)
    words = scene.tokens(claim.sentence, said)
    return word is not None and word.pos_ == "VERB" and words is not None and _first_joined(word).i == words.root.i


def telling_word(scene: Scene, claim: Claim) -> Token | None:
    """The word that tells of a deed or a tie, or what becomes of an amount."""
    content = claim.content
    if isinstance(content, Measure):
        words = scene.tokens(claim.sentence, content.amount)
        above = words.root.ancestors if words is not None else ()
        return next((word for word in above if lemma(word) == content.deed), None)
    return _predicate(scene, claim, content) if isinstance(content, Relation) else scene.trigger(claim)


def _first_joined(word: Token) -> Token:
    """The first of the words that are joined to each other of which a word is one."""
    while word.dep_ == "conj":
        word = word.head
    return word


def _predicate(scene: Scene, claim: Claim, tie: Relation) -> Token | None:
    """The word that tells of a tie."""
    words = scene.tokens(claim.sentence, tie.predicate)
    return words.root if words is not None else None


def _denied(claim: Claim) -> Claim:
    """A claim as the page holds it that found it to be false."""
    return msgspec.structs.replace(claim, attribution=None, status=Status(polarity="-", factuality=CERTAINLY_NOT))
