"""What moves what: causal verbs, connectives, clauses and nouns, with sign and link type."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked, signed


def _links(reading) -> set[tuple]:
    """Cause concept, effect concept, sign between concepts and link type of each influence read."""
    links = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return {(_quantity(x.cause), _quantity(x.effect), x.concept_sign, x.link_type) for x in links}


def _quantity(phrase) -> str:
    return phrase.concept.split("(")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sanctions have reduced trade.", ("sanctions", "trade", -1, "causal")),
        ("Trade was reduced by the sanctions.", ("sanctions", "trade", -1, "causal")),
        ("The sanctions have led to wider unrest in the south.", ("sanctions", "unrest", 1, "causal")),
        ("Prices fell because of the ceasefire.", ("ceasefire", "prices", -1, "causal")),
        ("The ceasefire enabled Marlen to expand trade.", ("ceasefire", "trade", 1, "enabling")),
        ("Amid growing tension, prices rose.", ("tension", "prices", 1, "contextual")),
        ("The riots in the port have revealed a deep instability.", ("unrest", "stability", -1, "evidence")),
        ("Isolation has deepened corruption.", ("standing", "corruption", -1, "causal")),
        ("The weakening of the ceasefire raised tension.", ("ceasefire", "tension", -1, "causal")),
        ("The blockade, which raised prices, goes on.", ("blockade", "prices", 1, "causal")),
        ("Tension rose, reducing trade.", ("tension", "trade", -1, "causal")),
        ("The sanctions raised fears of unrest.", ("sanctions", "unrest", 1, "causal")),
    ],
)
def test_reads_sign_between_concepts(read_text, text, expected):
    """The sign holds between the concepts in their positive direction, whatever the words and their order."""
    found = _links(read_text(text))

    assert expected[1:] in {link[1:] for link in found}, found


def test_denied_effect_is_no_effect(read_text):
    """A denied verb says that there is no effect; it does not say the opposite one."""
    assert {0} == {sign for _, _, sign, _ in _links(read_text("The sanctions did not reduce trade."))}


def test_listed_causes_are_each_a_cause(read_text):
    """Every item of a list of causes is linked to the effect, parentheses and commas notwithstanding."""
    text = "Trade is shrinking due to factors such as the blockade of the port (since May), the war, and the sanctions."
    causes = {cause for cause, effect, _, _ in _links(read_text(text)) if effect == "trade"}

    assert {"blockade", "sanctions"} <= causes


def test_cause_across_sentences_goes_back_to_what_was_told(read_text):
    """A noun of telling stands for what the sentence before told."""
    reading = read_text("Marlen closed the border with Ostrava. This move has reduced trade.")
    link = next(c.content for c in reading.claims if isinstance(c.content, Influence))

    assert "closed the border" in link.cause.antecedent.exact


def test_actor_is_no_cause(read_text):
    """That somebody raises something is a deed, not an influence between quantities."""
    assert set() == _links(read_text("Marlen increased taxes."))


def test_aim_is_not_an_effect(read_text):
    """What somebody is pressed to do is an aim, which does not run."""
    types = {kind for *_, kind in _links(read_text("the government of Marlen has pressed Ostrava to reduce exports."))}

    assert {"purpose"} == types


@pytest.mark.parametrize(
    "text",
    [
        "Opponents deny that the toll causes delays.",
        "The minister denied that the toll had reduced exports.",
        "It is not true that the toll reduced trade.",
    ],
)
def test_a_link_that_somebody_denies_is_no_effect(read_text, text: str):
    """A denial above the clause denies the link itself, which keeps its words and who denies it."""
    [claim] = [each for each in read_text(text).claims if isinstance(each.content, Influence)]

    assert ("the toll", 0, "-") == (claim.content.cause.anchor.exact, claim.content.sign, claim.status.polarity)


@pytest.mark.parametrize(("text", "count"), [("Did the flood ruin the town?", 0), ("The flood ruined the town.", 1)])
def test_a_question_tells_no_link(read_text, text: str, count: int):
    """Who only asks whether something is so does not say that it is."""
    assert count == len([c for c in read_text(text).claims if isinstance(c.content, Influence)])


def _held(reading) -> list[tuple[int | None, str, str]]:
    """Sign, polarity and modality of each link, in reading order."""
    claims = [c for c in reading.claims if isinstance(c.content, Influence)]
    return [(c.content.sign, c.status.polarity, c.status.modality) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If the truce fails, prices will rise.", "conditional"),
        ("Unless the truce fails, prices will fall.", "conditional"),
        ("Were the blockade to end, prices would fall.", "conditional"),
        ("Were the blockade lifted, prices would fall.", "conditional"),
        ("Had the truce failed, prices would have risen.", "counterfactual"),
        ("If the truce had failed, prices would have risen.", "counterfactual"),
        ("Prices rose because the truce failed.", "asserted"),
    ],
)
def test_a_link_to_what_is_supposed_is_held_as_that_is(read_text, text: str, expected: str):
    """What follows from a condition is no more sure than the condition."""
    assert {expected} == {modality for _, _, modality in _held(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister disputed that the levy had any bearing on smuggling.", (0, "-", "asserted")),
        ("There is no evidence that the levy has reduced smuggling.", (0, "-", "possible")),
        ("The files do not support the claim that the levy reduced smuggling.", (0, "-", "reported")),
        ("The files support the claim that the levy reduced smuggling.", (-1, "+", "reported")),
        ("The governors agree that the levy undermines trade.", (-1, "+", "reported")),
        ("The blockade raised prices, not wages.", (1, "+", "asserted")),
    ],
)
def test_what_is_said_of_a_link_is_kept(read_text, text: str, expected: tuple[int, str, str]):
    """Who disputes, finds no proof of or does not bear out a link denies it; who agrees that it is so does not."""
    assert [expected] == _held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The envoys are convinced that talks can help.",
        "Let us be plain: nobody expects that the bridge is ready.",
    ],
)
def test_what_is_held_or_called_for_moves_nothing(read_text, text: str):
    """Who is convinced of a thing does not bring it about, and a call to somebody is not spelled out."""
    assert [] == _held(read_text(text))


def test_which_in_turn_goes_back_to_the_clause(read_text):
    """What goes on with a clause is no deed of its last noun."""
    text = "The mills closed because Marlen stopped buying cement, which in turn emptied the town's coffers."
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert "Marlen stopped buying cement" in {x.cause.anchor.exact for x in links if x.sign == -1}


def test_causes_of_a_lasting_state_are_read(read_text):
    """A participle after "remains" has its subject undergo what its "by" does."""
    links = [c.content for c in read_text("Access remains constrained by insecurity and by tolls.").claims]
    found = {(x.cause.anchor.exact, x.effect.anchor.exact) for x in links if isinstance(x, Influence)}

    assert {("insecurity", "Access"), ("tolls", "Access")} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The slump is feeding emigration, which in turn weakens the tax base.", ("emigration", "the tax base")),
        (
            "If the truce fails, prices will rise; if it holds, trade will grow.",
            ("the truce fails", "prices will rise"),
        ),
    ],
)
def test_each_effect_has_its_own_cause(read_text, text: str, expected: tuple[str, str]):
    """What a thing brings about may move another, and each of two conditions has its own consequence."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]
    found = [(x.cause.anchor.exact, x.effect.anchor.exact) for x in links]

    assert expected in found
    assert 1 == [cause for cause, _ in found].count(expected[0])


