"""Reads a survey and counts the answers in each column, as import_speed.rs does.

Prints a line for each library that is installed: its name, a tab, seconds.
"""

import sys
import time

RUNS = 5


def with_pandas(path):
    import pandas

    def count():
        answers = pandas.read_csv(path, dtype=str, keep_default_na=False)
        return {name: answers[name].value_counts() for name in answers.columns[3:]}

    return f"pandas {pandas.__version__}", count


def with_polars(path):
    import polars

    def count():
        answers = polars.read_csv(path, infer_schema=False)
        return {name: answers[name].value_counts() for name in answers.columns[3:]}

    return f"polars {polars.__version__}, {polars.thread_pool_size()} threads", count


for library in (with_pandas, with_polars):
    try:
        name, count = library(sys.argv[1])
    except ImportError:
        continue
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        count()
        times.append(time.perf_counter() - start)
    print(f"{name}\t{min(times)}")
