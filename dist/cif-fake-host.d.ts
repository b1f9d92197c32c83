/*! cif-analytics-bridge 0.1.0 | plan f80f4fbc6fc3 | MIT */
import type { Fake } from './cif-fake.js';

declare global {
  /** The fake Dynamics of `cif-fake-host.js` or `cif-fake.js`. */
  const CIFFake: Fake;
  interface Window {
    readonly CIFFake: Fake;
  }
}
