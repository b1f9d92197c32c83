/*! cif-analytics-bridge 0.1.0 | plan 17b62ad2bc30 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
