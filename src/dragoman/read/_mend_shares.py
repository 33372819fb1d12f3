"""Parses that hang what goes on with a clause on the wrong word: gerunds of a charge, "not X but Y", who says so."""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read._quantifiers import only_but
from dragoman.read.labels import ANY_SUBJECT, FINITE, NAMING, SUBJECTS, VERBAL

# Where a noun stands that another takes the place of ("not X but Y").
PLACES = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass", "dative"})
# What an aside that says who says so opens with, and what names whoever says so.
NAMED = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOMINAL = NAMED | {"DT", "PRP$", "JJ", "CD", "POS"}
# More words than this between two commas are seldom only who says so.
ASIDE_LENGTH = 12
# How a clause with "that" hangs on its verb of saying where words between part them.
LOOSE = frozenset({"conj", "advcl"})


def mend_shares(words: Sequence[Token]) -> None:
    """Let gerunds of one charge go together, "not X but Y" be Y, and who says so stand beside what he says."""
    _join_gerunds(words)
    _put_in_place(words)
    _put_aside(words)
    _name_questioning(words)
    _open_means(words)
    _give_that_back(words)
    _tell_behind_source(words)
    _hang_around(words)
    _part_sayings(words)
    _part_inserted(words)
    _free_openings(words)
    _ask_whether(words)
    _keep_origin(words)
    _wake_speakers(words)


def _join_gerunds(words: Sequence[Token]) -> None:
    """Join a gerund to the one that a preposition opens, not to the verb above: "accused X of robbing Y and jailing Z".

    A finite verb is joined to no bare gerund. The first may have been taken for what its object is like.
    """
    for second in [t for t in words if t.dep_ == "conj" and t.tag_ == "VBG" and t.head.pos_ in VERBAL]:
        verb = second.head
        alone = not any(c.dep_ in ANY_SUBJECT | {"aux", "auxpass"} for c in second.children)
        joining = next((c for c in verb.rights if c.dep_ == "cc" and c.i == second.left_edge.i - 1), None)
        if verb.tag_ == "VBG" or not alone or joining is None:
            continue
        below = (verb, *(c for c in verb.rights if c.dep_ in {"dobj", "nsubjpass"}))
        preps = [c for each in below for c in each.rights if c.dep_ == "prep" and c.i < second.i]
        first = next((found for prep in preps if (found := _opened_by(prep)) is not None), None)
        if first is not None:
            joining.head = second.head = first


def _opened_by(prep: Token) -> Token | None:
    """The gerund right behind a preposition, made its verb where it was taken for what a noun is like; None else."""
    following = prep.nbor(1) if prep.i + 1 < len(prep.doc) else prep
    if following.tag_ != "VBG":
        return None
    noun = following.head
    if following.dep_ == "amod" and noun.head == prep and noun.tag_ in {"NNS", "NNP"}:
        following.head, following.dep_, following.pos_ = prep, "pcomp", "VERB"
        noun.head, noun.dep_ = following, "dobj"
    return following if following.dep_ == "pcomp" and following.head == prep else None


def _put_in_place(words: Sequence[Token]) -> None:
    """Let the second of "not X but Y" stand where a parse has the first, with that and its "not" below it."""
    for denying in [t for t in words if t.lower_ == "not" and t.head.pos_ in NAMING and t.head.dep_ in PLACES]:
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
            _opened_by(by)


def _give_that_back(words: Sequence[Token]) -> None:
    """Let the "that" before a comma be what is disputed, and not who says: "disputes that, saying X was paid"."""
    for that in [t for t in words if t.lower_ == "that" and t.dep_ == "nsubj" and t.head.tag_ == "VBG"]:
        verb = that.head.head
        if that.head.dep_ == "advcl" and that.i == verb.i + 1 and that.nbor(1).text == ",":
            that.head, that.dep_ = verb, "dobj"


