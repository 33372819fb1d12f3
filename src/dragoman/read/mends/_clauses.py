"""Parses that hang a clause too high or too low: reasons behind "but", results behind an aim, who-clauses on things."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import BECOMING, BUT, FINITE, HELPING, NAMING, NARROWING, PAST, SUBJECTS, VERBAL
from dragoman.read.words.lemmas import mend_lemma
from dragoman.read.words.tenses import tensed

# How what somebody or something is or comes to be hangs on its verb.
SAID = frozenset({"acomp", "attr", "oprd", "dobj", "xcomp", "advmod"})
# Prepositions between two nouns of which the second says whose or of what the first is.
OF_WHOM = frozenset({"of", "from", "at", "for"})
PEOPLE_SORTS = frozenset({"person", "people", "source"})
OUTLET = "media"
# The subjects of a verb of which the one is a time.
PAIR = 2
TIME_WORDS = frozenset({"before", "after", "since", "until"})
BELIEVING = load_reporting().supposing
HARMING = load_traits().deeds.harming


def mend_clauses(words: Sequence[Token]) -> None:
    """Hang reasons, results and relative clauses on what they are told of."""
    _lower_reasons(words)
    _raise_results(words)
    _give_back_people(words)
    _turn_answered(words)
    _wake_helpers(words)
    _part_asides(words)
    _raise_past_relatives(words)
    _join_since(words)
    _part_times(words)
    _open_times(words)
    _open_deeds(words)
    _open_once(words)
    _raise_sayings(words)
    _raise_judged(words)
    _raise_compared(words)
    _raise_aims(words)


def _raise_aims(words: Sequence[Token]) -> None:
    """Let what somebody uses a thing for hang on his using it: "may use the files to attack Y" is done as he may."""
    using = load_lexicon().control.using
    for aim in [t for t in words if t.tag_ == "VB" and t.dep_ == "acl" and t.head.dep_ == "dobj" and t.head.i < t.i]:
        thing, verb = aim.head, aim.head.head
        bare = not any(c.dep_ in SUBJECTS for c in aim.lefts) and aim.left_edge.i == thing.i + 1
        if bare and verb.lemma_ in using and thing.tag_ in {"NNS", "NNP", "NNPS"}:
            aim.head, aim.dep_ = verb, "xcomp"


def _raise_compared(words: Sequence[Token]) -> None:
    """Let a comparative behind "the" be what its noun comes to be, where the verb has nothing else.

    "The weaker X becomes" tells how weak X is, as "the weaker the cabinet becomes" does.
    """
    for word in [t for t in words[1:] if t.tag_ == "JJR" and t.dep_ == "amod" and t.nbor(-1).lower_ == "the"]:
        article, noun = word.nbor(-1), word.head
        stands = noun.dep_ in SUBJECTS and noun.left_edge.i == article.i and noun.i < noun.head.i
        verb = noun.head if stands else noun
        if verb.lemma_ in BECOMING and verb.i > word.i and not any(c.dep_ in SAID for c in verb.rights):
            word.head, word.dep_ = verb, "acomp"
            article.head, article.dep_ = word, "advmod"


def _lower_reasons(words: Sequence[Token]) -> None:
    """Hang a reason on the verb that "but" joins to another: "urged reform but refuses to pay, because it fears X".

    What is parted by "but" has reasons of its own, and the nearer one is told last.
    """
    for mark in [t for t in words if t.lower_ == "because" and t.dep_ == "mark"]:
        clause = mark.head
        above = clause.head
        if clause.dep_ != "advcl" or above.pos_ not in VERBAL or above.i > clause.i:
            continue
        parted = any(c.dep_ == "cc" and c.lower_ in BUT for c in above.rights)
        last = next((c for c in above.rights if c.dep_ == "conj" and c.pos_ in VERBAL and c.i < clause.i), None)
        if parted and last is not None:
            clause.head = last


def _raise_results(words: Sequence[Token]) -> None:
    """Hang what comes of a deed, behind a comma, on the deed and not on its aim.

    "Blocked the bridge to protest against the ban, bringing traffic to a halt": the block brought it, no protest did.
    """
    for result in [t for t in words if t.tag_ == "VBG" and t.dep_ == "advcl" and t.left_edge.i]:
        aim = result.head
        behind = result.left_edge == result and result.nbor(-1).text == "," and aim.i < result.i
        if not behind or aim.dep_ != "advcl" or aim.tag_ != "VB" or aim.left_edge.lower_ != "to":
            continue
        deed = aim.head
        if deed.tag_ in FINITE and deed.i < aim.i and aim.left_edge.i and aim.left_edge.nbor(-1).text != ",":
            result.head = deed


def _give_back_people(words: Sequence[Token]) -> None:
    """Let "who" tell of people, not of the thing they are of: "the editors of two papers who were arrested".

    So it is with "diplomats familiar with the plan, who said" and "officials briefed on it who".
    """
    for clause in [t for t in words if t.dep_ == "relcl" and t.head.dep_ == "pobj"]:
        thing, who = clause.head, next((c for c in clause.lefts if c.lower_ == "who" and c.dep_ in SUBJECTS), None)
        above = thing.head.head
        if who is None or thing.pos_ != "NOUN" or _names_people(thing):
            continue
        if (above.dep_ == "amod" and above.pos_ == "ADJ") or (above.dep_ == "acl" and above.tag_ == "VBN"):
            clause.head = above.head if _names_people(above.head) else thing
        elif thing.head.lower_ not in OF_WHOM:
            continue
        if above.pos_ == "NOUN" and _names_people(above) and clause.left_edge.nbor(-1).text != ",":
            clause.head = above


def _names_people(noun: Token) -> bool:
    """Whether a noun is for somebody, as far as a list knows it."""
    role = load_roles().lemmas.get(noun.lemma_.lower())
    if role is None:
        return noun.lemma_ in load_lexicon().causes.people
    return role.sort in PEOPLE_SORTS and OUTLET not in role.kinds


def _turn_answered(words: Sequence[Token]) -> None:
    """Let the charge before "that" be what somebody rejects: "a charge that X dismissed as a fable" charges no X."""
    rebutting = load_reporting().rebutting | load_reporting().answering
    for verb in [t for t in words if t.dep_ in {"relcl", "acl"} and t.lemma_ in rebutting and t.head.pos_ in NAMING]:
        that = next((c for c in verb.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
        named = any(c.dep_ in SUBJECTS for c in verb.lefts)
        bare = not any(c.dep_ in {"dobj", "ccomp", "xcomp"} or c.dep_ == "auxpass" for c in verb.children)
        if that is not None and named and bare:
            verb.dep_, that.dep_, that.tag_, that.pos_ = "relcl", "dobj", "WDT", "PRON"


def _part_asides(words: Sequence[Token]) -> None:
    """Let "which" do what is told of it where somebody is said aside to say so: "fees, which they say hurt trade"."""
    for verb in [t for t in words if t.dep_ == "relcl" and t.tag_ in {"VBP", "VBZ", "VBD"}]:
        told = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"} and _lacks_subject(c, verb)), None)
        beside = (*verb.lefts, *(told.lefts if told is not None else ()))
        which = next((c for c in beside if c.tag_ in {"WDT", "WP"} and c.dep_ == "nsubj"), None)
        who = [c for c in verb.lefts if c.dep_ == "nsubj" and c != which]
        if which is None or told is None or not who or verb.lemma_ not in load_reporting().saying | BELIEVING:
            continue
        told.head, told.dep_ = verb.head, "relcl"
        told.tag_ = told.tag_ if told.tag_ != "VBN" or any(c.dep_ in HELPING for c in told.lefts) else "VBD"
        verb.head, verb.dep_ = told, "parataxis"
        which.head = told


def _lacks_subject(verb: Token, saying: Token) -> bool:
    """Whether a finite verb has no subject of its own behind a verb of saying: none, or the "who" before that."""
    own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    finite = verb.pos_ in VERBAL and (tensed(verb) is not None or (verb.tag_ == "VBN" and bool(own)))
    return finite and not any(c.i > saying.i for c in own)


def _wake_helpers(words: Sequence[Token]) -> None:
    """Let who helps a verb by saying so tell it: no verb of saying helps another ("men they say bombed the mill")."""
    for verb in [t for t in words if t.dep_ == "aux" and t.lemma_ in load_reporting().saying and t.tag_ in FINITE]:
        told, speaker = verb.head, next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
        start = 0 if speaker is None or speaker.right_edge.i + 1 != verb.i else speaker.left_edge.i
        who = next((c for c in told.lefts if c.tag_ in {"WDT", "WP"}), None)
        noun = words[start - 1] if who is None else told.head
        if start and speaker is not None and noun.pos_ in NAMING:
            verb.head, verb.dep_, verb.pos_ = noun, "relcl", "VERB"
            told.head, told.dep_ = verb, "ccomp"
            speaker.head = verb
            if who is not None:
                who.dep_ = "nsubj"


def _raise_past_relatives(words: Sequence[Token]) -> None:
    """Let a past behind the comma that ends a relative clause be the verb of a sentence that has none.

    "The league, of which both are members, called for calm and said S" is at times parsed as if members were called.
    """
    for noun in [t for t in words if t.dep_ == "ROOT" and t.pos_ in NAMING]:
        clause = next((c for c in noun.rights if c.dep_ == "relcl"), None)
        below = [] if clause is None else [t for t in clause.subtree if t.i > clause.i]
        verb = next((t for t in below if t.dep_ == "acl" and t.tag_ in PAST and _stands_behind(t)), None)
        if clause is None or verb is None or any(c.dep_ == "agent" for c in verb.rights):
            continue
        for child in [c for c in clause.rights if c.dep_ in {"cc", "conj"} and c.i > verb.i]:
            child.head = verb
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        noun.head, noun.dep_ = verb, "nsubj"


def _stands_behind(verb: Token) -> bool:
    """Whether a verb form stands right behind a comma, with nothing before it."""
    return verb.i > 0 and verb.nbor(-1).text == "," and verb.left_edge.i == verb.i


def _join_since(words: Sequence[Token]) -> None:
    """Let "since" between "has" and a participle be an adverb: "the union has since suspended aid" dates nothing."""
    for since in [t for t in words if t.lower_ == "since" and t.dep_ == "prep" and t.i + 1 < len(t.doc)]:
        helping, verb = since.head, since.nbor(1)
        thing = verb.head
        behind = helping.lemma_ == "have" and helping.i == since.i - 1 and thing.head == since
        if not behind or verb.tag_ not in PAST or verb.dep_ != "amod" or thing.dep_ != "pobj":
            continue
        top = helping.dep_ == "ROOT"
        verb.head, verb.dep_, verb.tag_, verb.pos_ = (verb if top else helping.head), helping.dep_, "VBN", "VERB"
        for child in [c for c in helping.children if c != since]:
            child.head = verb
        helping.head, helping.dep_, helping.pos_ = verb, "aux", "AUX"
        since.head, since.dep_, since.pos_ = verb, "advmod", "ADV"
        thing.head, thing.dep_ = verb, "dobj"


def _part_times(words: Sequence[Token]) -> None:
    """Let a noun behind "before" or "after" say when, where its verb has a subject before that already.

    "The plan to cut pay before the vote risked a strike" is at times parsed as if the vote risked one.
    """
    for time in [t for t in words if t.lower_ in TIME_WORDS and t.dep_ == "mark"]:
        verb = time.head
        own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        told = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and any(c.lower_ == "that" for c in verb.lefts))
        if not told or len(own) < PAIR or own[-1].left_edge.i != time.i + 1 or own[0].i > time.i:
            continue
        if any(t.text == "," for t in time.doc[own[0].i : time.i]):
            continue
        time.head, time.dep_, time.pos_ = own[0], "prep", "ADP"
        own[-1].head, own[-1].dep_ = time, "pobj"


def _open_times(words: Sequence[Token]) -> None:
    """Let a name behind "since" or "after" do what follows the words set off beside it: "since X, its ally, left".

    A finite verb wants a subject, and has none where a parse takes the name for a time.
    """
    for verb in [t for t in words if t.dep_ in {"advcl", "amod"} and t.tag_ in {"VBD", "VBZ", "VBP"} and t.i > 1]:
        if verb.nbor(-1).text != "," or any(c.dep_ in {*SUBJECTS, *HELPING, "mark"} for c in verb.lefts):
            continue
        named = next((a for a in (verb.nbor(-2), *verb.nbor(-2).ancestors) if _is_set_at_time(a, verb)), None)
        if named is None:
            continue
        time, thing = named.head, verb.head
        if verb.dep_ == "amod":
            verb.head, verb.dep_ = time.head, "advcl"
            thing.head, thing.dep_ = verb, "dobj"
        time.head, time.dep_, time.pos_ = verb, "mark", "SCONJ"
        named.head, named.dep_ = verb, "nsubj"


def _is_set_at_time(noun: Token, verb: Token) -> bool:
    """Whether a noun stands right behind a word of time, with words beside it up to the comma before a verb."""
    timed = noun.dep_ == "pobj" and noun.head.lower_ in TIME_WORDS and noun.head.i == noun.left_edge.i - 1
    beside = next((c for c in noun.rights if c.dep_ == "appos"), None)
    return timed and beside is not None and beside.i < verb.i and noun.i < verb.i


def _open_deeds(words: Sequence[Token]) -> None:
    """Let a name behind "because" or "after" do what a parse takes for a mark of a thing: "because X banned exports".

    Behind a word of time only what is tagged a name, since adjectives in capitals stand there ("after Arab banned …").
    """
    for deed in [t for t in words if t.dep_ == "amod" and t.lower_.endswith("ed") and t.i > 1]:
        thing, name, opener = deed.head, deed.nbor(-1), deed.nbor(-2)
        opens = opener.lower_ == "because" or (opener.lower_ in TIME_WORDS and name.tag_ == "NNP")
        bare = name.head == thing and thing.left_edge in {name, opener} and name.text[:1].isupper()
        if opens and bare and name.dep_ in NARROWING and thing.i > deed.i:
            _make_clause(opener, name, deed, thing)


def _open_once(words: Sequence[Token]) -> None:
    """Let the second of two nouns behind "will … once" be what the first does: "will resume once the snow melts"."""
    for once in [t for t in words if t.lower_ == "once" and t.dep_ == "advmod" and t.i > 0]:
        above = once.head if once.head.i < once.i else once.head.head
        things = [c for c in above.rights if c.dep_ == "dobj" and once.i in {c.left_edge.i, c.left_edge.i - 1}]
        deed = next(iter(things), None)
        doer = deed.nbor(-1) if deed is not None else once
        modal = any(c.tag_ == "MD" for c in above.lefts)
        if deed is None or not modal or deed.tag_ != "NNS" or (doer.dep_, doer.tag_) != ("compound", "NN"):
            continue
        for child in [c for c in deed.lefts if c not in {doer, once}]:
            child.head = doer
        once.head, once.dep_, once.pos_ = deed, "mark", "SCONJ"
        doer.head, doer.dep_ = deed, "nsubj"
        deed.dep_, deed.tag_, deed.pos_ = "advcl", "VBZ", "VERB"
        deed.lemma_ = mend_lemma(deed.lemma_.lower(), deed.lower_)


def _make_clause(opener: Token, name: Token, deed: Token, thing: Token) -> None:
    """Hang a name and a thing on a deed, that in place of the thing, and what was joined to the thing on the deed."""
    joined = thing.head if thing.dep_ == "nsubj" else None
    if joined is not None and not any(c.dep_ == "cc" for c in thing.rights):
        return
    above = opener.head if thing.dep_ == "pobj" else thing.head
    if joined is not None:
        above, joined.head, joined.dep_ = joined.head, deed, "conj"
    deed.head, deed.dep_, deed.tag_, deed.pos_ = above, "advcl", "VBD", "VERB"
    deed.lemma_ = mend_lemma(deed.lemma_.lower(), deed.lower_)
    opener.head, opener.dep_, opener.pos_ = deed, "mark", "SCONJ"
    name.head, name.dep_, name.tag_, name.pos_ = deed, "nsubj", "NNP", "PROPN"
    for child in [c for c in thing.children if c.dep_ == "cc" or (c.dep_ == "prep" and c.lower_ != "of")]:
        child.head = deed
    thing.head, thing.dep_ = deed, "dobj"


def _raise_sayings(words: Sequence[Token]) -> None:
    """Hang ", saying S" on whoever speaks, not on what he says: "X denied that he knew, saying S" denies no S."""
    reporting = load_reporting()
    for saying in [t for t in words if t.tag_ == "VBG" and t.dep_ == "advcl" and t.lemma_ in reporting.saying]:
        told, above = saying.head, saying.head.head
        behind = saying.i > told.i and saying.nbor(-1).text == "," and saying.left_edge == saying
        says = above.lemma_ in reporting.saying | reporting.rebutting | reporting.answering | reporting.attitude
        if behind and told.dep_ == "ccomp" and says and above.i < told.i and above.tag_ in FINITE:
            saying.head = above
            said = next((c for c in saying.rights if c.dep_ == "ccomp"), saying)
            for later in [c for c in told.rights if c.i > saying.i and c.dep_ == "advcl"]:
                later.head = said


def _raise_judged(words: Sequence[Token]) -> None:
    """Hang what is said of a deed on the deed, not on the name of its victim: "a raid on X condemned by Y"."""
    for verb in [t for t in words if t.dep_ == "acl" and t.tag_ == "VBN" and t.head.dep_ == "pobj"]:
        victim, deed = verb.head, verb.head.head.head
        said = verb.lemma_ in load_lexicon().control.refusing and any(c.dep_ == "agent" for c in verb.rights)
        if said and victim.pos_ == "PROPN" and deed.pos_ == "NOUN" and deed.lemma_ in deed_nouns(HARMING):
            verb.head = deed
