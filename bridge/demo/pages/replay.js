// Makes the calls of a recording again, in their order, with the pauses between them: `cif-bridge demo --replay`.
async function play({ steps }) {
  for (const { pause, eventName, payload, correlationId, ended, skipped } of steps) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const name = eventName ?? 'an event';
    if (skipped) {
      tell(name, 'not played', `${skipped} (recorded: ${ended})`);
      continue;
    }
    CIFBridge.logAnalyticsEvent(payload, eventName ?? undefined, correlationId ?? undefined).then(
      (answer) => tell(name, 'accepted', `\u201c${answer}\u201d (recorded: ${ended})`),
      ({ code, message }) => tell(name, code, `${message.replace(`${code}: `, '')} (recorded: ${ended})`, true),
    );
  }
}

if (recording) play(recording);
