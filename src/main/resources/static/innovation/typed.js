// Keeps the words of a form in this tab while another form of the page is sent, such as an upload. Sending them lets them go;
// where they are refused, the server shows them again.
(() => {
  'use strict';
  document.querySelectorAll('form[data-typed]').forEach((form) => {
    const key = (field) => 'typed ' + form.dataset.typed + ' ' + field.name;
    form.querySelectorAll('textarea').forEach((field) => {
      try {
        if (!field.value) {
          field.value = sessionStorage.getItem(key(field)) || '';
        }
        field.addEventListener('input', () => sessionStorage.setItem(key(field), field.value));
        form.addEventListener('submit', () => sessionStorage.removeItem(key(field)));
      } catch (e) {
        // a browser that keeps nothing still sends what was typed
      }
    });
  });
})();
