/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
import type { Fake } from './cif-fake.js';

declare global {
  /** The fake Dynamics of `cif-fake-host.js` or `cif-fake.js`. */
  const CIFFake: Fake;
  interface Window {
    readonly CIFFake: Fake;
  }
}
