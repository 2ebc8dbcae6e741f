import htmx from 'htmx.org';

// Pages work without any of this. What it adds: drafts keep themselves, files show how far they are, and nobody leaves
// a page with something unsaved by mistake.
htmx.config.includeIndicatorStyles = false; // the content security policy allows no inline style
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // what one person sees is not kept for the next
window.htmx = htmx;

const unsaved = new Set();
const storedUnder = (form) => `draft:${form.dataset.keep}`;

function values(form) {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'csrf-token' && name !== 'tag'));
}

document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-keep]');
  if (!form) return;
  unsaved.add(form);
  try { sessionStorage.setItem(storedUnder(form), values(form)); } catch { /* full or forbidden: the server keeps it */ }
});

document.addEventListener('submit', (event) => unsaved.delete(event.target));

document.body.addEventListener('htmx:afterRequest', (event) => {
  const form = event.target.closest?.('form[data-keep]');
  if (!form) return;
  const state = form.querySelector('[data-saving]');
  if (event.detail.successful && state?.querySelector('[data-kept]')) {
    unsaved.delete(form);
    sessionStorage.removeItem(storedUnder(form));
  } else if ([400, 401, 499].includes(event.detail.xhr.status)) {
    // 400: the token against forgery went with the session. The session ended. What was written stays here and in this tab; signing in again in another tab lets it be saved.
    state?.replaceChildren(form.querySelector('template[data-signed-out]').content.cloneNode(true));
  } else if (!event.detail.successful) {
    state?.replaceChildren(form.querySelector('template[data-silent]').content.cloneNode(true));
  }
});

// What was typed in this tab before the session ended, or before the page was closed by accident.
for (const sent of document.querySelectorAll('[data-forget]')) sessionStorage.removeItem(`draft:${sent.dataset.forget}`);
// Only when htmx listens: it would not hear of what was restored before.
htmx.onLoad((part) => part.querySelectorAll('form[data-keep]').forEach(restore));

function restore(form) {
  if ('fresh' in form.dataset) { // the page answers what was sent, and knows more than this tab
    try { sessionStorage.setItem(storedUnder(form), values(form)); } catch { /* full or forbidden */ }
    return;
  }
  const stored = sessionStorage.getItem(storedUnder(form));
  if (!stored) return;
  for (const [name, value] of JSON.parse(stored)) {
    const field = form.elements[name];
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || field?.type === 'text') field.value = value;
  }
  htmx.trigger(form, 'restored');
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

// Quarkus answers 499 in place of a redirect where it is told that a script asks.
document.body.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Requested-With'] = 'JavaScript';
});

document.body.addEventListener('htmx:xhr:progress', (event) => {
  const bar = event.target.querySelector?.('progress');
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.max = event.detail.total;
  bar.value = event.detail.loaded;
});

// The key that finds: as in a library catalogue.
document.addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    document.querySelector('.finder input')?.focus();
    event.preventDefault();
  }
});

// What is on its way says so: a part of the page that is asked for, and a form that is sent.
document.body.addEventListener('htmx:beforeRequest', (event) => event.detail.target?.setAttribute('aria-busy', 'true'));
document.body.addEventListener('htmx:afterRequest', (event) => event.detail.target?.removeAttribute('aria-busy'));
window.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) event.target.setAttribute('aria-busy', 'true');
});
// A page that is gone back to is as it was left.
window.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach((form) => form.removeAttribute('aria-busy')));
