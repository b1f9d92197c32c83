/*! cif-analytics-bridge 0.1.0 | plan fc7d02792ee1 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
