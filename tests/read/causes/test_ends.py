"""Which quantity the two ends of an influence name, whose, and which way they say it moves, on invented actors."""

import pytest

from dragoman.records import Influence, Phrase


def cause(read_text, words: str) -> Phrase:
    """The cause of a sentence in which something has moved trade."""
    (link,) = [
        c.content
        for c in read_text(f"{words} reduced trade.").claims
        if isinstance(c.content, Influence) and c.content.effect.head == "trade"
    ]
    return link.cause


def reason(read_text, words: str) -> Phrase:
    """The cause of a sentence in which prices rose because of what a clause tells."""
    links = [c.content for c in read_text(f"Prices rose because {words}.").claims if isinstance(c.content, Influence)]
    (link,) = [link for link in links if link.effect.anchor.exact == "Prices rose"]
    return link.cause


def sides(end: Phrase) -> tuple[str | None, str | None]:
    """The words of holder and target."""
    return (end.holder.anchor.exact if end.holder else None, end.target.anchor.exact if end.target else None)


@pytest.mark.parametrize(
    ("words", "head", "delta"),
    [
        ("The blockade has", "blockade", None),
        ("Growing unrest has", "unrest", 1),
        ("Less corruption has", "corruption", -1),
        ("The growth of unrest has", "unrest", 1),
        ("The erosion of trust has", "trust", -1),
        ("The closure of the port has", "port", -1),
        ("The lack of trust has", "trust", -1),
        ("The fall in the erosion of trust has", "trust", 1),
        ("Hopes of trade have", "trade", None),
        ("Signs of unrest have", "unrest", None),
        ("Velda's decision to expand exports has", "export", 1),
        ("Tension over the treaty has", "tension", None),
    ],
)
def test_nouns_of_change_hand_over_to_what_changes(read_text, words: str, head: str, delta: int | None):
    """The head is the word that names the quantity, and the words above it say which way it moves."""
    end = cause(read_text, words)

    assert (head, delta) == (end.head, end.delta)


@pytest.mark.parametrize(
    ("words", "head", "delta"),
    [
        ("unrest grew", "unrest", 1),
        ("unrest did not grow", "unrest", -1),
        ("unrest did not end", "unrest", 1),
        ("trade is weak", "trade", -1),
        ("its trade has been plummeting", "trade", -1),
        ("corruption continued", "corruption", None),
        ("talks took place", "talk", None),
        ("Marlen's power is eroding", "power", -1),
        ("Marlen exerted more control over Ostrava", "control", 1),
        ("Marlen plans to expand trade", "trade", 1),
        ("Marlen improved stability", "stability", 1),
        ("Marlen harmed stability", "stability", -1),
        ("unrest worsened", "unrest", 1),
        ("Ostrava attacked Marlen", "attack", None),
        ("Ostrava did not attack Marlen", "attack", -1),
    ],
)
def test_clauses_hand_over_to_what_they_move(read_text, words: str, head: str, delta: int | None):
    """A verb of change, of carrying or of going on hands over to its noun; any other names the act itself."""
    end = reason(read_text, words)

    assert (head, delta) == (end.head, end.delta)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Marlen's influence over Ostrava has", ("Marlen", "Ostrava")),
        ("The influence of Marlen in Ostrava has", ("Marlen", "Ostrava")),
        ("Trade between Marlen and Ostrava has", ("Marlen", "Ostrava")),
        ("Norway-Finland relations have", ("Norway", "Finland")),
        ("Unrest in Ostrava has", (None, "Ostrava")),
        ("The risk of a clash with Ostrava has", (None, "Ostrava")),
        ("The threat of war between Marlen and Ostrava has", ("Marlen", "Ostrava")),
        ("The risk of raids by Marlen on Ostrava has", ("Marlen", "Ostrava")),
        ("The troops sent by Marlen have", ("Marlen", None)),
        ("The unrest has", (None, None)),
    ],
)
def test_whose_quantity_and_towards_whom(read_text, words: str, expected: tuple[str | None, str | None]):
    """Owners, makers and "between" name the holder, prepositions of aim and place the target; else nobody is named.

    So they do through the thing that "of" names.
    """
    assert expected == sides(cause(read_text, words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ostrava attacked Marlen", ("Ostrava", "Marlen")),
        ("Marlen was attacked by Ostrava", ("Ostrava", "Marlen")),
        ("Marlen was isolated", ("Marlen", None)),
        ("Marlen exerted more control over Ostrava", ("Marlen", "Ostrava")),
    ],
)
def test_sides_of_a_clause_fill_its_end(read_text, words: str, expected: tuple[str | None, str | None]):
    """Who acts holds the act and who undergoes it is its target; an act told without a doer is held by its victim."""
    assert expected == sides(reason(read_text, words))


