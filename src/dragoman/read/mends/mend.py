"""Parses that no grammar allows, mended before anything is read from them."""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._asides import mend_asides, raise_over
from dragoman.read.mends._causes import mend_causes
from dragoman.read.mends._claims import mend_claims
from dragoman.read.mends._clauses import mend_clauses
from dragoman.read.mends._inverted import mend_inverted
from dragoman.read.mends._joins import mend_joins
from dragoman.read.mends._lists import mend_lists
from dragoman.read.mends._modals import mend_modals
from dragoman.read.mends._openers import mend_openers
from dragoman.read.mends._pairs import mend_pairs
from dragoman.read.mends._passives import mend_passives
from dragoman.read.mends._phrases import mend_phrases, raise_asides
from dragoman.read.mends._places import mend_places
from dragoman.read.mends._presences import mend_presences
from dragoman.read.mends._rings import has_ring
from dragoman.read.mends._shares import mend_shares
from dragoman.read.mends._speakers import mend_speakers
from dragoman.read.mends._spoken import mend_spoken
from dragoman.read.mends._subjects import be_subject, mend_subjects
from dragoman.read.mends._verbless import mend_verbless
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import NAMING, SUBJECTS
from dragoman.read.words.laid_out import lay_out_parse
from dragoman.read.words.open_words import OpenWord
from dragoman.read.words.tenses import tensed
from dragoman.records.when import MONTHS

PARTICIPLES = frozenset({"VBN", "VBD"})
TENSED = frozenset({"VBZ", "VBP", "VBD", "VBN"})
# Where a noun stands that was taken for the sentence or the object, and where the verb stands that is.
PLACES = {"ROOT": "ROOT", "dobj": "ccomp"}
NARROWED = frozenset({"det", "amod", "poss", "nummod", "compound"})
NARROWING = frozenset({"amod", "compound", "nmod", "nsubj"})
# What opens a noun phrase, and what may stand before it all the same ("such a", "half the").
OPENING = frozenset({"DT", "CD", "PRP$"})
# Words for all or none, of which "save" takes something out.
ALL_OR_NONE = frozenset({"all", "every", "everybody", "everyone", "everything", "none", "nobody", "nothing", "no"})
BEFORE_ALL = frozenset(
    {"such", "many", "half", "double", "quite", "only", "some", "nearly", "about", "last", "first", "next"}
)
RELATIVE = frozenset({"WDT", "WP"})
OPENERS = frozenset({"if", "unless", "once", "when", "whenever", "until"})
MUTE = load_traits().deeds.mute
# What mends may change of a word.
PARSED: list[int | str] = ["TAG", "POS", "LEMMA", "DEP", "HEAD"]


def mend_parse(doc: Doc, words: Sequence[Token]) -> None:
    """Mend what no grammar allows: verbs joined to nouns, verbs with subjects that narrow nouns, nouns with objects.

    Should mends make words hang on each other in a ring, the text keeps the parse it had. words: its tokens, or the
    same laid out and open.
    """
    before: Any = doc.to_array(PARSED)
    _mend_all(words)
    if has_ring(words):
        doc.from_array(PARSED, before)
        laid_out = [word for word in words if isinstance(word, OpenWord)]
        lay_out_parse(doc[: len(laid_out)], laid_out)


def _mend_all(words: Sequence[Token]) -> None:
    """Every mend, in order: later ones rest on what earlier ones did."""
    mend_verbless(words)
    mend_openers(words)
    mend_presences(words)
    _turn_relatives(words)
    _part_joined(words)
    _raise_verbs(words)
    _raise_participles(words)
    mend_asides(words)
    _name_verbs(words)
    _name_objects(words)
    _open_conditions(words)
    _part_speakers(words)
    _part_addressed(words)
    _part_patients(words)
    _join_perfects(words)
    _part_complements(words)
    _name_subjects(words)
    mend_inverted(words)
    _take_out(words)
    _part_dates(words)
    _part_days(words)
    _part_months(words)
    _raise_clauses(words)
    _part_freed(words)
    mend_subjects(words)
    mend_places(words)
    mend_joins(words)
    mend_phrases(words)
    mend_pairs(words)
    mend_passives(words)
    mend_shares(words)
    mend_speakers(words)
    mend_spoken(words)
    raise_asides(words)
    mend_clauses(words)
    mend_lists(words)
    mend_claims(words)
    mend_modals(words)
    mend_causes(words)


