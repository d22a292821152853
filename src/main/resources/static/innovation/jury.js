// Keeps a sheet on the device while there is no connection, and seals it as soon as there is one. What the server refuses
// stays until the juror has seen why.
(() => {
  'use strict';
  const PREFIX = 'jury-sheet ';
  const form = document.querySelector('form[data-jury]');
  const told = document.querySelector('.p-outbox');
  if (!window.fetch || !window.localStorage) {
    return;
  }

  const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

  const seal = async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' }
    });
    return answer.redirected && !new URL(answer.url).pathname.startsWith('/sign-in');
  };

  const say = (text, count) => {
    if (told) {
      told.textContent = text.replace('__n__', String(count));
    }
  };

  const deliver = async () => {
    let sent = 0;
    let refused = 0;
    for (const key of waiting()) {
      try {
        if (await seal(key.slice(PREFIX.length), localStorage.getItem(key))) {
          localStorage.removeItem(key);
          sent += 1;
        } else {
          refused += 1;
        }
      } catch (e) {
        break;
      }
    }
    if (!told) {
      return;
    }
    const left = waiting().length;
    if (refused > 0) {
      say(told.dataset.refused, refused);
    } else if (left > 0) {
      say(told.dataset.waiting, left);
    } else if (sent > 0) {
      say(told.dataset.sent, sent);
    }
  };

  if (form) {
    const key = PREFIX + form.getAttribute('action');
    const kept = localStorage.getItem(key);
    if (kept) {
      new URLSearchParams(kept).forEach((value, name) => {
        if (name.startsWith('score-') || name.startsWith('comment-')) {
          form.elements[name].value = value;
        }
      });
      localStorage.removeItem(key);
    }
    form.addEventListener('submit', (event) => {
      if (navigator.onLine) {
        return;
      }
      event.preventDefault();
      localStorage.setItem(key, new URLSearchParams(new FormData(form)).toString());
      const note = document.createElement('p');
      note.className = 'govuk-body';
      note.setAttribute('role', 'status');
      note.textContent = form.dataset.kept;
      form.append(note);
    });
  }

  window.addEventListener('online', deliver);
  if (!form && waiting().length > 0) {
    deliver();
  }
})();