@pytest.mark.parametrize(
    ("words", "definite"),
    [
        ("The blockade has", True),
        ("This blockade has", True),
        ("Its corruption has", True),
        ("Further unrest has", True),
        ("A blockade has", False),
        ("Unrest has", False),
    ],
)
def test_known_things_are_told_from_new_ones(read_text, words: str, definite: bool):  # noqa: FBT001 - one column of cases
    """Articles, demonstratives, possessives and "further" take a thing as known."""
    assert definite == cause(read_text, words).definite


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("brought Ostrava closer to Marlen", "alignment(new:ostrava>new:marlen)"),
        ("drove the tribes of Ostrava apart", "cohesion(new:ostrava~tribe)"),
    ],
)
def test_who_is_brought_closer_or_driven_apart_is_not_made(read_text, words: str, concept: str):
    """A verb with a word of nearness names the change of what it acts on, and not how strong that is."""
    (link,) = [c.content for c in read_text(f"The drought {words}.").claims if isinstance(c.content, Influence)]

    assert (words, concept) == (link.effect.anchor.exact, link.effect.concept)


@pytest.mark.parametrize("words", ["brought Ostrava close to collapse", "drove herders closer to starvation"])
def test_who_is_brought_close_to_a_thing_changes_no_side(read_text, words: str):
    """Nearness is a matter of sides only where somebody stands at the other end."""
    links = [c.content for c in read_text(f"The drought {words}.").claims if isinstance(c.content, Influence)]

    assert not any((link.effect.concept or "").startswith("alignment") for link in links)


def test_somebody_named_stands_for_his_strength(read_text):
    """Where an end is somebody, it is their strength that is moved."""
    reading = read_text("The blockade has weakened Ostrava.")
    (link,) = [c.content for c in reading.claims if isinstance(c.content, Influence)]

    assert (True, "strength(new:ostrava)") == (link.effect.of_actor, link.effect.concept)


def test_fewer_of_a_group_are_less_of_it(read_text):
    """A group of which there are "fewer" is a thing that falls, and nobody whose strength rises."""
    phrase = cause(read_text, "Fewer pilgrims have")

    assert ("pilgrim", False, -1) == (phrase.head, phrase.of_actor, phrase.delta)


def test_modifiers_narrow_and_words_of_amount_do_not(read_text):
    """Words that narrow a thing are kept in order; those that only say more or less are none."""
    assert ("military",) == cause(read_text, "Growing military spending has").modifiers


@pytest.mark.parametrize(
    ("words", "head", "delta"),
    [
        ("A third of its revenue has", "revenue", None),
        ("The loss of most of its exports has", "export", -1),
        ("Part of the reserves has", "reserve", None),
    ],
)
def test_a_share_hands_over_to_what_it_is_a_share_of(read_text, words: str, head: str, delta: int | None):
    """A third, most or part of a thing is that thing."""
    end = cause(read_text, words)

    assert (head, delta) == (end.head, end.delta)


def test_who_is_unable_to_do_a_thing_does_less_of_it(read_text):
    """Of "is unable to pay its debts" the paying is told, as lacking."""
    end = reason(read_text, "Marlen is unable to pay its debts")

    assert ("pay", ("debt",), -1) == (end.head, end.modifiers, end.delta)


@pytest.mark.parametrize(
    ("text", "head"),
    [("The union spoke. The strike", "strike action"), ("Jets took off. The strike", "strike")],
)
def test_a_strike_is_a_walkout_where_the_text_is_of_work(read_text, text: str, head: str):
    """The words of the text say whether people stop work or bombs fall."""
    assert head == cause(read_text, f"{text} has").head


@pytest.mark.parametrize(
    ("text", "head"),
    [("The grid failed. The loss of power", "electricity"), ("The king ruled. The loss of power", "power")],
)
def test_power_is_current_where_the_text_is_of_the_grid(read_text, text: str, head: str):
    """The words of the text say whether lamps or rulers lose their power."""
    assert head == cause(read_text, f"{text} has").head


@pytest.mark.parametrize(("words", "delta"), [("unions threaten a strike", None), ("Marlen threatens the harvest", -1)])
def test_an_ill_that_is_threatened_may_come(read_text, words: str, delta: int | None):
    """A strike that is threatened is no less of a strike; a harvest is less of one."""
    assert delta == reason(read_text, words).delta


@pytest.mark.parametrize(
    ("words", "delta"),
    [
        ("bread became dearer", 1),
        ("bread has become less expensive", -1),
        ("the ban made bread cheaper", -1),
        ("bread is no longer expensive", -1),
    ],
)
def test_what_a_thing_costs_is_its_price(read_text, words: str, delta: int):
    """A clause that says how dear a thing is names its price, and no more or less of the thing."""
    end = reason(read_text, words)

    assert ("price", ("bread",), delta) == (end.head, end.modifiers, end.delta)


