/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
/// <reference path="./cif-bridge.global.d.ts" />
declare namespace CIFBridge {
  /**
   * From now on warns in the console of accepted events that break a sequence of the plan, each kind once, and again when
   * it was ten times as often. Returns the function that ends it.
   * @param bridge The bridge to watch; a conversation may have events of several.
   */
  export function watchSequences(bridge?: Bridge): () => void;
}
