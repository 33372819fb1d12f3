"""Plural pronouns that mean several who were named one by one: "they" after "X and Y said", "both", "each"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.syntax import conjuncts, lemma
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.names.antecedents import GROUP_KINDS, Case, fits, is_bare_name, name_of, source_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import NAMING, SUBJECTS, VERBAL

BOTH = frozenset({"both", "each", "either", "neither"})
COURTESIES = load_roles().words["courtesy"]
BODIES, LANDS = load_traits().kinds.named_body | load_traits().kinds.owned, load_traits().kinds.land
ONE = Case("any", plural=False)
MANY = Case("any", plural=True)
PAIR = 2
# How a number tells that something else is a pair.
COUNTED = frozenset({"2", "both", "either", "neither", "two"})
# Prepositions that put a deed in its place or time.
PLACING = frozenset({"at", "in", "on", "during"})


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for somebody by itself: "both" and "each" only where no noun or name goes with them."""
    if token.lower_ not in BOTH:
        return token.pos_ in {"PRON", "DET"} and not _opens_courtesy(token)
    alone = not any(c.dep_ in {"cc", "conj"} or c.lower_ == "of" for c in children(token))
    return alone and token.pos_ in {"PRON", "DET"} and token.dep_ in {*SUBJECTS, "dobj", "pobj"}


