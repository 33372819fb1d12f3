"""Parses that join what somebody says or asks to what he says is so: "said X was there and accused Y" is his charge."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, PRESENT, SUBJECTS

REPORTING, CONTROL = load_reporting(), load_lexicon().control
# Verbs by which somebody says something of another or to him, gifts apart.
SPEECH_VERBS = (REPORTING.saying | REPORTING.charging.keys() | REPORTING.naming | CONTROL.bidding) - CONTROL.giving
DISAVOWING = load_lexicon().status.disavowing
# Verbs of what is said or done in talks, by which others may have made a remark.
TALKED = [s for s in load_lexicon().events.sense if s.type in load_traits().deeds.shared and not s.objects]
TALKS = {verb for sense in TALKED for verb in sense.verbs}
REMARKS = SPEECH_VERBS | REPORTING.naming | REPORTING.pressing
TALKING = SPEECH_VERBS | REPORTING.addressing | TALKS
AFTER_HELP = frozenset({"VBN", "VBG"})


def join_charges(joined: Sequence[Token]) -> None:
    """Join a charge or a plea to the verb of saying before it where a parse joined it to what is said to be so.

    "X said the dead were fighters and accused Y of an attack" is at times parsed as if the dead accused Y.
    """
    for verb in [token for token in joined if token.dep_ == "conj" and token.tag_ in FINITE | {"VB", "VBN"}]:
        told, above = verb.head, verb.head.head
        said = told.dep_ == "ccomp" and above.i < told.i and _reports(above)
        bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.lefts)
        said = said and bare and (_speaks(verb) or _disavows(verb, above)) and not _bears_down(verb)
        if said and _has_tense_of(verb, above) and _stands_apart(told, verb):
            verb.tag_ = above.tag_ if verb.tag_ in {"VB", "VBN"} else verb.tag_
            hang(verb, above)


def tell_denied(words: Sequence[Token]) -> None:
    """Let a form in "-ing" behind "deny", or a participle behind its "having", be what was done: "denied having hit X".

    A parse may take it for a word that describes whom it is done to. What X is charged with "of having" done, too.
    """
    for deed in [t for t in words if t.tag_ in AFTER_HELP and t.dep_ == "amod" and t.i > 1]:
        thing, before = deed.head, deed.nbor(-1)
        having = before if before.lower_ == "having" and deed.tag_ == "VBN" else None
        above = thing.head if having is None or having.head == deed else having.head
        bare = all(c == having for c in deed.children) and thing.left_edge.i >= deed.i - 1
        if thing.dep_ != "dobj" or not bare or thing.i < deed.i or thing.head not in {above, having}:
            continue
        if _is_denied(deed, above) if having is None else _is_laid(above):
            deed.head, deed.dep_, deed.pos_ = above, "pcomp" if above.pos_ == "ADP" else "xcomp", "VERB"
            _take_over(deed, having, thing)


def _is_denied(deed: Token, verb: Token) -> bool:
    """Whether a form in "-ing" stands right behind a verb of denying that denies nobody anything.

    A plural before another noun is who is denied that ("denied visiting nurses entry").
    """
    given = any(c.dep_ in {"dative", "oprd"} for c in verb.rights)
    given = given or any(c.dep_ == "compound" and c.tag_ == "NNS" for c in deed.head.lefts)
    return deed.tag_ == "VBG" and verb.i == deed.i - 1 and verb.lemma_ in DISAVOWING and not given


def _is_laid(above: Token) -> bool:
    """Whether a word brings what somebody has done: he denies or admits it, or is charged with it ("accused of")."""
    charged = above.pos_ == "ADP" and above.head.lemma_ in REPORTING.charging
    return charged or above.lemma_ in DISAVOWING | REPORTING.avowing


def _take_over(deed: Token, having: Token | None, thing: Token) -> None:
    """Hang on a deed whom it is done to, and what a parse hung on its "having"."""
    thing.head = deed
    if having is not None:
        for child in [c for c in having.rights if c != thing]:
            child.head = deed
        having.head, having.dep_, having.pos_ = deed, "aux", "AUX"


def _disavows(verb: Token, above: Token) -> bool:
    """Whether who admits that something is so denies that something else is ("admitted that S but denied having V").

    What others say of somebody may go on with what he denies himself.
    """
    denied = verb.lemma_ in DISAVOWING and above.lemma_ in REPORTING.admitting
    return denied and any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights)


def part_denials(words: Sequence[Token]) -> None:
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
            hang(second, verb)


def raise_remarks(words: Sequence[Token]) -> None:
    """Hang a remark behind a comma on the verb of saying, not on what is said: "denied that S, calling it absurd".

    Where what is said is talk itself, either may go on with it ("said that X had met him, urging him to go").
    """
    for remark in [t for t in words if t.tag_ == "VBG" and t.dep_ == "advcl" and t.i and t.nbor(-1).text == ","]:
        told, above = remark.head, remark.head.head
        said = told.dep_ == "ccomp" and above.i < told.i < remark.i and above.tag_ in FINITE
        if not said or remark.lemma_ not in REMARKS or told.lemma_ in TALKING:
            continue
        if _reports(above) or above.lemma_ in DISAVOWING:
            remark.head = above


def _reports(verb: Token) -> bool:
    """Whether a verb tells what somebody says or feels, as the finite verb of its clause."""
    listed = verb.lemma_.lower() in REPORTING.saying | REPORTING.attitude | REPORTING.admitting
    return listed and verb.tag_ in FINITE and not any(c.dep_ == "aux" for c in verb.lefts)


def _speaks(verb: Token) -> bool:
    """Whether a verb tells of what is said of somebody or to him: a charge, a plea, a threat."""
    return verb.lemma_.lower() in SPEECH_VERBS | REPORTING.pressing


def _bears_down(verb: Token) -> bool:
    """Whether a verb of what somebody will do has no deed below it, but only those who are his: "threatens its foes".

    That is as well a state of whom it is said, who has foes, as it is said to them.
    """
    willing = verb.lemma_ in load_lexicon().status.hoping
    their = [c for c in verb.rights if c.dep_ == "dobj" and any(o.tag_ == "PRP$" for o in c.lefts)]
    return willing and bool(their) and not any(c.dep_ in {"xcomp", "prep"} for c in verb.rights)


def _has_tense_of(verb: Token, above: Token) -> bool:
    """Whether a verb has the tense of the one above, or a form that may be it."""
    alike = {"VBP": frozenset({"VB", "VBP"}), "VBD": frozenset({"VBD", "VBN"})}
    return verb.tag_ in alike.get(above.tag_, {above.tag_})


def _stands_apart(told: Token, verb: Token) -> bool:
    """Whether what is said to be so is no deed that the second verb goes on with.

    It is a state, has another tense, number or help, or a comma parts them. Who had summoned somebody may have gone on
    to warn him.
    """
    helping = [c for c in told.lefts if c.dep_ in HELPING]
    willed = any(c.tag_ == "MD" for c in helping)
    helped = told.tag_ in AFTER_HELP and bool(helping) and (willed or not _speaks(told))
    standing = told.lemma_ in REPORTING.standing and told.tag_ in FINITE
    joining = next((c for c in told.rights if c.dep_ == "cc" and c.i < verb.i), None)
    parted = joining is not None and joining.i > 0 and joining.nbor(-1).text == ","
    turned = told.tag_ in FINITE and (told.tag_ in PRESENT) != (verb.tag_ in PRESENT | {"VB"})
    return helped or standing or parted or turned


def hang(word: Token, above: Token) -> None:
    """Hang a word that is joined to another on a third, with what joins it."""
    for joining in [c for c in word.head.children if c.dep_ == "cc" and c.i < word.i]:
        joining.head = above
    word.head = above
