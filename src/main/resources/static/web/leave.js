// Nobody is signed in where this runs. Pages that belonged to somebody and were kept on the device for work without a network
// go away: the next person at a shared tablet finds none of them. What was typed and not sent yet stays for its writer.
(() => {
  'use strict';
  if (window.caches) {
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('own ')).map((name) => caches.delete(name))))
      .catch(() => { /* a browser that keeps nothing has nothing to forget */ });
  }
})();
