"""The numbers that the program promises, each measured beside a yardstick: `uv run python -m tests.benchmarks`."""