@pytest.mark.parametrize(
    ("words", "delta"),
    [
        ("fewer ships call at the port", -1),
        ("less reaches the mills", -1),
        ("more ships call at the port", 1),
        ("ships call at the port", None),
    ],
)
def test_a_deed_of_fewer_is_less_of_the_deed(read_text, words: str, delta: int | None):
    """How many do a thing says which way the deed goes."""
    assert delta == reason(read_text, words).delta


def test_what_something_is_kept_from_is_less_of_it(read_text):
    """A clause by which something is kept from a deed names less of the deed."""
    end = reason(read_text, "a strike kept the mills from grinding")

    assert ("grind", -1) == (end.head, end.delta)


def test_a_plural_noun_taken_for_a_verb_keeps_what_narrows_it(read_text):
    """A noun that a tagger took for a verb names its thing, and an adjective on it says which way that goes."""
    end = cause(read_text, "Reduced flows in the Sarn have")

    assert ("flow", -1, False) == (end.head, end.delta, end.clausal)


def test_what_is_kept_low_falls(read_text):
    """To keep a thing low is less of it."""
    assert ("price", -1) == (
        (end := reason(read_text, "the bank keeps bread prices low")).head,
        end.delta,
    )


def test_what_little_is_done_for_is_less_of_it(read_text):
    """A clause that says that little is done to end a war names the war, which goes on."""
    end = reason(read_text, "the mission did little to end the war")

    assert ("war", 1) == (end.head, end.delta)


def test_conditions_that_worsen_fall(read_text):
    """Of the things that no quantity stands for some are goods, and worse is less of them."""
    assert -1 == reason(read_text, "the terms of trade have worsened").delta


def test_what_failed_to_come_about_is_less_of_it(read_text):
    """A clause that says that something failed to do a thing names the thing, not done."""
    assert -1 == reason(read_text, "the truce failed to stop the raids").delta


def test_a_price_that_goes_up_rises(read_text):
    """“Goes up” tells which way its subject goes."""
    end = reason(read_text, "the price of diesel goes up")

    assert ("price", 1) == (end.head, end.delta)


def test_what_somebody_is_let_do_belongs_to_the_clause(read_text):
    """A clause of letting runs on to what is let."""
    assert "Marlen lets Ostrava use its ports" == reason(read_text, "Marlen lets Ostrava use its ports").anchor.exact


@pytest.mark.parametrize(
    ("words", "head", "delta"),
    [
        ("the harvest failed", "harvest", -1),
        ("there was a failed harvest", "harvest", -1),
        ("the closures forced families to sell goats", "sell", None),
        ("the Front ended up ruling the valley", "rule", None),
        ("the retreat left the border undefended", "undefended", None),
    ],
)
def test_the_deed_or_the_state_is_meant_and_not_who_is_brought_to_it(
    read_text, words: str, head: str, delta: int | None
):
    """Who is forced to a deed, ends up with it or is left in a state is no more or less himself."""
    end = reason(read_text, words)

    assert (head, delta) == (end.head, end.delta)


def test_a_few_or_poor_people_are_no_fewer(read_text):
    """“A few” tells that there are some, and “poor” of people who they are."""
    assert 1 == reason(read_text, "the war enriched a few families").delta
    assert 1 == reason(read_text, "the war enriched poor households").delta


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("judges struck down the decree", "strike down"),
        ("Marlen struck Ostrava", "strike"),
        ("Marlen handed over two prisoners", "hand over"),
    ],
)
def test_a_particle_may_make_another_deed_of_a_verb(read_text, words: str, head: str):
    """A decree that is struck down is not attacked."""
    assert head == reason(read_text, words).head


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("The growth of the militia has", "strength"),
        ("The swelling ranks of the Orvo Front have", "strength"),
        ("The growth of the economy has", "economy"),
        ("Velda's growth has", "growth"),
        ("The rank of the officer has", "rank"),
    ],
)
def test_a_band_that_grows_is_stronger(read_text, words: str, head: str):
    """A party or an armed body grows by its people, and a country by what it makes."""
    assert head == cause(read_text, words).head


def test_a_noun_that_names_a_quantity_with_another_is_nobodys_name(read_text):
    """At the head of a sentence "Oil" has a capital, and owns no price."""
    reading = read_text("Nuuma Oil is a firm. Oil prices in Velda rose because the line was cut.")
    found = [claim.content.effect for claim in reading.claims if isinstance(claim.content, Influence)]

    assert [("price", None)] == [(end.head, end.holder) for end in found]


def test_an_amount_is_told_with_what_it_is_of(read_claims):
    """What "the cost of war" names is one thing with "war costs", and no cost of any kind."""
    texts = ("The raid raised the cost of grain.", "The raid raised grain costs.")
    told = [claim.content.effect for text in texts for claim in read_claims(Influence, text)]

    assert [("cost", ("grain",)), ("cost", ("grain",))] == [(end.head, end.modifiers) for end in told]
