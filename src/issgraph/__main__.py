"""`python -m issgraph` is `issgraph`."""

from issgraph.cli import main

if __name__ == "__main__":
    main()
