"""The model of a dossier as a file for other programs, or as a picture."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from dragoman.ask.weighted import weigh_system
from dragoman.model.formats import Quote, write_fcm_links, write_indra
from dragoman.records import Document, Reading
from dragoman.tell.causal_map import draw_dot, draw_svg
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built

MapForm = Literal["dot", "svg", "fcm", "indra"]
ENDINGS: Mapping[MapForm, str] = MappingProxyType(
    {"dot": ".dot", "svg": ".svg", "fcm": ".fcm.csv", "indra": ".indra.json"}
)


def name_map_file(form: MapForm) -> str:
    """The name a file with the model bears."""
    return f"system{ENDINGS[form]}"


def export_map(folder: Folder, form: MapForm) -> str:
    """The text of a file with the model: a picture (dot, svg), a weighted map (fcm) or INDRA's statements with quotes.

    Weights of fcm are assumptions, see weigh_system. Raises NotBuiltError, DossierError.
    """
    built = load_built(folder)
    if form == "dot":
        return draw_dot(built.system)
    if form == "svg":
        return draw_svg(built.system)
    if form == "fcm":
        return write_fcm_links(weigh_system(built.system))
    quotes = _quotes(built.documents, built.readings)
    return write_indra(
        built.system, {link.id: [quotes[c] for c in link.claims if c in quotes] for link in built.system.links}
    )


def _quotes(documents: tuple[Document, ...], readings: tuple[Reading, ...]) -> dict[str, Quote]:
    names = {document.id: document.name for document in documents}
    return {
        claim.id: Quote(claim.anchor.exact, names[claim.doc])
        for reading in readings
        for claim in reading.claims
        if claim.doc in names
    }
