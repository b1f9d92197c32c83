// A stand-in for the host: keeps what it received, answers what the test put into `answer` (undefined: nothing).
window.received = [];
window.answer = () => ({ messageOutcome: 'success', messageData: new Map([['value', 'Success']]) });

addEventListener('message', ({ origin, source, data: message }) => {
  if (!message?.messageCorrelationId) return;
  window.received.push(message);
  const reply = window.answer(message);
  if (!reply) return;
  const { messageCorrelationId } = message;
  // A sandboxed page has the origin "null", which cannot be addressed.
  source.postMessage({ messageType: 'CIF_Response', messageCorrelationId, ...reply }, origin === 'null' ? '*' : origin);
});
