"""What a site puts about its texts, which is none of them: stamps, lines of furniture, credits, notes."""

import pytest

from tests.read.parts import LEAD, MORE, kinds, parts


def test_page_stamp_is_boilerplate():
    """A line of category labels and an instant is site furniture, not text."""
    text = f"World Diplomacy 2031-03-04T08:15:00+00:00\n\nVelia Opens Talks With Sorn\n\n{LEAD}"

    assert ["boilerplate", "title", "body"] == kinds(text)


@pytest.mark.parametrize(
    "line",
    [
        "Published: March 4, 2031",
        "Last updated on 4 March 2031",
        "Read more: how the accord was made",
        "Copyright 2031 Harbour Press",
        "© 2031 Harbour Press. All rights reserved.",
        "Share this article",
        "Follow us on the harbour channel",
        "Photo: a crowd in Northport",
        "Advertisement",
    ],
)
def test_furniture_lines_are_boilerplate(line: str):
    """Stamps, share lines, credits and rights notices are kept out of the text."""
    assert ["body", "boilerplate"] == kinds(f"{LEAD}\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Follow Jane Roe on Telegram @janeroe",
        "Posted by: Admin",
        "(Reporting by Jane Roe; Editing by Ali Bran)",
        "Email: desk@harbour.example",
        "We use cookies to improve this site.",
        "By clicking “Accept” you agree to our use of cookies.",
        "($1 = 3.20 velars)",
        "Page 2 of 3",
        "2 hours ago",
        "Print | Email | Facebook",
        "Month | Killed | Wounded",
        "March\t12\t40",
        "Politics",
        "Image source, Harbour Agency",
        "#Velia #Sorn",
        "###",
        "FOR IMMEDIATE RELEASE",
        "17:40",
        "This interview has been condensed for clarity.",
        "This version corrects the day of the vote.",
        "Excerpt from report by Velian state radio on 3 March",
        "[Video omitted: ships in the gulf]",
    ],
)
def test_what_belongs_to_the_site_is_no_text(line: str):
    """Accounts, addresses, notices, page numbers and rows of tables are kept out of the text."""
    assert ["body", "boilerplate", "body"] == kinds(f"{LEAD}\n{line}\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "Cookies and bread are short in Northport, aid groups said.",
        "Share prices fell in Northport on Monday.",
        "Sponsored militias attacked the ridge on Monday.",
        "Loading docks were bombed in Northport.",
        "Contact was lost with the garrison on the ridge.",
        "Edited footage misled the court, the minister said.",
        "No part of this plan was agreed with Sorn.",
    ],
)
def test_sentences_that_open_like_site_lines_are_text(line: str):
    """A first word that site lines have too makes no boilerplate of a sentence."""
    assert ["body", "body"] == kinds(f"{LEAD}\n{line}")


def test_a_note_on_the_author_is_no_text():
    """Who an author of the page is belongs to the page; the same said of somebody else is text."""
    note, other = (
        "Jane Roe is a correspondent for the Harbour Post.",
        "Ida Sol is a journalist whom Sorn jailed in May.",
    )

    assert ["byline", "body", "boilerplate", "body"] == kinds(f"By Jane Roe\n{LEAD}\n{note}\n{other}")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"{LEAD} Photo: Jan Hoek/Harbour Agency", [("body", LEAD), ("boilerplate", "Photo: Jan Hoek/Harbour Agency")]),
        (f"{LEAD} (Harbour Photo/Jan Hoek)", [("body", LEAD), ("boilerplate", "(Harbour Photo/Jan Hoek)")]),
        (f"{LEAD} | Jan Hoek, Harbour Images", [("body", LEAD), ("boilerplate", "| Jan Hoek, Harbour Images")]),
        (f"Photo: {LEAD}", [("boilerplate", "Photo:"), ("body", LEAD)]),
        (
            f"[PHOTO: {LEAD} (Jan Hoek/Harbour)]",
            [("boilerplate", "[PHOTO:"), ("body", LEAD), ("boilerplate", "(Jan Hoek/Harbour)]")],
        ),
        (f"Image caption, {LEAD[:-1]}", [("boilerplate", "Image caption,"), ("body", LEAD[:-1])]),
        (f"{LEAD} Read more", [("body", LEAD), ("boilerplate", "Read more")]),
        ("Photo: Jan Hoek, Harbour Images.", [("boilerplate", "Photo: Jan Hoek, Harbour Images.")]),
        (f"{LEAD} Photos by spies: {MORE}", [("body", f"{LEAD} Photos by spies: {MORE}")]),
    ],
)
def test_the_sentence_of_a_caption_is_text_and_its_credit_is_not(line: str, found: list[tuple[str, str]]):
    """Label and credit of a picture are split off the sentence between them."""
    assert found == parts(f"{MORE}\n{line}")[1:]


@pytest.mark.parametrize(
    "line",
    [
        "The minister wrote on X (@osk) that Sorn had bombed the dam.",
        "The embassy said at https://velia.example that Sorn had bombed the dam.",
        "The rebels posted a video at www.ridge.example of the raid on Sorn.",
        "Sorn attacked Velia | Rebels fired rockets | Tarsk closed the crossing",
    ],
)
def test_what_tells_of_something_is_text(line: str):
    """An address makes no furniture of a sentence, nor do bars make a table of clauses."""
    assert ["body", "body"] == kinds(f"{LEAD}\n{line}")


def test_titles_of_other_texts_are_no_text():
    """The lines below "Most viewed" are titles of other texts, down to the next sentence."""
    text = f"{LEAD}\nMost viewed\nStorms to hit the gulf\nFive tips for Sorn\n{MORE}\nWhat It Means\n{LEAD}"

    assert ["body", *["boilerplate"] * 3, "body", "heading", "body"] == kinds(text)
