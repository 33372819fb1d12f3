"""Whom our reader takes third-person pronouns for, beside whom the gold does."""

from collections.abc import Iterator, Sequence

from corpus.records import Mention, Passage
from corpus.spans import same_words
from evals.report import Layer

PRONOUN = "pronoun"
THIRD = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"}
    | {"they", "them", "their", "theirs", "themselves"}
)


def score_referents(read: Sequence[tuple[Passage, Passage]]) -> Layer:
    """Of the gold's pronouns, how many we take for the gold's actor. read: passages with gold labels and with ours.

    Pronouns of the third person, whose actor other words of the passage name.
    """
    judged = [(gold, each, _is_right(gold, ours, each)) for gold, ours in read for each in _pronouns(gold)]
    right = sum(found for *_, found in judged)
    return Layer(
        name="pronouns",
        scores={"pronoun_acc": right / len(judged) if judged else None},
        counts={"pronoun_acc": f"{right}/{len(judged)}"},
        errors=tuple(
            f"WRONG {gold.id} {gold.words(each.span)!r} at {each.span[0]}" for gold, each, found in judged if not found
        ),
    )


def _pronouns(passage: Passage) -> Iterator[Mention]:
    """The pronouns of the third person for somebody whom other words name."""
    named = {mention.actor for mention in passage.mentions if mention.kind != PRONOUN}
    for mention in passage.mentions:
        if mention.kind == PRONOUN and mention.actor in named and passage.words(mention.span).lower() in THIRD:
            yield mention


def _is_right(gold: Passage, ours: Passage, pronoun: Mention) -> bool:
    """Whether words that we take for the same actor as a pronoun are words for the gold's actor."""
    named = [each.span for each in gold.mentions if each.actor == pronoun.actor and each.kind != PRONOUN]
    actors = {each.actor for each in ours.mentions if each.span == pronoun.span}
    meant = (each.span for each in ours.mentions if each.actor in actors and each.kind != PRONOUN)
    return any(same_words(gold.text, one, other) for other in meant for one in named)
