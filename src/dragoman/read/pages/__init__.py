"""Document -> segments: the parts of a page, who publishes it and when."""

__all__: list[str] = []
