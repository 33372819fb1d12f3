"""How often one thing follows another between the same two."""

import numpy as np

from dragoman.outlook import History, Row, count_hazard, make_history, match_relations, tell_cells
from dragoman.outlook.rules import BUCKETS


def count_plainly(history: History, body: int, head: int) -> dict[int, tuple[int, int]]:
    """Hits and mornings by bucket, by walking every dyad and day."""
    events = {
        (int(s), int(t), int(r), int(d))
        for s, t, r, d in zip(*history[:1], *history[2:3], *history[1:2], *history[3:4], strict=True)
    }
    found: dict[int, tuple[int, int]] = {}
    for source, target in {(s, t) for s, t, _, _ in events}:
        last = None
        for day in range(history.last + 1):
            if last is not None:
                bucket = int(np.searchsorted(BUCKETS, day - last))
                hits, mornings = found.get(bucket, (0, 0))
                found[bucket] = hits + ((source, target, head, day) in events), mornings + 1
            if (source, target, body, day) in events:
                last = day
    return found


def test_cells_are_those_of_plain_counting(noisy: History):
    """The fast count is that of every dyad on every morning."""
    body, head = (match_relations(noisy, words) for words in ("threaten", "use force"))
    cells = count_hazard(noisy, body, head)
    plain = count_plainly(noisy, int(body.argmax()), int(head.argmax()))

    assert plain == {
        bucket: (hits, mornings)
        for bucket, (hits, mornings) in enumerate(zip(cells.hits.tolist(), cells.mornings.tolist(), strict=True))
        if mornings
    }


def test_what_is_returned_is_counted_by_the_other_side():
    """A answers B on the day after B's threat."""
    history = make_history(
        [
            *(Row("B", "Threaten", "A", day) for day in range(0, 40, 4)),
            *(Row("A", "Reject", "B", day + 1) for day in range(0, 40, 4)),
        ]
    )
    body, head = (match_relations(history, words) for words in ("threaten", "reject"))

    assert (10, 10) == tuple(int(part[0]) for part in count_hazard(history, body, head, returned=True)[:2])
    assert 0 == count_hazard(history, body, head).hits.sum()


def test_a_cell_is_a_sentence_with_n_and_base_rate(noisy: History):
    """Nothing is told without how many mornings stand behind it."""
    body, head = (match_relations(noisy, words) for words in ("threaten", "use force"))
    first = tell_cells(count_hazard(noisy, body, head), "threaten", "use force")[0]

    assert first.told.startswith(
        f"One day after A did “threaten” to B, A did “use force” to B on {first.hits} of {first.mornings}"
    )
    assert "of all their" in first.told
    assert first.hits == first.mornings


def test_cells_of_few_mornings_are_hidden():
    """Under thirty cases nothing is told."""
    history = make_history([Row("A", "Threaten", "B", 0), Row("A", "Reject", "B", 20)])
    body, head = (match_relations(history, words) for words in ("threaten", "reject"))

    assert () == tell_cells(count_hazard(history, body, head), "threaten", "reject")


def test_relations_are_found_by_name_root_and_words(noisy: History):
    """A name goes before a root, a root before words; nothing is no relation."""
    found = [
        match_relations(noisy, words).sum() for words in ("Consult", "use force", "conventional force", "sing", "")
    ]

    assert [1, 1, 1, 0, 0] == found
