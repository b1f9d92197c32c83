/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generated/entry.js
var entry_exports = {};
__export(entry_exports, {
  BridgeError: () => import_cif_bridge_core.BridgeError,
  configure: () => import_cif_bridge_core.configure,
  context: () => import_cif_bridge_core.context,
  contextFromSession: () => import_cif_bridge_core.contextFromSession,
  createBridge: () => createBridge2,
  debug: () => import_cif_bridge_core.debug,
  events: () => events,
  flush: () => import_cif_bridge_core.flush,
  logAnalyticsEvent: () => import_cif_bridge_core.logAnalyticsEvent,
  on: () => import_cif_bridge_core.on,
  planHash: () => import_cif_bridge_core.planHash,
  ready: () => import_cif_bridge_core.ready,
  setContext: () => import_cif_bridge_core.setContext,
  setEnabled: () => import_cif_bridge_core.setEnabled,
  stats: () => import_cif_bridge_core.stats,
  updateConversation: () => import_cif_bridge_core.updateConversation,
  validate: () => import_cif_bridge_core.validate,
  version: () => import_cif_bridge_core.version,
  withContext: () => withContext2,
  wrapPlatform: () => import_cif_bridge_core.wrapPlatform
});
module.exports = __toCommonJS(entry_exports);
var events = __toESM(require("./events.cjs"));
var core = __toESM(require("./cif-bridge.core.cjs"));
var import_cif_bridge_core = require("./cif-bridge.core.cjs");
var withContext2 = (given) => core.withContext(given, events);
var createBridge2 = (given) => core.createBridge(given, events);
//# sourceMappingURL=cif-bridge.cjs.map
