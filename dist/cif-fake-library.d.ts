/*! cif-analytics-bridge 0.1.0 | plan 10f17c128a87 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
