// Makes the calls of a recording again, in their order, with the pauses between them: `cif-bridge demo --replay`.
async function playStep({ eventName, payload, correlationId, ended, skipped }) {
  const at = new Date();
  const name = eventName ?? 'an event';
  const given = payload?.events?.[0]?.externalCorrelationId;
  const id = typeof given === 'string' ? given : '';
  const end = tell(at, id, `logAnalyticsEvent(\u2026), recorded: ${ended}`);
  if (skipped) {
    end(name, 'not played', skipped);
    return;
  }
  const told = (news) => id && report({ id, ...news });
  told({ name, at });
  try {
    const answer = await CIFBridge.logAnalyticsEvent(payload, eventName ?? undefined, correlationId ?? undefined);
    end(name, 'accepted', `\u201c${answer}\u201d`);
    told({ isAccepted: true });
  } catch (error) {
    const failure = failureOf(error);
    end(name, failure.code, failure.detail, { failed: true, link: failure.link });
    told({ failure });
  }
}

async function play(steps) {
  for (const step of steps) {
    await new Promise((resolve) => setTimeout(resolve, step.pause));
    playStep(step);
  }
}

if (recording) play(recording.steps);
