/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
"use strict";
(() => {
  // cif_fake_library.js
  var LIBRARY = { "calls": [{ "name": "isConsoleApp", "messageType": "isConsoleApp", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [], "parts": [], "constants": [] }, { "name": "setClickToAct", "messageType": "setclicktoact", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "value", "key": "value", "refused": "never", "sent": "false when nil" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getClickToAct", "messageType": "getclicktoact", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setMode", "messageType": "setmode", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "value", "key": "value", "refused": "no mode", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getMode", "messageType": "getmode", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setWidth", "messageType": "setwidth", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "value", "key": "value", "refused": "no width", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getWidth", "messageType": "getwidth", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getEnvironment", "messageType": "getenvironment", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "createRecord", "messageType": "createrecord", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "data", "key": "value", "refused": "nil", "sent": "columns" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "retrieveRecord", "messageType": "retrieverecord", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "id", "key": "entityId", "refused": "empty", "sent": "as given" }, { "name": "options", "key": "queryParameters", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "updateRecord", "messageType": "updaterecord", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "id", "key": "entityId", "refused": "empty", "sent": "as given" }, { "name": "data", "key": "value", "refused": "nil", "sent": "columns" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "deleteRecord", "messageType": "deleterecord", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "id", "key": "entityId", "refused": "empty", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "searchAndOpenRecords", "messageType": "search", "whenFalsy": ["searchOnly", "searchandopenrecords"], "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "queryParameters", "key": "queryParameters", "refused": "empty", "sent": "as given" }, { "name": "searchOnly", "key": "searchOnly", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }, { "name": "searchType", "key": "searchType", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "updateConversation", "messageType": "updateConversation", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": true, "arguments": [{ "name": "conversationId", "key": "entityId", "refused": "empty", "sent": "as given" }, { "name": "data", "key": "value", "refused": "nil", "sent": "columns" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [["entityName", "msdyn_ocliveworkitem"]] }, { "name": "getEntityMetadata", "messageType": "getEntityMetadata", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "attributes", "key": "attributes", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "logAnalyticsEvent", "messageType": "logAnalyticsEvent", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "data", "key": "analyticsData", "refused": "all nil", "sent": "as given" }, { "name": "eventName", "key": "analyticsEventname", "refused": "all nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [["analyticsEventtype", 1]] }, { "name": "addHandler", "messageType": "addGenericHandler", "whenFalsy": null, "typedBy": null, "result": "nothing", "timeOut": true, "arguments": [{ "name": "eventName", "key": "eventType", "refused": "empty", "sent": "as given" }, { "name": "handlerFunction", "key": null, "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "removeHandler", "messageType": "removeGenericHandler", "whenFalsy": null, "typedBy": null, "result": "nothing", "timeOut": true, "arguments": [{ "name": "eventName", "key": "eventType", "refused": "empty", "sent": "as given" }, { "name": "handlerFunction", "key": null, "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "raiseEvent", "messageType": "", "whenFalsy": null, "typedBy": "eventName", "result": "value", "timeOut": true, "arguments": [{ "name": "eventName", "key": null, "refused": "nil", "sent": "as given" }, { "name": "eventData", "key": "value", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "canCreateSession", "messageType": "canCreateSession", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "createSession", "messageType": "createSession", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": false, "arguments": [{ "name": "input", "key": "input", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }, { "name": "providerSessionId", "key": "providerSessionId", "refused": "never", "sent": "as given" }], "parts": [{ "key": "context", "paths": ["input.context"], "onlyIfGiven": false, "sent": "as given" }, { "key": "customerName", "paths": ["input.customerName", "input.templateParameters.customerName"], "onlyIfGiven": false, "sent": "as given" }], "constants": [] }, { "name": "getSession", "messageType": "getSession", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "sessionId", "key": "sessionId", "refused": "empty", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getFocusedSession", "messageType": "getFocusedSession", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getAllSessions", "messageType": "getAllSessions", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "requestFocusSession", "messageType": "requestFocusSession", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "sessionId", "key": "sessionId", "refused": "nil", "sent": "as given" }, { "name": "messagesCount", "key": "messagesCount", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setSessionTitle", "messageType": "setSessionTitle", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "input", "key": "input", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "updateContext", "messageType": "updateContext", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "input", "key": "input", "refused": "nil", "sent": "as given" }, { "name": "sessionId", "key": "sessionId", "refused": "never", "sent": "as given" }, { "name": "isDelete", "key": "isDelete", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "createTab", "messageType": "createTab", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "input", "key": "input", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getTabs", "messageType": "getTabsByTagOrName", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "templateName", "key": "msdyn_name", "refused": "never", "sent": "as given" }, { "name": "tag", "key": "templateTag", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getFocusedTab", "messageType": "getFocusedTab", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "focusTab", "messageType": "focusTab", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "tabId", "key": "tabId", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "refreshTab", "messageType": "refreshTab", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "tabId", "key": "tabId", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setTabTitle", "messageType": "setTabTitle", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "tabId", "key": "tabId", "refused": "nil", "sent": "as given" }, { "name": "input", "key": "input", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "closeTab", "messageType": "closeTab", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "tabId", "key": "tabId", "refused": "no tab", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "notifyEvent", "messageType": "notifyEvent", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": false, "arguments": [{ "name": "input", "key": null, "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [{ "key": "eventType", "paths": ["input.eventType"], "onlyIfGiven": false, "sent": "as given" }, { "key": "templateName", "paths": ["input.templateName"], "onlyIfGiven": false, "sent": "as given" }, { "key": "templateParameters", "paths": ["input.templateParameters"], "onlyIfGiven": false, "sent": "as given" }, { "key": "templateNameResolver", "paths": ["input.templateNameResolver"], "onlyIfGiven": false, "sent": "as given" }, { "key": "customParams", "paths": ["input.additionalParametersObject"], "onlyIfGiven": false, "sent": "as given" }, { "key": "messageNotificationType", "paths": ["input.messageNotificationType"], "onlyIfGiven": false, "sent": "as given" }, { "key": "notificationAction", "paths": ["input.notificationAction"], "onlyIfGiven": false, "sent": "as given" }, { "key": "cancellationToken", "paths": ["input.cancellationToken"], "onlyIfGiven": false, "sent": "as given" }, { "key": "notificationUXObject", "paths": ["input.notificationUXObject"], "onlyIfGiven": true, "sent": "parsed" }], "constants": [] }, { "name": "cancelEvent", "messageType": "cancelEvent", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": false, "arguments": [{ "name": "cancellationToken", "key": "cancellationToken", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "notifyKpiBreach", "messageType": "notifyKpiBreach", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "sessionId", "key": "sessionId", "refused": "nil", "sent": "as given" }, { "name": "resetKpiBreach", "key": "resetKpiBreach", "refused": "never", "sent": "as given" }, { "name": "kpiBreachDetails", "key": "kpiBreachDetails", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "notifyNewActivity", "messageType": "notifyNewActivity", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "sessionId", "key": "sessionId", "refused": "nil", "sent": "as given" }, { "name": "messagesCount", "key": "messagesCount", "refused": "never", "sent": "as given" }, { "name": "shouldReset", "key": "shouldReset", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setPresence", "messageType": "setPresence", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "presenceText", "key": "presenceState", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getPresence", "messageType": "getPresence", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "setAgentPresence", "messageType": "setAgentPresence", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "presenceInfo", "key": "presenceInfo", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "initializeAgentPresenceList", "messageType": "initializeAgentPresenceList", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "presenceList", "key": "presenceList", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "openForm", "messageType": "openform", "whenFalsy": null, "typedBy": null, "result": "text of anything", "timeOut": false, "arguments": [{ "name": "entityFormOptions", "key": "entityFormOptions", "refused": "empty", "sent": "as given" }, { "name": "formParameters", "key": "entityFormParameters", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "refreshForm", "messageType": "refreshform", "whenFalsy": null, "typedBy": null, "result": "text of anything", "timeOut": true, "arguments": [{ "name": "save", "key": "save", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "renderSearchPage", "messageType": "renderSearchPage", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "empty", "sent": "as given" }, { "name": "searchString", "key": "searchString", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }, { "name": "searchType", "key": "searchType", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "openKBSearchControl", "messageType": "openkbsearchcontrol", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "searchString", "key": "searchString", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "executeFetchQuery", "messageType": "executeFetchQuery", "whenFalsy": null, "typedBy": null, "result": "text of anything", "timeOut": true, "arguments": [{ "name": "entityLogicalName", "key": "entityName", "refused": "never", "sent": "as given" }, { "name": "options", "key": "options", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "executeAction", "messageType": "executeAction", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "request", "key": "executeActionRequest", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "insertNotes", "messageType": "insertNotes", "whenFalsy": null, "typedBy": null, "result": "text of a Map", "timeOut": false, "arguments": [{ "name": "entityName", "key": "entityName", "refused": "nil", "sent": "as given" }, { "name": "entitySetName", "key": "entitySetName", "refused": "nil", "sent": "as given" }, { "name": "entityId", "key": "entityId", "refused": "nil", "sent": "as given" }, { "name": "annotationId", "key": "annotationid", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "closeNotes", "messageType": "closeNotes", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "openDialog", "messageType": "openDialog", "whenFalsy": null, "typedBy": null, "result": "text of anything", "timeOut": false, "arguments": [{ "name": "dialogStrings", "key": "dialogStrings", "refused": "nil", "sent": "as given" }, { "name": "dialogOptions", "key": "dialogOptions", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "openMDDDialog", "messageType": "openMDDDialog", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": false, "arguments": [{ "name": "dialogName", "key": "dialogName", "refused": "nil", "sent": "as given" }, { "name": "dialogOptions", "key": "dialogOptions", "refused": "never", "sent": "as given" }, { "name": "dialogParams", "key": "dialogParams", "refused": "never", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "showGlobalNotification", "messageType": "showGlobalNotification", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": false, "arguments": [{ "name": "notificationOptions", "key": "notificationOptions", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "clearGlobalNotification", "messageType": "clearGlobalNotification", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": false, "arguments": [{ "name": "notificationId", "key": "notificationId", "refused": "nil", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "showProgressIndicator", "messageType": "showProgressIndicator", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "message", "key": "progressIndicatorMessage", "refused": "nil", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "closeProgressIndicator", "messageType": "closeProgressIndicator", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "showTimeoutGlobalNotification", "messageType": "showTimeoutGlobalNotification", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }, { "name": "getFcsValue", "messageType": "getFcsValue", "whenFalsy": null, "typedBy": null, "result": "value", "timeOut": true, "arguments": [{ "name": "featureNameSpace", "key": "featureNameSpace", "refused": "falsy", "sent": "as given" }, { "name": "featureUniqueName", "key": "featureUniqueName", "refused": "falsy", "sent": "as given" }, { "name": "correlationId", "key": "correlationId", "refused": "never", "sent": "as given" }], "parts": [], "constants": [] }], "response": "CIF_Response", "refusedMessageType": "logErrorsAndReject", "originKey": "originURL", "noHandlerMessage": "No handlers found for this message", "timeOutMessage": "Timeout occurred as no response was received from listener window", "libraryOptions": { "load": { "_preset": "normal", "_choices": ["normal", "late", "twice", "missing", "reloaded"], "_expected": "one of normal, late, twice, missing, reloaded" }, "loadDelayMs": { "_preset": 1e3, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "timeoutMs": { "_preset": 1e4, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "repeatIds": { "_preset": false, "_expected": "true or false" } } };

  // bridge.browser.shim.records.js
  function presets(known) {
    return Object.fromEntries(Object.entries(known).map((entry) => {
      return [entry[0], entry[1]._preset];
    }));
  }

  // bridge.browser.shim.checks.js
  function tag(value) {
    return Object.prototype.toString.call(value);
  }
  function is_map(value) {
    return tag(value) === "[object Map]";
  }

  // bridge.browser.shim.words.js
  function entries(key, value) {
    return is_map(value) ? Array["from"](value) : value;
  }
  function as_text(value) {
    if (typeof value == "string") {
      return value;
    }
    try {
      return JSON.stringify(value, entries) || String(value);
    } catch (__except0__) {
    }
    try {
      return String(value);
    } catch (__except0__) {
      return typeof value;
    }
  }
  function reason(cause) {
    var found = cause;
    try {
      if (typeof found == "string") {
        var found = JSON.parse(found);
      }
      var found = found.get ? found.get("message") || found.get("value") : found.message;
      if (typeof found == "string") {
        return found;
      }
    } catch (__except0__) {
    }
    return as_text(cause);
  }
  function told(value) {
    return value == null ? void 0 : reason(value);
  }
  function one_of(names) {
    return "expected one of " + names.join(", ");
  }

  // bridge.browser.shim.platform.js
  function unseen() {
    var __except0__ = new TypeError("load the bridge after the library or use wrapPlatform");
    throw __except0__;
  }
  var genuine = { "logAnalyticsEvent": [unseen], "updateConversation": [unseen] };
  var stand_ins = {};
  function find() {
    try {
      var framework = (globalThis.Microsoft || {}).CIFramework;
      if (framework && typeof framework.logAnalyticsEvent == "function") {
        for (var name of Object.keys(genuine)) {
          var method = framework[name] || unseen;
          var seen = method.isCIFBridge ? method.isCIFBridge() : method;
          if (seen !== genuine[name][0]) {
            genuine[name].unshift(seen);
          }
          if (stand_ins[name] && seen === method) {
            Reflect.set(framework, name, stand_ins[name]);
          }
        }
        return framework;
      }
    } catch (__except0__) {
    }
  }
  find();

  // bridge.browser.shim.errors.js
  function BridgeError(message) {
    return Reflect.construct(Error, [message], BridgeError);
  }
  function toJSON() {
    return Object.assign({ "name": this.name, "message": this.message }, this, { "cause": told(this.cause), "eventName": told(this.eventName) });
  }
  BridgeError.prototype = Object.create(Error.prototype, { "constructor": { "value": BridgeError }, "name": { "value": "BridgeError" }, "toJSON": { "value": toJSON } });

  // bridge.browser.shim.options.js
  function misfit(value, option) {
    var kind = option._kind || typeof option._preset;
    if (option._choices) {
      return option._choices.includes(value) ? "" : one_of(option._choices);
    }
    var fine = typeof value == kind || value === option._preset;
    if (kind == "number") {
      var fine = Number.isInteger(value) && value >= option._least && value <= option._most;
      kind += " " + option._least + "..." + option._most;
    }
    return fine ? "" : "expected " + kind;
  }

  // bridge.browser.fake.values.js
  function tag_of(value) {
    return Object.prototype.toString.call(value).slice(8, -1);
  }
  function is_map2(value) {
    return tag_of(value) === "Map";
  }
  function is_record(value) {
    return typeof value == "object" && value !== null && !Array.isArray(value);
  }

  // bridge.browser.fake.cloning.js
  function clone(value) {
    if (typeof structuredClone == "function") {
      return structuredClone(value);
    }
    return copied(value, /* @__PURE__ */ new Map());
  }
  function copied(value, known) {
    if (typeof value == "function" || typeof value == "symbol") {
      refuse(value);
    }
    if (value === null || typeof value !== "object") {
      return value;
    }
    if (known.has(value)) {
      return known.get(value);
    }
    var tag2 = tag_of(value);
    if (tag2 === "Date") {
      return new Date(value.getTime());
    }
    if (tag2 === "Map") {
      return map_of(value, known);
    }
    if (tag2 === "Array" || tag2 === "Object") {
      return record_of(value, tag2 === "Array" ? [] : {}, known);
    }
    refuse(value);
  }
  function map_of(value, known) {
    var made = /* @__PURE__ */ new Map();
    known.set(value, made);
    for (var [key, item] of value.entries()) {
      made.set(copied(key, known), copied(item, known));
    }
    return made;
  }
  function record_of(value, made, known) {
    known.set(value, made);
    for (var key of Object.keys(value)) {
      Object.defineProperty(made, key, { "value": copied(value[key], known), "writable": true, "enumerable": true, "configurable": true });
    }
    if (Array.isArray(value)) {
      made.length = value.length;
    }
    return made;
  }
  function refuse(value) {
    var error = new Error(String(value) + " could not be cloned.");
    error.name = "DataCloneError";
    var __except0__ = error;
    throw __except0__;
  }

  // bridge.browser.fake.settings.js
  function is_possible(value, setting) {
    if (setting._kind == "list") {
      return Array.isArray(value);
    }
    if (setting._kind == "record") {
      return is_record(value);
    }
    if (setting._kind == "any") {
      return is_cloneable(value);
    }
    return !misfit(value, setting);
  }
  function merge_settings(target, values, settings, what, complain) {
    if (values == null) {
      return;
    }
    if (!is_record(values)) {
      complain("bad-" + what, "Each " + what + " is a name and a value: pass an object, not " + shown(values) + ".");
      return;
    }
    for (var [name, value] of Object.entries(values)) {
      if (!Object.hasOwn(settings, name)) {
        complain("unknown-" + what, "Unknown " + what + " '" + name + "'. Known: " + Object.keys(settings).join(", ") + ".");
      } else if (is_possible(value, settings[name])) {
        target[name] = value;
      } else {
        complain("bad-" + what, "The " + what + " '" + name + "' must be " + settings[name]._expected + ", not " + shown(value) + ".");
      }
    }
  }
  function shown(value) {
    try {
      var text = JSON.stringify(value) || String(value);
    } catch (__except0__) {
      var text = typeof value;
    }
    return text.length <= 100 ? text : text.slice(0, 100) + "...";
  }
  function is_cloneable(value) {
    try {
      clone(value);
      return true;
    } catch (__except0__) {
      return false;
    }
  }
  function defaults(settings) {
    return clone(presets(settings));
  }

  // bridge.browser.fake.arguments.js
  function is_refused(refusal, value) {
    if (refusal == "nil") {
      return value == null;
    }
    if (refusal == "empty") {
      return value == null || value === "";
    }
    if (refusal == "no mode") {
      return value !== 0 && value !== 1 && value !== 2;
    }
    if (refusal == "no width") {
      return value == null || !(value >= 0);
    }
    if (refusal == "no tab") {
      return value == null || value.trim() === "";
    }
    return false;
  }
  function find_problem(call, given) {
    var refused = call.arguments.filter((argument) => {
      return is_refused(argument.refused, given[argument.name]);
    });
    var together = call.arguments.filter((argument) => {
      return argument.refused == "all nil";
    });
    if (together.length && together.every((argument) => {
      return given[argument.name] == null;
    })) {
      var refused = together;
    }
    if (!refused.length) {
      return null;
    }
    return call.name + " needs " + (() => {
      var __accu0__ = [];
      for (var argument of refused) {
        __accu0__.push(argument.name);
      }
      return __accu0__;
    })().join(" and ") + ".";
  }
  function is_given_up(call, given) {
    return call.arguments.some((argument) => {
      return argument.refused == "falsy" && !given[argument.name];
    });
  }
  function to_columns(text) {
    var parsed = JSON.parse(text);
    if (is_record(parsed) && Object.hasOwn(parsed, "message")) {
      return error_map(parsed.message);
    }
    return new Map(Object.entries(parsed || {}));
  }
  function error_map(message) {
    return /* @__PURE__ */ new Map([["message", message], ["msdyn_name", void 0]]);
  }
  function to_wire(sent, value) {
    if (sent == "false when nil") {
      return value == null ? false : value;
    }
    return sent == "as given" ? value : to_columns(value);
  }
  function value_at(given, path) {
    var value = given;
    for (var name of path.split(".")) {
      var value = value == null ? void 0 : value[name];
    }
    return value;
  }
  function find_part(part, given) {
    for (var path of part.paths) {
      var value = value_at(given, path);
      if (value != null) {
        return value;
      }
    }
    return void 0;
  }
  function message_data(call, given) {
    var data = /* @__PURE__ */ new Map();
    for (var argument of call.arguments) {
      if (argument.key !== null) {
        data.set(argument.key, to_wire(argument.sent, given[argument.name]));
      }
    }
    for (var part of call.parts) {
      var value = find_part(part, given);
      if (value != null || !part.onlyIfGiven) {
        data.set(part.key, to_wire(part.sent, value));
      }
    }
    for (var pair of call.constants) {
      data.set(pair[0], pair[1]);
    }
    return data;
  }
  function message_type(call, given) {
    if (call.typedBy !== null) {
      return given[call.typedBy];
    }
    if (call.whenFalsy !== null && !given[call.whenFalsy[0]]) {
      return call.whenFalsy[1];
    }
    return call.messageType;
  }

  // bridge.browser.fake.posting.js
  function read_often(data) {
    clone(data);
    clone(data);
  }
  function make_ids(repeats) {
    var made = { "count": 0, "last": "" };
    function next_id() {
      made.count++;
      if (!repeats || made.count & 1) {
        made.last = Math.random().toString(36).slice(2, 5) + made.count.toString(36);
      }
      return made.last;
    }
    ;
    return next_id;
  }
  function make_posting(link, options, timeOutMessage) {
    var pending = /* @__PURE__ */ new Map();
    var next_id = make_ids(options.repeatIds);
    function wait(id, timed) {
      var entry = {};
      function start2(resolve2, reject) {
        entry.resolve = resolve2;
        entry.reject = reject;
      }
      ;
      function give_up() {
        if (pending.get(id) === entry) {
          pending.delete(id);
        }
        entry.reject(error_map(timeOutMessage));
      }
      ;
      var answer2 = new Promise(start2);
      if (timed) {
        entry.timer = setTimeout(give_up, options.timeoutMs);
      }
      pending.set(id, entry);
      return answer2;
    }
    ;
    function send(messageType, data, timed) {
      var id = next_id();
      var answer2 = wait(id, timed);
      try {
        read_often(data);
        link.post({ "messageType": messageType, "messageData": data, "messageCorrelationId": id });
      } catch (__except0__) {
        var text = String(__except0__ && __except0__.message || __except0__);
        return { "failed": JSON.stringify({ "message": text }) };
      }
      return { "answer": answer2 };
    }
    ;
    function settle(message) {
      var entry = pending.get(message.messageCorrelationId);
      if (!entry) {
        return false;
      }
      pending.delete(message.messageCorrelationId);
      clearTimeout(entry.timer);
      if (message.messageOutcome === "success") {
        entry.resolve(message.messageData);
      } else {
        entry.reject(message.messageData);
      }
      return true;
    }
    ;
    return { "send": send, "settle": settle };
  }

  // bridge.browser.fake.handlers.js
  function make_handlers(link, facts) {
    var known = /* @__PURE__ */ new Map();
    function add2(name, handler) {
      if (!known.has(name)) {
        known.set(name, /* @__PURE__ */ new Set());
      }
      known.get(name).add(handler);
    }
    ;
    function remove(name, handler) {
      if (known.has(name)) {
        known.get(name).delete(handler);
      }
    }
    ;
    function respond(message, outcome, data) {
      if (message.messageCorrelationId != null) {
        link.post({ "messageType": facts.response, "messageOutcome": outcome, "messageData": data, "messageCorrelationId": message.messageCorrelationId });
      }
    }
    ;
    function fail(message, error) {
      respond(message, "failure", error_map(String(error && error.message || error)));
    }
    ;
    function end(message, outcome, data) {
      try {
        respond(message, outcome, data);
      } catch (__except0__) {
        fail(message, __except0__);
      }
    }
    ;
    function run(handler, message) {
      try {
        handler(message.messageData).then((value) => {
          return end(message, "success", value);
        }, (error) => {
          return end(message, "failure", error);
        });
      } catch (__except0__) {
        fail(message, __except0__);
      }
    }
    ;
    function hear(message, origin) {
      var data = message.messageData;
      if (typeof data != "string" && !is_map2(data)) {
        console.error("CIFFake: The data of the event " + message.messageType + " is neither text nor a Map: no handler was called.");
        return;
      }
      if (is_map2(data)) {
        data.set(facts.originKey, origin);
      }
      var handlers = Array["from"](known.get(message.messageType) || []);
      if (!handlers.length) {
        respond(message, "success", error_map(facts.noHandlerMessage));
      }
      for (var handler of handlers) {
        run(handler, message);
      }
    }
    ;
    return { "addHandler": add2, "removeHandler": remove, "hear": hear };
  }

  // bridge.browser.fake.endings.js
  function settle_value(data, resolve2) {
    if (is_map2(data)) {
      var value = data.get("value");
      resolve2(value == null ? null : value);
    } else if (!data) {
      resolve2(null);
    }
  }
  function settle_any_text(data, resolve2) {
    if (is_map2(data) || !data) {
      var value = data ? data.get("value") : null;
      resolve2(JSON.stringify(value == null ? null : value));
    }
  }
  function settle_text(value, settle) {
    if (value == null || typeof value.forEach != "function") {
      return;
    }
    var entries2 = /* @__PURE__ */ Object.create(null);
    function enter(inner, key) {
      entries2[key] = inner;
    }
    ;
    value.forEach(enter);
    try {
      settle(JSON.stringify(entries2));
    } catch (__except0__) {
    }
  }
  function settle_map_text(data, resolve2) {
    settle_text(is_map2(data) ? data.get("value") : null, resolve2);
  }
  var SETTLE = { "value": settle_value, "text of a Map": settle_map_text, "text of anything": settle_any_text };
  function ending(result, answer2) {
    function start2(resolve2, reject) {
      function fail(error) {
        if (result == "value") {
          reject(error);
        } else {
          settle_text(error, reject);
        }
      }
      ;
      answer2.then((data) => {
        return SETTLE[result](data, resolve2);
      }, fail);
    }
    ;
    return new Promise(start2);
  }
  function ending_unsent(result, text) {
    return result == "value" ? Promise.reject(text) : new Promise(() => {
      return null;
    });
  }

  // bridge.browser.fake.library.js
  function is_nil(value) {
    return value == null;
  }
  function make_library(facts, link, options) {
    var posting = make_posting(link, options, facts.timeOutMessage);
    var handlers = make_handlers(link, facts);
    function refuse3(call2, given, text) {
      var told2 = [["errorMsg", text], ["correlationId", given.correlationId], ["functName", call2.name]];
      posting.send(facts.refusedMessageType, new Map(told2), true);
      return Promise.reject(JSON.stringify({ "message": text }));
    }
    ;
    function register2(call2, given, data) {
      handlers[call2.name](given.eventName, given.handlerFunction);
      var sent = posting.send(call2.messageType, data, true);
      if (sent.answer) {
        sent.answer.catch(() => {
          return null;
        });
      }
    }
    ;
    function ask(call2, given, data) {
      var sent = posting.send(message_type(call2, given), data, call2.timeOut);
      return sent.answer ? ending(call2.result, sent.answer) : ending_unsent(call2.result, sent.failed);
    }
    ;
    function make_call2(call2) {
      var work = call2.result == "nothing" ? register2 : ask;
      function invoke() {
        var given = {};
        for (var [index, argument] of call2.arguments.entries()) {
          given[argument.name] = arguments[index];
        }
        if (is_given_up(call2, given)) {
          return null;
        }
        var problem2 = find_problem(call2, given);
        return problem2 ? refuse3(call2, given, problem2) : work(call2, given, message_data(call2, given));
      }
      ;
      return Object.defineProperties(invoke, { "length": { "value": call2.arguments.length }, "name": { "value": call2.name } });
    }
    ;
    function heard(message, hostname, origin) {
      if (hostname !== link.hostname() || !message || posting.settle(message)) {
        return;
      }
      if (typeof message.messageType == "string" && message.messageType !== facts.response) {
        handlers.hear(message, origin);
      }
    }
    ;
    link.listen(heard);
    var functions = { "isNullOrUndefined": is_nil };
    for (var call of facts.calls) {
      functions[call.name] = make_call2(call);
    }
    return functions;
  }

  // bridge.browser.fake.loading.js
  function read_options(facts, values, complain) {
    var options = defaults(facts.libraryOptions);
    merge_settings(options, values, facts.libraryOptions, "option", complain);
    return options;
  }
  function install(facts, link, options) {
    globalThis.Microsoft = globalThis.Microsoft || {};
    Microsoft.CIFramework = Microsoft.CIFramework || {};
    Object.assign(Microsoft.CIFramework, make_library(facts, link, options));
    function announce() {
      if (globalThis.dispatchEvent) {
        globalThis.dispatchEvent(new CustomEvent("CIFInitDone", { "detail": [link.host()] }));
      }
    }
    ;
    setTimeout(announce, 0);
  }
  function load(facts, link, options) {
    function again() {
      install(facts, link, options);
    }
    ;
    if (options.load === "late") {
      setTimeout(again, options.loadDelayMs);
    } else if (options.load === "twice") {
      again();
      again();
    } else if (options.load === "reloaded") {
      again();
      setTimeout(again, options.loadDelayMs);
    } else if (options.load === "normal") {
      again();
    }
  }

  // bridge.browser.fake.journal.js
  function make_journal() {
    var entries2 = [];
    var listeners = /* @__PURE__ */ new Set();
    function changed() {
      for (var listener of Array["from"](listeners)) {
        try {
          listener();
        } catch (__except0__) {
          console.error("CIFFake: a listener of onChange threw", __except0__);
        }
      }
    }
    ;
    function note(level, code, message, about2) {
      entries2.push(Object.assign({ "at": (/* @__PURE__ */ new Date()).toISOString(), "level": level, "code": code, "message": message }, about2));
      if (level == "error") {
        console.error("CIFFake: " + message);
      } else if (level == "warning") {
        console.warn("CIFFake: " + message);
      }
      changed();
    }
    ;
    function subscribe(listener) {
      listeners.add(listener);
      function unsubscribe() {
        listeners.delete(listener);
      }
      ;
      return unsubscribe;
    }
    ;
    function copy() {
      return (() => {
        var __accu0__ = [];
        for (var entry of entries2) {
          __accu0__.push(Object.assign({}, entry));
        }
        return __accu0__;
      })();
    }
    ;
    function empty() {
      entries2.length = 0;
      changed();
    }
    ;
    return { "note": note, "subscribe": subscribe, "copy": copy, "empty": empty };
  }

  // bridge.browser.fake.work.js
  function make_work() {
    var waiting = [];
    var state = { "busy": 0, "gone": false };
    function begin() {
      state.busy++;
    }
    ;
    function done() {
      state.busy--;
      if (state.busy == 0) {
        for (var resolve2 of waiting.splice(0)) {
          resolve2();
        }
      }
    }
    ;
    function later(work, delay) {
      function run() {
        try {
          if (!state.gone) {
            work();
          }
        } finally {
          done();
        }
      }
      ;
      begin();
      setTimeout(run, delay);
    }
    ;
    function settled() {
      function start2(resolve2) {
        if (state.busy == 0) {
          resolve2();
        } else {
          waiting.push(resolve2);
        }
      }
      ;
      return new Promise(start2);
    }
    ;
    function stop() {
      state.gone = true;
    }
    ;
    return { "begin": begin, "done": done, "later": later, "settled": settled, "stop": stop, "isGone": (() => {
      return state.gone;
    }) };
  }

  // bridge.browser.fake.widgets.js
  function count(events, name, by) {
    var wanted = (events.get(name) || 0) + by;
    if (wanted > 0) {
      events.set(name, wanted);
    } else {
      events.delete(name);
    }
  }
  function register(widgets, widget, name, by) {
    var known = widgets.get(widget.key) || { "events": /* @__PURE__ */ new Map() };
    known.post = widget.post;
    widgets.set(widget.key, known);
    count(known.events, name, by);
  }
  function find_likely(name, names) {
    return names.find((known) => {
      return String(name).toLowerCase() == known.toLowerCase();
    });
  }
  function make_teller(facts, note, widgets) {
    var state = { "told": 0 };
    function tell(name, data) {
      state.told++;
      var message = { "messageType": name, "messageData": JSON.stringify(data === void 0 ? {} : data), "messageCorrelationId": "host-" + state.told.toString(36) };
      for (var widget of widgets.values()) {
        if (widget.events.has(name)) {
          widget.post(message);
        }
      }
      note("info", "host-event", "The host raised " + name + ".", { "call": name });
    }
    ;
    function raise_event(name, data) {
      if (!facts.hostEvents.includes(name)) {
        var likely = find_likely(name, facts.hostEvents);
        var hint = likely ? "It is spelled '" + likely + "'." : "Documented: " + facts.hostEvents.join(", ") + ".";
        note("warning", "undocumented-event", "No host is known to raise '" + name + "'. " + hint, { "call": name });
      }
      tell(name, data);
    }
    ;
    return { "tell": tell, "raiseEvent": raise_event };
  }

  // bridge.browser.shim.guid.js
  var pool = [];
  var used = 0;
  function digits(part, mark) {
    if (used == pool.length) {
      pool = crypto.getRandomValues(new Uint16Array(512));
      used = 0;
    }
    var drawn = pool[used];
    used++;
    return (65536 + mark + Math.floor(drawn / part)).toString(16).slice(1);
  }
  function any_digits() {
    return digits(1, 0);
  }
  function guid() {
    return any_digits() + any_digits() + "-" + any_digits() + "-" + digits(16, 16384) + "-" + digits(4, 32768) + "-" + any_digits() + any_digits() + any_digits();
  }

  // bridge.browser.fake.sessions.js
  function about(book, id) {
    var session = book.sessions.get(id);
    return { "sessionId": id, "conversationId": session.conversationId, "title": session.title, "focused": book.focused === id };
  }
  function facts_of(book, id) {
    var session = book.sessions.get(id);
    return session && /* @__PURE__ */ new Map([["sessionId", id], ["conversationId", session.conversationId], ["context", new Map(Object.entries(session.context))], ["isFocused", book.focused === id]]);
  }
  function tell_switched(book, id, isFocused) {
    book.tell("onSessionSwitched", { "sessionId": id, "focused": isFocused, "context": book.sessions.get(id).context });
  }
  function move_focus(book, id) {
    if (book.focused === id) {
      return;
    }
    if (book.focused !== null) {
      tell_switched(book, book.focused, false);
    }
    book.focused = id;
    if (id !== null) {
      tell_switched(book, id, true);
    }
  }
  function create(book, wanted) {
    book.made++;
    var id = "session-id-" + book.made;
    var given = wanted || {};
    book.sessions.set(id, { "conversationId": given.conversationId || guid(), "title": given.title || "Session " + book.made, "context": Object.assign({}, is_record(given.context) ? given.context : {}) });
    move_focus(book, id);
    return id;
  }
  function focus(book, id) {
    if (!book.sessions.has(id)) {
      return false;
    }
    move_focus(book, id);
    return true;
  }
  function close(book, id) {
    if (!book.sessions.has(id)) {
      return false;
    }
    var was_focused = book.focused === id;
    if (was_focused) {
      move_focus(book, null);
    }
    book.sessions.delete(id);
    book.tell("onSessionClosed", { "sessionId": id });
    if (was_focused) {
      move_focus(book, Array["from"](book.sessions.keys()).at(-1) || null);
    }
    return true;
  }
  function set_title(book, id, title) {
    var session = book.sessions.get(id || book.focused);
    if (session) {
      session.title = title;
    }
    return session !== void 0;
  }
  function update_context(book, id, values, isDelete) {
    var session = book.sessions.get(id || book.focused);
    if (!session) {
      return void 0;
    }
    if (isDelete) {
      for (var name of Object.keys(values)) {
        Reflect.deleteProperty(session.context, name);
      }
    } else {
      Object.assign(session.context, values);
    }
    return Object.assign({}, session.context);
  }
  function make_sessions(most, tell) {
    var book = { "sessions": /* @__PURE__ */ new Map(), "focused": null, "made": 0, "tell": tell };
    var sessions = book.sessions;
    return { "create": (wanted) => {
      return create(book, wanted);
    }, "canCreate": () => {
      return sessions.size < most;
    }, "focus": (id) => {
      return focus(book, id);
    }, "close": (id) => {
      return close(book, id);
    }, "setTitle": (id, title) => {
      return set_title(book, id, title);
    }, "updateContext": (id, values, isDelete) => {
      return update_context(book, id, values, isDelete);
    }, "has": (id) => {
      return sessions.has(id);
    }, "facts": (id) => {
      return facts_of(book, id);
    }, "get": (id) => {
      return sessions.has(id) ? about(book, id) : null;
    }, "ids": () => {
      return Array["from"](sessions.keys());
    }, "list": () => {
      return (() => {
        var __accu0__ = [];
        for (var id of sessions.keys()) {
          __accu0__.push(about(book, id));
        }
        return __accu0__;
      })();
    }, "focused": (() => {
      return book.focused;
    }) };
  }

  // bridge.browser.fake.ids.js
  var GUID = "^\\{?[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}\\}?$";
  function is_guid(value) {
    return typeof value == "string" && new RegExp(GUID, "i").test(value);
  }
  function bare(id) {
    return String(id).replace(new RegExp("^\\{(.*)\\}$"), "$1").toLowerCase();
  }
  function same_id(one, other) {
    return bare(one) == bare(other);
  }

  // bridge.browser.fake.query.js
  var COMPARISON = "(\\w+)\\s+(eq|ne|gt|ge|lt|le)\\s+(?:'((?:[^']|'')*)'|(\\{?[-\\w.:+]+\\}?))";
  var TERM = "\\s*(?:(contains|startswith|endswith)\\((\\w+),\\s*'((?:[^']|'')*)'\\)|" + COMPARISON + ")\\s*(?:\\b(and|or)\\b|$)";
  var LITERALS = { "null": null, "true": true, "false": false };
  var UNDERSTOOD = ["$select", "$top", "$orderby", "$filter"];
  function unquote(text) {
    return text.replaceAll("''", "'");
  }
  function read_value(text, bare2) {
    if (text !== void 0) {
      return unquote(text);
    }
    if (Object.hasOwn(LITERALS, bare2)) {
      return LITERALS[bare2];
    }
    var number = Number(bare2);
    return Number.isNaN(number) ? bare2 : number;
  }
  function read_term(match) {
    if (match[1]) {
      return { "column": match[2], "operator": match[1], "value": unquote(match[3]) };
    }
    return { "column": match[4], "operator": match[5], "value": read_value(match[6], match[7]) };
  }
  function read_filter(text) {
    var alternatives = [[]];
    var pattern = new RegExp(TERM, "y");
    while (true) {
      var match = pattern.exec(text);
      if (!match) {
        return null;
      }
      alternatives.at(-1).push(read_term(match));
      if (match[8] === void 0) {
        return pattern.lastIndex == text.length ? alternatives : null;
      }
      if (match[8] == "or") {
        alternatives.push([]);
      }
    }
  }
  function folded(text) {
    return text.toLowerCase().trimEnd();
  }
  function is_same(stored, value) {
    if (typeof stored != "string" || typeof value != "string") {
      return stored === value;
    }
    return is_guid(stored) ? same_id(stored, value) : folded(stored) == folded(value);
  }
  function holds_text(operator, stored, value) {
    var text = String(stored).toLowerCase();
    var wanted = value.toLowerCase();
    if (operator == "contains") {
      return text.includes(wanted);
    }
    return operator == "startswith" ? text.startsWith(wanted) : text.endsWith(wanted);
  }
  function holds(record, term) {
    var stored = record[term.column] === void 0 ? null : record[term.column];
    if (term.operator == "eq") {
      return is_same(stored, term.value);
    }
    if (term.operator == "ne") {
      return !is_same(stored, term.value);
    }
    if (term.operator.length > 2) {
      return holds_text(term.operator, stored, term.value);
    }
    if (stored === null || term.value === null) {
      return false;
    }
    var order = compare(stored, term.value);
    return { "gt": order > 0, "ge": order >= 0, "lt": order < 0, "le": order <= 0 }[term.operator];
  }
  function compare(one, other) {
    if (one == null || other == null) {
      return one == null ? other == null ? 0 : -1 : 1;
    }
    return one < other ? -1 : one > other ? 1 : 0;
  }
  function sort_by(orderings) {
    function order(one, other) {
      for (var ordering of orderings) {
        var found = compare(one[ordering.column], other[ordering.column]) * ordering.direction;
        if (found) {
          return found;
        }
      }
      return 0;
    }
    ;
    return order;
  }
  function read_ordering(text) {
    var words = text.trim().split(" ");
    return { "column": words[0], "direction": words.at(-1) == "desc" ? -1 : 1 };
  }
  function names_in(text) {
    return text ? (() => {
      var __accu0__ = [];
      for (var name of text.split(",")) {
        __accu0__.push(name.trim());
      }
      return __accu0__;
    })() : null;
  }
  function parse(text) {
    var parameters = new URLSearchParams(String(text || "").replaceAll("+", "%2B"));
    var condition = parameters.get("$filter");
    var alternatives = condition == null ? [[]] : read_filter(condition);
    if (alternatives === null) {
      return null;
    }
    function matches(record) {
      return alternatives.some((terms) => {
        return terms.every((term) => {
          return holds(record, term);
        });
      });
    }
    ;
    var orderings = (() => {
      var __accu0__ = [];
      for (var part of names_in(parameters.get("$orderby")) || []) {
        __accu0__.push(read_ordering(part));
      }
      return __accu0__;
    })();
    var columns = names_in(parameters.get("$select"));
    return { "columns": columns, "named": (columns || []).concat(orderings.concat(alternatives.flat()).map((part) => {
      return part.column;
    })), "top": Number(parameters.get("$top") || Infinity), "order": sort_by(orderings), "matches": matches, "ignored": Array["from"](parameters.keys()).filter((name) => {
      return !UNDERSTOOD.includes(name);
    }) };
  }

  // bridge.browser.fake.columns.js
  function problem(code, message) {
    return { "problem": { "code": code, "message": message } };
  }
  function is_moment(value) {
    return !Number.isNaN(new Date(value).getTime()) && (typeof value == "string" || value.getTime !== void 0);
  }
  var TYPES = { "integer": Number.isInteger, "number": Number.isFinite, "boolean": (value) => {
    return typeof value == "boolean";
  }, "datetime": is_moment };
  var EXPECTED = { "integer": "a whole number", "number": "a number", "boolean": "true or false", "datetime": "a moment in ISO 8601" };
  function own_column(name, kind) {
    return Object.hasOwn(TYPES, kind) ? { "name": name, "type": kind } : { "name": name, "type": "text", "limit": Number(kind) };
  }
  function value_problem(column, value) {
    if (value == null) {
      return null;
    }
    if (column.type == "text") {
      if (typeof value != "string") {
        return problem("wrong-type", column.name + " takes text, not " + typeof value + ". Write it as text.");
      }
      if (value.length > column.limit) {
        var size = "has " + value.length + " UTF-16 code units, its limit is " + column.limit;
        return problem("too-long", "The value for " + column.name + " " + size + ". Shorten it.");
      }
    } else if (Object.hasOwn(TYPES, column.type)) {
      if (!TYPES[column.type](value)) {
        return problem("wrong-type", column.name + " takes " + EXPECTED[column.type] + ".");
      }
    } else if (!column.values.includes(value)) {
      return problem("wrong-type", column.name + " takes one of " + column.values.join(", ") + ".");
    }
    return null;
  }
  function find_column(columns, name) {
    return columns.find((column) => {
      return column.name == name || column.name.toLowerCase() == name;
    });
  }
  function column_problem(definition, columns, name, value) {
    if (definition.reserved.includes(name.toLowerCase())) {
      return problem("reserved-column", "Column '" + name + "' is written by Dataverse itself. Leave it out.");
    }
    var column = find_column(columns, name);
    if (column === void 0) {
      var hint = "Correct the name, or add the column to the table (here: the option columns).";
      return problem("unknown-column", "Table '" + definition.name + "' has no column '" + name + "'. " + hint);
    }
    return value_problem(column, value);
  }
  function resolve(definition, columns, values) {
    if (!columns) {
      return { "values": Object.fromEntries(Object.entries(values)) };
    }
    var resolved = {};
    for (var [name, value] of Object.entries(values)) {
      var wrong = column_problem(definition, columns, name, value);
      if (wrong) {
        return wrong;
      }
      resolved[find_column(columns, name).name] = value;
    }
    return { "values": resolved };
  }
  function missing_column(definition, columns, record) {
    var column = (columns || []).find((column2) => {
      return column2.required && !record[column2.name];
    });
    return column && problem("required-column", "Column '" + column.name + "' of '" + definition.name + "' needs a value.");
  }

  // bridge.browser.fake.dataverse.js
  function pick(record, key, wanted) {
    if (!wanted) {
      return Object.assign({}, record);
    }
    var picked = {};
    for (var name of wanted.concat([key])) {
      picked[name] = record[name] === void 0 ? null : record[name];
    }
    return picked;
  }
  function make_table(definition, extra) {
    var records = [];
    var key = definition.key;
    var columns = definition.columns && definition.columns.concat((() => {
      var __accu0__ = [];
      for (var [name, kind] of Object.entries(extra)) {
        __accu0__.push(own_column(name, kind));
      }
      return __accu0__;
    })());
    function create2(values) {
      var resolved = resolve(definition, columns, values);
      if (resolved.problem) {
        return resolved;
      }
      var record = Object.assign({}, definition.presets, resolved.values);
      var missing = missing_column(definition, columns, record);
      if (missing) {
        return missing;
      }
      record[key] = is_guid(record[key]) ? bare(record[key]) : record[key] || guid();
      record.createdon = (/* @__PURE__ */ new Date()).toISOString();
      records.push(record);
      return { "record": record };
    }
    ;
    function with_id(id) {
      return records.find((record) => {
        return same_id(record[key], id);
      });
    }
    ;
    function update(id, values) {
      var resolved = resolve(definition, columns, values);
      if (resolved.problem) {
        return resolved;
      }
      return { "record": Object.assign(with_id(id), resolved.values) };
    }
    ;
    function remove(id) {
      records.splice(records.indexOf(with_id(id)), 1);
    }
    ;
    function is_known(name) {
      var known = [key].concat(definition.reserved, (columns || []).map((column) => {
        return column.name;
      }));
      return !columns || known.includes(name) || name.startsWith("_") && name.endsWith("_value");
    }
    ;
    function search(text) {
      var query = parse(text);
      if (query === null) {
        return null;
      }
      var unknown = query.named.find((name) => {
        return !is_known(name);
      });
      if (unknown !== void 0) {
        return { "unknown": unknown };
      }
      var found = records.filter(query.matches);
      found.sort(query.order);
      return { "records": found.slice(0, query.top).map((record) => {
        return pick(record, key, query.columns);
      }), "ignored": query.ignored };
    }
    ;
    return { "key": key, "columns": columns, "records": records, "create": create2, "with_id": with_id, "update": update, "delete": remove, "search": search };
  }
  function make_dataverse(definitions, event_table, options, complain) {
    var tables = /* @__PURE__ */ new Map();
    function add2(definition2, extra) {
      tables.set(definition2.name, make_table(definition2, extra));
    }
    ;
    function seed(name2, records2) {
      if (!Array.isArray(records2)) {
        complain("bad-record", "The records of '" + name2 + "' are no list.");
        return;
      }
      for (var record of records2) {
        var made = tables.get(name2).create(record);
        if (made.problem) {
          complain("bad-record", "A record of '" + name2 + "' was not taken: " + made.problem.message);
        }
      }
    }
    ;
    for (var [name, kind] of Object.entries(options.columns)) {
      if (!Object.hasOwn(TYPES, kind) && !Number.isInteger(kind)) {
        complain("bad-column", "Column '" + name + "' needs a limit or one of " + Object.keys(TYPES).join(", ") + ".");
      }
    }
    for (var definition of definitions) {
      add2(definition, definition.name == event_table ? options.columns : {});
    }
    for (var [name, records] of Object.entries(options.records)) {
      if (!tables.has(name)) {
        add2({ "name": name, "key": name + "id" }, {});
      }
      seed(name, records);
    }
    return { "tables": tables, "seed": seed };
  }

  // bridge.browser.fake.answers.js
  function answer(value) {
    return { "value": value };
  }
  function refuse2(message) {
    return { "refused": message };
  }
  function as_map(record) {
    return new Map(Object.entries(record));
  }
  function refusals(callName) {
    return { "map": /* @__PURE__ */ new Map([["message", "Refused by a switch of the fake host"], ["msdyn_name", callName]]), "failure": /* @__PURE__ */ new Map([["value", "Failure"]]), "string": "Refused by a switch of the fake host", "error": new Error("Refused by a switch of the fake host"), "undefined": void 0, "object": { "message": "Refused by a switch of the fake host" } };
  }
  function make_answers(facts, switches, later) {
    function outcome_and_data(name, result) {
      if (switches.refuse !== "none") {
        return ["failure", refusals(name)[switches.refuse]];
      }
      if (switches.notAMap) {
        return ["success", "not a Map"];
      }
      if (result && result.refused !== void 0) {
        return ["failure", /* @__PURE__ */ new Map([["message", result.refused], ["msdyn_name", name]])];
      }
      if (switches.answer != null) {
        return ["success", /* @__PURE__ */ new Map([["value", switches.answer]])];
      }
      return ["success", result ? /* @__PURE__ */ new Map([["value", result.value]]) : error_map(facts.noHandlerMessage)];
    }
    ;
    function send(widget, message, outcome, data) {
      var id = message.messageCorrelationId;
      var response = { "messageType": facts.response, "messageOutcome": outcome, "messageData": data, "messageCorrelationId": switches.wrongCorrelationId ? "nobody-" + id : id };
      var copies = switches.duplicate ? 2 : 1;
      function post() {
        for (var _ = 0; _ < copies; _++) {
          widget.post(response);
        }
      }
      ;
      later(post, switches.delayMs);
    }
    ;
    function reply(widget, message, name, result) {
      var made = outcome_and_data(name, result);
      send(widget, message, made[0], made[1]);
    }
    ;
    function acknowledge(widget, message) {
      send(widget, message, "success", /* @__PURE__ */ new Map());
    }
    ;
    return { "reply": reply, "acknowledge": acknowledge };
  }

  // bridge.browser.fake.calls_of_tabs.js
  function make_tab_calls(world) {
    var tabs = /* @__PURE__ */ new Map();
    var state = { "made": 0, "focused": null };
    function with_tab(sent, work) {
      if (!tabs.has(sent.tabId)) {
        return refuse2("There is no tab '" + sent.tabId + "'");
      }
      work(sent.tabId);
      return answer(null);
    }
    ;
    function focus2(id) {
      state.focused = id;
    }
    ;
    function create_tab(sent) {
      if (!is_record(sent.input) || typeof sent.input.templateName != "string") {
        return refuse2("A tab needs a templateName");
      }
      state.made++;
      var id = "tab-id-" + state.made;
      tabs.set(id, { "template": sent.input.templateName, "session": world.sessions.focused() });
      if (sent.input.isFocused !== false) {
        focus2(id);
      }
      return answer(id);
    }
    ;
    function get_tabs(sent) {
      function is_wanted(entry) {
        var tab = entry[1];
        var named = sent.msdyn_name == null || tab.template === sent.msdyn_name;
        return tab.session === world.sessions.focused() && named && sent.templateTag == null;
      }
      ;
      return answer((() => {
        var __accu0__ = [];
        for (var entry of Array["from"](tabs).filter(is_wanted)) {
          __accu0__.push(entry[0]);
        }
        return __accu0__;
      })());
    }
    ;
    function close2(id) {
      tabs.delete(id);
      if (state.focused === id) {
        focus2(Array["from"](tabs.keys()).at(-1) || null);
      }
    }
    ;
    function rename(sent) {
      function work(id) {
        tabs.get(id).title = sent.input;
      }
      ;
      return with_tab(sent, work);
    }
    ;
    return { "createTab": create_tab, "getTabs": get_tabs, "getFocusedTab": () => {
      return answer(state.focused);
    }, "focusTab": (sent) => {
      return with_tab(sent, focus2);
    }, "refreshTab": (sent) => {
      return with_tab(sent, () => {
        return null;
      });
    }, "setTabTitle": rename, "closeTab": ((sent) => {
      return with_tab(sent, close2);
    }) };
  }

  // bridge.browser.fake.calls_of_sessions.js
  function make_session_calls(facts, world) {
    var sessions = world.sessions;
    function no_session(id) {
      return refuse2("There is no session '" + id + "'");
    }
    ;
    function get_session(sent) {
      var session = sessions.facts(sent.sessionId);
      return session ? answer(session) : no_session(sent.sessionId);
    }
    ;
    function create_session(sent) {
      if (!is_record(sent.input) || typeof sent.input.templateName != "string") {
        return refuse2("A session needs a templateName");
      }
      if (!sessions.canCreate()) {
        return refuse2("There are " + facts.mostSessions + " sessions: no more can be created");
      }
      var wanted = { "conversationId": sent.input.conversationId || is_record(sent.context) && sent.context.conversationId, "title": sent.customerName, "context": sent.context };
      return answer(sessions.create(wanted));
    }
    ;
    function focus_session(sent) {
      return sessions.focus(sent.sessionId) ? answer(null) : no_session(sent.sessionId);
    }
    ;
    function title_in(input) {
      var slug = Object.keys(input).find((name) => {
        return name !== "sessionId";
      });
      return input.title != null ? input.title : input[slug];
    }
    ;
    function session_title(sent) {
      if (!is_record(sent.input) || title_in(sent.input) == null) {
        return refuse2("A title needs the session id and a title or a slug");
      }
      var found = sessions.setTitle(sent.input.sessionId, String(title_in(sent.input)));
      return found ? answer(null) : no_session(sent.input.sessionId);
    }
    ;
    function update_context2(sent) {
      if (!is_record(sent.input)) {
        return refuse2("The context is no object");
      }
      var context = sessions.updateContext(sent.sessionId, sent.input, sent.isDelete);
      return context ? answer(context) : no_session(sent.sessionId);
    }
    ;
    function mark_session(sent) {
      return sessions.has(sent.sessionId) ? answer(null) : no_session(sent.sessionId);
    }
    ;
    return { "getSession": get_session, "getFocusedSession": () => {
      return answer(sessions.focused());
    }, "getAllSessions": () => {
      return answer(sessions.ids());
    }, "canCreateSession": () => {
      return answer(sessions.canCreate());
    }, "createSession": create_session, "requestFocusSession": focus_session, "setSessionTitle": session_title, "updateContext": update_context2, "notifyKpiBreach": mark_session, "notifyNewActivity": mark_session };
  }

  // bridge.browser.fake.calls_of_records.js
  function with_table(world, sent, work) {
    if (world.switches.dataverseDown) {
      return refuse2("Dataverse is down");
    }
    var table = world.dataverse.tables.get(sent.entityName);
    if (table === void 0) {
      return refuse2("There is no table '" + sent.entityName + "'. Here, the option records adds one.");
    }
    return work(table);
  }
  function with_record(world, sent, work) {
    function found(table) {
      if (table.with_id(sent.entityId) === void 0) {
        return refuse2("Table '" + sent.entityName + "' has no record " + sent.entityId);
      }
      return work(table);
    }
    ;
    return with_table(world, sent, found);
  }
  function reference(sent, table, record) {
    return answer(as_map({ "id": record[table.key], "entityType": sent.entityName }));
  }
  function written(world, sent, table, result) {
    if (result.problem) {
      return refuse2(result.problem.message);
    }
    world.note("info", "record-written", "A record was written.", { "table": sent.entityName });
    return reference(sent, table, result.record);
  }
  function columns_of(sent) {
    if (!is_map2(sent.value)) {
      var __except0__ = new Error("The columns are no Map");
      throw __except0__;
    }
    return Object.fromEntries(sent.value);
  }
  function find_records(world, sent, table) {
    var found = table.search(sent.queryParameters);
    if (found === null) {
      return refuse2("The query is more than this host understands: " + sent.queryParameters);
    }
    if (found.unknown !== void 0) {
      return refuse2("Could not find a property named '" + found.unknown + "' in table '" + sent.entityName + "'.");
    }
    if (found.ignored.length) {
      var text = found.ignored.join(", ") + " of a query was left out: this host does not know it.";
      world.note("warning", "query-part-ignored", text, { "table": sent.entityName });
    }
    return found;
  }
  function as_found(record, key, form) {
    if (form == "maps") {
      return as_map(record);
    }
    if (form == "texts") {
      return JSON.stringify(record);
    }
    return form == "bare" ? Object.fromEntries([[key, record[key]]]) : record;
  }
  function found_records(records, key, form) {
    var shown2 = records.map((record) => {
      return as_found(record, key, form);
    });
    return form == "entities" ? /* @__PURE__ */ new Map([["entities", shown2]]) : new Map(shown2.map((record, index) => {
      return [String(index), record];
    }));
  }
  function make_reading_calls(facts, world) {
    function retrieve_record(sent) {
      function work(table) {
        var found = find_records(world, sent, table);
        if (found.refused) {
          return found;
        }
        return answer(as_map(found.records.find((record) => {
          return record[table.key] === table.with_id(sent.entityId)[table.key];
        })));
      }
      ;
      return with_record(world, sent, work);
    }
    ;
    function search(sent) {
      function work(table) {
        var found = find_records(world, sent, table);
        if (found.refused) {
          return found;
        }
        if (!sent.searchOnly) {
          world.note("info", "opened", "A search of " + sent.entityName + " would open what it found here.", { "call": "searchAndOpenRecords" });
        }
        return answer(found_records(found.records.slice(0, facts.mostRecords), table.key, world.switches.foundAs));
      }
      ;
      return with_table(world, sent, work);
    }
    ;
    function entity_metadata(sent) {
      function work(table) {
        var wanted = Array.isArray(sent.attributes) ? sent.attributes : [];
        var names = (() => {
          var __accu0__ = [];
          for (var column of table.columns || []) {
            __accu0__.push(column.name);
          }
          return __accu0__;
        })().filter((name) => {
          return wanted.includes(name);
        });
        return answer({ "LogicalName": sent.entityName, "PrimaryIdAttribute": table.key, "Attributes": names });
      }
      ;
      return with_table(world, sent, work);
    }
    ;
    return { "retrieveRecord": retrieve_record, "searchAndOpenRecords": search, "getEntityMetadata": entity_metadata };
  }
  function make_writing_calls(world) {
    function create_record(sent) {
      return with_table(world, sent, (table) => {
        return written(world, sent, table, table.create(columns_of(sent)));
      });
    }
    ;
    function update_record(sent) {
      return with_record(world, sent, (table) => {
        return written(world, sent, table, table.update(sent.entityId, columns_of(sent)));
      });
    }
    ;
    function delete_record(sent) {
      function work(table) {
        var record = table.with_id(sent.entityId);
        table.delete(sent.entityId);
        world.note("info", "record-deleted", "A record was deleted.", { "table": sent.entityName });
        return reference(sent, table, record);
      }
      ;
      return with_record(world, sent, work);
    }
    ;
    function update_conversation(sent) {
      function work(table) {
        if (table.with_id(sent.entityId) === void 0) {
          var made = columns_of(sent);
          made[table.key] = sent.entityId;
          return written(world, sent, table, table.create(made));
        }
        return update_record(sent);
      }
      ;
      return with_table(world, sent, work);
    }
    ;
    return { "createRecord": create_record, "updateRecord": update_record, "deleteRecord": delete_record, "updateConversation": update_conversation };
  }

  // bridge.browser.fake.calls_of_panel.js
  function presence_info(text) {
    return { "presenceInfo": { "basePresenceStatus": text, "presenceColor": "", "presenceId": text, "presenceText": text } };
  }
  function make_panel_calls(facts, world) {
    var panel = { "mode": 1, "width": 360, "clickToAct": false, "presence": "Available" };
    function set_mode(sent) {
      panel.mode = sent.value;
      return answer(panel.mode);
    }
    ;
    function set_width(sent) {
      panel.width = Number(sent.value);
      return answer(panel.width);
    }
    ;
    function set_click_to_act(sent) {
      panel.clickToAct = sent.value === true;
      return answer(null);
    }
    ;
    function set_presence(sent) {
      panel.presence = sent.presenceState;
      world.tell("onPresenceChange", presence_info(sent.presenceState));
      return answer(true);
    }
    ;
    function notify(sent) {
      world.note("info", "notified", "A notification was shown and accepted: " + sent.templateName + ".", { "call": "notifyEvent" });
      return answer(as_map({ "actionName": "Accept", "responseReason": "Accept" }));
    }
    ;
    function opened(name) {
      function handle2() {
        world.note("info", "opened", name + " would open a page here.", { "call": name });
        return answer(null);
      }
      ;
      return handle2;
    }
    ;
    return { "isConsoleApp": () => {
      return answer(true);
    }, "getEnvironment": () => {
      return answer(as_map(facts.environment));
    }, "setMode": set_mode, "getMode": () => {
      return answer(panel.mode);
    }, "setWidth": set_width, "getWidth": () => {
      return answer(panel.width);
    }, "setClickToAct": set_click_to_act, "getClickToAct": () => {
      return answer(panel.clickToAct);
    }, "setPresence": set_presence, "getPresence": () => {
      return answer(panel.presence);
    }, "notifyEvent": notify, "cancelEvent": (sent) => {
      return answer(as_map({ "cancellationToken": sent.cancellationToken }));
    }, "openForm": opened("openForm"), "renderSearchPage": opened("renderSearchPage") };
  }

  // bridge.browser.fake.event_rows.js
  function host_values(facts, call, definition) {
    var values = { "msdyn_name": call.eventName, "msdyn_kpieventid": definition[facts.definitionKey], "msdyn_ProviderId": facts.providerId };
    if (call.correlationId) {
      values[facts.eventIdColumn] = call.correlationId;
    }
    return Object.assign(/* @__PURE__ */ Object.create(null), values);
  }
  function copy_fields(values, fields, given) {
    for (var pair of fields) {
      if (given[pair.field] != null) {
        values[pair.column] = given[pair.field];
      }
    }
  }
  function entry_values(facts, call, definition, entry) {
    var values = host_values(facts, call, definition);
    copy_fields(values, facts.dataFields, call.data);
    copy_fields(values, facts.eventFields, entry);
    for (var pair of entry.customData || []) {
      values[pair.attribute] = pair.value;
    }
    return values;
  }
  function session_values(facts, call, definition, session) {
    var values = host_values(facts, call, definition);
    values.msdyn_kpieventname = call.eventName;
    values.msdyn_eventtimestamp = (/* @__PURE__ */ new Date()).toISOString();
    if (session) {
      values.msdyn_conversationid = session.conversationId;
      values.msdyn_sessionId = session.sessionId;
      values.msdyn_cifSessionId = session.sessionId;
    }
    return values;
  }

  // bridge.browser.fake.analytics.js
  function as_name(eventName) {
    return typeof eventName == "string" ? eventName : shown(eventName);
  }
  function event_in(sent) {
    return { "data": sent.analyticsData, "eventName": sent.analyticsEventname, "correlationId": sent.correlationId };
  }
  function first_entry(call) {
    return is_record(call.data) && Array.isArray(call.data.events) ? call.data.events[0] : void 0;
  }
  function about_event(call, entry) {
    var about2 = { "call": "logAnalyticsEvent", "eventName": as_name(call.eventName) };
    for (var id of [is_record(entry) && entry.externalCorrelationId, call.correlationId]) {
      if (id && typeof id == "string" && !about2.eventId) {
        about2.eventId = id;
      }
    }
    return about2;
  }
  function find_definition(facts, records, eventName) {
    var same = records.filter((record) => {
      return record.msdyn_name === eventName;
    });
    return same.find((record) => {
      return record.statecode == facts.stateActive;
    }) || same.at(-1);
  }
  function definition_problem(facts, eventName, definition, switches) {
    if (definition === void 0 || switches.definition == "missing") {
      var remedy = "Create the definition, or correct the second argument, eventName.";
      return ["definition-missing", "No KPI event definition has msdyn_name " + shown(eventName) + ". " + remedy];
    }
    if (definition.statecode != facts.stateActive || switches.definition == "inactive") {
      return ["definition-inactive", "The KPI event definition '" + eventName + "' is inactive. Activate it."];
    }
    return null;
  }
  function payload_problem(data) {
    try {
      JSON.stringify(data);
    } catch (__except0__) {
      return ["not-serialisable", "The payload cannot be written as JSON: " + String(__except0__) + " Pass plain data."];
    }
    if (!is_record(data) || !Array.isArray(data.events) || !data.events.length) {
      return ["no-events", "The payload is no object with a list of events: this host writes one row for each of them."];
    }
    return null;
  }
  function make_analytics(facts, world) {
    function lose(about2, code, message) {
      world.note("lost", code, message, about2);
    }
    ;
    function store(about2, values, switches) {
      if (switches.dropEventIds) {
        Reflect.deleteProperty(values, facts.eventIdColumn);
      }
      var made = world.dataverse.tables.get(facts.eventTable).create(values);
      if (made.problem) {
        lose(about2, made.problem.code, "The whole row was refused. " + made.problem.message);
      } else {
        world.note("info", "stored", "A row was stored in " + facts.eventTable + ".", about2);
      }
    }
    ;
    function store_payload(call, definition, switches) {
      var wrong = payload_problem(call.data);
      if (wrong) {
        lose(about_event(call, void 0), wrong[0], wrong[1]);
        return;
      }
      for (var entry of call.data.events) {
        var about2 = about_event(call, entry);
        try {
          store(about2, entry_values(facts, call, definition, entry), switches);
        } catch (__except0__) {
          lose(about2, "bad-event", "An entry of events could not be read: " + String(__except0__));
        }
      }
    }
    ;
    function write(call, switches) {
      var about2 = about_event(call, first_entry(call));
      if (switches.analyticsOff) {
        var remedy = "Switch msdyn_enableanalytics on in the record of the channel provider.";
        lose(about2, "analytics-off", "Analytics is off for this channel provider. " + remedy);
        return;
      }
      if (switches.dataverseDown) {
        lose(about2, "dataverse-down", "Dataverse did not answer. Nothing tells the widget.");
        return;
      }
      var definition = find_definition(facts, world.dataverse.tables.get(facts.definitionTable).records, call.eventName);
      var wrong = definition_problem(facts, call.eventName, definition, switches);
      if (wrong) {
        lose(about2, wrong[0], wrong[1]);
      } else if (world.options.storage == "payload") {
        store_payload(call, definition, switches);
      } else {
        var session = world.sessions.get(world.sessions.focused());
        store(about2, session_values(facts, call, definition, session), switches);
      }
    }
    ;
    return write;
  }

  // bridge.browser.fake.calls.js
  function make_calls(facts, world) {
    function log_event(sent) {
      world.logEvent(event_in(sent));
      return answer("Success");
    }
    ;
    var handlers = Object.assign({ "logAnalyticsEvent": log_event }, make_reading_calls(facts, world), make_writing_calls(world), make_session_calls(facts, world), make_tab_calls(world), make_panel_calls(facts, world));
    var by_type = /* @__PURE__ */ new Map();
    for (var call of facts.calls) {
      var known = { "name": call.name, "handle": handlers[call.name] || null };
      if (call.messageType) {
        by_type.set(call.messageType, known);
      }
      if (call.whenFalsy !== null) {
        by_type.set(call.whenFalsy[1], known);
      }
    }
    return by_type;
  }

  // bridge.browser.fake.host.js
  function fault_in(message, response) {
    if (!is_record(message)) {
      return "it is no object";
    }
    if (typeof message.messageType != "string") {
      return "messageType is no text";
    }
    if (typeof message.messageCorrelationId != "string") {
      return "messageCorrelationId is no text";
    }
    if (!is_map2(message.messageData) && message.messageType !== response) {
      return "messageData is no Map";
    }
    return null;
  }
  function make_world(facts, journal, options, switches, work, widgets) {
    var teller = make_teller(facts, journal.note, widgets);
    function complain(code, message) {
      journal.note("error", code, message, {});
    }
    ;
    var world = { "dataverse": make_dataverse(facts.tables, facts.eventTable, options, complain), "sessions": make_sessions(facts.mostSessions, teller.tell), "switches": switches, "options": options, "note": journal.note, "tell": teller.tell, "raiseEvent": teller.raiseEvent, "complain": complain };
    var write = make_analytics(facts, world);
    function log_event(call) {
      var then = Object.assign({}, switches);
      work.later(() => {
        return work.later(() => {
          return write(call, then);
        }, options.writeDelayMs);
      }, switches.delayMs);
    }
    ;
    world.logEvent = log_event;
    for (var definition of options.definitions) {
      var record = is_record(definition) ? definition : { "msdyn_name": definition, "msdyn_eventdisplayname": definition };
      world.dataverse.seed(facts.definitionTable, [record]);
    }
    return world;
  }
  function handle(call, data) {
    try {
      return call.handle(Object.fromEntries(data));
    } catch (__except0__) {
      return refuse2(String(__except0__ && __except0__.message || __except0__));
    }
  }
  function make_answering(facts, world, work) {
    var note = world.note;
    var switches = world.switches;
    var calls = make_calls(facts, world);
    var answers = make_answers(facts, switches, work.later);
    function lost(code, text, about2) {
      note(about2.call === "logAnalyticsEvent" ? "lost" : "info", code, text, about2);
    }
    ;
    function name_of(message) {
      var call = calls.get(message.messageType);
      return call ? call.name : message.messageType;
    }
    ;
    function describe(message) {
      var name = name_of(message);
      if (name !== "logAnalyticsEvent") {
        return { "call": name };
      }
      var event = event_in(Object.fromEntries(message.messageData));
      return about_event(event, first_entry(event));
    }
    ;
    function work_on(call, message, about2) {
      if (switches.refuse !== "none") {
        lost("refused", "A switch made the host refuse " + about2.call + ".", about2);
        return {};
      }
      if (!call || !call.handle || switches.noHandler) {
        lost("no-handler", "The host has no handler for " + about2.call + ".", about2);
        return null;
      }
      var result = handle(call, message.messageData);
      if (result.refused !== void 0) {
        note("info", "refused", about2.call + " was refused: " + result.refused, about2);
      } else if (!switches.noReply) {
        note("info", "answered", about2.call + " was answered.", about2);
      }
      return result;
    }
    ;
    function answer_call(message, widget) {
      var about2 = describe(message);
      var result = work_on(calls.get(message.messageType), message, about2);
      if (switches.noReply) {
        note("info", "no-reply", "A switch kept the answer to " + about2.call + " back.", about2);
      } else {
        answers.reply(widget, message, about2.call, result);
      }
    }
    ;
    function acknowledge(message, widget) {
      if (message.messageType === facts.refusedMessageType) {
        var data = message.messageData;
        var text = "The library refused the arguments of " + data.get("functName") + ": " + data.get("errorMsg");
        note("info", "arguments-refused", text, { "call": data.get("functName") });
      }
      if (!switches.noReply) {
        answers.acknowledge(widget, message);
      }
    }
    ;
    function miss(message) {
      var about2 = describe(message);
      lost("not-ready", "The host was not ready and did not hear " + about2.call + ".", about2);
    }
    ;
    return { "answerCall": answer_call, "acknowledge": acknowledge, "miss": miss };
  }
  function rows_of(world, table) {
    var found = world.dataverse.tables.get(table);
    if (found === void 0) {
      var names = Array["from"](world.dataverse.tables.keys());
      world.complain("unknown-table", "There is no table '" + table + "'. Known: " + names.join(", ") + ".");
      return [];
    }
    return clone(found.records);
  }
  function make_host(facts, journal, options, widgets) {
    var switches = defaults(facts.switches);
    var work = make_work();
    var world = make_world(facts, journal, options, switches, work, widgets);
    var answering = make_answering(facts, world, work);
    var state = { "readyAt": 0 };
    function set_switches(values) {
      merge_settings(switches, values, facts.switches, "switch", world.complain);
      if (is_record(values) && Object.hasOwn(values, "notReadyMs")) {
        state.readyAt = Date.now() + switches.notReadyMs;
      }
    }
    ;
    function hear_answer(message) {
      if (message.messageOutcome !== "success") {
        journal.note("info", "handler-failed", "A handler of the widget answered with a failure.", { "call": facts.response });
      }
    }
    ;
    function dispatch(message, widget) {
      var name = message.messageType;
      if (name === facts.addHandler || name === facts.removeHandler) {
        register(widgets, widget, message.messageData.get(facts.handlerKey), name === facts.addHandler ? 1 : -1);
        answering.acknowledge(message, widget);
      } else if (facts.chatter.includes(name)) {
        answering.acknowledge(message, widget);
      } else {
        answering.answerCall(message, widget);
      }
    }
    ;
    function heard(message, widget) {
      if (work.isGone()) {
        return;
      }
      var fault = fault_in(message, facts.response);
      if (fault) {
        var text = "A message from " + widget.origin + " is no envelope: " + fault + ". It was not answered.";
        world.complain("malformed-envelope", text);
      } else if (message.messageType === facts.response) {
        hear_answer(message);
      } else if (Date.now() < state.readyAt) {
        answering.miss(message);
      } else {
        dispatch(message, widget);
      }
    }
    ;
    set_switches(options.faults);
    return { "receive": heard, "begin": work.begin, "done": work.done, "settled": work.settled, "stop": work.stop, "setSwitches": set_switches, "clearSwitches": () => {
      return set_switches(defaults(facts.switches));
    }, "switches": () => {
      return Object.assign({}, switches);
    }, "sessions": world.sessions, "rows": (table) => {
      return rows_of(world, table || facts.eventTable);
    }, "raiseEvent": world.raiseEvent };
  }

  // bridge.browser.fake.desktop.js
  function listen_to_frames(current, journal) {
    function is_shown(origin) {
      return Array["from"](document.querySelectorAll("iframe")).some((frame) => {
        return new URL(frame.src, location.href).origin == origin;
      });
    }
    ;
    function is_known(dom_event, origins) {
      if (origins.length && !origins.includes(dom_event.origin)) {
        return false;
      }
      if (dom_event.source === null) {
        return is_shown(dom_event.origin);
      }
      return dom_event.source != window && dom_event.source.top == window;
    }
    ;
    function on_message(dom_event) {
      if (dom_event.source == window && !(dom_event.data && dom_event.data.messageType)) {
        return;
      }
      if (!is_known(dom_event, current.options.origins)) {
        var text = "A message from " + (dom_event.origin || "nowhere") + " was ignored: no widget of this page, or not in the option origins.";
        journal.note("error", "foreign-origin", text, {});
        return;
      }
      function post(message) {
        if (dom_event.source) {
          dom_event.source.postMessage(message, dom_event.origin == "null" ? "*" : dom_event.origin);
        }
      }
      ;
      current.host.receive(dom_event.data, { "key": dom_event.source || dom_event.origin, "origin": dom_event.origin, "post": post });
    }
    ;
    window.addEventListener("message", on_message);
  }
  function link_here(current) {
    var name = "fake.local";
    var ears = [];
    function carry(message, deliver) {
      var copy = clone(message);
      var host = current.host;
      host.begin();
      function arrive() {
        try {
          deliver(host, copy);
        } finally {
          host.done();
        }
      }
      ;
      setTimeout(arrive, 0);
    }
    ;
    function to_widget(message) {
      carry(message, (host, copy) => {
        return ears.forEach((heard) => {
          return heard(copy, name, "https://" + name);
        });
      });
    }
    ;
    function post(message) {
      carry(message, (host, copy) => {
        return host.receive(copy, { "key": name, "origin": "this page", "post": to_widget });
      });
    }
    ;
    return { "post": post, "listen": (heard) => {
      return ears.push(heard);
    }, "hostname": () => {
      return name;
    }, "host": (() => {
      return "https://" + name;
    }) };
  }
  function functions_of(journal, started) {
    return { "rows": (table) => {
      return started().rows(table);
    }, "log": journal.copy, "settled": () => {
      return started().settled();
    }, "onChange": journal.subscribe, "raiseEvent": (name, data) => {
      return started().raiseEvent(name, data);
    }, "faults": { "set": (switches) => {
      return started().setSwitches(switches);
    }, "clear": () => {
      return started().clearSwitches();
    }, "current": (() => {
      return started().switches();
    }) }, "sessions": { "create": (session) => {
      return started().sessions.create(session);
    }, "focus": (id) => {
      return started().sessions.focus(id);
    }, "close": (id) => {
      return started().sessions.close(id);
    }, "list": () => {
      return started().sessions.list();
    }, "focused": (() => {
      return started().sessions.focused();
    }) } };
  }
  function make_fake(facts, withLibrary) {
    var journal = make_journal();
    var current = { "host": null, "options": null, "widgets": /* @__PURE__ */ new Map(), "listening": false };
    function complain(code, message) {
      journal.note("error", code, message, {});
    }
    ;
    function open_host() {
      if (current.host) {
        current.host.stop();
      }
      journal.empty();
      current.host = make_host(facts, journal, current.options, current.widgets);
    }
    ;
    function started() {
      if (!current.host) {
        start2({});
      }
      return current.host;
    }
    ;
    function start2(values) {
      var options = defaults(facts.options);
      var problems = [];
      merge_settings(options, values, facts.options, "option", (code, message) => {
        return problems.push([code, message]);
      });
      current.options = options;
      open_host();
      for (var problem2 of problems) {
        complain(problem2[0], problem2[1]);
      }
      if (withLibrary) {
        if (globalThis.Microsoft) {
          Reflect.deleteProperty(Microsoft, "CIFramework");
        }
        load(facts, link_here(current), read_options(facts, options.library, complain));
      } else if (!current.listening) {
        current.listening = true;
        listen_to_frames(current, journal);
      }
      return fake;
    }
    ;
    function reset() {
      started();
      open_host();
    }
    ;
    var fake = Object.assign({ "start": start2, "reset": reset }, functions_of(journal, started));
    return fake;
  }

  // cif_fake.js
  function make_host2(facts) {
    return make_fake(Object.assign({}, LIBRARY, facts), false);
  }
  function install_global(fake) {
    globalThis["CIFFake"] = fake;
  }

  // generated/entry.js
  install_global(make_host2({ "options": { "storage": { "_preset": "payload", "_choices": ["payload", "session"], "_expected": "one of payload, session" }, "definitions": { "_preset": ["CallRinging", "CallAnswered", "CallDeclined", "CallMissed", "CallHold", "CallUnhold", "CallMuted", "CallUnmuted", "CallTransferred", "CallConsultStarted", "CallConferenceStarted", "CallRecordingStarted", "CallRecordingStopped", "CallEnded", "WrapUpStarted", "WrapUpCompleted"], "_kind": "list", "_expected": "a list" }, "columns": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "records": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "origins": { "_preset": [], "_kind": "list", "_expected": "a list" }, "writeDelayMs": { "_preset": 20, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "faults": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "library": { "_preset": {}, "_kind": "record", "_expected": "an object" } }, "switches": { "delayMs": { "_preset": 0, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "notReadyMs": { "_preset": 0, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "noReply": { "_preset": false, "_expected": "true or false" }, "noHandler": { "_preset": false, "_expected": "true or false" }, "refuse": { "_preset": "none", "_choices": ["none", "map", "failure", "string", "error", "undefined", "object"], "_expected": "one of none, map, failure, string, error, undefined, object" }, "answer": { "_preset": null, "_kind": "any", "_expected": "a value that can be cloned" }, "notAMap": { "_preset": false, "_expected": "true or false" }, "duplicate": { "_preset": false, "_expected": "true or false" }, "wrongCorrelationId": { "_preset": false, "_expected": "true or false" }, "analyticsOff": { "_preset": false, "_expected": "true or false" }, "definition": { "_preset": "stored", "_choices": ["stored", "missing", "inactive"], "_expected": "one of stored, missing, inactive" }, "dataverseDown": { "_preset": false, "_expected": "true or false" }, "foundAs": { "_preset": "objects", "_choices": ["objects", "maps", "texts", "entities", "bare"], "_expected": "one of objects, maps, texts, entities, bare" }, "dropEventIds": { "_preset": false, "_expected": "true or false" } }, "tables": [{ "name": "msdyn_kpieventdata", "key": "msdyn_kpieventdataid", "columns": [{ "name": "msdyn_additionaldata", "type": "text", "required": false, "limit": 2e3 }, { "name": "msdyn_cifSessionId", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_clientsessionid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_conversationid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute1", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute2", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute3", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute4", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute5", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_eventtimestamp", "type": "datetime", "required": false }, { "name": "msdyn_externalcorrelationid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_kpieventid", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_kpieventname", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_kpieventreason", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_name", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_participantid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_ProviderId", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_providersessionid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_sessionId", "type": "text", "required": false, "limit": 100 }], "reserved": ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"] }, { "name": "msdyn_kpieventdefinition", "key": "msdyn_kpieventdefinitionid", "columns": [{ "name": "msdyn_name", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_eventdisplayname", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_eventdescription", "type": "text", "required": false, "limit": 1e3 }, { "name": "msdyn_eventtype", "type": "choice", "required": false, "values": [1e8, 100000001] }, { "name": "statecode", "type": "state", "required": false, "values": [0, 1] }], "reserved": ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"], "presets": { "msdyn_eventtype": 100000001, "statecode": 0 } }, { "name": "msdyn_ocliveworkitem", "key": "msdyn_ocliveworkitemid", "presets": { "statecode": 0 } }, { "name": "contact", "key": "contactid", "presets": { "statecode": 0 } }, { "name": "account", "key": "accountid", "presets": { "statecode": 0 } }, { "name": "incident", "key": "incidentid", "presets": { "statecode": 0 } }, { "name": "phonecall", "key": "activityid", "presets": { "statecode": 0 } }, { "name": "annotation", "key": "annotationid" }], "addHandler": "addGenericHandler", "removeHandler": "removeGenericHandler", "handlerKey": "eventType", "chatter": ["logErrorsAndReject", "onUserActivity", "debugInformationEvent"], "hostEvents": ["onclicktoact", "onmodechanged", "onsizechanged", "onpagenavigate", "onsendkbarticle", "onSessionSwitched", "onSessionClosed", "onPresenceChange"], "mostSessions": 10, "mostRecords": 5e3, "eventTable": "msdyn_kpieventdata", "eventIdColumn": "msdyn_externalcorrelationid", "definitionTable": "msdyn_kpieventdefinition", "definitionKey": "msdyn_kpieventdefinitionid", "stateActive": 0, "providerId": "fake-provider", "environment": { "appName": "Customer Service workspace", "clientUrl": "https://fake.crm.dynamics.com", "appUrl": "https://fake.crm.dynamics.com/main.aspx?appid=fake", "themeName": "default", "orgLcid": 1033, "orgUniqueName": "fake", "orgGeo": "NA", "userId": "{00000000-0000-4000-8000-000000000001}", "userLcid": 1033, "username": "Fake Agent", "isMSAUser": false, "agentDomainNameForMSAUser": "", "userRoles": ["Customer Service Representative"], "defaultCountryCode": "", "orgId": "00000000-0000-4000-8000-000000000002", "tenantId": "00000000-0000-4000-8000-000000000003", "cifVersion": "2.0", "crmVersion": "9.2", "customParams": "", "navigationType": 0 }, "dataFields": [{ "field": "conversationId", "column": "msdyn_conversationid" }, { "field": "providerSessionId", "column": "msdyn_providersessionid" }, { "field": "clientSessionId", "column": "msdyn_clientsessionid" }, { "field": "participantId", "column": "msdyn_participantid" }], "eventFields": [{ "field": "kpiEventName", "column": "msdyn_kpieventname" }, { "field": "kpiEventReason", "column": "msdyn_kpieventreason" }, { "field": "eventTimestamp", "column": "msdyn_eventtimestamp" }, { "field": "additionalData", "column": "msdyn_additionaldata" }, { "field": "externalCorrelationId", "column": "msdyn_externalcorrelationid" }] }));
})();
//# sourceMappingURL=cif-fake-host.js.map
