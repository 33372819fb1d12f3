"""Files -> a digest that says which corpus a floor was pinned on."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path


def digest_files(paths: Iterable[Path]) -> str:
    """SHA-256 over names and contents, by name; folders do not count."""
    whole = sha256()
    for path in sorted(paths, key=lambda one: (one.name, one)):
        whole.update(f"{path.name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
