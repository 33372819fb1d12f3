"""Verbs that say something of somebody, of a number, before a court -> what is attributed by them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import ReportingWords
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.comments import is_comment
from dragoman.read.grammar.gaps import set_off
from dragoman.read.grammar.stretches import ordered, trim
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    conjuncts,
    is_bare_content,
    is_negated,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
    repeats_verb,
    that_of,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_nobody_s, is_none, is_uncharged, is_unclaimed, is_undenied
from dragoman.read.saying._said_base import Said
from dragoman.read.senses.turns import is_known
from dragoman.read.status.withheld import is_withheld, withheld_from
from dragoman.read.words.labels import VERBAL

# What a clause has that tells more than a name.
CLAUSE_SIGNS = frozenset({"aux", "auxpass", "mark"})
HOLDING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"})


def charged(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """What somebody is accused of, how a thing is called or counted, and what a court hears; most verbs say none."""
    name = lemma(verb)
    if name in words.charging and not is_uncharged(verb):
        yield from _of_somebody(verb, words.charging[name])
    if name in words.counting and any(_is_amount(each, verb, words) for each in _objects(verb)):
        yield from _of_somebody(verb, words.counting[name])
    if name in words.judging:
        yield from _judgements(verb, words.judging[name])
    if name in words.naming and not is_passive(verb):
        yield from _called(verb)
    if name == "hear":
        yield from _heard(verb, words)
    if name in words.letting:
        yield from _let_out(verb, words.letting[name])
    if name in words.disputing and not is_passive(verb):
        yield from _disputed(verb)
    if name in words.claiming and not is_passive(verb) and not is_unclaimed(verb):
        yield from _credited_words(verb, words.claiming[name])
    if name in words.citing and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        yield from _cited(verb, words)


def _of_somebody(verb: Token, prepositions: frozenset[str]) -> Iterator[Said]:
    """Read “accused X of doing it”, “blamed it on X”: X and it are what is said; “was accused of” by nobody."""
    objects = _objects(verb)
    by = [s.token for s in preposition_slots(verb) if s.name == "by" and s.token.i > verb.i][:1]
    charge = _charge_behind(verb, (*objects, *by), prepositions)
    if charge is None or not objects:
        return
    if not is_passive(verb):
        yield from _said_by_subject(
            verb, ordered(t for each in (*objects[:1], charge) for t in _without_comments(each))
        )
        return
    content = _without_comments(charge)
    cue = ordered([verb, *(t for holder in by for t in phrase(holder) if t.i < content[0].i)])
    yield Said(cue, trim(content), by, "indirect" if by else "evidential", "charged")


def _charge_behind(verb: Token, nouns: Iterable[Token], prepositions: frozenset[str]) -> Token | None:
    """The preposition that brings what somebody is charged with, behind the verb or behind a noun below it.

    A parse may hang it on a noun before it; "of" a thing there says whose it is.
    """
    listed = [each for noun in nouns for each in conjuncts(noun)]
    beside = [c for noun in listed for c in noun.rights if c.lower_ != "of" or _brings_deed(c)]
    told = (c for c in (*verb.rights, *beside) if c.dep_ == "prep" and c.lower_ in prepositions)
    return next(told, None)


def _without_comments(token: Token) -> list[Token]:
    """A word and all below it but what takes it up for others to answer ("…, a charge that Y denied")."""
    below = subtree(token)
    gone = {t.i for noun in below if is_comment(noun) for t in subtree(noun)}
    return [each for each in below if each.i not in gone]


def _brings_deed(preposition: Token) -> bool:
    """Whether a preposition goes on with something done ("of sinking the barges")."""
    return any(c.tag_ == "VBG" and c.dep_ in {"pcomp", "pobj"} for c in preposition.rights)


def _said_by_subject(verb: Token, content: list[Token]) -> Iterator[Said]:
    """Content that the subject of a verb says."""
    holders = [s for s in subjects(verb) if s.pos_ in HOLDING][:1]
    if content and holders and not is_nobody_s(verb):
        named = phrase(holders[0]) if holders[0].head.i == verb.i else []
        yield Said(ordered([*named, verb]), trim(content), holders, "indirect", "charged")


def _objects(verb: Token) -> list[Token]:
    """What a verb is done to, its subject in the passive."""
    return [c for c in children(verb) if c.dep_ in {"dobj", "nsubjpass"}]


def _is_amount(thing: Token, verb: Token, words: ReportingWords) -> bool:
    """Whether what a verb gives is how many or how much, or "it" behind the same verb that gave that before."""
    again = thing.lower_ == "it" and repeats_verb(verb)
    return any(lemma(each) in words.amounts for each in (_objects(verb.head) if again else (thing,)))


def _judgements(verb: Token, prepositions: frozenset[str]) -> Iterator[Said]:
    """Read “described the vote as rigged”: what the vote is said to be; that there was one is nobody's mere word."""
    things = _objects(verb)
    told = [c for c in (*verb.rights, *(c for noun in things for c in noun.rights)) if c.lower_ in prepositions]
    told = [c for c in told if c.dep_ == "prep" and _goes_on(c)]
    if not told or not things or _names_itself(things[0]) or _is_office(told[0]):
        return
    if is_negated(verb):
        return
    content = [t for t in subtree(told[0]) if t.i != told[0].i]
    yield from _said_by_agent(verb, content) if is_passive(verb) else _said_by_subject(verb, content)


