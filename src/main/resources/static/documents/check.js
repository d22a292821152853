// The digest of a file, computed here, so that the file itself never leaves the device.
"use strict";
(() => {
  const form = document.querySelector("[data-check-file]");
  if (!form || !window.crypto || !crypto.subtle) {
    return; // The form sends the file instead, and the hint says so only where no script runs.
  }
  const input = form.querySelector("input[type=file]");
  const progress = form.querySelector("[data-progress]");
  form.querySelector("[data-with-script]").hidden = false;

  const check = async (file) => {
    progress.textContent = progress.dataset.text;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    location.assign(form.dataset.checkFile + "?sha256=" + hex + "#result");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.files.length > 0) {
      check(input.files[0]);
    }
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      check(event.dataTransfer.files[0]);
    }
  });
})();
