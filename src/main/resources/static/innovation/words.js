// Counts the words of each part while it is written, by the rule of the server: what stands between white space and holds at
// least one letter or digit.
(() => {
  'use strict';
  const count = (text) => text.split(/[\p{Z}\t\n\v\f\r\u001c-\u001f]+/u).filter((part) => /[\p{L}\p{Nd}]/u.test(part)).length;
  document.querySelectorAll('[data-words]').forEach((part) => {
    const area = part.querySelector('textarea');
    const said = part.querySelector('.p-words');
    const most = Number(part.dataset.words);
    const tell = () => {
      const words = count(area.value);
      said.textContent = part.dataset.wordsSaid.replace('__n__', String(words));
      said.classList.toggle('p-words--over', words > most);
    };
    area.addEventListener('input', tell);
    tell();
  });
})();
