"""Arguments -> what people see. One file per family of commands; heavy parts are loaded inside them."""

from dragoman.cli._main import main

__all__ = ["main"]
