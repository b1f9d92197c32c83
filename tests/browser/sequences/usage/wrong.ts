import * as CIFBridge from 'cif-analytics-bridge';
import { watchSequences } from 'cif-analytics-bridge/sequences';
watchSequences();
watchSequences({});
watchSequences(CIFBridge, { once: true });
watchSequences(CIFBridge).end();
