"""`python -m bridge`: the command line."""

from bridge.start import main

if __name__ == "__main__":
    main()
