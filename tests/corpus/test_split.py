"""Which part a passage belongs to."""

import pytest
from msgspec import structs

from corpus.split import MOST_TOGETHER, assign_parts, group_by_country


def about(passage_of, number: int, country: str = "Orland"):
    """One of many passages about an invented country; with an ISO code, about a real one."""
    return passage_of(
        f"S Envoy {number} came.", f"A e | Envoy | nominal | sector=GOV | country={country} | known=no\n0"
    )


def test_parts_have_their_shares(passage_of):
    """Of a hundred passages 70 are for training, 10 for development and 20 for tests, whichever came first."""
    passages = [about(passage_of, number, "NOR") for number in range(100)]
    first = assign_parts(passages[:37], [])
    parts = [passage.split for passage in (*first, *assign_parts(passages[37:], first))]

    assert [70, 10, 20] == [parts.count(part) for part in ("train", "dev", "test")]


def test_an_invented_country_stays_in_one_part(passage_of):
    """All passages about it go where the first goes."""
    passages = [about(passage_of, number) for number in range(MOST_TOGETHER)]

    assert 1 == len({passage.split for passage in assign_parts(passages, [])})


def test_a_country_in_too_many_passages_is_spread(passage_of):
    """Past the limit each passage goes its own way."""
    passages = [about(passage_of, number) for number in range(MOST_TOGETHER + 10)]

    assert {"train", "dev", "test"} == {passage.split for passage in assign_parts(passages, [])}


def test_a_new_passage_follows_those_that_are_there(passage_of):
    """Passages that have a part keep it, and draw others of their country after them."""
    kept = [structs.replace(about(passage_of, 1), split="dev")]

    assert ["dev"] == [passage.split for passage in assign_parts([about(passage_of, 2)], kept)]


def test_the_order_of_passages_does_not_matter(passage_of):
    """The same passages get the same parts in any order."""
    passages = [about(passage_of, number, country) for number, country in enumerate("abcdefgh")]
    there, back = assign_parts(passages, []), assign_parts(passages[::-1], [])

    assert {one.id: one.split for one in there} == {one.id: one.split for one in back}


@pytest.mark.parametrize(("countries", "groups"), [(("Orland", "orland"), 1), (("NOR", "NOR"), 2), (("A", "B"), 2)])
def test_only_invented_countries_bind(passage_of, countries, groups):
    """Case does not matter; real countries leave passages free."""
    passages = [about(passage_of, number, country) for number, country in enumerate(countries)]

    assert groups == len(group_by_country(passages))
