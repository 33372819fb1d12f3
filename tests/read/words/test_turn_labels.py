"""Labels that open the turns of a talk."""

import pytest

from dragoman.read.words.turn_labels import find_labels, only_person


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Dalveg: We left. Orn: No.", [("Dalveg", "We left. "), ("Orn", "No.")]),
        ("**Q: Why?**\nA. Nobody knows.", [("Q", "Why?**\n"), ("A", "Nobody knows.")]),
        ("__Ilva Dalveg:__ “We left.”", [("Ilva Dalveg", "“We left.”")]),
        ("Minister of Ports:\nThe fleet left.", [("Minister of Ports", "The fleet left.")]),
        (
            "The prefect made one promise: the fleet would leave.",
            [("The prefect made one promise", "the fleet would leave.")],
        ),
        ("[Dalveg, recording] We left. [Presenter] Why?", [("Dalveg", "We left. "), ("Presenter", "Why?")]),
        ("The fleet [as he calls it] left.", []),
        ("The fleet left at 10:30, and nobody knows why.", []),
        (
            "They left: nobody knows why the prefect of the port did so: he hid.",
            [("They left", "nobody knows why the prefect of the port did so: he hid.")],
        ),
    ],
)
def test_labels_open_a_sentence_and_end_in_a_colon(text: str, labels: list[tuple[str, str]]):
    """Up to five words from a capital on, or a letter with a stop; what is said reaches to the next."""
    found = find_labels(text, 0, len(text))
    ends = [*(label.opens for label in found[1:]), len(text)]

    assert labels == [(one.words, text[one.said : end]) for one, end in zip(found, ends, strict=False)]


@pytest.mark.parametrize(
    ("names", "guest"),
    [
        (["Ilva Dalveg", "Dalveg"], "Ilva Dalveg"),
        (["Ilva Dalveg", "Orn Marr"], None),
        ([], None),
    ],
)
def test_who_is_interviewed_is_the_one_person_named(names: list[str], guest: str | None):
    """Whoever has the same last name is the same."""
    assert guest == only_person((name, name) for name in names)
