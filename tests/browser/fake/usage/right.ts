import { CIFFake, type LogEntry, type Switches } from 'cif-analytics-bridge/fake';

const started = CIFFake.start({ storage: 'session', definitions: ['CallHold'], library: { load: 'late', loadDelayMs: 5 } });
const switches: Switches = { refuse: 'map', delayMs: 5 };
started.faults.set(switches);
const refuse: 'none' | undefined | string = CIFFake.faults.current().refuse;
const lost: LogEntry[] = CIFFake.log().filter((entry) => entry.level === 'lost');
const rows: Record<string, unknown>[] = CIFFake.rows('contact');
const id: string = CIFFake.sessions.create({ conversationId: 'c' });
const end: () => void = CIFFake.onChange(() => {});
const settled: Promise<void> = CIFFake.settled();
const answer: Promise<string | null> = Microsoft.CIFramework.logAnalyticsEvent({}, 'CallHold');
const session: Promise<Map<string, unknown> | null> = window.Microsoft.CIFramework.getSession(id);
Microsoft.CIFramework.addHandler('onclicktoact', (data) => Promise.resolve(JSON.parse(data)));
export { refuse, lost, rows, end, settled, answer, session };
