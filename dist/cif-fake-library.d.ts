/*! cif-analytics-bridge 0.1.0 | plan f7c397637445 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
