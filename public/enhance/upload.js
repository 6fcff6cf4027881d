/**
 * Files with progress: `<form data-upload>` holds an `<UploadProgress>`, and says how many bytes the
 * server takes. The answer's page is gone to, or, where it has mistakes, its main part is shown here.
 * A link that breaks is tried again when it is back, and by a button. Without this the form posts as
 * any other.
 */
import { announce, smallButton, word } from './words.js';

/** @param {HTMLFormElement} form @param {boolean} isSending */
function show(form, isSending) {
  const box = form.querySelector('[data-upload-progress]');
  if (box instanceof HTMLElement) box.hidden = !isSending;
  form.toggleAttribute('data-sending', isSending);
  if (isSending) form.setAttribute('aria-busy', 'true');
  else form.removeAttribute('aria-busy');
}

/** @param {HTMLFormElement} form @param {string} text */
function say(form, text) {
  const place = form.querySelector('[data-upload-note]') ?? document.createElement('p');
  place.className = 'msg';
  place.setAttribute('data-upload-note', '');
  place.textContent = text;
  if (!place.isConnected) form.append(place);
  if (text) announce(text);
  return place;
}

/** @param {XMLHttpRequest} request */
function arrive(request) {
  if (request.status < 400) {
    location.assign(request.responseURL);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const fresh = page.getElementById('main');
  const main = document.getElementById('main');
  if (!fresh || !main) {
    location.assign(request.responseURL);
    return;
  }
  main.replaceChildren(...fresh.childNodes);
  const summary = main.querySelector('[data-focus]');
  if (summary instanceof HTMLElement) summary.focus();
}

/** Whether a chosen file is one that the server takes: a long wait for a no helps nobody. @param {HTMLFormElement} form */
function fits(form) {
  const most = Number(form.dataset.upload) || Infinity;
  const inputs = [...form.querySelectorAll('input[type=file]')];
  return inputs.every(
    (input) =>
      !(input instanceof HTMLInputElement) ||
      [...(input.files ?? [])].every((file) => file.size <= most),
  );
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function failed(form, submitter) {
  const again = () => {
    removeEventListener('online', again);
    if (form.isConnected && !('sending' in form.dataset)) send(form, submitter);
  };
  const note = say(form, word('uploadFailed'));
  note.append(' ', smallButton(form.dataset.uploadAgain ?? '', again));
  addEventListener('online', again);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function send(form, submitter) {
  if (!fits(form)) {
    say(form, form.dataset.uploadLarge ?? '');
    return;
  }
  const request = new XMLHttpRequest();
  const bar = form.querySelector('progress');
  const text = form.querySelector('[data-upload-text]');
  const stop = form.querySelector('[data-upload-stop]');
  say(form, '');
  show(form, true);
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return;
    const percent = Math.round((100 * loaded) / total);
    if (bar) bar.value = percent;
    if (text) text.textContent = word('uploading', { percent });
  };
  request.onload = () => {
    show(form, false);
    arrive(request);
  };
  request.onerror = () => {
    show(form, false);
    failed(form, submitter);
  };
  request.onabort = () => {
    show(form, false);
    say(form, word('uploadStopped'));
  };
  if (stop instanceof HTMLElement) stop.onclick = () => request.abort();
  request.open('POST', form.getAttribute('action') ?? location.href);
  request.send(new FormData(form, submitter));
}

export function startUploads() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('upload' in form.dataset)) return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (!('sending' in form.dataset)) send(form, event.submitter);
  });
  // A file that is too large is told of as soon as it is chosen.
  document.addEventListener('change', (event) => {
    const input = event.target;
    const form = input instanceof HTMLInputElement && input.type === 'file' ? input.form : null;
    if (!form || !('upload' in form.dataset)) return;
    say(form, fits(form) ? '' : (form.dataset.uploadLarge ?? ''));
  });
}
