"""An infinitive -> whom somebody gives so much time for what it tells ("gave X ten days to V")."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import NOUN_TAGS, conjuncts, is_infinitive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_verbs

HUNG = frozenset({"xcomp", "advcl", "acl", "relcl"})
HARMING = load_traits().deeds.harming


def given_time(verb: Token) -> list[Token]:
    """Who has so long to do what an infinitive tells, which somebody wants done; [] where no time is given."""
    if verb.dep_ not in HUNG or not is_infinitive(verb):
        return []
    giving = _giving(verb)
    if lemma(giving) not in load_lexicon().control.timing:
        return []
    before = [child for child in children(giving) if child.i < verb.i]
    timed = any(_tells_time(child) for child in before)
    given = [c for c in before if c.dep_ in {"dative", "dobj", "nsubjpass"} and c.pos_ != "ADP" and not _is_term(c)]
    return [each for c in given[:1] for each in conjuncts(c)] if timed else []


def time_giver(verb: Token) -> Token | None:
    """The verb that gives time for a deed that a participle stands around ("gave X a day to leave before V-ing").

    What is done before, after or while another does what he is given time for is done by whoever gives it, and so is
    harm where he is only bidden ("ordered X to leave before shelling Y"). None for other clauses, and for what is done
    to somebody ("before being shelled").
    """
    above = verb.head
    hung = above.head if verb.dep_ == "pcomp" else above
    if verb.tag_ != "VBG" or verb.dep_ not in {"pcomp", "advcl"} or hung.dep_ not in HUNG:
        return None
    opening = [above] if verb.dep_ == "pcomp" else [c for c in children(verb) if c.dep_ in {"mark", "advmod"}]
    around = load_lexicon().control.around
    passive = any(c.dep_ == "auxpass" for c in children(verb))
    if passive or not any(c.lower_ in around for c in opening):
        return None
    harmful = lemma(verb) in deed_verbs(HARMING)
    return _giving(hung) if given_time(hung) or (_is_bidden(hung) and harmful) else None


def _is_bidden(infinitive: Token) -> bool:
    """Whether others than armed or own people are told to get out of the way ("ordered X to leave")."""
    bidding = infinitive.head
    words = load_lexicon().control
    leaving = is_infinitive(infinitive) and lemma(infinitive) in words.leaving
    if not leaving or lemma(bidding) not in words.bidding:
        return False
    told = [c for c in children(bidding) if c.dep_ == "dobj" and c.i < infinitive.i]
    owned = any(c.dep_ == "poss" for noun in told for c in children(noun))
    return bool(told) and not owned and not any(map(_is_armed, told))


def _is_armed(noun: Token) -> bool:
    """Whether a noun is one for those who bear arms."""
    role = load_roles().lemmas.get(lemma(noun))
    return role is not None and not load_traits().kinds.armed.isdisjoint(role.kinds)


def _giving(infinitive: Token) -> Token:
    """The verb above an infinitive, or above the time that it hangs on."""
    above = infinitive.head
    return above.head if above.dep_ in {"dobj", "npadvmod"} and _is_term(above) else above


def _is_term(noun: Token) -> bool:
    """Whether a noun is a stretch of time or a word for its end."""
    return lemma(noun) in load_measuring().time or lemma(noun) in load_lexicon().control.deadlines


def _tells_time(child: Token) -> bool:
    """Whether words below a verb say how long, or until when; "a year in jail" and "a year of one's life" do not."""
    if child.dep_ == "prep":
        return child.lower_ in load_lexicon().control.until
    return child.dep_ in {"dobj", "npadvmod"} and _is_term(child) and not _is_spent(child)


def _is_spent(time: Token) -> bool:
    """Whether a stretch of time is one of something, or somewhere, and so no term ("a year of service")."""
    words = load_lexicon().control
    if lemma(time) in words.deadlines:
        return False
    after = (c for c in children(time.head) if c.i == time.i + 1)
    preps = [c for c in (*children(time), *after) if c.dep_ == "prep" and c.lower_ not in words.around]
    things = [each for prep in preps for each in children(prep) if each.dep_ == "pobj" and each.pos_ in NOUN_TAGS]
    return any(not _is_term(each) and each.ent_type_ not in {"DATE", "TIME"} for each in things)