def _part_freed(words: Sequence[Token]) -> None:
    """Let who stands after "let free" be let free, where a parse has him do something: no subject stands there."""
    for word in [token for token in words if token.dep_ == "ccomp" and token.tag_ in {"VB", "JJ"}]:
        verb, after = word.head, [c for c in word.rights if c.dep_ == "nsubj"]
        if verb.pos_ == "VERB" and verb.i == word.i - 1 and after and not any(word.lefts):
            word.dep_, word.pos_ = "oprd", "ADJ"
            after[0].head, after[0].dep_ = verb, "dobj"


def _name_subjects(words: Sequence[Token]) -> None:
    """Let a word in capitals right before a verb without a subject be its subject: no adverb is written so."""
    for word in [token for token in words if token.dep_ in {"advmod", "npadvmod"} and token.text.isupper()]:
        verb = word.head
        alone = len(word) > 1 and word.i + 1 == verb.i and verb.tag_ in TENSED - {"VBN"}
        if alone and not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children):
            word.dep_, word.pos_, word.tag_ = "nsubj", "PROPN", "NNP"


def _part_days(words: Sequence[Token]) -> None:
    """Let a noun after a day of a month be the subject of a verb that has none: "on 3 May soldiers left the town"."""
    for month in [token for token in words if token.dep_ in NARROWING and token.lower_ in MONTHS and token.i]:
        noun = month.head
        verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
        dated = month.nbor(-1).like_num and noun.i > month.i and noun.dep_ == "pobj"
        if not dated or verb is None or verb.i < noun.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
            continue
        for day in [c for c in noun.lefts if c.i < month.i]:
            day.head = month
        month.head, month.dep_ = noun.head, "pobj"
        be_subject(noun, verb)


def _part_months(words: Sequence[Token]) -> None:
    """Let a month right after a preposition that has nothing else be its object: "in May Orvan troops left".

    A parse at times has the month narrow the name after it.
    """
    for month in [token for token in words if token.dep_ in NARROWING and token.lower_ in MONTHS and token.i]:
        prep = month.nbor(-1)
        if prep.dep_ == "prep" and prep.i < month.head.i and not any(prep.rights) and month.text.istitle():
            month.head, month.dep_ = prep, "pobj"


def _raise_clauses(words: Sequence[Token]) -> None:
    """Hang a clause with "that", a subject and a bare verb on the verb that asks for it, not on a noun.

    "urges that the council fine X, that the army leave" is at times parsed as if the army left X.
    """
    for clause in [token for token in words if token.dep_ == "relcl" and token.tag_ == "VB"]:
        opened = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
        above = next((a for a in clause.ancestors if a.pos_ == "VERB" and a.i < clause.i), None)
        if opened and above is not None and any(c.dep_ in SUBJECTS for c in clause.lefts):
            clause.head, clause.dep_ = above, "ccomp"


def _part_dates(words: Sequence[Token]) -> None:
    """Hang a date before the article of a subject on the verb: "on 2 May a patrol fired" is about one patrol."""
    for day in [token for token in words if token.dep_ == "nummod" and token.like_num and token.head.dep_ in SUBJECTS]:
        noun = day.head
        article = next((c for c in noun.lefts if c.tag_ in OPENING - {"CD"}), None)
        dated = any(t.text.lower() in MONTHS for t in day.subtree)
        if article is not None and day.i < article.i and dated and noun.head.i > noun.i:
            day.head, day.dep_ = noun.head, "npadvmod"


