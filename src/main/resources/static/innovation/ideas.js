// Shows ideas like the one that is being written. Without it, they are shown after the first press.
(() => {
  'use strict';
  const form = document.querySelector('form[data-alike]');
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  const place = document.getElementById('alike');
  let asked = '';
  let timer = 0;
  const ask = async () => {
    const text = (form.elements.problem.value + ' ' + form.elements.solution.value).trim();
    if (text === asked || text.length < 12) {
      return;
    }
    asked = text;
    const body = new URLSearchParams({ text });
    const token = form.querySelector('input[name=_csrf]');
    if (token) {
      body.set('_csrf', token.value);
    }
    try {
      const answer = await fetch(form.dataset.alike, { method: 'POST', body, credentials: 'same-origin', redirect: 'error' });
      if (answer.ok && text === asked) {
        place.innerHTML = await answer.text();
      }
    } catch (e) {
      asked = '';
    }
  };
  form.addEventListener('input', (event) => {
    if (event.target.name === 'problem' || event.target.name === 'solution') {
      clearTimeout(timer);
      timer = setTimeout(ask, 500);
    }
  });
})();
