"""Connectives and clauses -> links: due to, amid, through, as preparation for; because, as, although."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import CauseWords, Connective
from dragoman.ontology.reporting import load_reporting
from dragoman.read.causes.discourse import DEEDS, antecedent_of
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import (
    Linked,
    after_comma,
    end_of,
    ends_of,
    is_actor,
    lasting,
    moves_itself,
)
from dragoman.read.causes.lists import listed_after
from dragoman.read.causes.means import means_clauses
from dragoman.read.causes.subordinates import subordinate_links
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.deltas import word_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    conjuncts,
    is_negated,
    lemma,
    phrase,
    preposition_slots,
)
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses
from dragoman.read.words.dates import SEASONS
from dragoman.read.words.labels import RELATIVE, SUBJECTS, VERBAL
from dragoman.records import Phrase

LONGEST = 5
# What a copula says of its subject, beside a phrase.
COMPLEMENTS = frozenset({"attr", "acomp", "oprd", "xcomp"})
# Prepositions by which something is mostly passed through or done with, and no means but where it is a deed.
PASSING = frozenset({"through", "via"})
# Words that stand alone for what was told before.
TOLD_BEFORE = frozenset({"this", "that", "it", "these", "those"})


@lru_cache(maxsize=4)
def index_connectives(words: CauseWords) -> Mapping[tuple[str, ...], Connective]:
    """The connectives by their words."""
    return {tuple(text.split()): connective for connective in words.connective for text in connective.words}


@lru_cache(maxsize=4)
def _opening_words(words: CauseWords) -> frozenset[str]:
    """The words that connectives begin with."""
    return frozenset(key[0] for key in index_connectives(words))


def connective_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that prepositions and conjunctions of a sentence make."""
    span = scene.parsed.spans[number]
    tokens = scene.parsed.words[number]
    if not any(token.pos_ in VERBAL for token in tokens):
        return
    table = index_connectives(scene.ontology.lexicon.causes)
    openers = _opening_words(scene.ontology.lexicon.causes)
    end = 0
    words = [token.lower_ for token in tokens]
    for at, word in enumerate(words):
        found = _match(words[at : at + LONGEST], table) if at >= end and word in openers else None
        if found is not None:
            length, connective = found
            yield from _phrase_links(scene, number, span[at : at + length], connective)
            end = at + length
    yield from subordinate_links(scene, number)
    yield from _accompanying(scene, number)
    yield from _opening_with(scene, number)
    yield from means_clauses(scene, number)


def _match(words: Sequence[str], table: Mapping[tuple[str, ...], Connective]) -> tuple[int, Connective] | None:
    """The longest connective that some words begin with, and its length."""
    for length in range(len(words), 0, -1):
        connective = table.get(tuple(words[:length]))
        if connective is not None:
            return length, connective
    return None


def _phrase_links(scene: Scene, number: int, words: Span, connective: Connective) -> Iterator[Linked]:
    """The links of one prepositional connective: from each thing listed after it to what it hangs on."""
    first = words[0]
    if len(words) == 1 and (first.pos_ not in {"ADP", "SCONJ", "ADJ", "VERB", "ADV"} or first.dep_ == "mark"):
        return
    if first.dep_ == "dobj" and lemma(first.head) in scene.ontology.lexicon.events.mood["thanking"]:
        return
    governor = _governor(words)
    if governor is not None and is_put_right(scene, number, governor):
        return
    for each in () if governor is None else _governed_with(words, governor):
        effect = _effect_of(scene, number, each, frozenset(t.i for t in words))
        if effect is None or (connective.moving and not moves_itself(scene, number, each, effect)):
            continue
        if not connective.moving or first.head.i == each.i:
            yield from _linked_to(scene, number, words, connective, (each, effect))