def _tell_behind_source(words: Sequence[Token]) -> None:
    """Let a clause with "that" be what is said, and an "according to" before it stand beside the verb of saying.

    "X has said, according to aides, that the war is lost" is at times parsed as if the aides told the loss.
    """
    saying = load_reporting().saying
    for clause in [t for t in words if t.dep_ in LOOSE and t.pos_ in VERBAL and t.head.lemma_ in saying]:
        verb, cue = clause.head, next((c for c in clause.lefts if c.lower_ == "according"), None)
        mark = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
        if mark is None or cue is None or cue.i > mark.i or any(c.dep_ == "ccomp" for c in verb.children):
            continue
        clause.dep_, cue.head = "ccomp", verb


def _hang_around(words: Sequence[Token]) -> None:
    """Hang a clause behind who says so on what he says: "X withdrew, officials said, after Y shelled its camp"."""
    for clause in [t for t in words if t.dep_ == "advcl" and t.i > t.head.i and t.head.pos_ in VERBAL]:
        verb = clause.head
        told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
        speaker = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < clause.i), None)
        opening = next((c for c in clause.lefts if c.dep_ == "mark" and c.i == clause.left_edge.i), None)
        if told is None or speaker is None or opening is None or not told.i < speaker.i:
            continue
        first = min(speaker.left_edge.i, verb.i)
        if opening.nbor(-1).text == "," and verb.doc[first - 1].text == ",":
            clause.head = told


def _part_sayings(words: Sequence[Token]) -> None:
    """Join a verb to one of denying whose tense it has, or by which it charges: "denies that S and accuses X".

    Who denies a thing and blames others has not denied that he blames them.
    """
    charging, saying = load_lexicon().status.charging, load_reporting().saying
    for second in [t for t in words if t.dep_ == "conj" and t.tag_ in FINITE and t.head.dep_ == "ccomp"]:
        told, verb = second.head, second.head.head
        marked = any(c.dep_ == "mark" for c in told.lefts) and told.i > verb.i
        own = any(c.dep_ in ANY_SUBJECT | {"aux", "mark"} for c in second.children)
        if not marked or own or verb.lemma_ not in load_lexicon().status.disavowing:
            continue
        if told.tag_ == "VBN" and second.tag_ == "VBD" and second.lemma_ not in charging | saying:
            # "That it had shelled the port and burned the mill" is one report of both.
            second.tag_ = "VBN"
        elif second.tag_ == verb.tag_ and (told.tag_ != verb.tag_ or second.lemma_ in charging):
            for word in (second, *(c for c in told.rights if c.dep_ == "cc" and c.i < second.i)):
                word.head = verb


def _part_inserted(words: Sequence[Token]) -> None:
    """Let a clause between commas say who says so, and no subject: "What keeps X afloat, Y argues, is the toll"."""
    saying = load_reporting().saying
    for verb in [t for t in words if t.lemma_ in saying and t.dep_ == "nsubj" and t.tag_ in FINITE]:
        root, speaker = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        clause = next((c for c in verb.lefts if c.dep_ in {"advcl", "csubj", "ccomp"} and c.pos_ in VERBAL), None)
        if speaker is None or clause is None or root.i < verb.i or not clause.i < speaker.i:
            continue
        clause.head, clause.dep_ = root, "csubj"
        verb.dep_ = "parataxis"
    for verb in [t for t in words if t.lemma_ in saying and t.dep_ == "ROOT" and t.tag_ in FINITE]:
        _part_named(verb)


