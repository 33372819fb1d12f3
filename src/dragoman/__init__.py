"""Dragoman: documents -> claims -> findings -> model -> answers, every answer opening onto exact sentences."""

__version__ = "0.1.0"