def is_put_right(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a denied clause denies its reason: the next sentence says it is so ("has not failed for X. It has")."""
    if verb.pos_ != "VERB" or number + 1 >= len(scene.parsed.spans) or not is_negated(verb):
        return False
    following = scene.parsed.spans[number + 1].root
    return lemma(following) == lemma(verb) and not is_negated(following)


def _governed_with(words: Span, governor: Token) -> list[Token]:
    """The clause a connective hangs on; where it opens a sentence also the clauses joined to that by "and"."""
    if words.start != words.sent.start or governor.pos_ not in VERBAL:
        return [governor]
    joined = [c for c in conjuncts(governor)[1:] if any(s.dep_ in SUBJECTS for s in children(c))]
    but = any(c.dep_ == "cc" and c.lower_ != "and" for each in (governor, *joined) for c in children(each))
    return [governor] if but else [governor, *joined]


def _is_used(scene: Scene, number: int, cause: Token, first: Token) -> bool:
    """Whether something is done by what a connective names, and nothing only passes through it.

    first: the connective's first word.
    """
    deed = _comes_to_pass(scene, number, cause, bare=True)
    acting = is_actor(scene, number, cause) and not _may_be_place(scene, number, cause)
    passed = lemma(first) in PASSING and not deed and not acting
    return not passed and not _is_path(scene, number, cause)


def _linked_to(
    scene: Scene, number: int, words: Span, connective: Connective, explained: tuple[Token, Phrase]
) -> Iterator[Linked]:
    """The links from each thing a connective names to what it explains: a head and its end."""
    first, (governor, effect) = words[0], explained
    following = words.doc[words.end] if words.end < first.sent.end else None
    filled = following is not None and any(lasting(t).i != t.i for t in (following, following.head))
    # "Through which" hangs on what stands before and names no cause.
    dated = following is not None and _is_of_date(following) and not (_dates_owned(following) or _counts(following))
    if following is not None and ((dated and not filled) or following.tag_ in RELATIVE):
        return
    eventual = "event" in {t.lower_ for t in words}
    link_type = "motive" if eventual else connective.link_type
    for cause in _named_in(words) if connective.named else _causes_after(scene, number, words):
        moving = effect.delta is not None
        if _is_of_date(cause) or (link_type == "temporal" and not _comes_to_pass(scene, number, cause, bare=moving)):
            continue
        if link_type == "means" and not (_carries_means(governor) and _is_used(scene, number, cause, first)):
            continue
        if link_type == "purpose" and is_actor(scene, number, cause):
            continue
        condition = scene.anchor(number, phrase(cause)) if eventual else None
        rule = f"connective.{connective.link_type}"
        for end in ends_of(scene, number, cause):
            cause_end, effect_end = (effect, end) if link_type == "part_of" else (end, effect)
            yield Linked(cause_end, effect_end, connective.sign, link_type, tuple(words), rule, condition)


def _named_in(words: Span) -> list[Token]:
    """The noun among the words of a connective ("under pressure from")."""
    return [token for token in words if token.pos_ == "NOUN"][:1]


def _causes_after(scene: Scene, number: int, words: Span) -> list[Token]:
    """What a connective names: the things listed after it; after "because of this" what that goes back to, or none."""
    following = words.doc[words.end] if words.end < words.sent.end else None
    if following is None or following.lower_ not in TOLD_BEFORE or following.dep_ not in {"pobj", "pcomp"}:
        return [lasting(t) for t in listed_after(scene.parsed.spans[number], words.end)]
    alone = not any(c.i > following.i for c in children(following))
    return [following] if alone and antecedent_of(scene, number, following) is not None else []


def _governor(words: Span) -> Token | None:
    """The verb or noun outside a connective that it hangs on; None at the top of the sentence."""
    heads = [token.head for token in words if not words.start <= token.head.i < words.end]
    before = [head for head in heads if head.i < words.start]
    verbs = [head for head in heads if head.pos_ in VERBAL]
    nearest = next(iter(before or verbs), None)
    if nearest is None:
        return None
    if words[0].lower_ == "for" and nearest.dep_ == "pobj":
        # What is done "for fear of" or "for lack of" a thing is told by the clause.
        nearest = next((a for a in nearest.ancestors if a.pos_ in VERBAL), nearest)
    return _set_off_from(words, nearest) or _last_listed(words, nearest) or _told_after(words, nearest) or nearest


def _told_after(words: Span, nearest: Token) -> Token | None:
    """What somebody says in a sentence that a connective opens ("Because of X, says Y, prices fell"), else None."""
    if words.start != words.sent.start or lemma(nearest) not in load_reporting().saying:
        return None
    return next((c for c in nearest.rights if c.dep_ == "ccomp" and c.pos_ in VERBAL), None)


def _set_off_from(words: Span, nearest: Token) -> Token | None:
    """The finite verb that a connective after a comma hangs on, where the parser hung it on a noun before the comma."""
    first = words[0]
    if nearest.pos_ != "NOUN" or first.i == 0 or first.nbor(-1).text != "," or nearest.dep_ == "ROOT":
        return None
    above = next((a for a in nearest.ancestors if a.pos_ in VERBAL and a.dep_ not in {"acl", "amod"}), None)
    return above if above is not None and above.i < first.i else None


def _last_listed(words: Span, nearest: Token) -> Token | None:
    """The last thing listed after a participle's "by" where it stands right before a connective; None elsewhere."""
    if nearest.dep_ != "acl" or nearest.tag_ != "VBN" or words.start == 0:
        return None
    listed = [t for c in children(nearest) if c.dep_ == "agent" for p in children(c) for t in conjuncts(p)]
    return listed[-1] if len(listed) > 1 and listed[-1].i == words.start - 1 else None


def _is_of_date(token: Token) -> bool:
    """Whether a word is a date or a year, which causes nothing."""
    return (
        token.like_num or token.lower_ in DATE_WORDS or token.lower_ in SEASONS or token.ent_type_ in {"DATE", "TIME"}
    )


def _counts(number: Token) -> bool:
    """Whether a number tells how many things there are, and no day or span ("because of two raids")."""
    return number.dep_ == "nummod" and number.head.tag_ == "NNS" and not _is_of_date(number.head)


def _dates_owned(token: Token) -> bool:
    """Whether a date only tells when the deed behind it was done ("in retaliation for last week's raid")."""
    return token.dep_ == "poss" or (token.head.dep_ == "poss" and token.head.i > token.i)


def _comes_to_pass(scene: Scene, number: int, noun: Token, *, bare: bool) -> bool:
    """Whether a noun tells what came to pass, and of what ("the loss of the port").

    bare: a deed alone will do ("prices fell after the raid"); elsewhere it only says when.
    """
    words = scene.ontology.lexicon.causes
    moving = lemma(noun) in words.coming or lemma(noun) in words.going or word_delta(scene, noun) is not None
    deeds = index_senses(scene.ontology.lexicon.events).nouns
    if noun.pos_ == "PROPN":
        return any(c.lower_ in deeds or c.lower_.endswith(DEEDS) for c in noun.lefts if c.dep_ == "compound")
    told = moving or lemma(noun) in deeds or lemma(noun).endswith(DEEDS)
    slots = (slot for slot in preposition_slots(noun) if slot.name in {"of", "in", "about", "between", "over", "on"})
    matters = (s.token for s in slots if not (s.name == "in" and scene.is_place(number, s.token)))
    return noun.tag_ == "VBG" or (told and (bare or any(not _is_of_date(t) for t in matters)))


def _is_path(scene: Scene, number: int, noun: Token) -> bool:
    """Whether something is only passed through: a place, a pipeline, a port."""
    return scene.is_place(number, noun) or lemma(noun) in scene.ontology.lexicon.causes.paths


def _may_be_place(scene: Scene, number: int, noun: Token) -> bool:
    """Whether nothing is known of a name, so that it may be that of a town ("shipped through X")."""
    mention = scene.mention(number, noun)
    return mention is not None and mention.kind == "name" and not set(mention.kinds) - {"place"}


def _carries_means(governor: Token) -> bool:
    """Whether a means can hang here: on a verb with an object, or on a noun."""
    return governor.pos_ == "NOUN" or bool(objects(governor))


def _effect_of(scene: Scene, number: int, governor: Token, without: frozenset[int]) -> Phrase | None:
    """What a connective explains: the clause of a verb, the phrase of a noun; nothing for an actor."""
    if governor.pos_ in VERBAL:
        about = _said_of(governor, without)
        return (
            clause_end(scene, number, governor, without) if about is None else _effect_of(scene, number, about, without)
        )
    if governor.pos_ == "ADJ":
        return clause_end(scene, number, governor.head, without) if governor.head.pos_ in VERBAL else None
    if governor.pos_ in {"NOUN", "PROPN"} and not is_actor(scene, number, governor):
        return end_of(scene, number, governor)
    return None


def _said_of(verb: Token, without: frozenset[int]) -> Token | None:
    """What a connective right after a bare "be" is said of ("the ban was in response to X"), None after other verbs."""
    bare = lemma(verb) == "be" and verb.i + 1 in without and not any(c.dep_ in COMPLEMENTS for c in children(verb))
    return next((c for c in verb.lefts if c.dep_ in SUBJECTS), None) if bare else None


def _accompanying(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of ", with the end of X": it goes along with the clause; the text does not say that it moves it."""
    causes = scene.ontology.lexicon.causes
    for prep in scene.parsed.words[number]:
        if prep.lower_ != "with" or prep.head.pos_ not in VERBAL or not after_comma(prep):
            continue
        for noun in (c for c in children(prep) if c.dep_ == "pobj" and c.pos_ == "NOUN"):
            moving = lemma(noun) in causes.coming or lemma(noun) in causes.going or word_delta(scene, noun) is not None
            if moving:
                effect = clause_end(scene, number, prep.head, frozenset({prep.i}))
                yield Linked(end_of(scene, number, noun), effect, None, "concurrent", (prep,), "connective.concurrent")


def _opening_with(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of a sentence that opens with "With A and B, …": A and B are its setting."""
    span = scene.parsed.spans[number]
    first, main = span[0], span.root
    if first.lower_ != "with" or main.pos_ not in VERBAL:
        return
    comma = next((t.i for t in span if t.text == ","), span.start)
    if comma > main.i:
        return
    things = [t for t in listed_after(span.doc[span.start : comma], first.i + 1) if not _is_of_date(t)]
    heads = [c for c in children(main) if c.dep_ == "advcl" and first.head.i == c.i]
    heads += [c for c in children(first) if c.dep_ == "pcomp" and not any(objects(c))]
    states = [each for c in heads for each in conjuncts(c)]
    states = [each for each in states if each.tag_ in {"VBN", "VBG"} and any(c.dep_ in SUBJECTS for c in each.lefts)]
    bare = (t for t in things if not states and not is_actor(scene, number, t))
    ends = [clause_end(scene, number, each, frozenset({first.i})) for each in states]
    for end in (*ends, *(end_of(scene, number, thing) for thing in bare)):
        effect = clause_end(scene, number, main, frozenset({first.i, first.head.i} - {main.i}))
        yield Linked(end, effect, 1, "contextual", (first,), "connective.contextual")
