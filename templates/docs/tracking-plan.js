'use strict';
const root = document.documentElement;
const tools = document.querySelector('.tools');
const search = document.getElementById('search');
const found = document.getElementById('found');
const said = document.getElementById('said');
const state = document.getElementById('state');
const all = found.textContent;
const traits = [...document.querySelectorAll('input[name=trait]')];
// Fields of the payload that every event's row has.
const shared = [...document.querySelectorAll('#row tbody tr')].map((row) => {
  return { row, text: [...row.querySelectorAll('code')].map((code) => code.textContent.toLowerCase()).join(' ') };
});
const events = [...document.querySelectorAll('[data-event]')].map((row) => {
  const article = document.getElementById(row.dataset.event);
  return { row, article, marks: row.dataset.marks.split(' '), text: article.querySelector('.facts').textContent.toLowerCase() };
});

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = [state.value, ...traits.filter(({ checked }) => checked).map(({ value }) => value)].filter(Boolean);
  let count = 0;
  for (const { row, article, marks, text } of events) {
    const fits = words.every((word) => text.includes(word)) && wanted.every((mark) => marks.includes(mark));
    row.hidden = article.hidden = !fits;
    count += fits;
  }
  let fields = 0;
  for (const { row, text } of shared) {
    const fits = words.length > 0 && words.every((word) => text.includes(word));
    row.classList.toggle('hit', fits);
    fields += fits;
  }
  document.querySelector('.overview').hidden = !count;
  document.getElementById('none').hidden = Boolean(count);
  const rows = fields ? `, ${fields} ${fields === 1 ? 'field' : 'fields'} of every row` : '';
  found.textContent = words.length || wanted.length ? `${count} of ${all}${rows}` : all;
}

function showAll() {
  search.value = state.value = '';
  for (const trait of traits) trait.checked = false;
  filter();
}

// What is read stays where it is, though the snippets above it change their height.
function showLanguage() {
  const edge = Math.max(tools.getBoundingClientRect().bottom, 0) + 48;
  const read = events.find(({ article }) => !article.hidden && article.getBoundingClientRect().bottom > edge)?.article;
  const top = () => read?.getBoundingClientRect().top ?? 0;
  const before = top();
  root.dataset.language = document.querySelector('input[name=language]:checked').value;
  scrollBy(0, top() - before);
}

async function copy(button) {
  const code = button.parentElement.querySelector('code');
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    // Pages from plain http and frames without permission have no clipboard; the old way works on a selection.
    getSelection().selectAllChildren(code);
    if (!document.execCommand('copy')) {
      said.textContent = 'The browser forbids copying. The code is selected.';
      return;
    }
    getSelection().removeAllRanges();
  }
  button.textContent = 'Copied';
  said.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = 'Copy';
    said.textContent = '';
  }, 2000);
}

search.addEventListener('input', filter);
search.addEventListener('keydown', (event) => {
  const first = events.find(({ article }) => !article.hidden);
  if (event.key === 'Enter') {
    const target = first?.article ?? document.querySelector('#row:has(.hit)');
    if (target) {
      location.hash = target.id;
      target.focus();
    }
  } else if (event.key === 'Escape') {
    search.value = '';
    filter();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && event.target !== search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});
document.addEventListener('change', () => {
  showLanguage();
  filter();
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('.snippet button');
  if (button) copy(button);
});
// A link to an event that is hidden shows all events again.
window.addEventListener('hashchange', () => {
  if (document.getElementById(location.hash.slice(1))?.hidden) {
    showAll();
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  }
});
showLanguage();
filter();
