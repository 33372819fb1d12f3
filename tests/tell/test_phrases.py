"""The wording of what was coded."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Status
from dragoman.tell._phrases import load_phrases
from dragoman.tell.grammar import join_names, say_past, say_present, third_person, with_article, without_target


@pytest.mark.parametrize("name", ["event_types", "relation_kinds", "link_types"])
def test_everything_that_can_be_coded_has_a_wording(name: str):
    """Each event type, tie and link type of the ontology can be told in words."""
    phrases = load_phrases()
    worded = {"event_types": phrases.events, "relation_kinds": phrases.relations, "link_types": phrases.links}[name]

    assert set(getattr(load_ontology(), name)) == set(worded)


def test_a_mode_with_a_wording_of_its_own_is_a_mode_of_its_type():
    """No wording stands for a mode that nothing is coded as."""
    worded = {(kind, mode) for kind, modes in load_phrases().modes.items() for mode in modes}

    assert worded <= {(kind, mode.id) for kind, entry in load_ontology().event_types.items() for mode in entry.modes}


def test_kinds_told_last_are_kinds():
    """What is ranked below other ties is a kind of tie."""
    assert load_phrases().ranks.minor <= set(load_ontology().relation_kinds)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("carry weight", "carries weight"),
        ("be allied", "is allied"),
        ("have influence", "has influence"),
        ("oppose", "opposes"),
        ("hush it", "hushes it"),
        ("destroy", "destroys"),
    ],
)
def test_third_person(base: str, expected: str):
    """A base form after "it" is spelled as English spells it."""
    assert expected == third_person(base)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status(), "Ardin arms Belmora"),
        (Status(polarity="-"), "Ardin does not arm Belmora"),
        (Status(modality="reported"), "Ardin reportedly arms Belmora"),
        (Status(modality="possible"), "Ardin could arm Belmora"),
        (Status(modality="possible", polarity="-"), "Ardin could not arm Belmora"),
        (Status(modality="planned"), "Ardin plans to arm Belmora"),
        (Status(modality="feared"), "it is feared that Ardin will arm Belmora"),
        (Status(modality="requested"), "Ardin is asked to arm Belmora"),
        (Status(modality="conditional"), "Ardin would arm Belmora"),
    ],
)
def test_doubt_stays_in_the_sentence(status: Status, expected: str):
    """Denied, heard, possible, planned, feared and asked for are told apart."""
    assert expected == say_present("Ardin", "arm Belmora", status, plural=False)


def test_a_denied_act_did_not_happen():
    """A denied event is told as not done."""
    assert "Ardin did not attack" == say_past("Ardin", "attacked", "attack", Status(polarity="-"), plural=False)


def test_an_adverb_follows_is():
    """An adverb such as "reportedly" stands where English puts it."""
    said = say_present("Ardin", "be allied with Belmora", Status(modality="reported"), plural=False)

    assert "Ardin is reportedly allied with Belmora" == said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ardin", "Ardin"),
        ("United Ports", "the United Ports"),
        ("Reed Council", "the Reed Council"),
        ("The Reed Union", "the Reed Union"),
        ("Reed Brigade", "the Reed Brigade"),
        ("Union of Pilots", "the Union of Pilots"),
        ("prime minister of Ardin", "the prime minister of Ardin"),
        ("ships of Ardin", "ships of Ardin"),
        ("Ardin's Harbour Office", "Ardin's Harbour Office"),
        ("Its Harbour Office", "its Harbour Office"),
        ("All pilots of Ardin", "all pilots of Ardin"),
        ("At least 14 pilots", "at least 14 pilots"),
        ("Over the Harbour", "Over the Harbour"),
    ],
)
def test_names_take_the_article_their_head_asks_for(name: str, expected: str):
    """Councils, unions and united things have an article; plain names have none."""
    assert expected == with_article(name)


@pytest.mark.parametrize(
    ("names", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_in_a_row(names: list[str], expected: str):
    """Names are joined as in a sentence."""
    assert expected == join_names(names)


@pytest.mark.parametrize(
    ("phrase", "expected"), [("trade with {t}", "trade"), ("arm {t}", ""), ("carry weight in {t}", "carry weight")]
)
def test_a_verb_that_can_do_without_a_target(phrase: str, expected: str):
    """A wording without a target is given only where the verb allows it."""
    assert expected == without_target(phrase)
