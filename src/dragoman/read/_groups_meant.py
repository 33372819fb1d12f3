"""Plural pronouns that mean several who were named one by one: "they" after "X and Y said", "both", "each"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.read._antecedents import Case, fits, name_of, source_of
from dragoman.read._tree import children
from dragoman.read.arguments import subjects
from dragoman.read.drafts import Draft, Line
from dragoman.read.labels import SUBJECTS, VERBAL
from dragoman.read.syntax import conjuncts

BOTH = frozenset({"both", "each"})
ONE = Case("any", plural=False)
PAIR = 2
# Those who are told something are as a rule not whom it is about.
TOLD = frozenset({"reporter", "journalist"})


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for somebody by itself: "both" and "each" only where no noun or name goes with them."""
    if token.lower_ not in BOTH:
        return token.pos_ in {"PRON", "DET"}
    alone = not any(c.dep_ in {"cc", "conj"} or c.lower_ == "of" for c in children(token))
    return alone and token.pos_ in {"PRON", "DET"} and token.dep_ in {*SUBJECTS, "dobj", "pobj"}


def joined_before(draft: Draft, line: Line, lines: Sequence[Line]) -> list[Draft]:
    """Who is joined by "and" as the subject that a plural subject goes on about; [] where others may be meant.

    That is the subject of the words of saying above it ("X and Y said they …"), else of the sentence before.
    """
    verb = _verb_of(draft.head)
    if verb is None:
        return []
    above = verb.head if verb.dep_ == "ccomp" else None
    if above is not None and above.pos_ in VERBAL and above.i < verb.i:
        return _joined(above, line, draft) if not _others_between(draft, line, above) else []
    if verb.dep_ != "ROOT" or any(d.end <= draft.start and d.plural for d in line.drafts):
        return []
    before = next((each for each in lines if each.number == line.number - 1), None)
    if before is None or before.span.doc is not line.span.doc:
        return []
    return _joined(before.span.root, before, draft)


def _verb_of(head: Token) -> Token | None:
    """The verb of which a pronoun, or the noun it owns, is the subject; None elsewhere."""
    subject = head.head if head.dep_ == "poss" else head
    return subject.head if subject.dep_ in SUBJECTS and subject.head.pos_ in VERBAL else None


def _joined(verb: Token, line: Line, draft: Draft) -> list[Draft]:
    """The mentions that are joined as the subject of a verb, each named by itself; [] for one, or where one is open."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i not in {draft.head.i, draft.head.head.i}), None)
    heads = conjuncts(subject) if subject is not None else []
    found = [d for t in heads if (d := line.by_head.get(t.i) or line.named.get(t.i)) is not None]
    several = len(found) > 1 and len(found) == len(heads)
    return [source_of(d) for d in found] if several and all(fits(d, ANY, alone=False) for d in found) else []


ANY = Case("any", plural=True)


def _others_between(draft: Draft, line: Line, saying: Token) -> bool:
    """Whether others in the plural stand between the word of saying and a pronoun, whom it may mean."""
    between = (d for d in line.drafts if d.head.i > saying.i and d.end <= draft.start and d.plural)
    return any(d.noun is None or d.noun.lemma not in TOLD for d in between)


def both_meant(draft: Draft, line: Line, near: Sequence[Draft]) -> list[Draft]:
    """The two whom "both" or "each" means: joined by "and" if so, else the only two of one sentence; [] where open."""
    own = _own_subjects(draft.head)
    barred = {name_of(d) for d in line.drafts if d.head.i in own}
    fitting = [d for d in near if fits(d, ONE, alone=True) and d.kind != "adjective" and not d.embedded]
    fitting = [d for d in fitting if name_of(d) not in barred]
    for number in sorted({d.sentence for d in fitting}, reverse=True):
        here = _once([d for d in fitting if d.sentence == number])
        pair = _pair(here) or (here if len(here) == PAIR else [])
        if pair:
            return [source_of(d) for d in pair] if len({"person" in source_of(d).kinds for d in pair}) == 1 else []
        if number != draft.sentence or len(here) > PAIR:
            return []
    return []


def _own_subjects(head: Token) -> set[int]:
    """The subjects of the clause in which an object stands, which are none of those it means."""
    verb = head
    while verb.pos_ not in VERBAL and verb.head.i != verb.i:
        verb = verb.head
    return {t.i for t in subjects(verb)} - {head.i} if verb.pos_ in VERBAL and head.dep_ not in SUBJECTS else set()


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """The first mention of each actor."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        found.setdefault(name_of(draft), draft)
    return list(found.values())


def _pair(drafts: Sequence[Draft]) -> list[Draft]:
    """The last two that are joined with each other and nobody else, subjects first."""
    by_head = {d.head.i: d for d in drafts}
    pairs = []
    for draft in drafts:
        heads = [t.i for t in conjuncts(draft.head)]
        if len(heads) == PAIR and all(i in by_head for i in heads):
            pairs.append((draft.head.dep_ in SUBJECTS, draft.head.i, [by_head[i] for i in heads]))
    return max(pairs, default=(False, 0, []))[2]
