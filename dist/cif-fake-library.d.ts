/*! cif-analytics-bridge 0.1.0 | plan 38ef2b18255f | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
