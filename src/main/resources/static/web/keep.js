// Keeps what was typed after each field. Without it, each page keeps its answers when it is sent.
(() => {
  'use strict';
  const form = document.querySelector('form[data-keep]');
  if (!form || !window.fetch || !window.FormData) {
    return;
  }
  const said = form.querySelector('.p-kept');
  let running = false;
  let again = false;
  let leaving = false;

  const keep = async () => {
    if (leaving) {
      return;
    }
    if (running) {
      again = true;
      return;
    }
    running = true;
    const body = new URLSearchParams(new FormData(form));
    body.set('auto', '1');
    body.delete('do');
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST', body, credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/plain' }
      });
      if (answer.ok) {
        form.elements.version.value = await answer.text();
        said.textContent = said.dataset.kept;
      } else {
        said.textContent = answer.status === 409 ? said.dataset.clash : said.dataset.waiting;
      }
    } catch (e) {
      said.textContent = said.dataset.waiting;
    }
    running = false;
    if (again) {
      again = false;
      keep();
    }
  };

  let sender = null;
  form.addEventListener('change', keep);
  form.addEventListener('click', (event) => {
    sender = event.target.closest('button') || sender;
  });
  // A save that is on its way moves the version: the page is sent when it has arrived.
  form.addEventListener('submit', (event) => {
    leaving = true;
    again = false;
    if (running) {
      event.preventDefault();
      const button = event.submitter || sender;
      const wait = () => {
        if (running) {
          setTimeout(wait, 30);
        } else {
          form.requestSubmit ? form.requestSubmit(button) : form.submit();
        }
      };
      wait();
    }
  });
})();
