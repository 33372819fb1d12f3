"""Parses that take a verb for a noun beside another verb, a subject for a day's noun, or a clause for a name's."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.mends._subjects import be_subject
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import HELPING, NAMING, SUBJECTS, VERBAL
from dragoman.records.when import MONTHS, WEEKDAYS

# What opens what a verb is done to, right behind it.
OPENING = frozenset({"NNP", "NNPS", "DT", "PRP$", "CD"})
PREPOSITIONS = frozenset({"at", "between", "from", "in", "of"})
TIME_WORDS = frozenset({*MONTHS, *WEEKDAYS})
# Where those stand who are accused of a deed.
CHARGED = frozenset({"dobj", "nsubjpass"})


def mend_pairs(words: Sequence[Token]) -> None:
    """Let two verbs of one object be two verbs, who acts on a day be the subject, and answers be to what was said."""
    _join_seconds(words)
    _join_after_objects(words)
    _turn_firsts(words)
    _part_weekdays(words)
    _raise_answers(words)
    _raise_first_passives(words)
    _name_doers(words)
    _name_expected(words)
    _name_wanted(words)
    _name_go_betweens(words)
    preps = [token for token in words if token.lower_ in PREPOSITIONS]
    _hang_between(preps)
    _name_between(preps)
    _join_hyphened(preps)
    parting = [token for token in preps if token.lower_ in {"of", "from"}]
    _part_charges(parting)
    _part_withheld(parting)


def _hang_between(preps: Sequence[Token]) -> None:
    """Hang "between X and Y" behind a time on what lies between them: "clashes of 11 May between X and Y".

    So behind a participle that tells when it is to be, or came about: "talks planned for May between X and Y".
    """
    for between in [t for t in preps if t.lower_ == "between" and t.dep_ in {"prep", "agent"}]:
        above = between.head
        timed = above.dep_ == "pobj" and (above.lower_ in TIME_WORDS or above.like_num)
        noun = above.head.head if timed else above.head if above.dep_ == "acl" and above.tag_ == "VBN" else above
        if noun.i < above.i and noun.lemma_ in deed_nouns() and any(c.dep_ == "pobj" for c in between.rights):
            between.head, between.dep_ = noun, "prep"


def _name_between(preps: Sequence[Token]) -> None:
    """Let names between commas behind those between whom something is be theirs, and no further ones.

    "Between its founder, Tomas Grell, and Elsa Brandt", "between two commanders, Bero and Sann".
    """
    for between in [t for t in preps if t.lower_ == "between" and t.dep_ == "prep"]:
        first = next((c for c in between.rights if c.dep_ == "pobj" and c.tag_ in {"NN", "NNS"}), None)
        name = next((c for c in first.rights if c.dep_ in {"appos", "conj"}), None) if first is not None else None
        if first is None or name is None or name.tag_ != "NNP":
            continue
        if [t.text for t in first.doc[first.i + 1 : name.left_edge.i]] != [","]:
            continue
        other = next((c for c in name.rights if c.dep_ == "conj"), None)
        if first.tag_ == "NNS":
            other = other or next((c for c in first.rights if c.dep_ == "conj" and c.i > name.i), None)
            if other is not None and other.tag_ == "NNP":
                _put_in_place(between, first, name, other)
        elif other is not None and any(c.lower_ == "and" for c in name.rights):
            other.head, name.dep_ = first, "appos"
            for joining in [c for c in name.rights if c.dep_ == "cc"]:
                joining.head = first


def _put_in_place(between: Token, many: Token, name: Token, other: Token) -> None:
    """Put two names where a noun for both of them stands."""
    for joining in [c for c in many.rights if c.dep_ == "cc"]:
        joining.head = name
    name.head, name.dep_, other.head, other.dep_ = between, "pobj", name, "conj"
    many.head, many.dep_ = name, "appos"


def _name_expected(words: Sequence[Token]) -> None:
    """Take for a noun what stands before "to V" behind a noun and "expects": "expects the border talks to fail".

    No finite verb stands there.
    """
    expecting = load_lexicon().control.expecting
    for noun in [t for t in words if t.dep_ == "ccomp" and t.tag_ == "VBZ" and t.head.lemma_ in expecting]:
        narrowing = next((c for c in noun.lefts if c.dep_ == "nsubj" and c.pos_ in NAMING and c.i == noun.i - 1), None)
        verb = next((c for c in noun.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
        if narrowing is None or verb is None or noun.i + 1 != verb.left_edge.i or noun.head.i > noun.i:
            continue
        above = noun.head
        for child in [c for c in noun.rights if c.i > verb.i]:
            child.head = verb
        noun.tag_, noun.pos_, verb.head, verb.dep_ = "NNS", "NOUN", above, "ccomp"
        noun.head, noun.dep_, narrowing.dep_ = verb, "nsubj", "compound"
        for child in [c for c in narrowing.lefts if c.dep_ in {"det", "poss", "amod"}]:
            child.head = noun


def _name_wanted(words: Sequence[Token]) -> None:
    """Let who is wanted to do something be who does it: "want the attorney-general to act" tells of no want of him."""
    roles, wanting = load_roles().lemmas, load_reporting().wanting
    for verb in [t for t in words if t.dep_ == "advcl" and t.tag_ == "VB" and t.head.lemma_ in wanting]:
        noun = next((c for c in verb.head.rights if c.dep_ == "dobj" and c.right_edge.i == verb.left_edge.i - 1), None)
        if noun is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts):
            continue
        if noun.pos_ == "PROPN" or noun.lemma_.lower() in roles or noun.tag_ == "PRP":
            verb.dep_, noun.head, noun.dep_ = "ccomp", verb, "nsubj"


def _join_hyphened(preps: Sequence[Token]) -> None:
    """Let the end of "brother-in-law" hang on its middle, where a parse makes another of it."""
    for middle in [t for t in preps if t.lower_ in {"in", "at"} and t.dep_ == "prep" and t.i + 2 < len(t.doc)]:
        hyphen, last = middle.nbor(1), middle.nbor(2)
        hyphened = middle.i > 1 and hyphen.text == "-" == middle.nbor(-1).text and not middle.whitespace_
        if hyphened and last.tag_ == "NN" and last.head.i != middle.i and middle.head.i == middle.i - 2:
            last.head, last.dep_ = middle, "pobj"


def _name_go_betweens(words: Sequence[Token]) -> None:
    """Take "go-between" for the one noun it is, where a parse has somebody go, or something lie between."""
    for go in [t for t in words if t.lower_ == "go" and t.i + 2 < len(t.doc) and t.nbor(1).text == "-"]:
        last = go.nbor(2)
        if go.whitespace_ or last.lower_ not in {"between", "betweens"}:
            continue
        if not last.is_ancestor(go):
            last.head, last.dep_ = (last if go.head == go else go.head), go.dep_
        for child in [c for c in go.children if c.i != last.i]:
            child.head = last
        go.head, go.dep_, go.pos_, go.tag_ = last, "compound", "NOUN", "NN"
        last.pos_, last.tag_, last.lemma_ = "NOUN", "NNS" if last.lower_ == "betweens" else "NN", "go-between"


def _join_seconds(words: Sequence[Token]) -> None:
    """Take for a verb what stands between "and" behind a verb and that verb's object: "trains and funds the Front"."""
    for second in [t for t in words if t.tag_ == "NNS" and t.dep_ == "conj" and t.head.tag_ == "VBZ"]:
        verb = second.head
        beside = verb.i + 2 == second.i and second.i + 1 < len(words) and second.nbor(1).tag_ in OPENING
        if not beside or verb.nbor(1).lower_ not in {"and", "or"} or any(second.lefts):
            continue
        thing = next((c for c in verb.rights if c.pos_ in NAMING and c.left_edge.i == second.i + 1), None)
        if thing is not None:
            second.tag_, second.pos_ = "VBZ", "VERB"
            thing.head, thing.dep_ = second, "dobj"


