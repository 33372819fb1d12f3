"""Documents that try to be more than words: in their text, their names, their titles and what is said of them."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from benchmarks.invented_dossier import invent_dossier
from dragoman.sources import SourceFlags
from dragoman.verbs import Built, add_content, add_documents, build_dossier, init_dossier

# Each would tell by a dialog, a request, an element or a number that it was more than words.
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
STYLE = "</style><style>body{display:none}</style><svg onload=alert(3)><use href=data:image/svg+xml,x></svg>"
ENTITY = "&lt;script&gt;alert(4)&lt;/script&gt; &#60;img src=x onerror=alert(5)&#62;"
ADDRESS = "javascript:alert(6) data:text/html,<script>alert(7)</script> //elsewhere.invalid/x.png"
TEMPLATE = "{{7*191}} ${7*191} {@html 7*191} <%= 7*191 %> #{7*191}"
TURNED = "\u202egnp.exe\u202c \u2066kcab\u2069"
UNSEEN = "Bel\u200bmo\u200bra \ufeff\u2060"
CLOSED = "</script><!-- </textarea></title> ]]> -->"
ATTACKS = (SCRIPT, STYLE, ENTITY, ADDRESS, TEMPLATE, TURNED, UNSEEN, CLOSED)
LONG_WORD = "quay" * 5_000
TITLE = f'"><img src=x onerror=alert(8)> {TURNED} {{{{7*191}}}}'
PUBLISHER = f"<b onmouseover=alert(9)>Post</b> {UNSEEN}"
NAMES = ("<svg onload=alert(10)>.txt", "{{7*191}}'&quot;.txt", "javascript:alert(11).txt")
PAGE = """<html><head><title>Quay <script>alert(12)</script></title><base href="http://elsewhere.invalid/">
<meta http-equiv="refresh" content="0;url=http://elsewhere.invalid/"><link rel="stylesheet" href="http://elsewhere.invalid/x.css">
<style>body{background:url(http://elsewhere.invalid/b.png)}</style></head><body onload="alert(13)"><article>
<p>Ardin condemned Belmora on 4 May 2031. <iframe src="http://elsewhere.invalid/"></iframe><form action="http://elsewhere.invalid/">
<input></form> The quarrel raised the price of bread in Corwen <a href="javascript:alert(14)">and beyond</a>.</p>
<p>Corwen accused Ardin of theft. <svg><script>alert(15)</script></svg><object data="http://elsewhere.invalid/o"></object></p>
</article></body></html>"""
FIVE_MB = 5 * 2**20


def add_hostile(folder: Path) -> None:
    """Put hostile documents into a dossier, and read them."""
    sentences = (
        f"Ardin accused Belmora of {attack} on 3 May 2031. Corwen praised {attack} of Ardin." for attack in ATTACKS
    )
    texts = (
        " ".join(sentences),
        f"Ardin attacked {LONG_WORD}. Belmora threatened Corwen.",
        f"Belmora aided Corwen. {CLOSED}",
    )
    flags = SourceFlags(title=TITLE, publisher=PUBLISHER, url="javascript:alert(16)", published="2031-05-05")
    for name, text in zip(NAMES, texts, strict=True):
        add_content(folder, name, f"{text}\n\nArdin did not attack Belmora.".encode(), flags=flags)
    add_content(folder, "page.html", PAGE.encode())
    build_dossier(folder)


def hostile_dossier(texts: Sequence[Path], folder: Path) -> Path:
    """A dossier of some texts with hostile documents beside them, read; its own title is hostile too."""
    init_dossier(folder, title=TITLE).close()
    add_documents(folder, texts)
    add_hostile(folder)
    return folder


def long_paragraph() -> Built:
    """A dossier whose first document goes on in one paragraph of five megabytes, hostile all along."""
    built = invent_dossier(30, 60)
    first, *others = built.documents
    line = f"{SCRIPT} {TURNED} and the pilots of the quay went on "
    long = replace(first, text=f"{first.text} {line * (FIVE_MB // len(line))}")
    return built._replace(documents=(long, *others))
