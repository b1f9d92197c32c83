/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
