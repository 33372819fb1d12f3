"""A dossier asked why an event is not in it."""

import hashlib

from dragoman.records import Claim, Document, Event, Rejected, Relation
from dragoman.tell.why_not import Missing, explain_missing
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built


class UnreadableEventError(Exception):
    """Words in which no event can be read, so that nothing can be looked for."""

    def __init__(self, words: str, tie: str | None = None) -> None:
        """Keep the one line that people see. tie: the kind of tie that is read in the words instead, if any."""
        self.line = Rejected(
            where=f'"{words}"',
            expected="words that tell who did what to whom",
            got=f"a tie ({tie}), and no event" if tie else "words in which no event is read",
            fix="look among the ties: dragoman show DOSSIER relations"
            if tie
            else 'say it as a short sentence ("Ardin attacked Belmora"), or look for its words: '
            f'dragoman show DOSSIER sentences "{words}"',
        )
        super().__init__(str(self.line))


def why_not(folder: Folder, words: str) -> Missing:
    """The passages that were considered for an event told in words, nearest first, and what became of each.

    Raises UnreadableEventError, NotBuiltError, DossierError, and OSError where the pipeline is not installed.
    """
    from dragoman.read import load_pipeline, read_document  # noqa: PLC0415 — brings spaCy, a second
    from dragoman.resolve import resolve_reading  # noqa: PLC0415

    built = load_built(folder)
    nlp = load_pipeline(built.settings.pipeline)
    digest = hashlib.sha256(words.encode()).hexdigest()
    sentence = Document(id=digest[:16], sha256=digest, name="expected", text=words.strip().rstrip(".") + ".")
    reading = resolve_reading(read_document(sentence, nlp=nlp, ontology=built.ontology), built.ontology)
    wanted = next((claim for claim in reading.claims if _tells_who(claim)), None)
    if wanted is None:
        tie = next((one.content.kind for one in reading.claims if isinstance(one.content, Relation)), None)
        raise UnreadableEventError(words, tie)
    return explain_missing(
        wanted,
        built.documents,
        built.readings,
        findings=built.weighed.findings,
        ontology=built.ontology,
        lemmas=lambda text: frozenset(token.lemma_.lower() for token in nlp(text)),
        asked=sentence.text,
    )


def _tells_who(claim: Claim) -> bool:
    """Whether a claim tells of a deed of a known type, and of somebody on either side."""
    event = claim.content
    return isinstance(event, Event) and event.type is not None and bool(event.sources or event.targets)