@pytest.mark.parametrize(
    "text",
    [
        "The shortage was caused less by the quarrel than by dear power.",
        "Marlen's envoys have not reduced mistrust. The slump went on.",
    ],
)
def test_what_is_played_down_or_did_not_change_is_no_cause(read_text, text: str):
    """What moved a thing less than another, and a change that was denied, are not told as causes."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert {"the quarrel", "The slump"}.isdisjoint({x.cause.anchor.exact for x in links})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Sorn faces unrest. The sanctions have strengthened her.", [("The sanctions", "her", 1)]),
        ("The Heron Front lost its base. The shelling weakened it.", [("The shelling", "it", -1)]),
        ("The Heron Front lost its base. Marlen weakened it.", []),
        ("The shelling weakened it.", []),
    ],
)
def test_a_thing_strengthens_or_weakens_whom_a_pronoun_means(read_text, text: str, found: list):
    """An effect on "it" or "her" is told where words before name somebody; what people do to him is another deed."""
    links = [claim.content for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert found == [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in links]


@pytest.mark.parametrize(
    "text",
    [
        "Rents fell, but not because of the ban.",
        "Rents fell, not because the port reopened.",
        "Rents fell, not due to the ban.",
    ],
)
def test_a_reason_that_is_ruled_out_is_none(read_text, text: str):
    """A "not" right before a connective denies the link and leaves the rest as it is."""
    links = [claim for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert [(0, "-")] == [(claim.content.sign, claim.status.polarity) for claim in links]


def test_what_only_comes_after_another_thing_is_no_link_where_it_does_not(read_text):
    """A date that is ruled out leaves nothing."""
    assert not _links(read_text("Rents fell, but not after the ban on exports."))


@pytest.mark.parametrize(
    "text",
    [
        "The ban was not the cause of the shortage.",
        "The ban is no cause of the shortage.",
        "The ban is wrongly blamed for the shortage.",
        "It would be wrong to say that the ban caused the shortage.",
        "It is wrong to say that the ban caused the shortage.",
        "It was false to claim that the ban caused the shortage.",
        "It would be absurd to argue that the ban caused the shortage.",
        "It is inaccurate to say that the ban caused the shortage.",
        "It is untrue to say that the ban caused the shortage.",
        "It is plainly misleading to suggest that the ban caused the shortage.",
        "Even without the ban, rents would have risen.",
    ],
)
def test_a_cause_that_is_denied_in_other_words_is_none(read_text, text: str):
    """A copula, an adverb, an adjective above or an "even" may deny a link."""
    links = [claim for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert [(0, "-")] == [(claim.content.sign, claim.status.polarity) for claim in links]


@pytest.mark.parametrize("opening", ["It is not wrong to say", "It was not false to claim", "It is fair to say"])
def test_what_it_is_not_wrong_to_say_is_so(read_text, opening: str):
    """A denied adjective of untruth denies nothing."""
    reading = read_text(f"{opening} that the ban caused the shortage.")

    assert [1] == [claim.content.sign for claim in reading.claims if isinstance(claim.content, Influence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ban was not the only cause of the shortage.", [("The ban", "the shortage", 1, "causal")]),
        (
            "The ban neither raised prices nor cut exports.",
            [("The ban", "prices", 0, "causal"), ("The ban", "exports", 0, "causal")],
        ),
        ("The ban does more to raise prices than to protect growers.", [("The ban", "prices", 1, "causal")]),
        (
            "Even if the ban is lifted, rents will stay high.",
            [("the ban is lifted", "rents will stay high", 1, "concession")],
        ),
    ],
)
def test_denials_hit_what_they_are_said_of(read_text, text: str, expected: list):
    """One of several causes is a cause, "nor" denies what stands behind it, and "even if" grants no cause."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("There is little to suggest that the ban raised prices.", 0),
        ("There is nothing to show that the ban raised prices.", 0),
        ("There is much to suggest that the ban raised prices.", 1),
        ("Velda met Marlen. Nor has the ban raised prices.", 0),
    ],
)
def test_what_little_or_nothing_shows_is_not_held_to_be_so(read_text, text: str, sign: int):
    """A lack of signs denies as a lack of evidence does."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert [sign] == [link.sign for link in links]


@pytest.mark.parametrize("words", ["Each of these steps", "None of them", "Both measures", "Three measures"])
def test_words_that_stand_for_others_are_no_ends(read_text, words: str):
    """What counts things told elsewhere names nothing itself."""
    assert [] == linked(read_text(f"{words} raised rents."))


def test_counted_things_that_are_named_are_ends(read_text):
    """Two laws are laws, and "this measure" is what was told before."""
    found = linked(read_text("Two new laws raised rents. The toll was doubled. This measure cut trade."))

    assert [("Two new laws", "rents", "causal"), ("This measure", "trade", "causal")] == found
