// Two trackers of the web, set up to send each event by itself to this page's own server.
import { newTracker, trackStructEvent } from '@snowplow/browser-tracker';
import Plausible from 'plausible-tracker';

const { trackEvent } = Plausible({ domain: 'softphone.example', apiHost: location.origin, trackLocalhost: true });
newTracker('bench', location.origin, { appId: 'bench', stateStorageStrategy: 'none', bufferSize: 1 });

globalThis.trackers = {
  plausible: (name) => trackEvent(name, { props: { reason: 'CustomerRequest', queue: 'Billing' } }),
  snowplow: (name) => trackStructEvent({ category: 'call', action: name, label: 'CustomerRequest', property: 'Billing' }),
};
