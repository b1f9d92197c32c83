import * as CIFBridge from 'cif-analytics-bridge';
import { inspect } from 'cif-analytics-bridge/inspector';
inspect();
inspect({});
inspect(CIFBridge, { doctor: 1 });
inspect(CIFBridge, { Doctor: () => Promise.resolve({}) });
inspect(CIFBridge).recording().calls = [];
inspect(CIFBridge).recording().calls.find(({ outcome }) => outcome === 'lost');
inspect(CIFBridge).hide();
