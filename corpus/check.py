"""Drafts, and passages of the data -> what is wrong with them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus._copies import Shared, alike_sentences, outside_runs, shared_runs
from corpus._slips import Slip
from corpus.draft import Draft, read_drafts
from corpus.records import Event, Influence, Label, Passage, Relation, Span
from corpus.spans import overlap

FEWEST, MOST = 3, 8


def read_files(paths: Sequence[Path]) -> tuple[list[Draft], list[Slip]]:
    """The drafts of all files and every slip of form in them; a file that is no UTF-8 is one slip."""
    drafts: list[Draft] = []
    slips: list[Slip] = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as wrong:
            slips.append(Slip(path.name, 1, "UTF-8", f"byte {wrong.start} is none", "save it as UTF-8"))
            continue
        own, wrong_lines = read_drafts(text, path.name)
        drafts += own
        slips += wrong_lines
    return drafts, slips


def check_drafts(
    drafts: Sequence[Draft], known: Sequence[Passage], against: Sequence[Path] = ()
) -> tuple[list[Slip], list[Slip]]:
    """What must be mended, and what should be looked at.

    known: passages already in the data; a draft of one of them replaces it, so is not held against it. against: folders
    of texts that no passage may share a run of nine words with.
    """
    slips = [slip for draft in drafts for slip in _check_actors(draft)]
    slips += _check_copies(drafts, known)
    slips += [
        _told(drafts[each.passage], each, "outside") for each in outside_runs([d.passage for d in drafts], against)
    ]
    return slips, [slip for draft in drafts for slip in _notes(draft)]


def _check_copies(drafts: Sequence[Draft], known: Sequence[Passage]) -> list[Slip]:
    ids = {draft.passage.id for draft in drafts}
    old = [passage for passage in known if passage.id not in ids]
    passages = [*old, *(draft.passage for draft in drafts)]
    names = [*(f"{passage.id} of the data" for passage in old), *(f"{d.file}:{d.line}" for d in drafts)]
    runs = [each for each in shared_runs(passages, names) if each.passage >= len(old)]
    seen = {(each.passage, each.sentence) for each in runs}
    alike = [each for each in alike_sentences(passages, names) if each.passage >= len(old)]
    slips = [_told(drafts[each.passage - len(old)], each, "run") for each in runs]
    return slips + [
        _told(drafts[each.passage - len(old)], each, "alike")
        for each in alike
        if (each.passage, each.sentence) not in seen
    ]


def _told(draft: Draft, shared: Shared, way: str) -> Slip:
    expected = {
        "run": "no run of 8 words of another passage",
        "alike": "no sentence of another passage with some words changed",
        "outside": "no run of 9 words of a text kept outside",
    }[way]
    line = draft.lines[shared.sentence]
    return Slip(draft.file, line, expected, f"{shared.words!r} of {shared.other}", "word the sentence anew")


def _check_actors(draft: Draft) -> Iterator[Slip]:
    """Whether the header's word on the actors is what the lines A say."""
    who = draft.passage.who
    known = {each.known for each in who if each.sector is not None or each.country is not None}
    wanted = {"real": {True}, "invented": {False}, "mixed": {True, False}}[draft.passage.actors]
    if known and not wanted <= known:
        got = "only " + ("real" if known == {True} else "invented") + " ones (known=)"
        yield Slip(draft.file, draft.line, f"{draft.passage.actors} actors", got, "mend the header or known=")
    for each in who:
        if each.known and draft.passage.actors == "invented" and each.country is not None:
            fix = "say mixed in the header, or known=no"
            yield Slip(draft.file, draft.line, "invented actors alone", f"{each.id} with known=yes", fix)


def _notes(draft: Draft) -> Iterator[Slip]:
    passage = draft.passage
    if not FEWEST <= len(passage.sentences) <= MOST:
        yield Slip(draft.file, draft.line, "3 to 8 sentences", str(len(passage.sentences)), "split or lengthen it")
    for sentence, line in enumerate(draft.lines):
        words = passage.words(passage.sentences[sentence])
        if words[-1:] not in set(".?!…\"'”’)]:"):
            yield Slip(draft.file, line, "a whole sentence", repr(words[-20:]), "end it with its full stop")
    for influence in passage.influences:
        if any(end is not None and end.quantity is None for end in (influence.cause, influence.effect)):
            fix = "add it where one fits"
            yield Slip(draft.file, draft.lines[influence.sentence], "cq= and eq= of each I", "one of them missing", fix)
    yield from _note_sources(draft)


def _note_sources(draft: Draft) -> Iterator[Slip]:
    """Labels inside what somebody says without his by=, and labels by somebody who does not say those words."""
    passage = draft.passage
    said = {each.id: each for each in passage.attributions}
    labels: tuple[Label, ...] = (*passage.events, *passage.relations, *passage.influences)
    for label in labels:
        span, line = key_words(label), draft.lines[label.sentence]
        around = [one for one in said.values() if one.content[0] <= span[0] and span[1] <= one.content[1]]
        if around and not label.by:
            yield Slip(
                draft.file, line, "by= of what a source says", repr(passage.words(span)), "add by=, if it is meant"
            )
        if any(not overlap(said[each].content, span) for each in label.by):
            got = repr(passage.words(span))
            yield Slip(draft.file, line, "by= of who says these words", got, "mend by=, or what is said")


def key_words(label: Label) -> Span:
    """The words a label hangs on: trigger, predicate, or one end of an influence."""
    if isinstance(label, Event):
        return label.trigger
    if isinstance(label, Relation):
        return label.predicate
    ends = (label.effect, label.cause) if isinstance(label, Influence) else ()
    return next((end.span for end in ends if end is not None), (0, 0))
