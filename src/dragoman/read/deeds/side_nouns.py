"""Nouns that no list has for a role as they stand, and that are somebody on a side of a deed ("a Belmoran trawler")."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.deeds._open_sources import is_time
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.grammar.unspoken import is_none
from dragoman.read.names.phrases import right_edge
from dragoman.read.senses.deeds import Senses, index_senses, noun_sense
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import MODIFIERS, PLURAL, SUBJECTS, VERBAL
from dragoman.records import Anchor, Mention, Role

VESSELS = load_roles().vessels
# Nouns that the pipeline has for times and sums stand for nobody.
COUNTED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
# Those before whom or what a ship fires or drives at.
ONTO = frozenset({"against", "at", "into", "on", "upon"})
# Where whose a noun is stands, in the order in which it is told.
OWNERS = ("poss", "adj", "of", "from")
# What narrows a noun before it.
NARROWED = frozenset({"compound", "amod", "poss", "nmod"})

# Types of deeds, and a word that may tell of one of them.
Place = tuple[frozenset[str], Token]


def name_side_nouns(scene: Scene) -> Scene:
    """The scene with a mention for each noun that may be somebody on a side of a deed, and names nobody yet.

    What no claim needs of them is left out of a reading (see keep_used). Where somebody's ship stands on a side, he is
    meant, in the words of both ("a Belmoran trawler").
    """
    heads, mentions = dict(scene.heads), dict(scene.mentions)
    senses = index_senses(scene.ontology.lexicon.events)
    for number, words in enumerate(scene.parsed.words):
        for token in (t for t in words if t.pos_ == "NOUN" and scene.mention(number, t) is None):
            vessel = _is_vessel(token) and _fits(scene, number, token, senses)
            within = scene.roles(number, [token]) if vessel else ()
            if within:
                heads |= _in_own_words(scene, number, token, within)
            elif (vessel and lemma(token) in VESSELS.armed) or _acts_as_people(scene, number, token, senses):
                mention = _mention(scene, number, token, f"m{len(mentions)}")
                heads[number, token.i] = mentions[mention.id] = mention
    return scene._replace(heads=heads, mentions=mentions)


def _owning(token: Token) -> list[Token]:
    """Whose a noun is, by a genitive, a word before it, "of" or "from"."""
    slots = inner_slots(token)
    return [each for name in OWNERS for each in slots.get(name, ())]


def _in_own_words(scene: Scene, number: int, token: Token, owners: Sequence[Role]) -> Mapping[tuple[int, int], Mention]:
    """The one owner whom the words of what he has name, standing for him in these words; nothing for any other."""
    whole = _words(scene, number, token, owners[0])
    owner = scene.mentions.get(owners[0].mention or "")
    own = any(c.lower_ == "own" for c in token.lefts)
    if own or len(owners) > 1 or owner is None or not whole.start <= owner.anchor.start < owner.anchor.end <= whole.end:
        return {}
    return {(number, token.i): msgspec.structs.replace(owner, anchor=whole, kind="nominal")}


def _acts_as_people(scene: Scene, number: int, token: Token, senses: Senses) -> bool:
    """Whether a noun does what only people do, or undergoes it."""
    if not _is_person(token, senses):
        return False
    words, first = load_roles().any_side, _first_of(token)
    verb = first.head
    if first.dep_ == "dobj" or (first.dep_ == "nsubjpass" and is_passive(verb)):
        return lemma(verb) in words.verbs and (lemma(verb) not in words.bidding or _is_bidden(verb))
    told = (each for each in _doing(first) if lemma(each) not in words.loose)
    return any(_type_of(scene, number, each, senses) in words.does for each in told)


def _doing(noun: Token) -> list[Token]:
    """The verbs that tell what a noun does."""
    above = noun.head
    if noun.dep_ == "pobj" and above.dep_ == "agent":
        return [above.head]
    return [above, *(c for c in children(above) if c.dep_ == "xcomp")] if noun.dep_ == "nsubj" else []


def _is_person(token: Token, senses: Senses) -> bool:
    """Whether a noun means people: by a list of roles, whatever that asks of it besides, or by its ending."""
    words, word = load_roles().any_side, lemma(token)
    if not word.isalpha() or is_none(token) or token.ent_type_ in COUNTED or is_time(token):
        return False
    if word in load_roles().lemmas or word in words.bodies:
        return True
    told = word in load_reporting().nouns or word in deed_nouns() or noun_sense(token, senses) is not None
    return word.endswith(words.endings) and word not in words.things and not told and not _is_vessel(token)


def _is_bidden(verb: Token) -> bool:
    """Whether a verb of asking tells what somebody is to do."""
    return any(c.dep_ in {"xcomp", "ccomp", "dative"} or c.lower_ == "for" for c in children(verb))


def _first_of(token: Token) -> Token:
    """The first of those with whom a noun is listed, or the word that counts it ("one of its ships")."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    counting = token.head.head
    counted = token.dep_ == "pobj" and token.head.lower_ == "of" and token.tag_ in PLURAL
    return (
        counting if counted and (counting.tag_ == "CD" or counting.lower_ in load_roles().words["counting"]) else token
    )


