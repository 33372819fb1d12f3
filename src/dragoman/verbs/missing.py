"""A dossier asked why an event is not in it."""

import hashlib

from dragoman.records import Document, Event, Rejected
from dragoman.tell.why_not import Considered, explain_missing
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built


class UnreadableEventError(Exception):
    """Words in which no event can be read, so that nothing can be looked for."""

    def __init__(self, words: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(
            where=f'"{words}"',
            expected="words that tell who did what to whom",
            got="words in which no event is read",
            fix='say it as a short sentence: "Ardin attacked Belmora"',
        )
        super().__init__(str(self.line))


def why_not(folder: Folder, words: str) -> tuple[Considered, ...]:
    """The passages that were considered for an event told in words, nearest first, and what became of each.

    Empty where no passage names its sides. Raises UnreadableEventError, NotBuiltError, DossierError, and OSError where
    the pipeline is not installed.
    """
    from dragoman.read import load_pipeline, read_document  # noqa: PLC0415 — brings spaCy, a second
    from dragoman.resolve import resolve_reading  # noqa: PLC0415

    built = load_built(folder)
    nlp = load_pipeline(built.settings.pipeline)
    digest = hashlib.sha256(words.encode()).hexdigest()
    sentence = Document(id=digest[:16], sha256=digest, name="expected", text=words.strip().rstrip(".") + ".")
    reading = resolve_reading(read_document(sentence, nlp=nlp, ontology=built.ontology), built.ontology)
    events = [c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type]
    wanted = next((event for event in events if event.sources or event.targets), None)
    if wanted is None:
        raise UnreadableEventError(words)
    return explain_missing(
        wanted,
        built.documents,
        built.readings,
        built.ontology,
        lambda text: frozenset(token.lemma_.lower() for token in nlp(text)),
    )
