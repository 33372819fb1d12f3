"""A dossier asked why an event is not in it."""

import hashlib
from typing import TYPE_CHECKING

from dragoman.ontology import Ontology
from dragoman.records import Claim, Document, Event, Reading, Rejected, Relation
from dragoman.tell.understood import Word, say_understood
from dragoman.tell.why_not import Missing, explain_missing
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Tags of what may tell one deed from another of its type: nouns, names and numbers.
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


class UnreadableEventError(Exception):
    """Words in which no event can be read, so that nothing can be looked for."""

    def __init__(self, words: str, got: str, fix: str) -> None:
        """Keep the one line that people see. got: what is read in the words instead."""
        self.line = Rejected(where=f'"{words}"', expected="words that tell who did what to whom", got=got, fix=fix)
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
        raise _unreadable(words, reading, nlp(sentence.text), built.ontology)
    return explain_missing(
        wanted,
        built.documents,
        built.readings,
        findings=built.weighed.findings,
        ontology=built.ontology,
        lemmas=lambda text: frozenset(token.lemma_.lower() for token in nlp(text)),
        asked=sentence.text,
        nouns=frozenset(token.lemma_.lower() for token in nlp(sentence.text) if token.tag_ in NOUNS),
    )


def _tells_who(claim: Claim) -> bool:
    """Whether a claim tells of a deed of a known type, and of somebody on either side."""
    event = claim.content
    return isinstance(event, Event) and event.type is not None and bool(event.sources or event.targets)


def _unreadable(words: str, reading: Reading, parsed: "Doc", ontology: Ontology) -> UnreadableEventError:
    """Why nothing can be looked for: a tie is told and no event, or which of the words are understood and which not."""
    tie = next((one.content.kind for one in reading.claims if isinstance(one.content, Relation)), None)
    if tie:
        got = f"a tie ({tie.replace('_', ' ')}), and no event"
        return UnreadableEventError(words, got, "look among the ties: dragoman show DOSSIER relations")
    taken = [Word(token.text, token.lemma_.lower(), token.tag_, token.idx) for token in parsed]
    found = say_understood(taken, reading, ontology)
    look = " ".join(found.names) or words
    fix = f'say it as a short sentence ("Ardin attacked Belmora"), or see: dragoman show DOSSIER sentences "{look}"'
    return UnreadableEventError(words, found.told, fix)
