// What a person makes of the reference page: no conversation, and "logged" is printed whatever became of the row.
function logHold(reason) {
  const data = {
    events: [{
      kpiEventName: 'CallHold',
      kpiEventReason: reason,
      eventTimestamp: new Date(),
      customData: [{ attribute: 'msdyn_customattribute1', value: currentQueue }],
    }],
  };
  Microsoft.CIFramework.logAnalyticsEvent(data, 'CallHold', 'call-4711').then(
    (result) => console.log('logged successfully', result),
    (error) => console.error(error.message),
  );
}

holdButton.onclick = () => logHold('CustomerRequest');
consultButton.onclick = () => logHold('Consultation');
