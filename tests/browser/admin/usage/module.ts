import { doctor, provision, type DoctorCheck, type ProvisionOptions } from 'cif-analytics-bridge/admin';
const options: ProvisionOptions = {};
export const made: Promise<boolean> = provision(options).then((report) => report.ok);
export const analytics: Promise<DoctorCheck | undefined> = doctor().then(({ checks }) => checks.find(({ id }) => id === 'analytics'));
