"""Dependent clauses of one conjunction -> links: because, as, when, after, so that, although, if."""

from collections.abc import Iterator, Mapping

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, Sign, after_comma, is_actor
from dragoman.read.causes.sides import index_causes
from dragoman.read.causes.told_again import stands_in, told_again
from dragoman.read.causes.verbs import claimed_effects
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, conjuncts, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.saying.told_behind import tells_own
from dragoman.read.senses.turns import is_over
from dragoman.read.times.tense import came_before
from dragoman.read.words.labels import FINITE, HELPING, SUBJECTS, VERBAL
from dragoman.records import Phrase

# Link types of clauses that are named otherwise while they are read.
TOLD = {"result": "causal", "condition": "causal", "aim": "purpose", "moment": "causal"}
# Verbs that stand for another told before ("as it did in May"), and whose clauses with "as" only compare.
STANDING_IN = frozenset({"be", "do", "have", "happen"})
# Prepositions before what somebody has lost, by what came to pass ("was without light", "out of work").
BEREFT = frozenset({"without", "out"})
# Words behind a length of time for when something was.
AGO = frozenset({"ago", "before", "later"})
# How many clauses make a list of what one moment brings about, and what such a clause opens with.
SEVERAL, LISTING = 3, frozenset({"as", "because", "once", "since", "when"})
# Verbs that tell what was so when something else came to pass ("had 200 men when the war began").
RESTING = frozenset({"be", "have", "number", "own"})
# Who is spoken of as being there when something comes to pass; it does not come of what they do.
NARRATORS = frozenset({"i", "we", "you", "he", "she"})
PERSONS = NARRATORS | {"they"}
# Who fears or wants something that makes him act is named in the main clause.
GOING_BACK = PERSONS | {"it", "both", "each", "neither"}


def subordinate_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of the dependent clauses of a sentence."""
    words = scene.ontology.lexicon.causes.clauses
    for verb in scene.parsed.words[number]:
        if verb.dep_ != "advcl":
            yield from _turned_links(scene, number, verb)
            continue
        marks = [c for c in children(verb) if c.dep_ == "mark" or (c.dep_ == "advmod" and _opens(words, c))]
        above = _above(verb)
        if marks and marks[-1].lower_ in words["later"]:
            above = _whole(above)
        if not marks or above.pos_ not in VERBAL:
            continue
        mark = marks[-1]
        link_type = _clause_type(scene, number, verb, marks)
        if link_type is None or (link_type == "condition" and _only_hedges(verb)):
            continue
        for main in consequences_of(verb, above, contents_of(scene, above)):
            for linked in _clause_pair(scene, number, (verb, main), link_type):
                yield linked._replace(triggers=(mark,))


def _only_hedges(verb: Token) -> bool:
    """Whether an "if" only says how far to trust what is told ("if true", "if X is to be believed", "if you like")."""
    words = load_lexicon().status
    trusted = lemma(verb) in words.trusting and any(c.dep_ == "auxpass" for c in children(verb))
    said = [verb, *(c for c in children(verb) if c.dep_ == "acomp")]
    yours = any(c.dep_ == "nsubj" and c.lower_ == "you" for c in children(verb))
    return trusted or yours or any(t.lower_ in words.true for t in said)


def _turned_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “When X rose, Y fell” where the parser took the first clause for the main one."""
    if verb.dep_ != "ROOT":
        return
    marks = [c for c in children(verb) if c.i < verb.i and c.lower_ in {"when", "if", "because", "since", "after"}]
    mains = [c for c in children(verb) if c.dep_ == "conj" and _has_subject(c) and after_comma(c)]
    joined = any(c.dep_ == "cc" for c in children(verb))
    if not marks or not mains or joined or marks[0].i != verb.left_edge.i:
        return
    link_type = _clause_type(scene, number, verb, marks[:1])
    for linked in _clause_pair(scene, number, (verb, mains[0]), link_type) if link_type else ():
        yield linked._replace(triggers=(marks[0],))


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return verb.pos_ in VERBAL and any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in children(verb))


def _opens(words: Mapping[str, frozenset[str]], adverb: Token) -> bool:
    """Whether an adverb opens a clause ("when", "whenever")."""
    return adverb.lower_ in words["always"] or (adverb.lower_ in words["moment"] and adverb.i < adverb.head.i)