def _said_by_agent(verb: Token, content: list[Token]) -> Iterator[Said]:
    """Content that is somebody's word by a passive: “was described as rigged by the envoy”, or by nobody named."""
    by = [s.token for s in preposition_slots(verb) if s.name == "by"][:1]
    after = [holder.head.i for holder in by if holder.head.i > content[0].i]
    kept = [t for t in content if not any(t.i >= place for place in after)]
    yield Said([verb], trim(kept), by, "indirect" if by else "evidential", "charged")


def _is_office(preposition: Token) -> bool:
    """Whether "as" tells the office of somebody, whom another dismisses or sees in it: “dismissed him as chief”."""
    bare = [c for c in preposition.rights if c.dep_ == "pobj" and not any(g.dep_ in {"det", "poss"} for g in c.lefts)]
    nouns = (load_roles().lemmas.get(lemma(c)) for c in bare if c.tag_ == "NN")
    return any(noun is not None and noun.sort == "person" for noun in nouns)


def _goes_on(preposition: Token) -> bool:
    """Whether something stands below a preposition."""
    return any(c.dep_ in {"pobj", "pcomp", "amod", "acomp"} for c in preposition.rights)


def _called(verb: Token) -> Iterator[Said]:
    """Read “called the report fiction”: the name; that there is a report is nobody's mere word."""
    things = any(c.dep_ in {"dobj", "dative"} for c in verb.rights) or _stands_before(verb)
    named = next((c for c in verb.rights if c.dep_ == "oprd" and things), None) or _second(verb)
    if named is not None and named.pos_ in {"NOUN", "ADJ", "VERB"} and not any(map(_names_itself, verb.rights)):
        own = {t.i for c in named.lefts if c.dep_ == "nsubj" for t in subtree(c)}
        yield from _said_by_subject(verb, [t for t in subtree(named) if t.i not in own])


def _second(verb: Token) -> Token | None:
    """What a verb of naming calls a thing where the parse has no sign of it: a second object, a clause without a verb.

    In “a step that they called a reprisal” the thing stands before the verb.
    """
    after = [c for c in verb.rights if c.dep_ == "dobj"]
    quoted = (c for thing in after for c in thing.rights if c.dep_ == "appos" and c.left_edge.nbor(-1).is_quote)
    if (named := next(quoted, None)) is not None:
        return named
    small = [c for c in verb.rights if c.dep_ == "ccomp" and not any(g.dep_ in CLAUSE_SIGNS for g in c.lefts)]
    if small and any(c.dep_ == "nsubj" for c in small[0].lefts) and small[0].pos_ not in VERBAL:
        return small[0]
    return after[-1] if len(after) > 1 or (after and _stands_before(verb)) else None


def _stands_before(verb: Token) -> bool:
    """Whether what a verb is done to stands before it: "what they call", or the noun that its clause describes."""
    if any(c.dep_ == "dobj" and c.tag_ in {"WDT", "WP"} for c in verb.lefts):
        return True
    own = (c for c in verb.lefts if c.dep_ in {"nsubj", "advmod", "prep", "mark"})
    opened = any(t.tag_ in {"WDT", "WP", "WRB", "WP$"} for c in own for t in subtree(c))
    return verb.dep_ == "relcl" and not opened and verb.head.lower_ not in DATE_WORDS


def _names_itself(token: Token) -> bool:
    """Whether somebody is called by a name of his own choice: “calls itself”."""
    return token.lower_.endswith(("self", "selves"))


def _let_out(verb: Token, forms: frozenset[str]) -> Iterator[Said]:
    """Read “let it be known that”, “let slip that”, “made it clear that”."""
    known = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "acomp"} and c.lower_ in forms), None)
    if known is None or (lemma(verb) == "make" and not any(map(_may_speak, subjects(verb)))):
        return
    behind = [*known.rights, *(c for c in verb.rights if c.i > known.i)]
    told = next(
        (c for c in behind if c.dep_ == "ccomp" or (c.dep_ in {"advcl", "csubj"} and that_of(c) is not None)), None
    )
    if told is not None:
        yield from _said_by_subject(verb, trim(subtree(told)))