def _is_vessel(token: Token) -> bool:
    """Whether a noun means a ship, aircraft or vehicle; words narrow one that means other things as often."""
    narrowed = any(c.dep_ in NARROWED or (c.dep_ == "prep" and c.lower_ == "of") for c in children(token))
    return lemma(token) in VESSELS.nouns and (narrowed or lemma(token) not in VESSELS.homonyms)


def _fits(scene: Scene, number: int, token: Token, senses: Senses) -> bool:
    """Whether a noun stands where ships do or undergo a deed."""
    first = _first_of(token)
    places = (*_below_verb(first), *_below_preposition(first), *_in_clauses(first))
    return any(_type_of(scene, number, word, senses) in kinds for kinds, word in places)


def _below_verb(noun: Token) -> Iterator[Place]:
    """What the words above a noun may tell of it as their subject, object or owner."""
    above = noun.head
    if noun.dep_ in SUBJECTS and (noun.dep_ == "nsubjpass" or is_passive(above)):
        yield VESSELS.undergoes, above
    elif noun.dep_ == "nsubj" and _aims(above):
        further = (c for c in children(above) if c.dep_ in {"xcomp", "conj", "advcl", "dobj"})
        yield from ((VESSELS.does, word) for word in (above, *further))
    elif noun.dep_ == "dobj":
        yield VESSELS.undergoes, above
    elif noun.dep_ == "dative":
        yield VESSELS.receives, above
    elif noun.dep_ == "poss":
        yield VESSELS.does, above


def _aims(verb: Token) -> bool:
    """Whether words say whom or what a verb is done to, as of a ship that only "sank" or "struck" none do."""
    return any(c.dep_ in {"dobj", "xcomp"} or (c.dep_ == "prep" and c.lower_ in ONTO) for c in children(verb))


def _below_preposition(noun: Token) -> Iterator[Place]:
    """What the words above a noun may tell of it as what a preposition of theirs governs."""
    if noun.dep_ != "pobj":
        return
    prep, above = noun.head, noun.head.head
    kinds = VESSELS.does if prep.lower_ == "by" else VESSELS.receives
    yield kinds, above
    if prep.lower_ == "of":
        yield VESSELS.does | VESSELS.undergoes, above
    if above.pos_ == "NOUN" and above.head.pos_ in VERBAL:
        yield kinds, above.head


def _in_clauses(noun: Token) -> Iterator[Place]:
    """What the clauses on a noun may tell of it, unless a verb that has it for its object tells something else."""
    for verb in children(noun) if noun.dep_ != "dobj" else ():
        if verb.dep_ == "relcl":
            yield (VESSELS.undergoes if noun in objects(verb) or is_passive(verb) else VESSELS.does), verb
        elif verb.dep_ == "acl":
            yield (VESSELS.undergoes if verb.tag_ == "VBN" else VESSELS.does), verb


def _type_of(scene: Scene, number: int, word: Token, senses: Senses) -> str | None:
    """The type of the deed that a word tells of, None for other words and for what is done to things alone."""
    if word.pos_ in VERBAL:
        sense = verb_sense(scene, number, word, senses)
    else:
        sense = noun_sense(word, senses) if word.pos_ == "NOUN" else None
    return None if sense is None or sense.thing else sense.type


def _mention(scene: Scene, number: int, token: Token, name: str) -> Mention:
    """The mention of a noun with what stands before it, and whose it is."""
    owner = next(iter(scene.roles(number, _owning(token))), None)
    return Mention(
        id=name,
        anchor=_words(scene, number, token, owner),
        kind="nominal",
        sentence=number,
        head=scene.parsed.start(number, token),
        role=lemma(token),
        plural=token.tag_ in PLURAL,
        owner=None if owner is None else owner.mention,
    )


def _words(scene: Scene, number: int, token: Token, owner: Role | None) -> Anchor:
    """A noun with what stands before it, and with what is right behind it where that names its owner."""
    first = min((child.left_edge.i for child in token.lefts if child.dep_ in MODIFIERS), default=token.i)
    wide = right_edge(token, load_roles()).i if owner is not None else token.i
    whole = scene.anchor(number, list(token.doc[first : wide + 1]))
    behind = owner is not None and scene.parsed.start(number, token) < owner.anchor.start < whole.end
    return whole if behind else scene.anchor(number, list(token.doc[first : token.i + 1]))