def _part_named(verb: Token) -> None:
    """Let who stands beside a subject, right before a verb of saying, say it: "The cause, an envoy said, is hunger"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    speaker = None if subject is None else next((c for c in subject.rights if c.dep_ == "appos"), None)
    told = next((c for c in verb.rights if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
    if subject is None or speaker is None or told is None or speaker.right_edge.i != verb.i - 1:
        return
    bare = not any(c.dep_ in ANY_SUBJECT | {"mark"} for c in told.lefts)
    if bare and told.left_edge.nbor(-1).text == ",":
        speaker.head, speaker.dep_ = verb, "nsubj"
        subject.head = told
        told.head, told.dep_ = told, "ROOT"
        verb.head, verb.dep_ = told, "parataxis"


def _free_openings(words: Sequence[Token]) -> None:
    """Hang what opens a sentence on what is said, not on who says so: "Without fuel, X said, Y will fall"."""
    saying = load_reporting().saying
    for verb in [t for t in words if t.dep_ in {"advcl", "ccomp", "parataxis"} and t.i < t.head.i and t.tag_ in FINITE]:
        speaker = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        listed = verb.lemma_ in saying or any(f"{verb.lemma_} {c.lower_}" in saying for c in verb.rights)
        if speaker is None or not listed or any(c.dep_ in {"mark", "advmod"} for c in verb.lefts):
            continue
        own = any(c.dep_ in SUBJECTS and c.i > verb.i for c in verb.head.lefts)
        first = speaker.left_edge.i
        for opening in [c for c in verb.lefts if c.dep_ in {"prep", "advcl"} and c.i < first] if own else []:
            if verb.doc[first - 1].text == ",":
                opening.head = verb.head


def _ask_whether(words: Sequence[Token]) -> None:
    """Let a clause with "if" right behind what somebody asks be what is asked, and no condition of the asking."""
    wondering = load_lexicon().events.mood["wondering"]
    for clause in [t for t in words if t.dep_ == "advcl" and t.head.lemma_ in wondering and t.i > t.head.i]:
        opening = clause.left_edge
        between = clause.doc[clause.head.i + 1 : opening.i]
        if opening.lower_ == "if" and not any(t.is_punct or t.pos_ in VERBAL for t in between):
            clause.dep_ = "ccomp"


def _keep_origin(words: Sequence[Token]) -> None:
    """Hang "from" on those who are made to do a thing, and not on the verb: "forced men from the isles to sell up"."""
    made = load_lexicon().control.object
    for origin in [t for t in words if t.lower_ == "from" and t.dep_ == "prep" and t.head.lemma_ in made]:
        verb = origin.head
        thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i == origin.i - 1), None)
        deed = next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
        if thing is not None and deed is not None and deed.left_edge.i == origin.right_edge.i + 1:
            origin.head = thing


def _wake_speakers(words: Sequence[Token]) -> None:
    """Take for a verb the last word of an aside that says who says so: "Without fuel, aides concede, X will fall"."""
    for word in [
        t for t in words if t.tag_ in {"NN", "NNS"} and t.dep_ in {"pobj", "prep", "dobj", "appos", "npadvmod"}
    ]:
        doc = word.doc
        if word.i + 2 >= len(doc) or word.nbor(1).text != "," or not _names_saying(word):
            continue
        opening = next((n for n in range(word.i - 1, -1, -1) if doc[n].text == ","), None)
        run = [] if opening is None else [*doc[opening + 1 : word.i]]
        nouns = [*takewhile(lambda t: t.tag_ in NOMINAL, run)]
        root = next((a for a in word.ancestors if a.dep_ == "ROOT"), word)
        if not nouns or nouns[-1].tag_ not in NAMED or len(run) > ASIDE_LENGTH or root.i < word.i + 2:
            continue
        _make_speaker(word, nouns, run, root)


def _names_saying(word: Token) -> bool:
    """Whether a word in the form of a noun is a verb of saying that no noun is made of ("concedes", not "claims")."""
    base = word.lower_.removesuffix("s") if word.tag_ == "NNS" else word.lower_
    return base in load_reporting().saying - load_lexicon().status.sayings


def _make_speaker(word: Token, nouns: Sequence[Token], run: Sequence[Token], root: Token) -> None:
    """Make a word the verb of an aside, the noun that opens it its subject, and what follows the noun its own."""
    speaker, head_of = nouns[-1], {t.i for t in (*nouns, *run)}
    word.pos_, word.tag_ = "VERB", "VBZ" if word.lower_.endswith("s") else "VBP"
    word.head, word.dep_ = root, "parataxis"
    speaker.head, speaker.dep_ = word, "nsubj"
    for token in nouns[:-1]:
        if token.head.i not in head_of or token.head == word:
            token.head = speaker
    for token in run[len(nouns) :]:
        if token.head == word or token.head.i not in head_of:
            token.head = speaker
