import htmx from 'htmx.org';

// Pages work without any of this. What it adds: what is typed stays until it is taken, drafts keep themselves, files
// show how far they are, and nobody leaves a page with something unsaved by mistake.
htmx.config.includeIndicatorStyles = false; // the content security policy allows no inline style
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // what one person sees is not kept for the next
window.htmx = htmx;

const FORMS = 'form[method=post]';
const SENT = 'sent';
const unsaved = new Set();
const asked = new WeakMap(); // what a form held when the page last sent it by itself

// This tab keeps a form for who typed it, by the page that it stands on and by what it does.
const keptAs = (form) =>
  `draft:${document.body.dataset.person}:${form.dataset.keep ?? form.elements.page?.value}:${form.getAttribute('action')}`;

// Where a browser keeps nothing even asking is an error; the page then works as it does without a script.
function recall(name) {
  try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
}

function remember(name, value) {
  try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* full or forbidden: who leaves the page is warned */ }
}

function forget(name) {
  try { sessionStorage.removeItem(name); } catch { /* nothing was kept */ }
}

function forgetAll() {
  try { sessionStorage.clear(); } catch { /* nothing was kept */ }
}

const isBox = (field) => field.type === 'checkbox' || field.type === 'radio';

// Files cannot be kept, and what is hidden belongs to the page. Fields of one name are told apart by their order, boxes
// by what they stand for.
function named(form) {
  const seen = {};
  return [...form.elements]
    .filter((field) => field.name && field.matches('textarea, select, input:not([type=hidden], [type=file], [type=password])'))
    .map((field) => {
      seen[field.name] = (seen[field.name] ?? 0) + 1;
      return [isBox(field) ? `${field.name}=${field.value}` : `${field.name} ${seen[field.name]}`, field];
    });
}

function said(field) {
  if (isBox(field)) return field.checked;
  return field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
}

function say(field, value) {
  if (isBox(field)) field.checked = value;
  else if (field.multiple) for (const option of field.options) option.selected = value.includes(option.value);
  else field.value = value;
}

// Whether somebody has changed it since the page came. A list in which the page chose nothing shows its first option.
function isTouched(field) {
  if (isBox(field)) return field.checked !== field.defaultChecked;
  if (!field.options) return field.value !== field.defaultValue;
  const options = [...field.options];
  if (!field.multiple && !options.some((option) => option.defaultSelected)) return field.selectedIndex > 0;
  return options.some((option) => option.selected !== option.defaultSelected);
}

const read = (form) => Object.fromEntries(named(form).map(([name, field]) => [name, said(field)]));
const keep = (form) => remember(keptAs(form), { tag: form.elements.tag?.value, fields: read(form) });

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (!form?.matches(FORMS)) return;
  unsaved.add(form);
  keep(form);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches(FORMS)) return;
  unsaved.delete(form);
  const to = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  remember(SENT, { form: keptAs(form), page: form.elements.page?.value, path: new URL(to, location).pathname });
});

document.addEventListener('click', (event) => {
  if (event.target.closest('a[href="/sign-out"]')) forgetAll();
  const form = event.target.closest('[data-discard]')?.form;
  if (!form) return;
  forget(keptAs(form));
  unsaved.delete(form);
  location.assign(form.elements.page.value);
});

// The server says by a cookie which form it has taken. One that it has not taken stays.
const taken = /(?:^|; )taken=([^;]*)/.exec(document.cookie)?.[1];
const sent = recall(SENT);
if (taken) {
  document.cookie = 'taken=; Max-Age=0; Path=/';
  if (sent && decodeURIComponent(taken) === sent.path) forget(sent.form);
}
// Signing in led back to where the form went, and nothing is to be seen there.
if (sent?.path === location.pathname && document.querySelector('[data-only-forms]')) location.replace(sent.page);

// A page that answers a form lies where forms are taken and nothing is shown. Reloaded, or come back to, it is the page
// that the form stands on. Only what is shown a single time stays where it is.
if ('page' in document.body.dataset && !document.querySelector('[data-once]')) history.replaceState(null, '', document.body.dataset.page);

document.body.addEventListener('htmx:beforeRequest', ({ target }) => {
  if (target.matches(FORMS)) asked.set(target, JSON.stringify(read(target)));
});

