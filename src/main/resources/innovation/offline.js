// Keeps the pile of one juror on the device, so that it can be read and scored in a hall without a network. Nothing is kept
// that was not asked for, nothing longer than half a day, and nothing of a juror who signed out or once another works here.
'use strict';
const LIFE = 12 * 60 * 60 * 1000;
const PATIENCE = 4000;
// What belongs to one person begins like this; the page on which everybody signs in forgets it.
const PREFIX = 'own jury ';
const KEPT_AT = 'X-Kept-At';
const MISSING = '/jury/offline-missing';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const forget = async (except) => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== except).map((name) => caches.delete(name)));
};

const stamped = async (answer) => {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  return new Response(await answer.blob(), { status: answer.status, headers });
};

const keep = async ({ owner, pages, assets, missing, over }) => {
  const name = PREFIX + owner;
  await forget(over ? '' : name);
  if (over) {
    return 0;
  }
  const cache = await caches.open(name);
  let kept = 0;
  for (const path of [...assets, ...pages]) {
    const answer = await fetch(path, { credentials: 'same-origin' });
    if (answer.ok && !answer.redirected) {
      await cache.put(path, await stamped(answer));
      kept += pages.indexOf(path) > 0 ? 1 : 0;
    }
  }
  await cache.put(MISSING, await stamped(new Response(missing, { headers: { 'Content-Type': 'text/plain;charset=UTF-8' } })));
  return kept;
};

const kept = async (request) => {
  const found = await caches.match(request);
  return found && Date.now() - Number(found.headers.get(KEPT_AT)) < LIFE ? found : undefined;
};

self.addEventListener('message', (event) => event.waitUntil(
  keep(event.data).then((count) => event.source.postMessage({ kept: count })).catch(() => undefined)
));

// The network comes first: a page that it brings is newer. One that hangs is given up where there is a copy.
const answer = async (request) => {
  const copy = await kept(request);
  const fresh = fetch(request);
  try {
    if (!copy) {
      return await fresh;
    }
    fresh.catch(() => undefined);
    return await Promise.race([fresh, new Promise((_, give) => setTimeout(() => give(new Error('slow')), PATIENCE))]);
  } catch (e) {
    return copy || (request.mode === 'navigate' && await kept(MISSING)) || Response.error();
  }
};

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const path = new URL(request.url).pathname;
  const ours = path.startsWith('/jury/') || path.startsWith('/assets/');
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin && ours) {
    event.respondWith(answer(request));
  }
});
