"""What rules read, and what the encoder read -> both together."""

__all__: list[str] = []