def _take_out(words: Sequence[Token]) -> None:
    """Let "save" be the preposition that it is where it takes something out ("all were freed, save two priests").

    It stands after a comma behind a finite clause that speaks of all or of none, and no verb is joined to it.
    """
    for word in [token for token in words if token.lower_ == "save" and token.pos_ == "VERB" and token.i]:
        joined = any(c.dep_ == "cc" and c.i < word.i for c in word.head.rights)
        joined = joined or any(c.dep_ == "conj" for c in word.rights)
        if word.nbor(-1).text == "," and not any(word.lefts) and not joined and _speaks_of_all(word.head, word):
            word.dep_, word.pos_, word.tag_ = "prep", "ADP", "IN"
            for thing in [c for c in word.rights if c.dep_ == "dobj"]:
                thing.dep_ = "pobj"


def _speaks_of_all(verb: Token, word: Token) -> bool:
    """Whether a finite clause before a word says something of all or of none."""
    before = verb.doc[verb.left_edge.i : word.i]
    return verb.i < word.i and tensed(verb) is not None and any(t.lower_ in ALL_OR_NONE for t in before)


def _part_complements(words: Sequence[Token]) -> None:
    """Let an adjective between a verb and the article, number or owner of its object say what becomes of the object.

    "X set free two reporters" is at times parsed as if the reporters were free; no noun has an adjective there.
    """
    for word in [token for token in words if token.pos_ == "ADJ" and token.dep_ == "amod" and token.i + 1 < len(words)]:
        verb, thing = word.head.head, word.head
        between = verb.pos_ == "VERB" and verb.i == word.i - 1 and thing.dep_ == "dobj" and not any(word.children)
        opening = word.nbor(1).head == thing and word.nbor(1).tag_ in OPENING and word.lower_ not in BEFORE_ALL
        if between and opening:
            word.head, word.dep_ = verb, "oprd"


def _part_addressed(words: Sequence[Token]) -> None:
    """Let a name after a comma be the subject, and a bare title before it whom one speaks to: "Minister, X says"."""
    for verb in [token for token in words if token.tag_ in {"VBZ", "VBD", "VBP"}]:
        named = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"}), None)
        beside = None if named is None else next((c for c in named.rights if c.dep_ == "appos"), None)
        if named is None or beside is None or any(c.i == named.i - 1 and not c.is_punct for c in named.lefts):
            continue
        opens = named.is_sent_start or named.nbor(-1).text in {":", '"', "“"}
        if opens and beside.pos_ == "PROPN" and beside.right_edge.i == verb.i - 1 and beside.left_edge.i == named.i + 2:
            beside.head, beside.dep_ = verb, "nsubj"
            named.head, named.dep_ = verb, "npadvmod"


def _part_patients(words: Sequence[Token]) -> None:
    """Let what stands right after a participle be what it is done to, and the words after a comma be who says so.

    "X shelled Y, killing nine people, the Front said" is at times parsed as if the people, and the Front, said so.
    """
    for verb in [token for token in words if token.pos_ == "VERB" and token.tag_ in TENSED]:
        named = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        speaker = None if named is None else next((c for c in named.rights if c.dep_ in {"conj", "appos"}), None)
        if named is None or speaker is None or any(c.dep_ == "cc" for c in named.rights):
            continue
        doing = words[named.left_edge.i - 1] if named.left_edge.i else None
        parted = words[speaker.left_edge.i - 1].text == "," and speaker.right_edge.i == verb.i - 1
        if parted and doing is not None and doing.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in doing.rights):
            speaker.head, speaker.dep_ = verb, "nsubj"
            named.head, named.dep_ = doing, "dobj"


def _join_perfects(words: Sequence[Token]) -> None:
    """Let "claimed to have taken X and burned Y" claim two deeds, where a parse joins "burned" to "claimed"."""
    for verb in [t for t in words if t.tag_ == "VBD" and t.dep_ == "conj" and t.text.endswith("ed")]:
        told = next((c for c in verb.head.rights if c.dep_ == "xcomp" and c.tag_ == "VBN" and c.i < verb.i), None)
        if told is None or any(c.dep_ in SUBJECTS for c in verb.lefts):
            continue
        perfect = any(c.lower_ == "have" and c.dep_ == "aux" for c in told.lefts)
        if perfect and verb.i - 1 > told.i and verb.nbor(-1).lower_ == "and" and not _tells(verb):
            conjunction = verb.nbor(-1)
            verb.head, verb.tag_ = told, "VBN"
            conjunction.head = told


