import * as CIFBridge from 'cif-analytics-bridge';
import { watchSequences } from 'cif-analytics-bridge/sequences';
const end: () => void = watchSequences(CIFBridge);
watchSequences(CIFBridge.createBridge());
watchSequences(CIFBridge.withContext({ conversationId: 'c1' }))();
end();
