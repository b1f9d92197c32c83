// A host of which nothing is known but the facts: keeps what it hears, and answers what the test says.
const received = [];
let reply = null;

addEventListener('message', ({ data, source, origin }) => {
  received.push(data);
  if (data.messageType === 'CIF_Response') return;
  const isSentinel = data.messageType === 'getmode' && data.messageData.get('correlationId') === 'sentinel';
  const answer = isSentinel ? { outcome: 'success', data: new Map([['value', 1]]) } : reply;
  if (!answer) return;
  const { messageCorrelationId } = data;
  source.postMessage({ messageType: 'CIF_Response', messageOutcome: answer.outcome, messageData: answer.data, messageCorrelationId }, origin);
});
