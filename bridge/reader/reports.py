"""Reports to start from, over the events that ship, as Ibis expressions: copy one, and change it to your own events.

Needs the extra `reader`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import ibis.expr.types as ir

Views = Mapping[str, ir.Table]
"""The typed view of each event, by its class's name: `event_views(plan, rows)`."""


def hold_time_by_queue(views: Views) -> ir.Table:
    """How long calls are on hold, by queue."""
    holds = views["CallUnhold"]
    held = holds.filter(holds.hold_seconds.notnull())
    found = held.group_by("queue").aggregate(holds=held.count(), average_seconds=held.hold_seconds.mean())
    return found.order_by(ibis.desc("average_seconds"), "queue")


def transfers_by_reason(views: Views) -> ir.Table:
    """Why calls are transferred, and which part of all calls that is."""
    transfers, calls = views["CallTransferred"], views["CallAnswered"]
    answered = calls.aggregate(calls=calls.conversation_id.nunique())
    counted = transfers.group_by("reason").aggregate(transfers=transfers.count())
    shares = counted.cross_join(answered).mutate(per_hundred_calls=100 * ibis._.transfers / ibis._.calls.nullif(0))
    return shares.select("reason", "transfers", "per_hundred_calls").order_by(ibis.desc("transfers"), "reason")


def wrap_up_time_by_agent(views: Views) -> ir.Table:
    """How long agents work after a call."""
    done = views["WrapUpCompleted"]
    found = done.group_by(agent=done.participant_id).aggregate(calls=done.count(), average_seconds=done.wrap_up_seconds.mean())
    return found.order_by(ibis.desc("average_seconds"), "agent")


REPORTS: dict[str, Callable[[Views], ir.Table]] = {
    "hold-time-by-queue": hold_time_by_queue,
    "transfers-by-reason": transfers_by_reason,
    "wrap-up-time-by-agent": wrap_up_time_by_agent,
}
