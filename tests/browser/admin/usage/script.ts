/// <reference path="../node_modules/cif-analytics-bridge/cif-bridge.admin.global.d.ts" />
async function setUp(): Promise<string[]> {
  const { ok, definitions } = await CIFBridge.provision({ timeoutMs: 5_000 });
  const created = definitions.filter((made) => made.outcome === 'created').map((made) => made.eventName);
  const report: CIFBridge.DoctorReport = await window.CIFBridge.doctor({ providerTable: 'contoso_provider', eventName: 'CallHold' });
  const lost = report.checks.filter(({ outcome }) => outcome === 'lost').map(({ id, why, next }) => `${id}: ${why} ${next}`);
  const id: string | undefined = report.eventId;
  CIFBridge.setContext({ conversationId: 'conversation-1' });
  return ok && report.ok && id ? created : lost;
}
void setUp;
