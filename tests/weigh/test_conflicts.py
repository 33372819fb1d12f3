import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.records import Segment
from dragoman.weigh._stands import RIVALS, Stand, oppose
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats
from tests.weigh.dossiers import conflicts as told

PLAIN = ("Veldania moved first.", "Corrin moved later.", "Nobody else moved at all.")


def conflicts(*articles: object):
    """All conflicts of some articles."""
    pages = pair_pages([a.document for a in articles], [a.reading for a in articles])
    return find_conflicts(pages, find_repeats(pages), load_ontology())


def types(*articles: object):
    """Their types."""
    return [conflict.type for conflict in conflicts(*articles)]


def test_said_and_denied(article: type):
    """The same act said and denied is a polarity conflict with both claims."""
    text = article(*PLAIN)
    said = text.event(0, "VEL", "ASSAULT", "COR")
    denied = text.event(1, "VEL", "ASSAULT", "COR", polarity="-")
    (conflict,) = conflicts(text)

    assert ("polarity", (said.id,), (denied.id,), None) == (
        conflict.type,
        conflict.a_claims,
        conflict.b_claims,
        conflict.explained,
    )


def test_a_denial_is_of_the_tie_that_the_same_sentences_tell(article: type):
    """A deed and a tie read in the words of one sentence are both denied by the other, in one conflict."""
    text = article(*PLAIN)
    said = text.event(0, "VEL", "AID", "COR"), text.relation(0, "VEL", "arms", "COR")
    denied = text.event(1, "VEL", "AID", "COR", polarity="-"), text.relation(1, "VEL", "arms", "COR", polarity="-")
    (conflict,) = conflicts(text)

    assert ({one.id for one in said}, {one.id for one in denied}) == (set(conflict.a_claims), set(conflict.b_claims))


def test_other_actors_do_not_conflict(article: type):
    """A denial of another act denies nothing here."""
    text = article(*PLAIN)
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "COR", "ASSAULT", "VEL", polarity="-")

    assert () == conflicts(text)


def test_a_denial_of_another_time_is_change(article: type):
    """What was so in one year and not so in another is offered as change over time."""
    text = article(*PLAIN)
    text.event(0, "VEL", "ASSAULT", "COR", when="2030")
    text.event(1, "VEL", "ASSAULT", "COR", polarity="-", when="2031")

    assert ["change"] == [conflict.explained for conflict in conflicts(text)]


@pytest.mark.parametrize(
    ("other", "explained"), [("2031-09-01", "change"), ("2031-02-01", None), ("2031-02-05", None), (None, None)]
)
def test_the_day_of_publication_stands_in_for_a_missing_time(article: type, other: str | None, explained: str | None):
    """Undated claims of documents from other weeks are offered as change; an undated document explains nothing."""
    one, two = article(*PLAIN, name="a", published="2031-02-01"), article(*PLAIN[::-1], name="b", published=other)
    one.event(0, "VEL", "ASSAULT", "COR")
    two.event(0, "VEL", "ASSAULT", "COR", polarity="-")

    assert [explained] == [conflict.explained for conflict in conflicts(one, two)]


def test_rising_and_falling(article: type):
    """One tie said to grow and to shrink is a trend conflict."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "influences", "COR", trend="rising")
    text.relation(1, "VEL", "influences", "COR", trend="falling")

    assert ["trend"] == types(text)


def test_trends_in_other_spheres_are_scope(article: type):
    """Growing arms and shrinking trade are offered as a difference of scope."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "influences", "COR", trend="rising", spheres=("security",))
    text.relation(1, "VEL", "influences", "COR", trend="falling", spheres=("economic",))

    assert ["scope"] == [conflict.explained for conflict in conflicts(text)]


def test_trends_towards_other_targets_do_not_meet(article: type):
    """Influence may grow here and shrink there."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "influences", "COR", trend="rising")
    text.relation(1, "VEL", "influences", "TES", trend="falling")

    assert () == conflicts(text)


def test_roles_turned_round(article: type):
    """A arms B and B arms A cannot both be the direction of one flow."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "arms", "COR")
    text.relation(1, "COR", "arms", "VEL")

    assert ["role"] == types(text)


