"""Parses that hang what goes on with a clause on the wrong word: gerunds of a charge, "not X but Y", what is asked."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.read.words.labels import ANY_SUBJECT, HELPING, NAMING, VERBAL
from dragoman.read.words.only_but import only_but

# Where a noun stands that another takes the place of ("not X but Y").
NOUN_PLACES = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass", "dative"})
# What somebody is asked to do, or asked besides.
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})

# What narrows a noun that says as what money is given.
BARE = frozenset({"amod", "compound"})


def mend_shares(words: Sequence[Token]) -> None:
    """Let gerunds of one charge go together, "not X but Y" be Y, and what is asked or meant be no condition."""
    _join_gerunds(words)
    _join_participles(words)
    _replace_denied(words)
    _put_aside(words)
    _set_against(words)
    _name_questioning(words)
    _open_means(words)
    _give_that_back(words)
    _ask_whether(words)
    _ask_who(words)
    _keep_origin(words)
    _lower_paid(words)
    _raise_between(words)


def _lower_paid(words: Sequence[Token]) -> None:
    """Hang "in" on the money right before it where a bare noun says as what it is given ("gave X 9 crowns in aid").

    A month or a land is no noun, and "in cash" says how it is paid, which does no harm there.
    """
    money = load_measuring().money
    for prep in [t for t in words if t.lower_ == "in" and t.dep_ == "prep" and t.i and t.head.pos_ in VERBAL]:
        paid, given = words[prep.i - 1], next((c for c in prep.rights if c.dep_ == "pobj"), None)
        below = paid.lemma_ in money and paid.head == prep.head and paid.dep_ in {"dobj", "dative", "nsubjpass"}
        if below and given is not None and given.pos_ == "NOUN" and all(c.dep_ in BARE for c in given.lefts):
            prep.head = paid


def _raise_between(words: Sequence[Token]) -> None:
    """Hang "between" on the exchange and not on what is exchanged: "arranged a swap of prisoners between X and Y"."""
    traded = load_lexicon().events.mood["traded_back"]
    for between in [t for t in words if t.lower_ == "between" and t.head.dep_ == "pobj" and t.head.head.lower_ == "of"]:
        swap = between.head.head.head
        if swap.pos_ == "NOUN" and swap.lemma_ in traded:
            between.head = swap


def _join_gerunds(words: Sequence[Token]) -> None:
    """Join a gerund to the one that a preposition opens, not to the verb above: "accused X of robbing Y and jailing Z".

    A finite verb is joined to no bare gerund. The first may have been taken for what its object is like.
    """
    for second in [t for t in words if t.dep_ == "conj" and t.tag_ == "VBG" and t.head.pos_ in VERBAL]:
        verb = second.head
        alone = not any(c.dep_ in ANY_SUBJECT | HELPING for c in second.children)
        joining = next((c for c in verb.rights if c.dep_ == "cc" and c.i == second.left_edge.i - 1), None)
        if verb.tag_ == "VBG" or not alone or joining is None:
            continue
        below = (verb, *(c for c in verb.rights if c.dep_ in {"dobj", "nsubjpass"}))
        preps = [c for each in below for c in each.rights if c.dep_ == "prep" and c.i < second.i]
        first = next((found for prep in preps if (found := _open_gerund(prep)) is not None), None)
        if first is not None:
            joining.head = second.head = first


def _join_participles(words: Sequence[Token]) -> None:
    """Join a form in "-ing" to the one above it, not to the infinitive between.

    "a call urging X to leave and condemning Y" is at times parsed as if X were to condemn Y.
    """
    for second in [t for t in words if t.dep_ == "conj" and t.tag_ == "VBG" and t.head.tag_ == "VB"]:
        first = second.head.head
        bidden = second.head.dep_ == "xcomp" and first.tag_ == "VBG" and first.i < second.head.i
        if bidden and not any(c.dep_ in ANY_SUBJECT | HELPING for c in second.children):
            for joining in [c for c in second.head.rights if c.dep_ == "cc" and c.i < second.i]:
                joining.head = first
            second.head = first


def _open_gerund(prep: Token) -> Token | None:
    """Make a gerund right behind a preposition its verb where it was taken for what a noun is like.

    The gerund that stands so then, None where there is none.
    """
    following = prep.nbor(1) if prep.i + 1 < len(prep.doc) else prep
    if following.tag_ != "VBG":
        return None
    noun = following.head
    if following.dep_ == "amod" and noun.head == prep and noun.tag_ in {"NNS", "NNP"}:
        following.head, following.dep_, following.pos_ = prep, "pcomp", "VERB"
        noun.head, noun.dep_ = following, "dobj"
    return following if following.dep_ == "pcomp" and following.head == prep else None


def _replace_denied(words: Sequence[Token]) -> None:
    """Let the second of "not X but Y" stand where a parse has the first, with that and its "not" below it."""
    for denying in [t for t in words if t.lower_ == "not" and t.head.pos_ in NAMING and t.head.dep_ in NOUN_PLACES]:
        first = denying.head
        second = next((c for c in first.rights if c.dep_ == "conj" and c.pos_ in NAMING), None)
        joining = next((c for c in first.rights if c.dep_ == "cc" and c.lower_ == "but"), None)
        if only_but(denying) or denying.i != first.left_edge.i:
            continue
        if second is None or joining is None or second.i < joining.i:
            continue
        for child in [c for c in first.rights if c.i > second.i]:
            child.head = second
        second.head, second.dep_ = first.head, first.dep_
        first.head, first.dep_ = second, "dep"
        joining.head = second


def _put_aside(words: Sequence[Token]) -> None:
    """Hang "not by X" below the "by Y" beside it: X has no part in the deed ("shelled not by X but by Y")."""
    for denying in [t for t in words if t.lower_ == "not" and t.head.dep_ in {"prep", "agent"}]:
        denied = denying.head
        meant = next((c for c in denied.head.rights if c != denied and c.lower_ == denied.lower_), None)
        if meant is None or denying.i != denied.i - 1:
            continue
        behind = meant.i > denied.i and meant.nbor(-1).lower_ == "but"
        if behind or (meant.i < denied.i and denying.nbor(-1).lower_ in {",", "and"}):
            denied.head, denied.dep_ = meant, "dep"


def _set_against(words: Sequence[Token]) -> None:
    """Hang "than by Y" on the verb that "by X" hangs on, not on X: "driven less by X than by Y"."""
    for than in [t for t in words if t.lower_ == "than" and t.dep_ == "prep" and t.head.dep_ == "pobj"]:
        first = than.head.head
        if than.nbor(1).lower_ == first.lower_ and first.nbor(-1).lower_ in {"less", "more"}:
            than.head = first.head


def _name_questioning(words: Sequence[Token]) -> None:
    """Take for a noun the "questioning" that somebody is taken in for: nobody named questions there."""
    for gerund in [t for t in words if t.dep_ == "pcomp" and t.tag_ == "VBG" and t.head.lower_ == "for"]:
        taken = gerund.lemma_ in load_lexicon().events.mood["inquiring"] and not any(gerund.children)
        if taken and any(c.dep_ in {"dobj", "nsubjpass"} for c in gerund.head.head.children):
            gerund.dep_, gerund.pos_, gerund.tag_ = "pobj", "NOUN", "NN"


def _open_means(words: Sequence[Token]) -> None:
    """Let somebody do what stands right behind the "by" of an active verb: "answered by halting imports"."""
    for by in [t for t in words if t.lower_ == "by" and t.dep_ == "prep" and t.head.pos_ == "VERB"]:
        if any(c.dep_ == "nsubj" for c in by.head.lefts):
            _open_gerund(by)


def _give_that_back(words: Sequence[Token]) -> None:
    """Let the "that" before a comma be what is disputed, and not who says: "disputes that, saying X was paid"."""
    for that in [t for t in words if t.lower_ == "that" and t.dep_ == "nsubj" and t.head.tag_ == "VBG"]:
        verb = that.head.head
        if that.head.dep_ == "advcl" and that.i == verb.i + 1 < that.head.i and that.nbor(1).text == ",":
            that.head, that.dep_ = verb, "dobj"


def _ask_whether(words: Sequence[Token]) -> None:
    """Let a clause with "if" right behind what somebody asks be what is asked, and no condition of the asking."""
    wondering = load_lexicon().events.mood["wondering"]
    for clause in [t for t in words if t.dep_ == "advcl" and t.head.lemma_ in wondering and t.i > t.head.i]:
        opening = clause.left_edge
        between = clause.doc[clause.head.i + 1 : opening.i]
        if opening.lower_ == "if" and not any(t.is_punct or t.pos_ in VERBAL for t in between):
            clause.dep_ = "ccomp"


def _ask_who(words: Sequence[Token]) -> None:
    """Let a clause with "who" right behind whomever somebody asks be what is asked: "asked locals who shelled X".

    Where it is said what they are asked for or to do, the clause tells who they are.
    """
    wondering = load_lexicon().events.mood["wondering"]
    for deed in [t for t in words if t.dep_ == "relcl" and t.head.dep_ == "dobj"]:
        asked, opening = deed.head, deed.left_edge
        verb = asked.head
        told = opening.lower_ == "who" and opening.nbor(-1) == asked and verb.lemma_ in wondering
        behind = [*verb.rights, *asked.rights, *deed.rights] if told else []
        if told and not any(c.i > deed.i and (c.lower_ in {"for", "to", "about"} or c.dep_ in CLAUSES) for c in behind):
            deed.head, deed.dep_ = verb, "ccomp"


def _keep_origin(words: Sequence[Token]) -> None:
    """Hang "from" on those who are made to do a thing, and not on the verb: "forced men from the isles to sell up"."""
    made = load_lexicon().control.object
    for origin in [t for t in words if t.lower_ == "from" and t.dep_ == "prep" and t.head.lemma_ in made]:
        verb = origin.head
        thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i == origin.i - 1), None)
        deed = next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
        if thing is not None and deed is not None and deed.left_edge.i == origin.right_edge.i + 1:
            origin.head = thing
