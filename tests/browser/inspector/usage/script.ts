/// <reference path="../node_modules/cif-analytics-bridge/cif-bridge.inspector.global.d.ts" />
const inspector: CIFBridge.Inspector = window.CIFBridge.inspect();
CIFBridge.inspect(CIFBridge.createBridge());
inspector.open();
const codes: readonly (string | null | undefined)[] = inspector.recording().calls.map(({ code }) => code);
inspector.end();
void codes;
