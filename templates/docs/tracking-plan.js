'use strict';
const root = document.documentElement;
const search = document.getElementById('search');
const found = document.getElementById('found');
const said = document.getElementById('said');
const events = [...document.querySelectorAll('[data-event]')].map((row) => {
  const article = document.getElementById(row.dataset.event);
  return { row, article, text: article.querySelector('.facts').textContent.toLowerCase() };
});

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, article, text } of events) {
    const fits = words.every((word) => text.includes(word));
    row.hidden = article.hidden = !fits;
    count += fits;
  }
  document.querySelector('.overview').hidden = !count;
  document.getElementById('none').hidden = Boolean(count);
  found.textContent = words.length ? `${count} of ${events.length} events` : `${events.length} events`;
}

function showLanguage() {
  root.dataset.language = document.querySelector('input[name=language]:checked').value;
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
  if (event.key === 'Enter' && first) {
    location.hash = first.article.id;
    first.article.focus();
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
document.addEventListener('change', showLanguage);
document.addEventListener('click', (event) => {
  const button = event.target.closest('.snippet button');
  if (button) copy(button);
});
// A link to an event that the search hides shows all events again.
window.addEventListener('hashchange', () => {
  if (document.getElementById(location.hash.slice(1))?.hidden) {
    search.value = '';
    filter();
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  }
});
showLanguage();
filter();
