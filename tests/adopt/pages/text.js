// An older page of the documentation says that the data is a string.
var data = {};
data.conversationId = "";
data.providerSessionId = sessionId;
data.events = [];
data.events.push({ kpiEventName: "CallEnded", additionalData: notes });
Microsoft.CIFramework.logAnalyticsEvent(JSON.stringify(data), "CallEnded").then(done, failed);
function failed(problem) { alert(problem.message); }
