/// <reference path="../node_modules/cif-analytics-bridge/cif-bridge.sequences.global.d.ts" />
const end: () => void = window.CIFBridge.watchSequences();
CIFBridge.watchSequences(CIFBridge.createBridge());
end();
