"""Whom a pronoun seldom means though he stands right before it: who is cited, saw it or asks for others."""

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import is_passive, lemma, verb_key
from dragoman.read.names.antecedents import source_of
from dragoman.read.names.drafts import Draft
from dragoman.read.words.deed_words import deed_verbs

PERSONS = load_traits().kinds.personal
HARMING = load_traits().deeds.harming


def is_cited(holder: Draft, pronoun: Draft) -> bool:
    """Whether somebody is only cited: "Analysts say that X arms them" is seldom about arming analysts."""
    source = holder.noun is not None and holder.noun.sort == "source"
    return (source and pronoun.head.dep_ in {"dobj", "pobj", "dative"}) or is_bystander(holder, pronoun)


def asks_for_others(holder: Draft, pronoun: Draft) -> bool:
    """Whether a body of people wants somebody freed, who is not itself ("the union urged X to free them")."""
    verb = pronoun.head.head
    freed = pronoun.head.dep_ == "dobj" and lemma(verb) in load_lexicon().events.mood["freeing"]
    return freed and bool(holder.kinds) and PERSONS.isdisjoint(source_of(holder).kinds)


def is_bystander(holder: Draft, pronoun: Draft) -> bool:
    """Whether those who only saw a harm or study it tell of it: "witnesses said they shot two men" is about others."""
    verb = pronoun.head.head
    ahead = any(c.tag_ == "MD" for c in verb.lefts)
    if holder.noun is None or pronoun.head.dep_ != "nsubj" or is_passive(verb) or ahead:
        return False
    seeing = holder.noun.sort == "source" or holder.noun.lemma in load_roles().words["bystanders"]
    return seeing and not deed_verbs(HARMING).isdisjoint(verb_key(verb))


def is_told_medium(medium: Draft, owner: Draft) -> bool:
    """Whether a medium is only told what the next words say: "in a message to X News, its spokesman" is another's."""
    told = medium.head.dep_ == "pobj" and medium.head.head.lower_ in {"to", "with"}
    return owner.head.dep_ == "poss" and told and medium.sentence == owner.sentence and "media" in medium.kinds
