"""Built -> one record for each page, with everything the page shows. Pure: no clock, no disk, no network."""

__all__: list[str] = []
