"""Exit codes, as documented in docs/cli.md."""

OK = 0
FAILED = 1
USAGE = 2
REJECTED = 3
CHECK_FAILED = 4
INTERRUPTED = 130
