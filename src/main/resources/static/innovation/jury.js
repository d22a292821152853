// Keeps sheets on the device while there is no connection, and seals them as soon as there is one. A sheet stays until the
// server has sealed it or its juror has let it go; each juror of a shared tablet has their own.
(() => {
  'use strict';
  const form = document.querySelector('form[data-jury]');
  const told = document.querySelector('.p-outbox');
  const place = form || told;
  if (!place || !window.fetch || !window.localStorage) {
    return;
  }
  const PREFIX = 'jury ' + place.dataset.owner + ' ';

  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (e) {
      return null;
    }
  };
  const write = (key, sheet) => localStorage.setItem(key, JSON.stringify(sheet));
  const ready = () => keys().filter((key) => (read(key) || {}).ready);

  const sheetOf = async (path) => {
    const page = await fetch(path, { credentials: 'same-origin', cache: 'no-store' });
    const out = page.redirected && new URL(page.url).pathname.startsWith('/sign-in');
    const sheet = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[data-jury]');
    return { out, sheet };
  };

  // An answer may be lost on its way back: what the server holds already needs no second sealing.
  const plain = (name, value) => {
    const text = value.replace(/\r\n/g, '\n').trim();
    return name.startsWith('score-') && text ? String(Number(text.replace(',', '.'))) : text;
  };
  const holds = (sheet, body) => Array.from(body).every(([name, value]) => {
    const field = sheet.elements[name];
    return !/^(score|comment)-/.test(name)
      || (field && plain(name, field.value) === plain(name, value) && (plain(name, value) || name.startsWith('comment-')));
  });

  // The page of the sheet is asked for first: it says whether the session still holds, and gives the form a fresh token.
  const seal = async (path, kept) => {
    const { out, sheet } = await sheetOf(path);
    if (out) {
      return 'out';
    }
    const token = sheet && sheet.querySelector('input[name=_csrf]');
    if (!token) {
      return 'refused';
    }
    const body = new URLSearchParams(kept.body);
    if (holds(sheet, body)) {
      return 'sealed';
    }
    body.set('_csrf', token.value);
    const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
    if (answer.redirected && answer.ok && new URL(answer.url).pathname === kept.back) {
      return 'sealed';
    }
    const after = await sheetOf(path);
    return after.sheet && holds(after.sheet, body) ? 'sealed' : 'refused';
  };

  const say = (text, count) => {
    if (told && text) {
      told.textContent = text.replace('__n__', String(count));
    }
  };

  let delivering = false;
  const deliver = async () => {
    if (delivering) {
      return;
    }
    delivering = true;
    let sent = 0;
    let out = false;
    for (const key of ready()) {
      const sheet = read(key);
      try {
        const came = await seal(key.slice(PREFIX.length), sheet);
        if (came === 'sealed') {
          localStorage.removeItem(key);
          sent += 1;
        } else if (came === 'out') {
          out = true;
          break;
        } else {
          write(key, { ...sheet, refused: true });
        }
      } catch (e) {
        break;
      }
    }
    delivering = false;
    if (form && sent > 0 && !localStorage.getItem(PREFIX + form.getAttribute('action'))) {
      location.href = form.dataset.back;
    }
    if (!told) {
      return;
    }
    const left = ready();
    const refused = left.filter((key) => read(key).refused);
    told.dataset.left = String(left.length);
    if (out) {
      say(told.dataset.out, left.length);
    } else if (refused.length > 0) {
      say(told.dataset.refused, refused.length);
      refused.forEach((key) => {
        const link = document.querySelector('main a[href="' + key.slice(PREFIX.length) + '"]');
        if (link) {
          link.classList.add('p-refused');
        }
      });
    } else if (left.length > 0) {
      say(told.dataset.waiting, left.length);
    } else if (sent > 0) {
      location.reload();
    }
  };

  const typed = () => new URLSearchParams(new FormData(form));

  const note = (text) => {
    const said = form.querySelector('.p-kept');
    said.textContent = text;
    said.focus();
  };

  if (form) {
    const path = form.getAttribute('action');
    const key = PREFIX + path;
    const keep = (isReady) => {
      const body = typed();
      body.delete('_csrf');
      write(key, { body: body.toString(), back: form.dataset.back, ready: isReady });
    };
    const kept = read(key);
    if (kept) {
      const body = new URLSearchParams(kept.body);
      const before = [];
      let differs = false;
      body.forEach((value, name) => {
        const field = form.elements[name];
        if (field && (name.startsWith('score-') || name.startsWith('comment-'))) {
          if (field.value !== value) {
            differs = true;
            if (field.value) {
              before.push(field.labels[0].textContent.trim() + ': ' + field.value);
            }
          }
          field.value = value;
        }
      });
      if (differs) {
        form.querySelector('.p-mine').hidden = false;
        form.querySelector('.p-mine__saved').textContent = before.join('; ');
        form.querySelector('.p-mine button').addEventListener('click', () => {
          localStorage.removeItem(key);
          location.reload();
        });
      } else {
        localStorage.removeItem(key);
      }
    }
    form.addEventListener('input', () => keep(false));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      keep(true);
      let came = 'waits';
      try {
        const answer = await fetch(path, { method: 'POST', body: typed(), credentials: 'same-origin' });
        came = answer.redirected && answer.ok && new URL(answer.url).pathname === form.dataset.back ? 'sealed' : 'refused';
      } catch (e) {
        came = 'waits';
      }
      if (came === 'sealed') {
        localStorage.removeItem(key);
        location.href = form.dataset.back;
      } else if (came === 'refused') {
        // The server says why on the page that it answers with; what was typed stays on the device, too.
        keep(false);
        form.submit();
      } else {
        note(form.dataset.kept);
      }
    });
  }

  window.addEventListener('online', deliver);
  if (!form) {
    deliver();
  }

  // The pile comes onto the device whenever it is looked at with a connection.
  if (told && told.dataset.worker && navigator.serviceWorker && navigator.onLine) {
    const pages = [location.pathname, ...Array.from(document.querySelectorAll('a[data-offline]'), (link) => link.getAttribute('href'))];
    const assets = Array.from(document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]'), (part) => part.getAttribute('href') || part.getAttribute('src'));
    const prepared = document.querySelector('.p-prepared');
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data && typeof event.data.kept === 'number' && prepared) {
        prepared.textContent = prepared.dataset.said.replace('__n__', String(event.data.kept));
        prepared.dataset.ready = 'yes';
      }
    });
    navigator.serviceWorker.register(told.dataset.worker, { scope: '/jury/' }).then(() => navigator.serviceWorker.ready).then((worker) => {
      worker.active.postMessage({ owner: told.dataset.owner, pages, assets, missing: told.dataset.missing, over: told.dataset.over === 'yes' });
    }).catch(() => { /* a browser that keeps no pages still keeps the sheet that is open */ });
  }
})();