def _above(verb: Token) -> Token:
    """The verb above a dependent clause: of "as long as", and of an adjective, the verb that stands with it."""
    above = verb.head.head if verb.head.lower_ == "long" else verb.head
    return above.head if above.pos_ == "ADJ" and above.dep_ in {"acomp", "oprd"} else above


def _whole(verb: Token) -> Token:
    """The finite verb a deed is told with: of "asked X to V after …" the asking, of "did X and Y after …" the first."""
    while verb.head.pos_ in VERBAL and verb.head.i < verb.i:
        shared = verb.dep_ == "conj" and not _has_subject(verb)
        bare = verb.dep_ in {"xcomp", "advcl"} and verb.tag_ in {"VB", "VBG"} and not _has_subject(verb)
        if not (shared or bare):
            break
        verb = verb.head
    return verb


def consequences_of(verb: Token, above: Token, contents: list[Token]) -> list[Token]:
    """The clauses that a condition before them is for: also those listed after the first with subjects of their own."""
    fronted = verb.i < above.i and any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in children(verb))
    if verb.i < above.i and [above] == contents and any(c.lower_ in LISTING for c in children(verb)):
        return _listed_with(above)
    if not fronted or [above] != contents:
        return [main for main in contents if verb not in subtree(main) or above.i == main.i]
    last = above.head if above.dep_ == "ccomp" and above.i < above.head.i and _stands_open(above.head) else above
    found = [above, *([last] if last.i != above.i else []), *(c for c in conjuncts(last)[1:] if _stands_open(c))]
    found = [main for main in found if main.i == above.i or not (_supposes(main) or _explains_behind(above, main))]
    return [main for main in found if main.pos_ in VERBAL]


def _explains_behind(main: Token, later: Token) -> bool:
    """Whether a colon parts two clauses, so that the second explains the first and waits on nothing with it."""
    return any(t.text == ":" for t in main.doc[main.i : later.i])


def _supposes(main: Token) -> bool:
    """Whether a clause has a condition of its own ("if X falls, Y will rise; if Z falls, W will")."""
    own = (c for c in children(main) if c.dep_ == "advcl")
    return any(g.dep_ == "mark" and g.lower_ in {"if", "unless"} for c in own for g in children(c))


def _listed_with(main: Token) -> list[Token]:
    """A clause with those listed after it, where there are several, or two by "and", with nouns for subjects."""
    below = main.dep_ == "ccomp" and main.i < main.head.i and _has_subject(main.head)
    last = main.head if below and lemma(main.head) not in load_reporting().saying else main
    apart = any(t.text == ";" for t in main.doc[main.i : max(c.i for c in conjuncts(last))])
    listed = [*dict.fromkeys((main, last, *(c for c in conjuncts(last)[1:] if _has_own_subject(c))))]
    paired = all(map(_has_own_subject, listed)) and any(c.lower_ == "and" for t in listed for c in children(t))
    return [main] if apart or not (paired or len(listed) >= SEVERAL) else listed


def _stands_open(verb: Token) -> bool:
    """Whether a coordinated clause tells of what may come, as the one before it does ("and exports would fall")."""
    but = any(c.dep_ == "cc" and c.lower_ != "and" for c in children(verb.head))
    own = any(c.tag_ == "MD" for c in children(verb))
    subject = any(c.dep_ in SUBJECTS for c in children(verb))
    return not but and (subject if own else any(c.tag_ == "MD" for c in children(verb.head)))


def _clause_type(scene: Scene, number: int, verb: Token, marks: list[Token]) -> str | None:
    """What a conjunction says of its clause; None where it only compares or tells a time."""
    words = scene.ontology.lexicon.causes.clauses
    word = " ".join(mark.lower_ for mark in marks)
    if word in words["result"]:
        return "aim" if word == "so that" and _tells_aim(scene, number, verb) else "result"
    if word == "as":
        return _as_type(scene, verb)
    if word == "since" and _only_ranks(verb):
        return None
    if word in words["causal"] | words["always"]:
        return "temporal" if word == "since" and _only_dates(verb) else "causal"
    told = {"if": "condition", **dict.fromkeys(words["later"], "temporal")}
    told |= dict.fromkeys(words["concession"] - {"while", "whereas"}, "concession")
    told |= dict.fromkeys(words["moment"] if _brings_about(scene, verb) else (), "moment")
    told |= {"once": "temporal"} if _tells_season(verb) else {}
    told |= {"for": "causal"} if _explains(verb) else {}
    return told.get(word)


