"""Engines that rows are read with."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import ibis
import pytest

from bridge.reader.sources import connect
from tests.support import java


@pytest.fixture
def duck() -> Iterator[Any]:
    connection = connect()
    yield connection
    connection.disconnect()


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Spark in this process, through Ibis. Takes a while to start."""
    if not java.find():
        pytest.skip("Spark needs a Java runtime: " + java.REMEDY)
    from pyspark.sql import SparkSession

    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas", category=FutureWarning)
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "1",
        "spark.ui.showConsoleProgress": "false",
        # A few rows, and many queries: to compile one takes longer than to read it.
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }
    session = SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    yield ibis.pyspark.connect(session)
    session.stop()
