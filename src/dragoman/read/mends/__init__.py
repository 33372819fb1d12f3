"""Parses that no grammar allows -> mended, before anything is read from them."""

__all__: list[str] = []
