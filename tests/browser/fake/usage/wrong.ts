import { CIFFake } from 'cif-analytics-bridge/fake';

CIFFake.start({ storage: 'both' });
CIFFake.start({ nonsense: true });
CIFFake.faults.set({ refuse: 'softly' });
CIFFake.faults.set({ delayMs: 'long' });
CIFFake.sessions.focus(1);
CIFFake.sessions.create({ nonsense: '' });
Microsoft.CIFramework.getSession();
Microsoft.CIFramework.addHandler('onclicktoact', () => 5);