def test_mutual_pressure_is_no_conflict(article: type):
    """Ties that may run both ways are left alone."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "pressures", "COR")
    text.relation(1, "COR", "pressures", "VEL")

    assert () == conflicts(text)


def test_a_process_from_two_sides(article: type):
    """One process said to come from two sides is a role conflict."""
    text = article("The rearming from Corrin worries the league.", "Few doubt the rearming driven by Veldania.")
    (conflict,) = conflicts(text.naming(Corrin="COR", Veldania="VEL"))

    assert ("role", "The rearming from Corrin", "the rearming driven by Veldania") == (
        conflict.type,
        conflict.a.exact,
        conflict.b.exact,
    )


def test_friend_and_foe(article: type):
    """A supporter of somebody is not at the same time an enemy."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "supports", "COR")
    text.relation(1, "VEL", "fights", "COR")

    assert ["polarity"] == types(text)


def test_on_a_side_or_between(article: type):
    """Who stands between two camps belongs to neither."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "aligned_with", "COR")
    text.relation(1, "VEL", "balances_between", "TES")

    assert ["posture"] == types(text)


def test_raises_and_lowers(article: type):
    """One cause said to raise and to lower one thing is a polarity conflict."""
    text = article(*PLAIN)
    text.influence(0, "pressure(A>B)", 1, "trade(B)")
    text.influence(1, "pressure(A>B)", -1, "trade(B)")

    assert ["polarity"] == types(text)


def test_lowers_and_leaves_as_it_is(article: type):
    """Whether a cause lowers one thing or does nothing to it is a polarity conflict too."""
    text = article(*PLAIN)
    text.influence(0, "pressure(A>B)", -1, "trade(B)")
    text.influence(1, "pressure(A>B)", 0, "trade(B)", polarity="-")

    assert ["polarity"] == types(text)


def test_an_effect_denied_does_not_meet_one_never_stated(article: type):
    """Where one text denies an effect and the other says nothing of its sign, nothing conflicts."""
    text = article(*PLAIN)
    text.influence(0, "pressure(A>B)", None, "trade(B)")
    text.influence(1, "pressure(A>B)", 0, "trade(B)", polarity="-")

    assert () == conflicts(text)


def test_amounts_that_differ(article: type):
    """Two exact amounts of one thing conflict; a bound that both keep does not."""
    text = article("Veldania lost forty boats.", "Veldania lost sixty boats.", "Veldania lost up to ninety boats.")
    text.measure(0, 40, "boats")
    text.measure(1, 60, "boats")
    text.measure(2, 90, "boats", bound="upper")

    assert ["quantity"] == types(text)


@pytest.mark.parametrize(
    ("bound", "value", "found"),
    [
        (None, 40, []),
        (None, 41, ["quantity"]),
        ("lower", 30, []),
        ("lower", 60, ["quantity"]),
        ("upper", 60, []),
        ("upper", 30, ["quantity"]),
        ("about", 45, []),
        ("about", 400, ["quantity"]),
    ],
)
def test_amounts_conflict_where_both_cannot_hold(article: type, bound: str | None, value: float, found: list[str]):
    """Forty is no conflict with what may be forty: at least 30, up to 60, about 45."""
    text = article("Veldania lost forty boats.", "Veldania lost other boats.")
    text.measure(0, 40, "boats")
    text.measure(1, value, "boats", bound=bound)

    assert found == types(text)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The storm sank 60 boats.", ["quantity"]),
        ("A whirlpool sank 60 boats.", []),
        ("The storm sank 60 boats off Veldania.", []),
    ],
)
def test_amounts_of_two_texts_are_of_one_matter(article: type, other: str, found: list[str]):
    """Amounts in two texts conflict only where the words around them and the places agree."""
    one = article("The storm sank 40 boats off Corrin.").naming(Corrin="COR")
    two = article(other, name="b").naming(Veldania="VEL")
    one.measure(0, 40, "boats", unit="boat", deed="sank")
    two.measure(0, 60, "boats", unit="boat", deed="sank")

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("unit", "day", "found"), [("boat", "2031-05-06", ["quantity"]), ("boat", "2031-06-06", []), ("dollar", None, [])]
)
def test_prices_and_old_news_are_another_matter(article: type, unit: str, day: str | None, found: list[str]):
    """Heads counted in reports a few days apart are one matter; weeks apart they are not, and prices never are."""
    one = article("The storm sank 40 boats.", published="2031-05-04")
    two = article("The storm sank 60 boats.", name="b", published=day)
    one.measure(0, 40, "boats", unit=unit, deed="sank")
    two.measure(0, 60, "boats", unit=unit, deed="sank")

    assert found == types(one, two)


@pytest.mark.parametrize(("deed", "found"), [("kill", ["quantity"]), ("hire", [])])
def test_a_toll_of_fighters_is_a_toll_of_people(article: type, deed: str, found: list[str]):
    """Those who died are counted together, whatever each side calls them; those hired are not."""
    one = article("The strike hit eleven people.")
    two = article("The strike hit four fighters.", name="b")
    one.measure(0, 11, "people", unit="people", deed=deed)
    two.measure(0, 4, "fighters", unit="fighter", deed=deed)

    assert found == types(one, two)


def test_the_arms_of_a_side_are_that_side(article: type):
    """A denial that a state's troops did it denies that the state did it."""
    text = article(*PLAIN)
    text.event(0, "new:corrin~troop", "ASSAULT", "VEL")
    text.event(1, "new:corrin~ministry~troop", "ASSAULT", "VEL.GOV", polarity="-")

    assert ["polarity"] == types(text)


