"""Parameters of requests that many routes share, and how large they may be."""

from typing import Annotated

from fastapi import Query

# Characters of a text; rows that are given at once.
LONGEST = 400
MOST_ROWS = 2_000
MOST_OFFSET = 10**9

Offset = Annotated[int, Query(ge=0, le=MOST_OFFSET)]
Limit = Annotated[int, Query(ge=1, le=MOST_ROWS)]
Words = Annotated[str, Query(max_length=LONGEST)]