def _opens_courtesy(token: Token) -> bool:
    """Whether a pronoun is part of somebody's title ("His Excellency", "Her Royal Highness")."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3] if t.text.istitle()]
    return token.dep_ == "poss" and bool(following) and not COURTESIES.isdisjoint((following[0], " ".join(following)))


def joined_before(draft: Draft, line: Line, lines: Sequence[Line]) -> list[Draft]:
    """Who is joined by "and" as the subject that a plural subject goes on about; [] where others may be meant.

    That is the subject of the words of saying above it ("X and Y said they …"), else of the sentence before.
    """
    verb = _verb_of(draft.head)
    if verb is None:
        return []
    above = verb.head if verb.dep_ == "ccomp" else None
    if above is not None and above.pos_ in VERBAL and above.i < verb.i:
        between = [t for t in line.tokens if above.i < t.i < draft.head.i]
        return _joined(above, line, draft) if not _rivalled(between, line) else []
    if verb.dep_ != "ROOT" or any(d.end <= draft.start and d.plural for d in line.drafts):
        return []
    before = next((each for each in lines if each.number == line.number - 1), None)
    if before is None or before.span.doc is not line.span.doc:
        return []
    told = {t.i for c in before.span.root.lefts if c.dep_ == "ccomp" for t in subtree(c)}
    after = [t for t in before.tokens if t.i > before.span.root.i or t.i in told]
    return _joined(before.span.root, before, draft) if not _rivalled(after, before) else []


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
    return [source_of(d) for d in found] if several and all(fits(d, MANY, alone=False) for d in found) else []


def _rivalled(tokens: Sequence[Token], line: Line) -> bool:
    """Whether some words name others whom "they" may mean as well: several, or a body of people."""
    return any(_is_several(t, line) or (_heads_body(t, line) and not _places(t)) for t in tokens)


def _is_several(token: Token, line: Line) -> bool:
    """Whether a word stands for several, or is joined to another one; talks, times and those told the news do not."""
    if token.pos_ not in NAMING or token.dep_ == "compound" or lemma(token) in load_roles().words["passing"]:
        return False
    if token.dep_ == "conj" and token.head.pos_ in NAMING:
        return True
    draft = line.by_head.get(token.i)
    if draft is not None:
        return bool(draft.plural)
    return token.tag_ == "NNS" and not _places(token)


def _heads_body(token: Token, line: Line) -> bool:
    """Whether a word heads the mention of a body of people that is no state."""
    draft = line.by_head.get(token.i)
    kinds = set() if draft is None else set(source_of(draft).kinds)
    return bool(kinds & GROUP_KINDS) and kinds.isdisjoint(load_traits().kinds.no_body)


def _places(token: Token) -> bool:
    """Whether a word only tells where or when a deed was done ("met at the X", "said in statements")."""
    prep = token.head
    return token.dep_ == "pobj" and prep.lower_ in PLACING and prep.head.pos_ in VERBAL


def both_meant(draft: Draft, line: Line, near: Sequence[Draft], lines: Sequence[Line]) -> list[Draft]:
    """The two whom "both" or "each" means: joined by "and" if so, else the only two of one sentence; [] where open."""
    fitting = [d for d in near if fits(d, ONE, alone=True) and d.kind != "adjective" and not d.embedded]
    pair = _nearest_pair(draft, line, fitting, lines)
    return pair if _alike(pair) else []


def lands_meant(draft: Draft, line: Line, near: Sequence[Draft], lines: Sequence[Line]) -> list[Draft]:
    """The two names before "the two states", which says what they are of; [] where open."""
    return _nearest_pair(draft, line, [d for d in near if may_be_land(d)], lines)


def may_be_land(draft: Draft) -> bool:
    """Whether a mention is a name that may be a land's: no person's, as far as his title or several names tell."""
    if draft.kind not in {"name", "metonym"} or draft.noun is not None or draft.embedded:
        return False
    if not BODIES.isdisjoint(draft.kinds) and LANDS.isdisjoint(draft.kinds):
        return False
    return "person" not in draft.kinds or (len(draft.words) == 1 and not draft.titled and draft.gender is None)


def _nearest_pair(draft: Draft, line: Line, fitting: Sequence[Draft], lines: Sequence[Line]) -> list[Draft]:
    """The two that the nearest sentence names of those that fit; [] where it names more, or where more may be meant.

    The subjects of the mention's own clause do not count.
    """
    own = _own_subjects(draft.head)
    barred = {name_of(d) for d in line.drafts if d.head.i in own}
    fitting = [d for d in fitting if name_of(d) not in barred]
    for number in sorted({d.sentence for d in fitting}, reverse=True):
        here = _once([d for d in fitting if d.sentence == number])
        pair = _pair(here) or _only_two(here)
        if pair:
            return [source_of(d) for d in pair] if not _is_closed(pair, draft, lines) else []
        if number != draft.sentence or len(here) > PAIR:
            return []
    return []


def _alike(pair: Sequence[Draft]) -> bool:
    """Whether both are persons, or neither is, as far as more than a guess at a bare name tells."""
    told = [d for d in map(source_of, pair) if not is_bare_name(d) or d.titled or d.gender is not None]
    return bool(pair) and len({"person" in d.kinds for d in told}) < PAIR


def _is_closed(pair: Sequence[Draft], draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether something else nearer to "both" than two mentions is a pair or may be one."""
    first = min(d.head.i for d in pair)
    for line in (each for each in lines if pair[0].sentence <= each.number <= draft.sentence):
        before = [t for t in line.tokens if line.number < draft.sentence or t.i < draft.first]
        after = [t for t in before if line.number > pair[0].sentence or t.i > first]
        own = {d.head.i for d in pair} if line.number == pair[0].sentence else set()
        if any(map(_counts_pair, before)) or any(t.i not in own and _is_several(t, line) for t in after):
            return True
    return False


def _counts_pair(token: Token) -> bool:
    """Whether a word is the "two" of a pair, and not of two days."""
    return token.lower_ in COUNTED and lemma(token.head) not in load_roles().words["passing"]


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
        heads = [t.i for t in _joined_with(draft.head)]
        if len(heads) == PAIR and all(i in by_head for i in heads):
            pairs.append((draft.head.dep_ in SUBJECTS, draft.head.i, [by_head[i] for i in heads]))
    return max(pairs, default=(False, 0, []))[2]


def _only_two(drafts: Sequence[Draft]) -> list[Draft]:
    """Two mentions that are not joined with anybody; [] for more or fewer."""
    return [*drafts] if len(drafts) == PAIR and all(len(_joined_with(d.head)) == 1 for d in drafts) else []


def _joined_with(head: Token) -> list[Token]:
    """The whole list in which a word stands, from its first member on; the word alone where it is in none."""
    lists = [conjuncts(t) for t in (head, *head.ancestors)]
    return max((each for each in lists if head in each), key=len)
