import { doctor, provision } from 'cif-analytics-bridge/admin';
provision({ timeoutMs: '5' });
provision({ readBackMs: 5 });
doctor({ timeout: 5 });
doctor(5);
doctor().then((report) => report.checks.find(({ id }) => id === 'analytic'));
provision().then((report) => report.definitions.filter((made) => made.outcome === 'made'));
doctor().then((report) => { report.ok = true; });
