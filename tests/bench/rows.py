"""Rows as years of calls leave them in Dataverse, made by DuckDB: `python -m tests.bench.rows 10000000 rows.parquet`."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

CALL = (
    *("CallRinging", "CallAnswered", "CallHold", "CallUnhold", "CallMuted", "CallUnmuted", "CallTransferred", "CallEnded"),
    *("WrapUpStarted", "WrapUpCompleted"),
)
"""The events of one call, in order."""
BROKEN_EVERY = 1_000
"""One call in so many lacks the start of its hold, one has a reason that no list has, and one a doubled row."""

QUERY = """
COPY (
  WITH steps AS (
    SELECT range // {steps} AS call, range % {steps} AS step, list_extract({names}, 1 + (range % {steps})::INT) AS name
    FROM range({rows})
  )
  SELECT
    name AS msdyn_name,
    name AS msdyn_kpieventname,
    md5('conversation' || call) AS msdyn_conversationid,
    'call-' || call AS msdyn_providersessionid,
    'agent-' || (call % 500) AS msdyn_participantid,
    md5((CASE WHEN call % {broken} = 3 AND step = 1 THEN call * {steps} ELSE call * {steps} + step END)::VARCHAR)
      AS msdyn_externalcorrelationid,
    moment AS msdyn_eventtimestamp,
    moment + INTERVAL 2 SECOND AS createdon,
    CASE
      WHEN name = 'CallHold' THEN CASE WHEN call % {broken} = 2 THEN 'Lunch' ELSE 'Consultation' END
      WHEN name = 'CallTransferred' THEN 'Expertise'
      WHEN name = 'CallEnded' THEN 'AgentHangUp'
    END AS msdyn_kpieventreason,
    'Queue ' || (call % 12) AS msdyn_customattribute1,
    CASE WHEN name IN ('CallAnswered', 'CallUnhold', 'CallUnmuted', 'CallEnded', 'WrapUpCompleted')
      THEN (call * 7 % 600)::VARCHAR END AS msdyn_customattribute2,
    CASE WHEN name = 'CallRinging' THEN 'Inbound' END AS msdyn_customattribute3,
    CASE WHEN name = 'CallTransferred' THEN '****42' END AS msdyn_customattribute4,
    NULL::VARCHAR AS msdyn_customattribute5
  FROM (SELECT *, TIMESTAMPTZ '2023-01-01 08:00:00+00' + to_seconds(call * 95 + step * 20) AS moment FROM steps)
  WHERE NOT (call % {broken} = 1 AND name = 'CallHold')
) TO '{path}' (FORMAT parquet, COMPRESSION zstd)
"""


def make_rows(count: int, path: Path) -> None:
    duckdb.connect().execute(QUERY.format(steps=len(CALL), names=list(CALL), rows=count, broken=BROKEN_EVERY, path=path))


if __name__ == "__main__":
    make_rows(int(sys.argv[1]), Path(sys.argv[2]))