def _join_after_objects(words: Sequence[Token]) -> None:
    """Take for a verb what stands between "and" and what follows it: "trains pilots and vetoes every bill".

    What follows is then parsed as a second object of the first verb.
    """
    for second in [t for t in words if t.tag_ == "NNS" and t.dep_ == "conj" and t.head.dep_ == "dobj"]:
        verb = second.head.head
        behind = second.i + 1 < len(words) and second.nbor(1).tag_ in {"DT", "PRP$"} and not any(second.lefts)
        if verb.tag_ != "VBZ" or not behind or second.nbor(-1).lower_ != "and":
            continue
        thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.left_edge.i == second.i + 1), None)
        if thing is not None:
            for joining in [c for c in second.head.rights if c.dep_ == "cc" and c.i < second.i]:
                joining.head = verb
            second.tag_, second.pos_, second.head = "VBZ", "VERB", verb
            thing.head = second


def _turn_firsts(words: Sequence[Token]) -> None:
    """Take for a verb the plural between a name and "and" with a verb and its object: "Norway arms and feeds X"."""
    for first in [t for t in words if t.tag_ == "NNS" and t.dep_ in {"ROOT", "relcl"}]:
        name, second = next(iter(first.lefts), None), next((c for c in first.rights if c.dep_ == "conj"), None)
        if name is None or second is None or second.tag_ != "VBZ" or second.i != first.i + 2:
            continue
        named = name.text[0].isupper() and name.dep_ in {"amod", "compound", "nmod"} and first.dep_ == "ROOT"
        alone = name.i == first.i - 1 and (named or (name.tag_ == "WDT" and first.dep_ == "relcl"))
        acting = any(c.dep_ == "dobj" for c in second.rights) and not any(c.dep_ in SUBJECTS for c in second.lefts)
        if alone and acting and first.nbor(1).lower_ == "and":
            first.tag_, first.pos_ = "VBZ", "VERB"
            name.dep_ = "nsubj"
            if named:
                name.tag_, name.pos_ = "NNP", "PROPN"