def _may_speak(token: Token) -> bool:
    """Whether a word may name somebody: a name, a pronoun or a role, and no event ("the attack made it clear that")."""
    return token.pos_ in {"PROPN", "PRON"} or lemma(token) in load_roles().lemmas


def _disputed(verb: Token) -> Iterator[Said]:
    """Read “denied a raid”, “denied any part in the raid”, “suspects a gang”: the thing, not what it has a part in."""
    things = [c for c in _objects(verb) if c.i > verb.i]
    if things and not is_withheld(things[0]) and not _is_more_than_disputed(verb, things[0]):
        yield from _said_by_subject(verb, _denied_of(things[0]))


def _credited_words(verb: Token, credit: frozenset[str]) -> Iterator[Said]:
    """Read “claimed responsibility for the raid”: the raid, which is told by who says that it is his."""
    nouns = [c for c in verb.rights if c.dep_ == "dobj" and lemma(c) in credit and not is_none(c)]
    behind = [c for word in (*nouns, verb) for c in word.rights if c.dep_ == "prep" and c.lower_ == "for"]
    if nouns and behind:
        yield from _said_by_subject(verb, [t for t in subtree(behind[0]) if t.i != behind[0].i])


def _denied_of(thing: Token) -> list[Token]:
    """What is denied with a thing: not the deed it has a part in, and of words told before only what they say."""
    bare = next((c for c in thing.rights if is_bare_content(c)), None)
    if bare is not None:
        return subtree(bare)
    if _is_made(thing):
        whole = (c for c in thing.rights if c.dep_ in {"acl", "relcl"} and any(m.lower_ == "that" for m in c.lefts))
        return next((subtree(c) for c in whole), [])
    partaking = lemma(thing) in load_lexicon().status.partaking
    dropped = {t.i for c in thing.rights if partaking and c.dep_ == "prep" for t in subtree(c)}
    return [t for t in _told_of(thing) if t.i not in dropped]


def _is_more_than_disputed(verb: Token, thing: Token) -> bool:
    """Whether a verb tells a clause or a charge, gives or is given nothing, or is denied itself."""
    given = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.lefts)
    beside = [*verb.rights, *(c for c in thing.rights if _brings_deed(c))]
    charged = any(c.lower_ == "of" for c in beside)
    told = any(c.dep_ in {"ccomp", "xcomp", "dative"} for c in verb.rights) or bool(withheld_from(verb))
    return given or charged or is_undenied(verb) or told


def _is_made(saying: Token) -> bool:
    """Whether a charge or a claim was made, and only what it says is denied: "the charge", "accusations by X"."""
    by = any(slot.name in {"by", "from"} for slot in preposition_slots(saying))
    return lemma(saying) in load_lexicon().status.sayings and (by or is_known(saying))


def _cited(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """Read “closed the road, citing landslides”: the reason, told by who closed it; not by whom it was told to him."""
    things = [c for c in verb.rights if c.dep_ == "dobj" and not _tells(c, words)]
    above = words.saying | words.attitude | words.charging.keys()
    if things and lemma(verb.head) not in above:
        yield from _said_by_subject(verb, [t for c in verb.rights for t in _told_of(c)])


def _told_of(word: Token) -> list[Token]:
    """A word with what hangs on it, without what is set off by a comma, which is told beside."""
    beside = {"relcl", "appos", "advcl", "conj", "acl"}
    dropped = {t.i for c in subtree(word) if c.dep_ in beside and set_off(c) for t in subtree(c)}
    return [t for t in subtree(word) if t.i not in dropped]


def _tells(noun: Token, words: ReportingWords) -> bool:
    """Whether a noun names who or what tells something: somebody, or a report."""
    role = load_roles().lemmas.get(lemma(noun))
    return noun.pos_ in {"PROPN", "PRON"} or role is not None or lemma(noun) in words.nouns


def _heard(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """Read “the court heard that”, “…, a court heard”: somebody says it there, nobody tells who."""
    told = [c for c in children(verb) if c.dep_ == "ccomp"]
    if told and any(lemma(s) in words.hearing for s in subjects(verb)):
        cue = ordered([*(t for s in subjects(verb)[:1] for t in phrase(s)), verb])
        yield Said(cue, trim(subtree(told[0])), [], "evidential", "heard")
