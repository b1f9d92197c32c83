/*! cif-analytics-bridge 0.1.0 | plan 86826567794a | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