document.body.addEventListener('htmx:afterRequest', ({ target, detail }) => {
  const form = target.closest?.(FORMS);
  const state = form?.querySelector('[data-saving]');
  if (!state) return;
  if (detail.successful) {
    if (state.querySelector('[data-kept]') && asked.get(form) === JSON.stringify(read(form))) {
      unsaved.delete(form);
      forget(keptAs(form));
    } else {
      keep(form); // not all of it is saved, and the next saving goes by a new tag
    }
  } else if ([400, 401, 499].includes(detail.xhr.status)) {
    // 400: the token against forgery went with the session. The session ended. What was written stays here and in this tab; signing in again in another tab lets it be saved.
    state.replaceChildren(form.querySelector('template[data-signed-out]').content.cloneNode(true));
  } else {
    state.replaceChildren(form.querySelector('template[data-silent]').content.cloneNode(true));
  }
});

// What was typed in this tab before the session ended, the language was switched, or the page was left. Who was quicker
// than this script has typed something newer.
// Only when htmx listens: it would not hear of what was restored before.
htmx.onLoad((part) => part.querySelectorAll(FORMS).forEach(restore));

function restore(form) {
  if ('fresh' in form.dataset) return keep(form); // the page answers what was sent, and knows more than this tab
  const kept = recall(keptAs(form));
  if (!kept) return;
  const before = JSON.stringify(read(form));
  for (const [name, field] of named(form)) if (name in kept.fields && !isTouched(field)) say(field, kept.fields[name]);
  // Where it was refused the page has said why, and shows what others have written meanwhile.
  if ('page' in document.body.dataset && recall(SENT)?.form === keptAs(form)) return keep(form);
  if (hasMoreRows(form, kept.fields)) return;
  if (JSON.stringify(read(form)) === before) return;
  // It is sent as an answer to what was seen when it was typed, so that nobody's change is overwritten unseen.
  if (kept.tag) form.elements.tag.value = kept.tag;
  if (!form.querySelector('[data-saving]')) form.prepend(document.querySelector('template[data-restored]').content.cloneNode(true));
  htmx.trigger(form, 'restored');
}

// Rows that were added before: the page has no place for them until the server has laid them out again.
function hasMoreRows(form, fields) {
  const button = form.querySelector('[data-rows]');
  const rows = Object.entries(fields).filter(([name, value]) => value && !form.elements[name.replace(/ 1$/, '')]);
  if (!button || !rows.some(([name]) => name.startsWith(button.dataset.rows))) return false;
  for (const [name, value] of rows) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name.replace(/ 1$/, '');
    field.value = value;
    form.append(field);
  }
  form.requestSubmit(button);
  return true;
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

// Quarkus answers 499 in place of a redirect where it is told that a script asks.
document.body.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Requested-With'] = 'JavaScript';
});

// A file on its way shows how far it is. What comes of it is a page: shown here where it was refused, else gone on to.
const UPLOADS = 'form[data-hx-encoding]';

document.body.addEventListener('htmx:xhr:progress', ({ target, detail }) => {
  const bar = target.matches(UPLOADS) && target.querySelector('progress');
  if (!bar || !detail.lengthComputable) return;
  bar.hidden = false;
  bar.max = detail.total;
  bar.value = detail.loaded;
});

document.body.addEventListener('htmx:beforeRequest', ({ target }) => {
  if (!target.matches(UPLOADS)) return;
  target.querySelector('[data-broken-off]').hidden = true;
  target.querySelector('[data-session-ended]').hidden = true;
});

document.body.addEventListener('htmx:sendError', ({ target }) => {
  if (!target.matches(UPLOADS)) return;
  target.querySelector('progress').hidden = true;
  target.querySelector('[data-broken-off]').hidden = false;
});

document.body.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const form = detail.requestConfig.elt;
  if (!form.matches(UPLOADS)) return;
  if ([401, 499].includes(detail.xhr.status)) {
    // No page that is gone back to has the file any more. Who signs in on another tab sends it from this one.
    form.querySelector('progress').hidden = true;
    form.querySelector('[data-session-ended]').hidden = false;
    unsaved.add(form);
  } else detail.shouldSwap = true;
});

// What is on its way says so: a part of the page that is asked for, and a form that is sent.
document.body.addEventListener('htmx:beforeRequest', (event) => event.detail.target?.setAttribute('aria-busy', 'true'));
document.body.addEventListener('htmx:afterRequest', (event) => event.detail.target?.removeAttribute('aria-busy'));
window.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) event.target.setAttribute('aria-busy', 'true');
});
// A page that is gone back to is as it was left.
window.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach((form) => form.removeAttribute('aria-busy')));