def _tells(verb: Token) -> bool:
    """Whether a verb opens a clause of its own that somebody says."""
    return any(c.dep_ in {"ccomp", "mark"} for c in verb.rights)


def _part_speakers(words: Sequence[Token]) -> None:
    """Let the last name before a comma be what the clause is done to, and the words after it be who says so.

    "X attacked Y, the Post reported" is at times parsed as if Y, the Post, reported; a second comma would be needed.
    """
    for verb in [token for token in words if token.dep_ == "ROOT" and token.pos_ == "VERB"]:
        told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in TENSED), None)
        named = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        speaker = next((c for c in named.rights if c.dep_ == "appos"), None) if named is not None else None
        if told is None or named is None or speaker is None or any(c.i > told.i for c in told.children):
            continue
        if named.left_edge.i == told.i + 1 and speaker.right_edge.i == verb.i - 1 and named.nbor(1).text == ",":
            speaker.head, speaker.dep_ = verb, "nsubj"
            named.head, named.dep_ = told, "dobj"


def _turn_relatives(words: Sequence[Token]) -> None:
    """Take for verbs what was tagged a noun at the head of a relative clause ("X, which Y funds", "those Y backs")."""
    for token in [each for each in words if each.dep_ == "relcl" and each.tag_ == "NNS"]:
        owner = next((c for c in token.lefts if c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN"), None)
        if owner is not None and not any(c.dep_ in SUBJECTS for c in token.lefts):
            owner.dep_ = "nsubj"
            for verb in (token, *(c for c in token.rights if c.dep_ == "conj" and c.tag_ == "NNS")):
                verb.tag_, verb.pos_ = "VBZ", "VERB"


def _name_verbs(words: Sequence[Token]) -> None:
    """Take for a verb what was tagged a noun below a verb and has an object.

    "will help erase deficits"; with a subject of its own too, "demanded that X attack Y", "demanded that X resign".
    """
    for token in [each for each in words if each.tag_ == "NN" and each.dep_ in {"xcomp", "ccomp"}]:
        _name_who_is_to_act(token)
        acting = token.dep_ == "xcomp" or any(child.dep_ == "nsubj" for child in token.lefts)
        if acting and token.head.pos_ == "VERB" and any(child.dep_ == "dobj" for child in token.rights):
            token.tag_, token.pos_ = "VB", "VERB"


def _name_who_is_to_act(word: Token) -> None:
    """Let a noun that narrows the last word of a that-clause do what that tells: no noun has a clause's "that"."""
    told = word.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ == "that" for c in word.lefts)
    doer = next((c for c in word.lefts if c.dep_ == "compound" and c.i == word.i - 1), None) if told else None
    if doer is None or word.head.pos_ != "VERB":
        return
    for child in [c for c in word.lefts if c.dep_ in NARROWED and c != doer]:
        child.head = doer
    word.tag_, word.pos_, doer.dep_ = "VB", "VERB", "nsubj"
    if doer.text.islower():
        doer.tag_, doer.pos_ = "NN", "NOUN"


def _name_objects(words: Sequence[Token]) -> None:
    """Take for a noun what was tagged a verb and stands as the object of one ("denied reports it had shelled X").

    Right behind a verb of rebutting it is one, too, where the parse takes it for a clause.
    """
    for token in [each for each in words if each.tag_ == "VBZ" and each.dep_ in {"dobj", "ccomp"}]:
        denied = token.i == token.head.i + 1 and token.head.lemma_ in load_reporting().rebutting
        if (denied or token.dep_ == "dobj") and not any(c.dep_ in SUBJECTS for c in token.lefts):
            token.dep_, token.tag_, token.pos_ = "dobj", "NNS", "NOUN"


def _open_conditions(words: Sequence[Token]) -> None:
    """Take for a verb the noun that ends the clause of an "if" without a verb, and the noun before it for its subject.

    "If the army attacks, it will lose" is at times parsed as if attacks of the army were meant; "should" wants a verb.
    """
    for deed in [t for t in words if t.tag_ in {"NN", "NNS"} and t.dep_ in {"advcl", "nsubj"} and t.i]:
        first = deed.left_edge
        before = first if first.lower_ in OPENERS or not first.i else first.nbor(-1)
        marked = before.lower_ in OPENERS and before.dep_ in {"mark", "advmod"}
        asked = deed.head.lower_ == "should" and deed.dep_ == "nsubj" and deed.tag_ == "NN"
        doer = deed.nbor(-1)
        closed = asked and deed.i + 1 < len(words) and deed.nbor(1).text == ","
        known = closed or deed.lemma_ in deed_verbs(MUTE)
        told = doer.dep_ == "compound" and doer.head.i == deed.i and known
        if not told or not (asked or (marked and deed.dep_ == "advcl")):
            continue
        for child in [c for c in deed.lefts if c.dep_ not in {"mark", "advmod"} and c.i < doer.i]:
            child.head = doer
        doer.dep_, deed.pos_, deed.tag_ = "nsubj", "VERB", "VB" if asked else "VBZ"
        if marked:
            before.head = deed
        elif asked:
            should = deed.head
            deed.head, deed.dep_ = should.head, "advcl"
            should.head, should.dep_ = deed, "aux"


def _raise_verbs(words: Sequence[Token]) -> None:
    """Let a finite verb with a subject have the noun after it as its object, where a parse hung the verb on the noun.

    "Their arrival strained relations" is at times parsed as if the strained relations were the sentence.
    """
    for verb in [token for token in words if token.tag_ in TENSED and token.dep_ in NARROWING]:
        noun = verb.head
        own = any(c.dep_ == "nsubj" and c.tag_ not in RELATIVE for c in verb.lefts)
        told = verb.tag_ != "VBN" or any(c.dep_ == "aux" for c in verb.lefts)
        if own and told and noun.i > verb.i and noun.pos_ == "NOUN" and noun.dep_ in PLACES:
            above = verb if noun.dep_ == "ROOT" else noun.head
            verb.head, verb.dep_, verb.pos_ = above, PLACES[noun.dep_], "VERB"
            noun.head, noun.dep_ = verb, "dobj"


def _raise_participles(words: Sequence[Token]) -> None:
    """Let a form in "-ed" with an object be the verb of a sentence that has no other.

    "The coalition bombed the port." is at times parsed as a coalition that was bombed; what is done to somebody has no
    object, but for what is given or named.
    """
    giving = load_lexicon().control.giving
    for verb in [t for t in words if t.dep_ == "acl" and t.tag_ in {"VBN", "VBD"} and t.text.endswith("ed")]:
        noun = verb.head
        acting = any(c.dep_ == "dobj" for c in verb.rights) and not any(c.dep_ == "agent" for c in verb.rights)
        own = any(c.dep_ in SUBJECTS for c in verb.lefts)
        if noun.dep_ != "ROOT" or noun.pos_ not in NAMING or not acting or own or verb.lemma_ in giving:
            continue
        raise_over(verb, noun)


def _part_joined(words: Sequence[Token]) -> None:
    """Take a participle for the second verb where a parse joins a verb and a noun by "and".

    "has cut attacks but increased resentment" is at times parsed as if the deed and the resentment were joined; a verb
    is joined to verbs alone.
    """
    for noun in [t for t in words if t.dep_ == "conj" and t.pos_ == "NOUN" and t.head.pos_ == "VERB"]:
        verb = noun.head
        participle = next(iter(noun.lefts), None)
        if participle is not None and participle.tag_ in PARTICIPLES and _follows_and(participle, verb):
            participle.head, participle.dep_, participle.pos_ = verb, "conj", "VERB"
            noun.head, noun.dep_ = participle, "dobj"


def _follows_and(participle: Token, verb: Token) -> bool:
    """Whether "and", "or" or "but" stands right before a word and joins it to the verb."""
    before = participle.nbor(-1) if participle.i else None
    return before is not None and before.dep_ == "cc" and before.head.i == verb.i