def test_what_only_one_can_have(article: type):
    """Two sides that are each said to control a place conflict; one side and its own arm do not."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "controls", "new:port")
    text.relation(1, "COR", "controls", "new:port")
    text.relation(2, "COR.GOV", "controls", "new:port")

    assert ["role", "role"] == types(text)


@pytest.mark.parametrize(
    ("act", "found"),
    [("for a fire at the depot", ["doer"]), ("for the depot fire", ["doer"]), ("for the flood", [])],
)
def test_two_sides_are_blamed_for_one_act(article: type, act: str, found: list[str]):
    """Accusations of different sides conflict where the act is the same, in whatever order its words come."""
    one = article("Veldania blamed Corrin for the fire at the depot.").naming(Corrin="COR")
    two = article(f"Corrin blamed Rebels {act}.", name="b").naming(Rebels="REB")
    one.event(0, "VEL", "ACCUSE", "COR", target_words="Corrin")
    two.event(0, "COR", "ACCUSE", "REB", target_words="Rebels")

    assert found == types(one, two)


@pytest.mark.parametrize(("day", "found"), [("2031-05-03", ["time"]), ("2031-05-20", [])])
def test_an_act_misdated_by_days(article: type, day: str, found: list[str]):
    """One act at dates a few days apart is a conflict of time; weeks apart, two acts."""
    text = article("Veldania struck the port.", "Veldania struck the port, others hold.")
    text.event(0, "VEL", "ASSAULT", "COR", when="2031-05-02")
    text.event(1, "VEL", "ASSAULT", "COR", when=day)

    assert found == types(text)


def test_hearsay_told_as_fact(article: type):
    """What one passage only heard and another asserts is marked as drift."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "arms", "COR", modality="reported")
    text.relation(1, "VEL", "arms", "COR")

    assert ["hearsay in one place is told as fact in the other"] == [conflict.why for conflict in conflicts(text)]


