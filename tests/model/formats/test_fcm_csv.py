"""Fuzzy cognitive maps as CSV."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.formats import FormatError, read_fcm_csv, write_fcm_links, write_fcm_matrix
from dragoman.model.maps import WeightedMap, map_from_links

NAMES = ["toll", "trade, by sea", 'the "old" port', "pressure;quiet", "fear"]
WEIGHTS = st.floats(-1, 1).filter(bool)
MAPS = st.dictionaries(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), WEIGHTS, max_size=12)


def named_links(weighted: WeightedMap) -> dict[tuple[str, str], float]:
    """Weights by the names of both ends."""
    names = weighted.concepts
    ends = zip(weighted.cause, weighted.effect, weighted.weight.tolist(), strict=True)
    return {(names[cause], names[effect]): weight for cause, effect, weight in ends}


@given(weights=MAPS)
def test_a_table_is_read_back_as_it_was_written(weights: dict[tuple[str, str], float]):
    """Names and weights, to the last digit, survive a table."""
    weighted = map_from_links(NAMES, [(*ends, weight) for ends, weight in weights.items()])
    back = read_fcm_csv(write_fcm_matrix(weighted))

    assert tuple(NAMES) == back.concepts
    assert weights == named_links(back)


@given(weights=MAPS.filter(bool))
def test_a_list_is_read_back_as_it_was_written(weights: dict[tuple[str, str], float]):
    """Links survive a list, concepts without one do not appear."""
    weighted = map_from_links(NAMES, [(*ends, weight) for ends, weight in weights.items()])

    assert weights == named_links(read_fcm_csv(write_fcm_links(weighted)))


@pytest.mark.parametrize(
    "text",
    [
        "rain,harvest,0.5\nharvest,price,-1\n",
        "source,target,weight\nrain,harvest,0.5\nharvest,price,-1\n",
        "from;to;weight\nrain;harvest;0.5\nharvest;price;-1\n",
        "(rain, harvest, 0.5),\n(harvest, price, -1)",
        "\ufeff,rain,harvest,price\nrain,0,0.5,0\nharvest,0,0,-1\nprice,,,\n",
        "rain\tharvest\tprice\n0\t0.5\t0\n0\t0\t-1\n0\t0\t0\n",
    ],
)
def test_every_usual_form_is_read(text: str):
    """Lists with and without a header, rows in brackets, tables with and without names down the side."""
    assert {("rain", "harvest"): 0.5, ("harvest", "price"): -1.0} == named_links(read_fcm_csv(text))


def test_a_table_of_two_concepts_is_no_list():
    """Three cells a row are a table when the first is empty."""
    read = read_fcm_csv(",toll,trade\ntoll,0,-1\ntrade,0,0\n")

    assert np.array_equal([[0, -1], [0, 0]], read.matrix())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "map: expected a table or a list of links, got nothing"),
        ("rain,harvest,much\nrain,price,1\n", "map"),
        ("rain,harvest,0.5\nrain,price,much\n", "map:2: expected a number, got 'much'"),
        ("rain,harvest,0.5\nrain,,1\n", "map:2: expected a cause and an effect"),
        ("rain,harvest,0.5\nrain,harvest,1\n", "map: expected one row for each pair of concepts"),
        (",a,b\na,0,inf\nb,0,0\n", "map:2: expected a number, got 'inf'"),
        (",a,b\nb,0,0\na,0,0\n", "map:2: expected the row of 'a', got b"),
        (",a,a\na,0,0\na,0,0\n", "map:1: expected 2 different names"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(text: str, line: str):
    """Every error names the place, what was expected and what came."""
    with pytest.raises(FormatError) as caught:
        read_fcm_csv(text)

    assert str(caught.value).startswith(line)
    assert 1 == len(str(caught.value).splitlines())


@given(text=st.text(alphabet='ab,;\t\n("1.-)', max_size=80))
def test_any_text_is_read_or_refused(text: str):
    """No text does anything but give a map or a FormatError."""
    with suppress(FormatError):
        assert isinstance(read_fcm_csv(text), WeightedMap)
