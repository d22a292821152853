// Lets visitors in at a gate, with or without a network. A ticket's code becomes a keyed hash on this device, its mark. The
// list that was taken along holds shadows of marks, so nobody can tell of a ticket that was not held to this device. Every scan
// is kept here until the server has answered for it.
(() => {
  'use strict';
  const form = document.querySelector('form[data-gate]');
  if (!form || !window.fetch || !window.localStorage || !window.crypto || !crypto.subtle) {
    return;
  }
  const told = form.dataset;
  const PREFIX = 'gate-scan ' + told.gate + ' ';
  const REFUSED = 'gate-refused ' + told.gate + ' ';
  const BEHIND = 'gate-behind';
  const CACHE = 'pendopo-gate';
  const DAY = 24 * 60 * 60 * 1000;
  const BATCH = 200;
  const box = document.querySelector('.p-gate__answer');
  const state = document.querySelector('.p-gate__state');
  const log = document.querySelector('.p-gate__log');
  const field = form.elements.namedItem('ticket');
  const fill = (text, values) => values.reduce((all, value, i) => all.replace('{' + i + '}', value), text);
  const clock = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

  /** By the clock of the server, as far as this device has heard it: its own may be set right, or wrong, at any time. */
  const now = () => Date.now() + Number(localStorage.getItem(BEHIND));

  let list = null;
  let hmac = null;
  let busy = false;
  const lines = new Map();

  const keysOf = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const waiting = () => keysOf(PREFIX);

  const sayState = () => {
    const parts = [];
    if (!list) {
      parts.push(told.none);
    } else {
      parts.push(fill(told.list, [String(list.tickets.size), clock(list.at)]));
      if (now() - new Date(list.at).getTime() > DAY) {
        parts.push(told.old);
      }
    }
    parts.push(navigator.onLine ? told.online : told.offline);
    const count = waiting().length;
    if (count > 0) {
      parts.push(fill(told.waiting, [String(count)]));
    }
    const refused = keysOf(REFUSED).length;
    if (refused > 0) {
      parts.push(fill(told.refused, [String(refused)]));
    }
    state.textContent = parts.join(' ');
    state.dataset.ready = String(Boolean(list));
    state.dataset.waiting = String(count);
  };

  const take = async (taken) => {
    hmac = await crypto.subtle.importKey('raw', bytesOf(taken.key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const tickets = new Map(taken.tickets.map(([shadow, at, gate]) => [shadow, at ? { at, gate } : null]));
    for (const key of waiting()) {
      const scan = JSON.parse(localStorage.getItem(key));
      note(tickets, await shadowOf(scan.mark), scan);
    }
    list = { at: taken.at, from: Date.parse(taken.from), until: Date.parse(taken.until), form: taken.form, tickets };
  };

  /** The earliest scan of a ticket counts, here as on the server. */
  const note = (tickets, shadow, scan) => {
    const before = tickets.get(shadow);
    if (tickets.has(shadow) && (!before || scan.at < before.at)) {
      tickets.set(shadow, { at: scan.at, gate: scan.gate });
    }
  };

  const isList = (answer) => answer && answer.ok && String(answer.headers.get('Content-Type')).includes('json');

  const refresh = async () => {
    const kept = window.caches ? await caches.open(CACHE) : null;
    let answer = null;
    if (navigator.onLine) {
      try {
        answer = await fetch(told.listAt, { credentials: 'same-origin', cache: 'no-store' });
      } catch (e) {
        answer = null;
      }
    }
    if (isList(answer)) {
      if (kept) {
        await kept.put(told.listAt, answer.clone());
      }
      const taken = await answer.json();
      localStorage.setItem(BEHIND, String(Date.parse(taken.at) - Date.now()));
      await take(taken);
      return true;
    }
    if (answer && (answer.redirected || answer.status === 401 || answer.status === 403)) {
      box.textContent = told.signIn;
      box.dataset.outcome = 'UNREADABLE';
      return false;
    }
    const old = kept && !list ? await kept.match(told.listAt, { ignoreVary: true }) : null;
    if (old) {
      await take(await old.json());
    }
    return false;
  };

  const send = async (keys) => {
    const body = new URLSearchParams(list.form);
    // by which the server sees how far what we took for its clock is off
    body.set('now', new Date(now()).toISOString());
    body.set('scans', JSON.stringify(keys.map((key) => JSON.parse(localStorage.getItem(key)))));
    const answer = await fetch(told.scansAt, { method: 'POST', body, credentials: 'same-origin' });
    if (!isList(answer)) {
      return false;
    }
    (await answer.json()).forEach((said) => {
      const key = PREFIX + said.id;
      if (said.outcome === 'UNREADABLE' || said.outcome === 'CLOSED') {
        localStorage.setItem(REFUSED + said.id, localStorage.getItem(key));
      }
      localStorage.removeItem(key);
      const line = lines.get(said.id);
      if (line && line.outcome !== said.outcome) {
        show(line, said.outcome, said);
      }
    });
    return true;
  };

  const deliver = async () => {
    if (busy) {
      return;
    }
    busy = true;
    try {
      if (await refresh()) {
        let keys = waiting().slice(0, BATCH);
        while (keys.length > 0 && await send(keys)) {
          keys = waiting().slice(0, BATCH);
        }
      }
    } catch (e) {
      // no network after all: everything stays where it is
    } finally {
      busy = false;
      sayState();
    }
  };

  const words = (outcome, first) => fill(told['said' + outcome.charAt(0) + outcome.slice(1).toLowerCase()], first ? [clock(first.at), first.gate] : []);

  const show = (line, outcome, first) => {
    line.outcome = outcome;
    line.element.textContent = clock(line.at) + ' …' + line.end + ': ' + words(outcome, first && first.at ? first : null);
  };

  const read = (typed) => typed.replace(/[?#].*$/, '').replace(/^.*\//, '').replace(/[\s-]/g, '').toUpperCase();

  const hex = (buffer) => Array.from(new Uint8Array(buffer).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const bytesOf = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const markOf = async (code) => hex(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(code)));
  const shadowOf = async (mark) => hex(await crypto.subtle.digest('SHA-256', bytesOf(mark)));

  const isOpen = (at) => at >= list.from && at < list.until;

  const check = async (typed) => {
    const code = read(typed);
    if (!/^[2-9A-HJ-NP-Z]{16}$/.test(code)) {
      box.textContent = told.form;
      box.dataset.outcome = 'UNREADABLE';
      return;
    }
    const at = now();
    if (!isOpen(at)) {
      box.textContent = told.saidClosed;
      box.dataset.outcome = 'CLOSED';
      return;
    }
    const scan = { id: crypto.randomUUID(), mark: await markOf(code), gate: form.elements.namedItem('gate').value, at: new Date(at).toISOString() };
    const shadow = await shadowOf(scan.mark);
    const known = list.tickets.has(shadow);
    const before = list.tickets.get(shadow);
    // kept before anything is said: what the crew was told is never lost
    localStorage.setItem(PREFIX + scan.id, JSON.stringify(scan));
    note(list.tickets, shadow, scan);
    const outcome = !known ? 'UNKNOWN' : before ? 'AGAIN' : 'IN';
    box.textContent = words(outcome, before);
    box.dataset.outcome = outcome;
    const element = document.createElement('li');
    log.prepend(element);
    while (log.children.length > 20) {
      log.lastElementChild.remove();
    }
    const line = { element, at: scan.at, end: code.slice(-4), outcome };
    lines.set(scan.id, line);
    show(line, outcome, before);
    sayState();
    deliver();
  };

  form.addEventListener('submit', (event) => {
    if (!list) {
      return;
    }
    event.preventDefault();
    const typed = field.value;
    field.value = '';
    field.focus();
    check(typed);
  });

  const camera = document.querySelector('.p-gate__camera');
  if (camera && 'BarcodeDetector' in window && navigator.mediaDevices) {
    const button = camera.querySelector('button');
    const video = camera.querySelector('video');
    camera.hidden = false;
    button.addEventListener('click', async () => {
      try {
        video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch (e) {
        box.textContent = told.noCamera;
        box.dataset.outcome = 'UNREADABLE';
        return;
      }
      button.hidden = true;
      video.hidden = false;
      await video.play();
      const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
      let last = '';
      setInterval(async () => {
        const found = await detector.detect(video).catch(() => []);
        if (found.length > 0 && found[0].rawValue !== last && list) {
          last = found[0].rawValue;
          check(last);
        }
      }, 300);
    });
  }

  const keep = async () => {
    if (!window.caches || !navigator.serviceWorker) {
      return;
    }
    await navigator.serviceWorker.register(told.workerAt, { scope: location.pathname });
    if (navigator.onLine) {
      const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], img[src]')]
        .map((part) => part.href || part.src)
        .filter((address) => address.startsWith(location.origin));
      const kept = await caches.open(CACHE);
      await kept.addAll([location.pathname, ...new Set(parts)]);
    }
    state.dataset.kept = 'true';
  };

  window.addEventListener('online', deliver);
  window.addEventListener('offline', sayState);
  setInterval(deliver, 30000);
  deliver();
  keep().catch(() => { state.dataset.kept = 'false'; });
})();
