"""The address of a cluster to a session on it, or one clear line: where pyspark or Java is missing, or a job fails."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from issgraph.errors import IssgraphError

JAVA = "Spark needs Java 17 or later: on Debian 'apt install openjdk-17-jre-headless', or name one by JAVA_HOME"


@contextmanager
def session(master: str = "") -> Iterator[Any]:
    """A Spark session, which ends with the block; one that is there already is used and stays.

    Without a `master` it is the one that spark-submit or the configuration of Spark names, else all cores of this machine. Raises
    IssgraphError for what is missing and for jobs that fail.
    """
    try:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise IssgraphError("--engine spark needs pyspark: pip install 'issgraph[spark]'") from None
    there = SparkSession.getActiveSession()
    if there is None and not _java():
        raise IssgraphError(f"--engine spark: {JAVA}")
    try:
        spark = there or _started(SparkSession.builder.appName("issgraph"), master)
    except (PySparkException, Py4JError, OSError) as wrong:
        raise IssgraphError(f"Spark does not start{f' on {master}' if master else ''}: {_reason(wrong)}; {JAVA}") from wrong
    try:
        yield spark
    except (PySparkException, Py4JError) as wrong:
        raise IssgraphError(f"Spark: {_reason(wrong)}") from wrong
    finally:
        if there is None:
            spark.stop()


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which(Path(home) / "bin" / "java") if home else shutil.which("java")


def _started(builder: Any, master: str) -> Any:
    from pyspark import SparkConf

    master = master or SparkConf().get("spark.master", "local[*]") or ""
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.config("spark.ui.enabled", "false")
    return builder.master(master).config("spark.log.level", "ERROR").getOrCreate()


def _reason(wrong: Exception) -> str:
    """The line of an error that says what it is: the last of what Python in a worker says, else the first of what Spark does."""
    java = getattr(wrong, "java_exception", None)
    lines = [line.strip() for line in str(java or wrong).splitlines() if line.strip()]
    python = [at for at, line in enumerate(lines) if line.startswith("Traceback (most recent call last)")]
    after = [line for line in lines[python[-1] + 1 :] if not line.startswith(("File ", "^", "at "))] if python else lines
    named = [line for line in after if line.partition(":")[0].endswith(("Error", "Exception"))] if python else after
    return (named or lines or [type(wrong).__name__])[0][:400]
