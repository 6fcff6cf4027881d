/**
 * Files with progress: `<form data-upload>` holds an `<UploadProgress>`. The answer's page is gone to,
 * or, where it has mistakes, its main part is shown here. Without this the form posts as any other.
 */
import { announce, word } from './words.js';

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
  announce(text);
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

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function send(form, submitter) {
  const request = new XMLHttpRequest();
  const bar = form.querySelector('progress');
  const text = form.querySelector('[data-upload-text]');
  const stop = form.querySelector('[data-upload-stop]');
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
    say(form, word('uploadFailed'));
  };
  request.onabort = () => {
    show(form, false);
    say(form, word('uploadStopped'));
  };
  stop?.addEventListener('click', () => request.abort(), { once: true });
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
}
