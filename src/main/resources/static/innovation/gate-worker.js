// Serves the page of a gate from the device when there is no network, or when it does not answer in time. What is kept,
// the page itself puts there: the page, its parts and the list of keyed hashes. Nothing of a person.
'use strict';

const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const later = () => new Promise((_, fail) => setTimeout(() => fail(new Error('slow')), PATIENCE));

const networkFirst = async (request) => {
  const kept = await caches.match(request, { ignoreVary: true });
  if (!kept) {
    return fetch(request);
  }
  try {
    return await Promise.race([fetch(request), later()]);
  } catch (e) {
    return kept;
  }
};

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') {
    event.respondWith(networkFirst(event.request));
  }
});
