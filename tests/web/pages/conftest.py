"""What pages are made from here: a quarrel over a strait, told by three outlets of invented ports."""

import hashlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

from dragoman.model import build_system
from dragoman.read import read_document
from dragoman.records import Decision, Document, Reading
from dragoman.resolve import resolve_reading
from dragoman.store import DossierSettings
from dragoman.verbs import Built
from dragoman.weigh import weigh_readings
from dragoman.weigh.decisions import replay_decisions
from dragoman.weigh.grades import grade_sources


class Article(NamedTuple):
    """One text with who printed it and when."""

    publisher: str
    published: str | None
    text: str


MAIL = Article(
    "Ardin Mail",
    "2031-05-04",
    "Ardin arms the Reed Guard. Ardin is allied with Corwen. The Reed Guard is hostile to Belmora. "
    "It fired on the harbour of Belmora on 3 May 2031. Harbour pilots say that Ardin could close the strait. "
    "The shelling raised the price of grain in Belmora. Ardin allowed the ships of Belmora to pass.",
)
POST = Article(
    "Belmora Post",
    "2031-05-06",
    "Ardin did not allow the ships of Belmora to pass. According to Marshal Tovin, the Reed Guard shelled Belmora.",
)
WIRE = Article(
    "Corwen Wire",
    None,
    "Ardin arms the Reed Guard. Marshal Odo Tovin met envoys of Corwen. Belmora was blockaded on 5 May 2031.",
)
MakeBuilt = Callable[..., Built]


@pytest.fixture(scope="session")
def make_built(nlp, ontology) -> MakeBuilt:
    """A function from articles and decisions to what is made of them."""
    known: dict[str, Reading] = {}

    def read(document: Document) -> Reading:
        if document.id not in known:
            reading = read_document(document, nlp=nlp, ontology=ontology)
            known[document.id] = resolve_reading(reading, ontology, document.published)
        return known[document.id]

    def make(*articles: tuple[str, str | None, str], decisions: Sequence[Decision] = ()) -> Built:
        documents = tuple(_document(Article(*article)) for article in articles)
        as_read = tuple(map(read, documents))
        about = tuple(one for one in decisions if one.verb != "grade")
        readings = replay_decisions(as_read, about).readings
        weighed = weigh_readings(documents, as_read, about, ontology=ontology)
        return Built(
            documents=documents,
            readings=readings,
            weighed=weighed,
            system=build_system(weighed, readings, ontology),
            ontology=ontology,
            settings=DossierSettings(),
            decisions=about,
            as_read=as_read,
            graded=grade_sources(decisions),
            title="The strait",
        )

    return make


@pytest.fixture(scope="session")
def strait(make_built) -> Built:
    """The quarrel as all three outlets tell it, before any decision."""
    return make_built(MAIL, POST, WIRE)


def _document(article: Article) -> Document:
    digest = hashlib.sha256(f"{article.publisher} {article.text}".encode()).hexdigest()
    return Document(
        id=digest[:16],
        sha256=digest,
        name=f"{article.publisher}.txt",
        text=article.text,
        title=f"{article.publisher} on the strait",
        publisher=article.publisher,
        published=article.published,
    )
