from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.ontology import RelationKind
from dragoman.weigh import keys
from dragoman.weigh.merge import group_claims


def kind(name: str, inverse: str, *, symmetric: bool = False) -> RelationKind:
    """A relation kind."""
    return RelationKind(
        id=name, holder_role="holder", target_role="target", inverse=inverse, definition=name, symmetric=symmetric
    )


KINDS = {
    "arms": kind("arms", "armed_by"),
    "armed_by": kind("armed_by", "arms"),
    "allied_with": kind("allied_with", "allied_with", symmetric=True),
}
TEXT = (
    "Veldania struck the port.",
    "The port was struck again.",
    "Corrin is armed by Veldania.",
    "They stand together.",
)


def sizes(article: object) -> list[int]:
    """How many claims each finding has."""
    return [len(group.claims) for group in group_claims(article.claims, KINDS)]


def test_the_same_act_told_twice_is_one_finding(article: type):
    """Same family of act, same actors, same time: one finding."""
    text = article(*TEXT)
    text.event(0, "VEL", "ASSAULT", "COR", when="2031-05-02")
    text.event(1, "VEL", "COERCE", "COR", when="2031-05")

    assert [2] == sizes(text)


def test_who_does_it_to_whom_matters(article: type):
    """A attacks B is not B attacks A."""
    text = article(*TEXT)
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "COR", "ASSAULT", "VEL")

    assert [1, 1] == sizes(text)


def test_a_symmetric_act_has_no_direction(article: type):
    """A meets B is B meets A."""
    text = article(*TEXT)
    text.event(0, "VEL", "CONSULT", "COR", symmetric=True)
    text.event(1, "COR", "CONSULT", "VEL", symmetric=True)

    assert [2] == sizes(text)


def test_a_government_acts_for_its_state(article: type):
    """An act of the government and of the state are one; of the parliament, another."""
    text = article(*TEXT)
    for actor in ("VEL", "VEL.GOV", "VEL.PARL"):
        text.event(0, actor, "ACCUSE", "COR")

    assert [2, 1] == sizes(text)


def test_other_times_are_other_acts(article: type):
    """Two dates that cannot be one are two findings, and an undated report then stands apart."""
    text = article(*TEXT)
    text.event(0, "VEL", "ASSAULT", "COR", when="2031-05-02")
    text.event(1, "VEL", "ASSAULT", "COR", when="2031-06-02")
    text.event(2, "VEL", "ASSAULT", "COR")

    assert [1, 1, 1] == sizes(text)


def test_an_undated_report_joins_the_only_time(article: type):
    """Where only one time is known, an undated report of the same act is taken for it."""
    text = article(*TEXT)
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "VEL", "ASSAULT", "COR", when="2031-06-02")

    assert [2] == sizes(text)


def test_a_plan_is_not_the_deed(article: type):
    """What is planned and what is done are two findings."""
    text = article(*TEXT)
    text.event(0, "VEL", "ASSAULT", "COR", modality="planned")
    text.event(1, "VEL", "ASSAULT", "COR")

    assert [1, 1] == sizes(text)


def test_a_tie_reads_the_same_from_either_end(article: type):
    """A arms B is B armed by A; an alliance has no direction."""
    text = article(*TEXT)
    text.relation(0, "VEL", "arms", "COR")
    text.relation(2, "COR", "armed_by", "VEL")
    text.relation(3, "COR", "allied_with", "VEL")
    text.relation(3, "VEL", "allied_with", "COR")

    assert [2, 2] == sizes(text)


def test_other_trends_do_not_merge(article: type):
    """A growing tie and a shrinking one are rival findings."""
    text = article(*TEXT)
    text.relation(0, "VEL", "arms", "COR", trend="rising")
    text.relation(1, "VEL", "arms", "COR", trend="falling")

    assert [1, 1] == sizes(text)


def test_links_merge_on_concepts_sign_and_type(article: type):
    """The same cause, effect, sign and type: one finding, whatever the words."""
    text = article(*TEXT)
    text.influence(0, "pressure(A>B)", 1, "trade(B)")
    text.influence(1, "pressure(A>B)", 1, "trade(B)")
    text.influence(1, "pressure(A>B)", -1, "trade(B)")
    text.influence(2, "pressure(A>B)", 1, "trade(B)", link_type="purpose")

    assert [2, 1, 1] == sizes(text)


def test_unknown_people_are_told_apart(article: type):
    """Acts of nobody recognised, on nobody recognised, do not merge on their kind alone."""
    text = article(*TEXT)
    first = text.measure(0, 40, "port")
    text.measure(1, 40, "again")

    assert 2 == len(group_claims(text.claims, KINDS))
    assert first.id == group_claims(text.claims, KINDS)[0].claims[0].id


@given(st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from("+-"), st.sampled_from([None, "2031", "2032"]))))
def test_polarities_never_merge(article: type, rows: list[tuple[str, str, str | None]]):
    """Said and denied are never one finding."""
    text = article(*TEXT)
    for source, polarity, when in rows:
        text.event(0, source, "ASSAULT", "C", polarity=polarity, when=when)

    assert all(1 == len({c.status.polarity for c in group.claims}) for group in group_claims(text.claims, KINDS))


@given(st.integers(min_value=0, max_value=60))
def test_one_key_a_claim(article: type, count: int):
    """Merging makes one key for each claim and compares no pairs."""
    text = article(*TEXT)
    for number in range(count):
        text.event(0, f"S{number % 7}", "ASSAULT", "COR")
    made = []
    original = keys.key_of
    group_claims(text.claims, KINDS, make_key=lambda claim, kinds: made.append(claim) or original(claim, kinds))

    assert count == len(made)


def open_deed(text: object, sentence: int, kind: str, words: str, **changes: object) -> None:
    """A deed of Veldania's that nobody is named to suffer."""
    made = text.event(sentence, "VEL", kind, "COR", words=words)
    text.claims[-1] = replace(made, content=replace(made.content, targets=(), **changes))


def test_two_plans_towards_nobody_are_two(article: type):
    """Who offers to mediate and who wants to sell boats is said two things of, even where both are promises."""
    text = article("Veldania offered to mediate.", "Veldania hopes to sell boats.", "Veldania may mediate.")
    for number, words in enumerate(("mediate", "sell", "mediate")):
        open_deed(text, number, "AID", words)

    assert [2, 1] == sizes(text)


def test_how_a_deed_towards_nobody_is_done_tells_it(article: type):
    """Detained and arrested, both told as arrests, are one deed; a meeting of one who is named alone is none of two."""
    text = article("Veldania arrested some.", "Veldania detained some.", "Veldania met some.", "Veldania talked.")
    open_deed(text, 0, "COERCE", "arrested", mode="arrest")
    open_deed(text, 1, "COERCE", "detained", mode="arrest")
    open_deed(text, 2, "CONSULT", "met", symmetric=True)
    open_deed(text, 3, "CONSULT", "talked", symmetric=True)

    assert [2, 1, 1] == sizes(text)
