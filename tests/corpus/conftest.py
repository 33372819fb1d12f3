"""Small drafts about invented lands."""

from collections.abc import Callable

import pytest

from corpus import Passage, read_drafts

HEAD = "P wire | caucasus | 2031-03-31 | Tarsk Wire | invented"
SHELLING = """S The Belmoran army shelled Tarsk on Monday, killing 12 people, the Orland ministry said.
A army | The Belmoran army | nominal | sector=MIL | country=Belmora | known=no
A belmora | Belmoran | adjective | sector=GOV | country=Belmora | known=no
A tarsk | Tarsk | name | sector=- | country=Orland | known=no
A ministry | the Orland ministry | nominal | sector=GOV | country=Orland | known=no
W the Orland ministry | said | The Belmoran army ... 12 people | indirect
T Monday | 2031-03-31
E shelled | ASSAULT | The Belmoran army > Tarsk | mode=heavy-weapons | by=w1 | when=Monday=2031-03-31
M 12 | 12 | - | people"""
LINK = """S The closure of the border led to shortages in Tarsk.
A tarsk | Tarsk | name
E closure | COERCE | - > - | mode=restrict
I causal + | led to | The closure of the border -> shortages in Tarsk | cq=act:close | eq=supply_chains | ed=-1"""
TIE = """S It depends on Orland for grain, and Orland owns its port.
A army | It | pronoun
A orland | Orland | name | sector=GOV | country=Orland | known=no
A orland | Orland#2 | name
R depends on | depends_on | It > Orland | trend=rising
R owns | owns | Orland#2 > its port"""
EMPTY = "S Snow fell on the pass.\n0"


def make_draft(*sentences: str, head: str = HEAD) -> str:
    """A draft of one passage."""
    return "\n".join([head, *(sentences or (SHELLING, LINK, TIE, EMPTY))]) + "\n"


@pytest.fixture
def write_draft() -> Callable[..., str]:
    """Makes a draft of one passage from sentences with their labels; the whole sample without."""
    return make_draft


@pytest.fixture
def passage_of() -> Callable[..., Passage]:
    """Makes a passage from sentences with their labels; the whole sample without."""

    def make(*sentences: str, head: str = HEAD) -> Passage:
        drafts, slips = read_drafts(make_draft(*sentences, head=head), "sample.txt")
        assert [] == slips
        return drafts[0].passage

    return make
