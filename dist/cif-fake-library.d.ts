/*! cif-analytics-bridge 0.1.0 | plan f80f4fbc6fc3 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
