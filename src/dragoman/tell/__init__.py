"""Briefs, answers, tables and readings -> Markdown, HTML, CSV and JSON. No line without a citation."""

from dragoman.tell._brief import Brief, Citation, Dispute, Line, Section, SourceEntry, SourceSummary
from dragoman.tell._differing import tell_changed, tell_dependence, tell_differences, tell_disputes, tell_spread
from dragoman.tell._table import Table, table_csv
from dragoman.tell._told import ToldAnswer, ToldEffect, ToldStep
from dragoman.tell.ach import Matrix, Version, Weight
from dragoman.tell.answer_text import answer_markdown, answer_text
from dragoman.tell.answers import label_concepts, say_link, tell_answer, tell_courses
from dragoman.tell.changes import Change, Stand, list_changes
from dragoman.tell.compose import compose_brief
from dragoman.tell.html import brief_html
from dragoman.tell.markdown import brief_markdown
from dragoman.tell.read_schema import read_json_schema, reading_json
from dragoman.tell.tables import Tables

__all__ = [
    "Brief",
    "Change",
    "Citation",
    "Dispute",
    "Line",
    "Matrix",
    "Section",
    "SourceEntry",
    "SourceSummary",
    "Stand",
    "Table",
    "Tables",
    "ToldAnswer",
    "ToldEffect",
    "ToldStep",
    "Version",
    "Weight",
    "answer_markdown",
    "answer_text",
    "brief_html",
    "brief_markdown",
    "compose_brief",
    "label_concepts",
    "list_changes",
    "read_json_schema",
    "reading_json",
    "say_link",
    "table_csv",
    "tell_answer",
    "tell_changed",
    "tell_courses",
    "tell_dependence",
    "tell_differences",
    "tell_disputes",
    "tell_spread",
]
