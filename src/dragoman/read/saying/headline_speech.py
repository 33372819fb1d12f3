"""Headlines that give who says so by a mark alone: "Varnia: rebels seized dam", "Dorrel shells town - officials"."""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.stretches import has_verb
from dragoman.read.names.headlines import is_ordinary
from dragoman.read.names.listed import index_names
from dragoman.read.parsing.parse import Parsed, Stretch
from dragoman.read.saying._said_base import outlet_of
from dragoman.records import Attribution, Holder, Mention, Segment, Sentence, cut_anchor
from dragoman.records.document import HEADLINES

RULE = "attribute.headline.v1"
BEFORE = re.compile(r"(?P<who>[^:;,.!?\"“”]{2,40}):\s+(?=\S+\s+\S)")
BEHIND = re.compile(r"(?<=\S)(?:\s+[-–—]+\s+|:\s+)(?P<who>[^:;,.!?\"“”]{2,30})$")
MARKS = (" -", " –", " —", ":")
# A headline's own deeds stand in the present; where a land tells of others', they are past or ahead.
TOLD = frozenset({"MD", "VBD"})
MOST_WORDS = 4
LEAST_WORDS = 2
SPEAKING = frozenset({"org", "person", "source", "state"})
LANDS = load_traits().kinds.land
NAMED = frozenset({"adjective", "metonym", "name"})


def part_speaker(stretch: Stretch, text: str, nlp: Language, ontology: Ontology) -> list[Stretch]:
    """A headline parted from who says it, so that each is parsed by itself; as it is where nobody does.

    text: the headline as it is to be parsed.
    """
    if ":" not in text and not any(mark in text for mark in MARKS[:3]):
        return [stretch]
    before, behind = BEFORE.match(text), BEHIND.search(text)
    if before and _names_speaker(before["who"], nlp, ontology):
        cuts = [(0, before.end("who")), (before.end(), len(text))]
    elif behind and len(text[: behind.start()].split()) > LEAST_WORDS and _names_speaker(behind["who"], nlp, ontology):
        cuts = [(0, behind.start()), (behind.start("who"), len(text))]
    else:
        return [stretch]
    return [
        stretch._replace(start=stretch.start + first, end=stretch.start + last, words=text[first:last])
        for first, last in cuts
    ]


def _names_speaker(who: str, nlp: Language, ontology: Ontology) -> bool:
    """Whether a few words name somebody: an office or a body, a listed name, or one that the pipeline does not know."""
    words = who.split()
    if len(words) > MOST_WORDS:
        return False
    forms = load_roles().forms.get(words[-1].lower(), ())
    if any(form.noun.sort in SPEAKING for form in forms):
        return True
    listed = index_names(ontology).find(who)
    if any(hit.start == 0 and hit.end == len(who) for hit in listed):
        return True
    capital = all(word[0].isupper() for word in words)
    return capital and words[-1].isalpha() and not is_ordinary(words[-1], nlp)


def headline_attributions(
    parsed: Parsed, mentions: Sequence[Mention], said: Sequence[Attribution] = ()
) -> list[Attribution]:
    """An attribution for each sentence of a headline that a mark parts from who says it; none to a mere place.

    said: what the text below attributes, and to whom.
    """
    voices = frozenset(_plain(attribution.chain[-1].name) for attribution in said)
    return list(_of_headlines(parsed, mentions, voices))


def _plain(name: str) -> str:
    """A name without its article, in small letters."""
    return name.lower().removeprefix("the ")


def _of_headlines(parsed: Parsed, mentions: Sequence[Mention], voices: frozenset[str]) -> Iterator[Attribution]:
    """The attributions of all headlines of a page; voices: who speaks in the text below."""
    for segment in parsed.segments:
        if segment.kind not in HEADLINES:
            continue
        inside = [s for s in parsed.sentences if s.segment == segment.number]
        speaker = _speaker(parsed, inside)
        told = [s for s in inside if s is not speaker and not parsed.document.text[s.start : s.end].endswith("?")]
        if speaker is None:
            continue
        heard = _plain(parsed.document.text[speaker.start : speaker.end]) in voices
        if heard or speaker is not inside[0] or not _is_topic(parsed, mentions, speaker, told):
            yield from _attributed(parsed, mentions, segment, speaker, told)


def _speaker(parsed: Parsed, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence that only names who says the others: before a colon, or last behind a mark."""
    if len(sentences) < 2:  # noqa: PLR2004 - who says it, and what is said
        return None
    text, first = parsed.document.text, sentences[0]
    if text[first.end : first.end + 1] == ":" and not has_verb(parsed.words[first.number]):
        return first
    last = text[sentences[-2].end : sentences[-1].start].rstrip()
    return sentences[-1] if last.endswith(MARKS) else None


def _is_topic(parsed: Parsed, mentions: Sequence[Mention], speaker: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a name before a colon says where something happens: that of a place, or of a land that answers nobody.

    Of a land's own people a headline tells under its name ("Velia: police kill two"); of another land, the land tells.
    A name that nothing is known of may be either's.
    """
    found = next((m for m in mentions if m.sentence == speaker.number), None)
    if found is not None and found.kind != "place" and not LANDS.intersection(found.kinds[:1]):
        return False
    return (found is not None and found.kind == "place") or not any(
        _is_of_another_land(parsed, mentions, found, sentence) for sentence in told
    )


def _is_of_another_land(parsed: Parsed, mentions: Sequence[Mention], land: Mention | None, sentence: Sentence) -> bool:
    """Whether a sentence opens with the name of a land, or one that nothing is known of, other than the one given."""
    verb = next((t for t in parsed.words[sentence.number] if t.pos_ in {"VERB", "AUX"}), None)
    opening = next((m for m in mentions if m.sentence == sentence.number and not m.embedded), None)
    if opening is None or verb is None or opening.head >= parsed.start(sentence.number, verb):
        return False
    named = opening.kind in NAMED and (not opening.kinds or not LANDS.isdisjoint(opening.kinds))
    return named and (land is None or (opening.entry or opening.anchor.exact) != (land.entry or land.anchor.exact))


def _attributed(
    parsed: Parsed, mentions: Sequence[Mention], segment: Segment, speaker: Sentence, told: Sequence[Sentence]
) -> Iterator[Attribution]:
    document = parsed.document
    anchor = cut_anchor(document.id, document.text, speaker.start, speaker.end, segment.number)
    found = next((m for m in mentions if m.sentence == speaker.number), None)
    placed = found is not None and (found.kind == "place" or found.kinds[:1] == ("place",))
    if placed and not any(token.tag_ in TOLD for each in told for token in parsed.words[each.number]):
        return
    named = found is not None and found.kind in {"name", "metonym"}
    outlet = outlet_of(document, segment)
    actor = found.actor if found is not None else None
    holder = Holder(name=anchor.exact, kind="named" if named else "unnamed", anchor=anchor, actor=actor)
    for sentence in told:
        content = cut_anchor(document.id, document.text, sentence.start, sentence.end, segment.number)
        yield Attribution(id="", chain=(outlet, holder), cue=anchor, content=content, type="indirect", rule=RULE)
