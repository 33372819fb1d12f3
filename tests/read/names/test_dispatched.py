"""Forces that somebody is said to have sent are his, and nobody named before; on invented actors."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Iron Brigade shelled Orsk. Velm said the brigade it sent to Tarsk took the airport.", ("it", None)),
        ("The Iron Brigade shelled Orsk. The brigade that Velm sent has withdrawn.", ("Velm", None)),
        ("The troops that Korva deployed in Orsk shelled the port.", ("Korva", None)),
        ("The Iron Brigade shelled Orsk. The brigade has withdrawn.", (None, "Iron Brigade")),
        ("The Iron Brigade shelled Orsk. The brigade, which Velm funds, has withdrawn.", (None, "Iron Brigade")),
    ],
)
def test_whom_somebody_sent_is_his(read_text, text: str, expected: tuple):
    """The owner of a force, and whom it goes back to."""
    mentions = {mention.id: mention for mention in read_text(text).mentions}
    told = [m for m in mentions.values() if m.role in {"brigade", "troop"}][-1]
    owner, before = (mentions.get(each or "") for each in (told.owner, told.antecedent))

    assert expected == tuple(None if each is None else each.anchor.exact for each in (owner, before))
