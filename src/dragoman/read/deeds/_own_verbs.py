"""A verb + a user's dictionaries of verbs -> the code they give it, and the deeds that it then tells of."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.verb_types import EventCode, OwnVerb
from dragoman.read.deeds._own_patterns import Fit, fit_pattern, is_itself_denied, is_word
from dragoman.read.deeds.deed_verbs import verb_sides
from dragoman.read.deeds.reach import others, reach_verb_sides
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Senses, Sides, referents
from dragoman.records import Role

# Where a deed that only a dictionary knows may name whom it is done to, after the usual places.
FURTHER = ("dative", "from", "about", "of", "over", "into", "near", "between")
# Clauses that tell of other deeds than that of the verb they hang on.
ASIDE = frozenset({"advcl", "relcl", "conj", "parataxis", "appos"})


class OwnDeed(NamedTuple):
    """A deed that a dictionary codes. code: as written there; sense: our own words for what it amounts to."""

    sense: Sense
    trigger: Token
    sources: tuple[Role, ...]
    targets: tuple[Role, ...]
    code: str


class OwnRead(NamedTuple):
    """What the dictionaries say of one verb.

    code: its own, or that of the pattern that fits. fit: that pattern, None where none does. blocks: those that list
    it.
    """

    verb: Token
    code: EventCode
    fit: Fit | None
    blocks: frozenset[int]


def read_verb(scene: Scene, verb: Token, words: Iterable[str]) -> OwnRead | None:
    """What the longest pattern that fits a verb says, else what is said of the verb alone; None where it is not listed.

    words: those of its sentence, in small letters, as written and as lemmas.
    """
    listed = list_verb(scene, verb)
    if not listed:
        return None
    blocks = dict.fromkeys(each.block for each in listed)
    fits = (fit_pattern(verb, scene.ontology.verbs.blocks[block].among(words)) for block in blocks)
    best = max((fit for fit in fits if fit is not None), key=lambda fit: fit.pattern.length, default=None)
    said = next((each.code for each in listed if not each.code.is_null), EventCode())
    alone = EventCode() if any(map(is_itself_denied, objects(verb))) else said
    return OwnRead(verb, best.pattern.code if best else alone, best, frozenset(blocks))


def list_verb(scene: Scene, verb: Token) -> list[OwnVerb]:
    """A verb as the dictionaries list it: verbs of several words first, then the form written, then its stem."""
    rules = scene.ontology.verbs
    found = dict.fromkeys((*rules.forms.get(verb.lower_, ()), *rules.lemmas.get(lemma(verb), ())))
    fitting = [each for each in found if _has_words(verb, each)]
    return sorted(fitting, key=lambda each: -len(each.before) - len(each.after))


def _has_words(verb: Token, listed: OwnVerb) -> bool:
    """Whether the further words of a verb stand beside it, or hang on it as a particle or an object does."""
    lead, tail = len(listed.before), len(listed.after)
    doc, start, end = verb.doc, verb.i - lead, verb.i + 1 + tail
    if start < verb.sent.start:
        return False
    after = tuple(t.lower_ for t in doc[verb.i + 1 : min(end, verb.sent.end)])
    hanging = {c.lower_ for c in children(verb) if c.dep_ in {"prt", "advmod", "prep", "dobj"}}
    behind = after == listed.after or (tail == 1 and listed.after[0] in hanging)
    return behind and all(is_word(word, t) for word, t in zip(listed.before, doc[start : verb.i], strict=False))


def speaks(scene: Scene, read: OwnRead) -> bool:
    """Whether a code says what there is, or a pattern says that there is nothing; else our own reading stays."""
    codes = [code for code in (read.code.forth, read.code.back) if code is not None]
    return any(map(scene.ontology.convert_code, codes)) or (read.fit is not None and not codes)


def own_deeds_of(scene: Scene, number: int, read: OwnRead, senses: Senses) -> Iterator[OwnDeed]:
    """The deeds of a verb: one in each direction that its code gives, where somebody is named for it."""
    signs = read.fit.signs if read.fit else {}
    forth, back = read.code.forth, read.code.back
    mutual = "%" in signs or (back is not None and back == forth)
    for code, turned in ((forth, False), (None if mutual and back == forth else back, True)):
        known = scene.ontology.convert_code(code) if code else None
        if code is None or known is None:
            continue
        sense = own_sense(scene, number, read.verb, senses, known.type, mutual=mutual)
        sources, targets = own_sides(scene, number, read, sense)
        if not _is_told(scene, sources, targets, mutual=mutual):
            continue
        sides = (targets, sources) if turned else (sources, targets)
        yield OwnDeed(sense, read.verb, *sides, code)


def _is_told(scene: Scene, sources: tuple[Role, ...], targets: tuple[Role, ...], *, mutual: bool) -> bool:
    """Whether enough is named: for a mutual deed both sides, or one that is many."""
    if not mutual or (sources and targets):
        return bool(sources or targets)
    named = [scene.mentions[role.mention] for role in (*sources, *targets) if role.mention]
    return any(mention.plural for mention in named)


def own_sense(scene: Scene, number: int, verb: Token, senses: Senses, kind: str, *, mutual: bool = False) -> Sense:
    """Where to look for both sides: as our own sense of the verb has it, else as the first of that type has it."""
    own, bare = verb_sense(scene, number, verb, senses), Sense(type=kind)
    plain = (s for s in scene.ontology.lexicon.events.sense if s.type == kind and s.verbs and not (s.doers or s.thing))
    like = own or next((s for s in plain if not s.source), bare)
    target = tuple(dict.fromkeys((*like.target, *bare.target, *FURTHER)))
    return msgspec.structs.replace(bare, target=target, symmetric=mutual, embedded=like.embedded, of_deed=like.of_deed)


def own_sides(scene: Scene, number: int, read: OwnRead, sense: Sense) -> Sides:
    """Who does it to whom: as the pattern's signs say, else as for any verb, else by the names before and after it."""
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
    sources = sources or scene.roles(number, agents(read.verb))
    if any(_is_somebody(scene, role) for role in targets):
        return sources, others(scene, sources, targets)
    return sources, _named_below(scene, number, read.verb, sources) or targets


def _is_somebody(scene: Scene, role: Role) -> bool:
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
    found = [each for child in children(verb) if child.dep_ not in ASIDE for each in (child, *_governed(child))]
    return sorted(found, key=lambda token: token.i)


def _named(scene: Scene, number: int, tokens: Iterable[Token]) -> tuple[Role, ...]:
    """Those named by the first of some words that names anybody."""
    return next((roles for token in tokens if (roles := scene.roles(number, [token]))), ())
