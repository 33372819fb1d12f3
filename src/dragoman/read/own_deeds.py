"""A sentence + a user's dictionaries of verbs -> the deeds that they tell of, by the words that tell them.

Where a dictionary speaks, it is believed: the code of the longest pattern that fits is the event's, and nothing of our
own is read from the words it took. Who does it to whom is read by our own grammar, but where a pattern itself says so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology._lexicon import DEFAULT_TARGETS, Sense
from dragoman.ontology._verb_types import EventCode, OwnVerb
from dragoman.read._deed_verbs import verb_sense, verb_sides
from dragoman.read._own_patterns import Fit, fit_pattern, is_word
from dragoman.read._reach import others, reach_verb_sides
from dragoman.read.deeds import Senses, Sides, referents
from dragoman.read.scene import Scene
from dragoman.read.syntax import lemma
from dragoman.records import Role

OWN_RULE = "events.own_verb.v1"
# Where a deed that only a dictionary knows may name whom it is done to, after the usual places.
FURTHER = ("dative", "from", "about", "of", "over", "into", "near", "between")
# Clauses that tell of other deeds than that of the verb they hang on.
ASIDE = frozenset({"advcl", "conj", "parataxis", "appos"})
NOTHING: Mapping[int, Sequence["OwnDeed"]] = MappingProxyType({})


class OwnDeed(NamedTuple):
    """A deed that a dictionary codes. code: as written there; sense: our own words for what it amounts to."""

    sense: Sense
    trigger: Token
    sources: tuple[Role, ...]
    targets: tuple[Role, ...]
    code: str


class _Read(NamedTuple):
    """What a dictionary says of one verb. fit: the pattern that says it, None where the verb alone does."""

    verb: Token
    code: EventCode
    fit: Fit | None


def own_deeds(scene: Scene, number: int, senses: Senses) -> Mapping[int, Sequence[OwnDeed]]:
    """The deeds of sentence `number` that the user's dictionaries tell, by the place of the word each hangs on.

    A word that stands here tells of nothing else; one without deeds, of nothing at all. Empty without dictionaries.
    """
    if not scene.ontology.verbs:
        return NOTHING
    found: dict[int, Sequence[OwnDeed]] = {}
    for verb in scene.parsed.spans[number]:
        read = _read_verb(scene, verb) if _is_main(verb) and verb.i not in found else None
        if read is not None and _speaks(scene, read):
            found.update(dict.fromkeys(read.fit.tokens if read.fit else (), ()))
            found[verb.i] = tuple(_deeds(scene, number, read, senses))
    return found


def _is_main(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and verb.dep_ not in {"aux", "auxpass", "amod", "compound"}


def _speaks(scene: Scene, read: _Read) -> bool:
    """Whether a code says what there is, or a pattern says that there is nothing; else our own reading stays."""
    codes = [code for code in (read.code.forth, read.code.back) if code is not None]
    return any(map(scene.ontology.convert_code, codes)) or (read.fit is not None and not codes)


def _read_verb(scene: Scene, verb: Token) -> _Read | None:
    """What the longest pattern that fits a verb says, else what the dictionary says of the verb alone."""
    listed = list(_listed(scene, verb))
    rules = scene.ontology.verbs
    fits = (fit_pattern(verb, rules.patterns[block]) for block in dict.fromkeys(each.block for each in listed))
    best = max((fit for fit in fits if fit is not None), key=lambda fit: fit.pattern.length, default=None)
    if best is not None:
        return _Read(verb, best.pattern.code, best)
    alone = next((each.code for each in listed if not each.code.is_null), None)
    return None if alone is None else _Read(verb, alone, None)


def _listed(scene: Scene, verb: Token) -> Iterator[OwnVerb]:
    """A verb as the dictionaries list it: verbs of several words first, then the form written, then its stem."""
    rules = scene.ontology.verbs
    found = dict.fromkeys((*rules.forms.get(verb.lower_, ()), *rules.lemmas.get(lemma(verb), ())))
    fitting = [each for each in found if _has_words(verb, each)]
    yield from sorted(fitting, key=lambda each: -len(each.before) - len(each.after))


def _has_words(verb: Token, listed: OwnVerb) -> bool:
    """Whether the further words of a verb stand beside it, or hang on it as a particle or an object does."""
    lead, tail = len(listed.before), len(listed.after)
    doc, start, end = verb.doc, verb.i - lead, verb.i + 1 + tail
    if start < verb.sent.start:
        return False
    after = [t.lower_ for t in doc[verb.i + 1 : min(end, verb.sent.end)]]
    hanging = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep", "dobj"}}
    behind = tuple(after) == listed.after or (tail == 1 and listed.after[0] in hanging)
    return behind and all(is_word(word, t) for word, t in zip(listed.before, doc[start : verb.i], strict=False))


def _deeds(scene: Scene, number: int, read: _Read, senses: Senses) -> Iterator[OwnDeed]:
    """The deeds of a verb: one in each direction that its code gives, where somebody is named for it."""
    signs = read.fit.signs if read.fit else {}
    forth, back = read.code.forth, read.code.back
    mutual = "%" in signs or (back is not None and back == forth)
    for code, turned in ((forth, False), (None if mutual and back == forth else back, True)):
        known = scene.ontology.convert_code(code) if code else None
        if code is None or known is None:
            continue
        sense = _sense(scene, number, read.verb, senses, known.type, mutual=mutual)
        sources, targets = _sides(scene, number, read, sense)
        if ("%" in signs and not targets) or not (sources or targets):
            continue
        sides = (targets, sources) if turned else (sources, targets)
        yield OwnDeed(sense, read.verb, *sides, code)


def _sense(scene: Scene, number: int, verb: Token, senses: Senses, kind: str, *, mutual: bool) -> Sense:
    """Where to look for both sides: as our own sense of the verb has it, else as the first of that type has it."""
    own = verb_sense(scene, number, verb, senses)
    plain = (s for s in scene.ontology.lexicon.events.sense if s.type == kind and s.verbs and not s.doers)
    like = own or next((s for s in plain if not s.source), Sense(type=kind))
    target = tuple(dict.fromkeys((*like.target, *DEFAULT_TARGETS, *FURTHER)))
    return msgspec.structs.replace(
        Sense(type=kind), target=target, symmetric=mutual, embedded=like.embedded, of_deed=like.of_deed
    )


def _sides(scene: Scene, number: int, read: _Read, sense: Sense) -> Sides:
    """Who does it to whom: whom the pattern's signs point at, else as for any verb, else whoever is named next."""
    signs = read.fit.signs if read.fit else {}
    sources, targets = verb_sides(scene, number, read.verb, sense)
    if "%" in signs:
        return sources, targets
    told = {sign: _named(scene, number, signs.get(sign, ())) for sign in ("$", "+")}
    if told["$"] or told["+"]:
        sources = told["$"] or tuple(role for role in sources if role not in told["+"])
        targets = tuple(role for role in told["+"] or targets if role not in sources)
    else:
        sources, targets = reach_verb_sides(scene, number, read.verb, sense, (sources, others(scene, sources, targets)))
    if any(_is_known(scene, role) for role in targets):
        return sources, targets
    return sources, _named_below(scene, number, read.verb, sources) or targets


def _is_known(scene: Scene, role: Role) -> bool:
    """Whether a role is somebody's: bare words are nobody's, nor is a pronoun that goes back to none."""
    mention = scene.mentions.get(role.mention or "")
    return mention is not None and (mention.kind != "pronoun" or mention.antecedent is not None)


def _named_below(scene: Scene, number: int, verb: Token, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """The first that is named after a verb, in what hangs on it: a code is of somebody and somebody else."""
    without = referents(scene, sources)
    for token in _governed(verb):
        mention = scene.mention(number, token) if token.i > verb.i else None
        if mention is not None and mention.kind == "name":
            found = scene.roles(number, [token], inner=False, without=without)
            if found:
                return found
    return ()


def _governed(verb: Token) -> list[Token]:
    """The words that hang on a verb, in reading order, without those of clauses that tell of something else."""
    found = [each for child in verb.children if child.dep_ not in ASIDE for each in (child, *_governed(child))]
    return sorted(found, key=lambda token: token.i)


def _named(scene: Scene, number: int, tokens: Iterable[Token]) -> tuple[Role, ...]:
    """Those named by the first of some words that names anybody."""
    return next((roles for token in tokens if (roles := scene.roles(number, [token]))), ())
