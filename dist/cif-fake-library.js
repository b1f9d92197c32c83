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
  function merge_settings(target, values, settings, what, complain2) {
    if (values == null) {
      return;
    }
    if (!is_record(values)) {
      complain2("bad-" + what, "Each " + what + " is a name and a value: pass an object, not " + shown(values) + ".");
      return;
    }
    for (var [name, value] of Object.entries(values)) {
      if (!Object.hasOwn(settings, name)) {
        complain2("unknown-" + what, "Unknown " + what + " '" + name + "'. Known: " + Object.keys(settings).join(", ") + ".");
      } else if (is_possible(value, settings[name])) {
        target[name] = value;
      } else {
        complain2("bad-" + what, "The " + what + " '" + name + "' must be " + settings[name]._expected + ", not " + shown(value) + ".");
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
        var problem = find_problem(call2, given);
        return problem ? refuse3(call2, given, problem) : work(call2, given, message_data(call2, given));
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
  function read_options(facts, values, complain2) {
    var options = defaults(facts.libraryOptions);
    merge_settings(options, values, facts.libraryOptions, "option", complain2);
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

  // bridge.browser.fake.widget_page.js
  function complain(code, message) {
    console.error("CIFFake: " + message);
  }
  function find_host(tag2) {
    var overriding = new URLSearchParams(location.search).get("ucilib");
    var address = overriding || tag2 && tag2.getAttribute("data-crmurl") || document.referrer;
    try {
      return new URL(address, location.href);
    } catch (__except0__) {
      return new URL(location.href);
    }
  }
  function hostname_of(origin) {
    try {
      return new URL(origin).hostname;
    } catch (__except0__) {
      return "";
    }
  }
  function make_link(host) {
    function post(message) {
      window.top.postMessage(message, host.origin);
    }
    ;
    function listen(heard) {
      function on_message(dom_event) {
        heard(dom_event.data, hostname_of(dom_event.origin), dom_event.origin);
      }
      ;
      window.addEventListener("message", on_message);
    }
    ;
    return { "post": post, "listen": listen, "hostname": () => {
      return host.hostname;
    }, "host": (() => {
      return host.protocol + "//" + host.hostname;
    }) };
  }
  function mark(tag2) {
    if (tag2 && !tag2.getAttribute("data-fake")) {
      tag2.setAttribute("data-fake", "{}");
    }
  }
  function given_options(tag2) {
    try {
      return JSON.parse(tag2 && tag2.getAttribute("data-fake") || "{}");
    } catch (__except0__) {
      complain("bad-options", "The attribute data-fake is no JSON text: " + String(__except0__));
      return {};
    }
  }
  function start(facts) {
    var tag2 = document.querySelector('script[data-cifid="CIFMainLibrary"]');
    mark(tag2);
    load(facts, make_link(find_host(tag2)), read_options(facts, given_options(tag2), complain));
  }

  // bridge.browser.fake.query.js
  var COMPARISON = "(\\w+)\\s+(eq|ne|gt|ge|lt|le)\\s+(?:'((?:[^']|'')*)'|(\\{?[-\\w.:+]+\\}?))";
  var TERM = "\\s*(?:(contains|startswith|endswith)\\((\\w+),\\s*'((?:[^']|'')*)'\\)|" + COMPARISON + ")\\s*(?:\\b(and|or)\\b|$)";

  // bridge.browser.fake.columns.js
  function is_moment(value) {
    return !Number.isNaN(new Date(value).getTime()) && (typeof value == "string" || value.getTime !== void 0);
  }
  var TYPES = { "integer": Number.isInteger, "number": Number.isFinite, "boolean": (value) => {
    return typeof value == "boolean";
  }, "datetime": is_moment };

  // cif_fake.js
  function start_library() {
    start(LIBRARY);
  }

  // generated/entry.js
  start_library();
})();
//# sourceMappingURL=cif-fake-library.js.map
