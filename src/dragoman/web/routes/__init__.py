"""Requests -> records: one file per family, each a thin layer over verbs and pages."""

from dragoman.web.routes.pages import PAGES, Page, make_page_routes

__all__ = ["PAGES", "Page", "make_page_routes"]
