/*! cif-analytics-bridge 0.1.0 | plan f183f40e09c8 | MIT */
/// <reference path="./cif-framework.d.ts" />
export type { CIFramework } from './cif-framework.js';