def test_a_tie_in_a_name_is_no_hearsay(article: type):
    """Who reports what "the Veldania-backed rebels" did does not only hear that they are backed."""
    text = article(*PLAIN)
    text.relation(0, "VEL", "sponsors", "REB", modality="reported", rule="relations.compound.v1")
    text.relation(1, "VEL", "sponsors", "REB")

    assert [] == types(text)


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Corrin allowed foreign jets over its coast.", "Corrin lodged a complaint about the jets.", "agency"),
        ("Corrin approved the new base.", "Corrin was unable to block the base.", "agency"),
        ("Corrin spoke of allowing the march.", "Corrin kept to its line of not allowing any march.", "agency"),
        ("Corrin held the meeting in secret.", "Corrin showed the meeting in a televised address.", "publicity"),
        ("Corrin prefers dialogue.", "Corrin has taken a more aggressive course.", "posture"),
        ("Corrin acts on a logic of deterrence.", "Corrin acts on a logic of conquest.", "motive"),
        ("All Corrin parties welcome the pact.", "Some Corrin parties oppose the pact.", "quantifier"),
    ],
)
def test_sides_taken_by_words(article: type, one: str, two: str, kind: str):
    """Opposed words about one actor are typed by what they oppose."""
    assert [kind] == types(article(one, two).naming(Corrin="COR"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Corrin prefers dialogue over hard power.", "Corrin again chose dialogue."),
        ("Corrin held the meeting in secret.", "Veldania spoke in public."),
        ("All Corrin parties welcome the pact.", "Some Corrin parties welcome the pact."),
        ("Corrin allowed the march.", "Veldania forbade the march."),
    ],
)
def test_words_that_do_not_oppose(article: type, one: str, two: str):
    """Words set aside, other actors and the same reception make no conflict."""
    assert () == conflicts(article(one, two).naming(Corrin="COR", Veldania="VEL"))


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Corrin allowed Veldania to send jets.", "Corrin did not allow Veldania any jets.", "agency"),
        ("Corrin met Veldania in secret talks.", "Corrin spoke of talks with Veldania in public.", "publicity"),
        ("All Corrin parties welcome the pact.", "Some Corrin parties oppose the pact.", "quantifier"),
    ],
)
def test_sides_taken_in_two_texts(article: type, one: str, two: str, kind: str):
    """General words of two texts are set against each other where both name the same two sides and the same matter."""
    names = {"Corrin": "COR", "Veldania": "VEL"}

    assert [kind] == types(article(one).naming(**names), article(two, name="b").naming(**names))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Corrin allowed Veldania to send jets.", "Corrin forbade Veldania to hold a march."),
        ("Corrin allowed jets to land.", "Corrin forbade jets to land."),
        ("All Corrin parties welcome the pact.", "Some Corrin parties oppose the tax."),
        ("All Corrin parties celebrate", "Some Corrin parties protest"),
    ],
)
def test_sides_on_other_matters_do_not_meet_across_texts(article: type, one: str, two: str):
    """Another matter, or no second side named, makes no conflict between two texts."""
    names = {"Corrin": "COR", "Veldania": "VEL"}

    assert () == conflicts(article(one).naming(**names), article(two, name="b").naming(**names))


def test_who_says_so_is_not_what_it_is_about(article: type):
    """Two trends meet although different sources tell of them."""
    one = article("Corrin is gaining ground, Veldania said.").naming(Corrin="COR", Veldania="VEL")
    two = article("Corrin is losing ground, Sarth said.", name="b").naming(Corrin="COR", Sarth="SAR")
    one.says("Veldania", "Corrin is gaining ground")
    two.says("Sarth", "Corrin is losing ground")

    assert ["trend"] == types(one, two)


def test_a_contrast_the_text_marks(article: type):
    """A sentence that opens with "However" and turns the trend is marked as the text's own contrast."""
    text = article("Veldania dominates the river trade.", "However, the power of Veldania is eroding fast.")
    (conflict,) = conflicts(text.naming(Veldania="VEL"))

    assert ("trend", True) == (conflict.type, conflict.marked)


