/*! cif-analytics-bridge 0.1.0 | plan e6503992d5ba | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