def _tells_aim(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a clause after "so that" tells an aim: by its modal, or without a comma behind somebody's deed."""
    modal = any(c.dep_ == "aux" and c.lower_ in {"would", "could", "may", "might", "can"} for c in children(verb))
    meant = any(is_actor(scene, number, t) for t in agents(verb.head))
    return modal or (meant and not after_comma(verb))


def _explains(verb: Token) -> bool:
    """Whether a clause after "for" gives a reason: it is finite, with a subject, after a comma."""
    finite = any(t.tag_ in FINITE for t in (verb, *children(verb)))
    return after_comma(verb) and bool(subjects(verb)) and finite


def _as_type(scene: Scene, verb: Token) -> str | None:
    """What "as" says: before the main clause it goes along with it, after a comma it explains; None to compare."""
    if verb.head.lower_ == "long":
        return "condition"
    words, status = load_reporting(), scene.ontology.lexicon.status
    sayings = scene.ontology.lexicon.causes.holding | words.saying | words.attitude
    sayings = sayings | status.planned | status.requested | status.demanding | words.answering | words.confirming
    put = all(t.lower_ == "it" for t in objects(verb))
    told = (put and lemma(verb) in sayings | words.wording) or (lemma(verb) in words.saying and not tells_own(verb))
    again = lemma(verb) == lemma(verb.head)
    bare = lemma(verb) in STANDING_IN and not any(c.dep_ in {"attr", "acomp", "dobj", "oprd"} for c in children(verb))
    if told or bare or again or not any(c.dep_ in SUBJECTS for c in children(verb)):
        return None
    if verb.i > verb.head.i and after_comma(verb):
        return "causal"
    there = any(c.dep_ in SUBJECTS and c.lower_ in PERSONS for c in children(verb))
    return None if there and verb.i > verb.head.i else "contextual"


def _brings_about(scene: Scene, verb: Token) -> bool:
    """Whether what a "when" clause tells may bring about what stands above it: things and others' deeds do."""
    holding = scene.ontology.lexicon.causes.holding | load_reporting().saying
    told = lemma(verb) in holding or (lemma(verb.head) in holding and _tells_clause(verb.head))
    own = [c for c in children(verb) if c.dep_ in SUBJECTS]
    narrated = any(c.lower_ in NARRATORS or c.lower_ == "it" for c in own)
    return bool(own) and not told and not narrated and not _only_times(verb) and not came_before(verb.head)


def _tells_season(verb: Token) -> bool:
    """Whether a clause tells of a time of year that comes or goes ("the snow melts"), by which a deed is dated."""
    seasons = load_lexicon().causes.seasons
    return any(lemma(s) in seasons for s in subjects(verb)) and not objects(verb)


def _tells_clause(verb: Token) -> bool:
    """Whether what a verb of saying says is told by a clause, so that a moment is that of the saying."""
    return any(c.dep_ == "ccomp" for c in children(verb))


def _tells_age(verb: Token) -> bool:
    """Whether a clause only says how old somebody was, or what he was ("when she was nine", "when X was mayor")."""
    said = [c for c in children(verb) if c.dep_ in {"attr", "acomp"}] if lemma(verb) == "be" else []
    return any(c.like_num or c.lower_ in {"young", "alive"} or lemma(c) in load_roles().lemmas for c in said)


def _stands_in(verb: Token) -> bool:
    """Whether "do" only stands for what the main clause tells ("defended the talks when nobody else did")."""
    return lemma(verb) == "do" and not any(c.dep_ in {"dobj", "aux", "advcl"} for c in children(verb))


def _finds_so(verb: Token) -> bool:
    """Whether a deed only found what was so already ("was calm when X came"); "is calm when X comes" is a rule."""
    main = verb.head
    state = lemma(main) == "be" and any(c.dep_ == "acomp" and c.tag_ == "JJ" for c in main.rights)
    return state and main.tag_ == "VBD" and main.i < verb.i and is_over(verb) and not _goes_on(verb)


def _only_times(verb: Token) -> bool:
    """Whether a "when" clause only says what went on at a time told before it, or when somebody was what or where.

    "In May, when X was fighting Y, …" and "was mayor when …" do; "in May, when X cut off Y, …" and "was without light
    when …" do not.
    """
    if _tells_age(verb) or _stands_in(verb) or _finds_so(verb):
        return True
    first, main = verb.left_edge, verb.head
    apart = first.i > first.sent.start and first.nbor(-1).text == ","
    before = first.nbor(-2 if apart else -1) if first.i > first.sent.start + apart else None
    dated = before is not None and (
        lemma(before) in DATE_WORDS or before.like_num or before.ent_type_ in {"DATE", "TIME"}
    )
    named = before is not None and (apart or before.tag_ in {"NN", "CD"}) and lemma(before) not in AGO
    rests = lemma(main) in RESTING and not any(c.dep_ in {"acomp", "prt"} or c.tag_ == "MD" for c in children(main))
    bereft = any(c.lower_ in BEREFT and c.dep_ == "prep" for c in children(main)) and not _goes_on(verb)
    ongoing = _goes_on(verb) or _goes_on(main)
    return (dated and named and ongoing) or (rests and main.i < verb.i and not bereft)


def _goes_on(verb: Token) -> bool:
    """Whether a clause tells what was the case for a while: "was fighting", "was mayor"."""
    return verb.tag_ == "VBG" or lemma(verb) == "be"


def _only_dates(verb: Token) -> bool:
    """Whether a "since" clause only says from when: it stands first, or what it hangs on has gone on since."""
    if after_comma(verb) and verb.i > verb.head.i:
        return False
    helping = [c for c in children(verb) if c.dep_ in HELPING]
    if any(t.tag_ in {"VBZ", "VBP"} and not (t in helping and lemma(t) == "have") for t in (verb, *helping)):
        # What is so at all times dates nothing ("since the town imports its flour, …").
        return False
    going_on = any(c.dep_ in HELPING and c.lower_ in {"have", "has", "had"} for c in children(verb.head))
    told_later = any(c.dep_ == "aux" and c.lower_ in {"have", "has", "had"} for c in children(verb))
    return verb.i < verb.head.i or (going_on and verb.tag_ in {"VBD", "VBN"} and not told_later)


def _only_ranks(verb: Token) -> bool:
    """Whether a "since" clause only says among what a thing ranks, or for how long ("the worst raid since S").

    What is somebody's own first or last is so since some day too ("launched its first raid since S").
    """
    ranking, above = load_measuring().ranking | {"latest", "next", "only"}, verb.head
    if after_comma(verb) and verb.i > above.i:
        return False
    said = [above] if above.tag_ == "JJS" else [c for c in above.rights if c.i < verb.i and c.dep_ in {"attr", "dobj"}]
    for thing in said:
        own = any(c.dep_ == "poss" for c in thing.lefts) or thing.dep_ != "dobj"
        ranked = thing.tag_ == "JJS" or any(c.tag_ == "JJS" or c.lower_ in ranking for c in thing.lefts)
        counted = lemma(above) == "be" and lemma(thing) in DATE_WORDS and any(c.dep_ == "nummod" for c in thing.lefts)
        if (ranked and own) or counted:
            return True
    return False


def contents_of(scene: Scene, main: Token) -> list[Token]:
    """The clauses a main clause stands for: what is feared or said, where its verb only tells who holds it.

    Who denies a thing gives the reason of his denial.
    """
    denied = scene.ontology.lexicon.causes.disclaiming
    if lemma(main) in denied["verbs"] or lemma(main) in denied["doubting"]:
        return [main]
    if lemma(main) in scene.ontology.lexicon.causes.holding or lemma(main) in load_reporting().saying:
        held = [each for c in children(main) if c.dep_ == "ccomp" for each in conjuncts(c)]
        if held:
            return held
    return [main]


def _clause_pair(scene: Scene, number: int, verbs: tuple[Token, Token], link_type: str) -> Iterator[Linked]:
    """The links between a dependent clause and what it hangs on, coordinated verbs apart; triggers yet to be set."""
    verb, main = verbs
    around = frozenset({verb.head.i}) if verb.head.i != main.i and verb.head.lower_ == "long" else frozenset[int]()
    if link_type == "causal" and _has_own_subject(verb) and _is_general(scene, number, main):
        return
    turned = link_type in {"result", "aim"}
    mains: list[tuple[Phrase, Sign]] = [(clause_end(scene, number, main, around), 1)]
    for effect, sign in mains if link_type == "aim" else claimed_effects(scene, number, main, around):
        for each in (v for v in conjuncts(verb) if v.i == verb.i or (v.i != main.i and _goes_along(v, link_type))):
            words = scene.ontology.lexicon.causes.clauses
            feared = _feared_end(scene, number, each) if link_type == "causal" else None
            own = feared or clause_end(scene, number, each, frozenset(c.i for c in children(each) if _opens(words, c)))
            side = told_again(scene, number, each, own) if stands_in(each) else own
            if side is None:
                continue
            first, second = (effect, side) if turned else (side, effect)
            told = "motive" if feared is not None else TOLD.get(link_type, link_type)
            condition = side.anchor if link_type == "condition" else None
            yield Linked(first, second, sign, told, (), f"clause.{link_type}", condition)


def _goes_along(verb: Token, link_type: str) -> bool:
    """Whether a joined verb tells a second reason, by a subject of its own or by the one of the reason before it."""
    if _has_subject(verb):
        return not _stands_alone(verb)
    first = verb.head
    told = FINITE | {"VBN"} if first.tag_ != "VBP" else {"VBP", "VB"}
    alike = verb.tag_ in told and first.tag_ in FINITE and not any(c.dep_ == "aux" for c in verb.lefts)
    joined = verb.i > 0 and verb.left_edge.nbor(-1).lower_ == "and"
    return link_type == "causal" and verb.dep_ == "conj" and alike and joined and bool(objects(verb))


def _feared_end(scene: Scene, number: int, verb: Token) -> Phrase | None:
    """What those who act fear, hope or want, where a clause with "because" says so: it moves them; None elsewhere."""
    if lemma(verb) not in scene.ontology.lexicon.causes.reasons or lemma(verb) in load_reporting().relaying:
        return None
    who = [c for c in children(verb) if c.dep_ == "nsubj"]
    again = any(c.lower_ in GOING_BACK for c in who)
    mark = next((c for c in children(verb) if c.dep_ == "mark" and c.lower_ == "because"), None)
    if not again or mark is None:
        return None
    told = next((c for c in children(verb) if c.dep_ == "ccomp" and c.pos_ in VERBAL and c.i > verb.i), None)
    if told is None:
        return clause_end(scene, number, verb)
    words = [t for t in subtree(verb) if mark.i < t.i <= told.right_edge.i and not t.is_space]
    return msgspec.structs.replace(clause_end(scene, number, told), anchor=scene.anchor(number, words))


def _is_general(scene: Scene, number: int, main: Token) -> bool:
    """Whether a clause tells how one thing moves another at all times: a reason given for that moves neither."""
    if main.tag_ not in {"VBZ", "VBP"} or any(c.dep_ in HELPING for c in children(main)):
        return False
    table = index_causes(scene.ontology.lexicon.causes).verbs
    things = [t for t in subjects(main) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
    return bool(things) and bool(objects(main)) and any(key in table for key in verb_key(main))


def _has_own_subject(verb: Token) -> bool:
    """Whether a clause is about another thing than the one above it: its subject is a noun, not "it" or "they"."""
    return any(s.pos_ in {"NOUN", "PROPN"} for s in subjects(verb))


def _stands_alone(verb: Token) -> bool:
    """Whether a coordinated clause has a subject of its own after a comma, so that "because" need not reach it."""
    own = any(c.dep_ in SUBJECTS and c.i < verb.i for c in children(verb))
    return own and verb.left_edge.i > 1 and "," in {t.text for t in verb.doc[verb.left_edge.i - 2 : verb.left_edge.i]}
