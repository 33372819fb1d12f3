"""`python -m dragoman`: the command line, for where the installed command is not on the path."""

from dragoman.cli import main

if __name__ == "__main__":
    main()