def test_a_contrast_inside_a_sentence(article: type):
    """Two clauses about one actor, joined by a word of contrast, may turn on each other."""
    text = article("Corrin shares interests with its neighbour, although Corrin also carries the burden of the war.")
    (conflict,) = conflicts(text.naming(Corrin="COR"))

    assert ("posture", True) == (conflict.type, conflict.marked)


def test_a_mere_link_word_is_no_conflict(article: type):
    """A word of contrast without opposed words sets nothing against anything."""
    text = article("Veldania opened a school.", "However, Veldania has few teachers.").naming(Veldania="VEL")

    assert () == conflicts(text)


def test_published_before_its_own_dateline(article: type):
    """A page older than the dispatch in it contradicts its own dates."""
    text = article("2031-03-04", "Corrin, March 5, 2031.", "The talks went on.", published="2031-03-04")
    stamp, line, _ = text.sentences
    segments = (
        Segment(number=0, kind="boilerplate", start=stamp.start, end=stamp.end),
        Segment(number=1, kind="dateline", start=line.start, end=line.end, date="2031-03-05"),
    )
    reading = msgspec.structs.replace(text.reading, segments=segments, sentences=())
    pages = pair_pages([text.document], [reading])
    (conflict,) = find_conflicts(pages, (), load_ontology())

    assert ("metadata", "2031-03-04", "Corrin, March 5, 2031.") == (conflict.type, conflict.a.exact, conflict.b.exact)


def test_copies_of_a_sentence_speak_once(article: type):
    """A sentence printed three times is in a conflict once."""
    said = "Corrin allowed foreign jets over its coast."
    text = article(said, "Corrin lodged a complaint about the jets.", said, said).naming(Corrin="COR")

    assert ["agency"] == types(text)


def test_order_of_documents_changes_nothing(article: type):
    """Conflicts are the same whatever comes first."""
    one, two = article(*PLAIN, name="a"), article(*PLAIN[::-1], name="b")
    one.event(0, "VEL", "ASSAULT", "COR")
    two.event(0, "VEL", "ASSAULT", "COR", polarity="-")

    assert conflicts(one, two) == conflicts(two, one)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=300), st.integers(min_value=0, max_value=300))
def test_pairs_grow_with_stands_not_with_their_square(article: type, ups: int, downs: int):
    """However many rivals there are, each stand meets only a few."""
    anchor = article(*PLAIN).anchor("Veldania")
    stands = [
        Stand(type="trend", question="q", pole=pole, anchor=anchor, sentence=("d", number), why="")
        for pole, count in (("up", ups), ("down", downs))
        for number in range(count)
    ]

    assert (RIVALS + 1) * min(ups, downs) >= sum(1 for _ in oppose(stands))


def test_one_act_at_many_dates_conflicts_only_with_near_ones(article: type):
    """Of an act dated on many days only dates a few days apart are set against each other, however many there are."""
    days = [f"2031-05-{day:02}" for day in (1, 3, 9, 17, 25)]
    texts = []
    for number, day in enumerate(days):
        text = article(
            f"Veldania shelled Corrin, paper {number} says, with all its guns and for hours.", name=str(number)
        )
        text.event(0, "veldania", "ASSAULT", "corrin", when=day)
        texts.append(text)

    assert 1 == types(*texts).count("time")


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Marlen says it will reopen the road once the Velda Front withdraws from the heights.", []),
        ("Marlen reopened the road because the Velda Front withdrew from the heights.", ["trend"]),
    ],
)
def test_what_somebody_has_yet_to_do_is_no_trend(read_text, later: str, found: list[str]):
    """A retreat on which something waits does not contradict a conquest; one that took place does."""
    assert found == told(read_text, f"The Velda Front seized the town of Tarsk. {later}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ban has not cut the smuggling. It has raised it.", []),
        ("The ban has not cut the smuggling, Dana Olm said. The ban has raised the smuggling.", ["polarity"]),
    ],
)
def test_a_denied_effect_that_its_author_puts_right_is_no_dispute(read_text, text: str, found: list[str]):
    """Who tells what is so instead does not contradict himself; another voice does."""
    assert found == told(read_text, text)