def _part_weekdays(words: Sequence[Token]) -> None:
    """Let a plural after a weekday be the subject of a verb that has none: "on Friday miners left the pit"."""
    for day in [t for t in words if t.lower_ in WEEKDAYS and t.dep_ in {"compound", "nmod"}]:
        noun, prep = day.head, day.head.head
        dated = noun.tag_ == "NNS" and noun.dep_ == "pobj" and prep.lower_ == "on" and prep.i == day.i - 1
        verb = prep.head
        if not dated or verb.pos_ != "VERB" or verb.i < noun.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
            continue
        day.head, day.dep_ = prep, "pobj"
        be_subject(noun, verb)


def _raise_answers(words: Sequence[Token]) -> None:
    """Hang "which X denied" on the verb of what was said, where a parse has X deny the name before it."""
    answering = load_reporting().answering
    for verb in [t for t in words if t.dep_ == "relcl" and t.lemma_ in answering and t.head.pos_ == "PROPN"]:
        moved = next((c for c in verb.lefts if c.lower_ == "which" and c.dep_ == "dobj"), None)
        above = next((a for a in verb.ancestors if a.pos_ in VERBAL and a.tag_ in {"VBD", "VBZ", "VBP"}), None)
        if moved is not None and above is not None and moved.i and moved.nbor(-1).text == ",":
            verb.head = above


def _raise_first_passives(words: Sequence[Token]) -> None:
    """Let a participle that is joined to one with an agent be done to somebody: "was armed and trained by Norway"."""
    for first in [t for t in words if t.dep_ == "acomp" and t.tag_ == "JJ" and t.text.endswith("ed")]:
        being, second = first.head, next((c for c in first.rights if c.dep_ == "conj"), None)
        if being.lemma_ != "be" or second is None or second.tag_ != "VBN" or second.i != first.i + 2:
            continue
        if any(c.dep_ == "agent" for c in second.rights):
            first.tag_, first.pos_ = "VBN", "VERB"
            top = being.dep_ == "ROOT"
            first.head, first.dep_ = (first if top else being.head), being.dep_
            for child in [c for c in being.children if c.i != first.i]:
                child.head = first
                child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
            being.head, being.dep_ = first, "auxpass"


