"""Planted faults: what the tests would notice. `python -m tools.mutants --help`."""