def _name_doers(words: Sequence[Token]) -> None:
    """Take for a name what a parse has do something alone, in capitals, as an adjective: "Tarnsal has denied that".

    Adjectives that stand for people take the plural ("Many have denied that").
    """
    for word in [t for t in words if t.tag_ == "JJ" and t.dep_ in SUBJECTS and t.text.istitle()]:
        verb = word.head
        single = any(t.tag_ == "VBZ" for t in (verb, *(c for c in verb.lefts if c.dep_ in HELPING)))
        if single and not any(word.children) and verb.pos_ in VERBAL:
            word.tag_, word.pos_ = "NNP", "PROPN"


def _part_charges(parting: Sequence[Token]) -> None:
    """Let who is accused be accused of a deed: "accuse the colonel of recruiting boys" speaks of no colonel of boys.

    Nor is a land, whose the accused are, of that deed ("accused troops loyal to X of shelling Y").
    """
    _part_crimes(parting)
    for prep in [t for t in parting if t.lower_ == "of" and t.i + 1 < len(t.doc) and t.nbor(1).tag_ == "VBG"]:
        deed, verb = prep.nbor(1), _charge_above(prep)
        if verb is None or verb == prep.head or _is_charged_later(deed, verb):
            continue
        if deed.dep_ in {"compound", "amod"} and deed.head.dep_ == "pobj" and deed.head.head.i == prep.i:
            thing = deed.head
            deed.head, deed.dep_, deed.pos_ = prep, "pcomp", "VERB"
            thing.head, thing.dep_ = deed, "dobj"
        if deed.dep_ == "pcomp":
            prep.head = verb


def _charge_above(prep: Token) -> Token | None:
    """The verb of accusing above a preposition, with no other verb between and whoever is accused before it."""
    above = [prep.head, *prep.head.ancestors]
    verb = next((t for t in above if t.pos_ in VERBAL), None)
    if verb is None or verb.lemma_ not in load_lexicon().control.accusing:
        return None
    below = next((t for t in above if t.head == verb and t != verb), prep)
    crime = below.lower_ == "of" and below != prep  # "of the crime of arming rebels"
    return verb if (crime or _listed_first(below).dep_ in CHARGED | {"oprd"}) and below.i < prep.i else None


def _listed_first(noun: Token) -> Token:
    """The first of those that a noun is listed with."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _part_withheld(parting: Sequence[Token]) -> None:
    """The same of what somebody keeps from doing: "refrain from recruiting auxiliaries" recruits none."""
    lexicon = load_lexicon()
    keeping = lexicon.control.keeping | lexicon.status.negative_implicatives
    for prep in [t for t in parting if t.lower_ == "from" and t.head.lemma_ in keeping and t.i + 1 < len(t.doc)]:
        deed = prep.nbor(1)
        thing = deed.head
        if deed.tag_ == "VBG" and deed.dep_ in {"compound", "amod"} and thing.dep_ == "pobj" and thing.head == prep:
            deed.head, deed.dep_, deed.pos_ = prep, "pcomp", "VERB"
            thing.head, thing.dep_ = deed, "dobj"


def _part_crimes(parting: Sequence[Token]) -> None:
    """The same of a crime or a deed by its noun: "accused the board of fraud", "warned the gang of further raids"."""
    control = load_lexicon().control
    for prep in [t for t in parting if t.lower_ == "of"]:
        charged = prep.head
        while charged.dep_ == "pobj" and charged.head.lower_ == "of":
            charged = charged.head.head
        told = next((t for t in prep.rights if t.dep_ == "pobj" and t.text.islower()), None)
        if told is None or charged.dep_ not in CHARGED:
            continue
        crime = told.lemma_ in control.crimes and charged.head.lemma_ in control.accusing
        if crime or _is_told_of(told, prep.head, charged.head):
            prep.head = charged.head


def _is_told_of(deed: Token, whom: Token, verb: Token) -> bool:
    """Whether somebody is accused or told of a deed, and has no part in it ("warned the leaders of a march")."""
    control = load_lexicon().control
    telling = verb.lemma_ in control.informing or verb.lemma_ in control.accusing
    return telling and deed.lemma_ in deed_nouns() and whom.lemma_ not in control.involved


def _is_charged_later(deed: Token, verb: Token) -> bool:
    """Whether another "of" tells the charge ("accused the head of mining firms of theft")."""
    return any(t.lower_ == "of" and t.i > deed.i and not deed.is_ancestor(t) for t in verb.subtree)
