// While typing: suggestions below the boxes of the search form, and “near me”. The form works without.
// A combobox after the WAI-ARIA Authoring Practices (editable, list autocomplete). Every visible text
// comes with the form, in data attributes. Nothing is stored; where the network fails, nothing is said.

const WAIT = 150;

const make = (name, attributes, text = '') => {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.textContent = text;
  return element;
};

function combobox(input, texts, status) {
  const list = make('ul', { id: `${input.id}-lijst`, role: 'listbox', class: 'offers', 'aria-label': texts.lijst });
  let offers = [];
  let active = -1;
  let timer;
  let asking;

  const mark = (at) => {
    active = at;
    [...list.children].forEach((option, n) => option.setAttribute('aria-selected', n === at));
    const option = list.children[at];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const show = (found) => {
    offers = found;
    list.replaceChildren(...found.map(({ label, hint }, n) => {
      const option = make('li', { id: `${list.id}-${n}`, role: 'option' }, label);
      if (hint) option.append(' ', make('span', { class: 'hint' }, hint));
      return option;
    }));
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', !list.hidden);
    status.className = 'sr';
    status.textContent = list.hidden ? '' : found.length < 2 ? texts.een : texts.meer.replace('#', found.length);
    mark(-1);
  };

  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  };

  const close = () => {
    stop();
    if (!list.hidden) show([]);
  };

  const ask = async () => {
    stop();
    const typed = input.value;
    if (typed.trim().length < 2) return show([]);
    const mine = asking = new AbortController();
    try {
      const query = new URLSearchParams({ veld: input.name, q: typed });
      const answer = await fetch(`/api/suggest?${query}`, { signal: mine.signal });
      const { suggestions } = await answer.json();
      if (asking === mine) show(suggestions);
    } catch {
      if (asking === mine) show([]);
    }
  };

  const take = ({ text, href }) => {
    close();
    if (href) return location.assign(href);
    input.value = text;
    input.focus();
  };

  input.addEventListener('input', () => {
    stop();
    timer = setTimeout(ask, WAIT);
  });

  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const down = key === 'ArrowDown';
      if (list.hidden) down && ask();
      else if (event.altKey) down || close();
      // One place more than there are offers: the box itself.
      else mark((active + (down ? 2 : offers.length + 1)) % (offers.length + 1) - 1);
    } else if (key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(offers[active]);
    } else if (key === 'Escape') {
      // What was typed stays.
      if (!list.hidden) event.preventDefault();
      close();
    } else if (key === 'Tab' || key === 'Enter') close();
    else if (active >= 0) mark(-1);
  });

  input.addEventListener('blur', close);
  // The box keeps the focus while an offer is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].indexOf(target.closest('li'));
    if (at >= 0) take(offers[at]);
  });

  for (const [name, value] of Object.entries({
    type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': list.id,
  })) input.setAttribute(name, value);
  list.hidden = true;
  input.after(list);
}

function nearMe(form, texts, status) {
  const { geolocation } = navigator;
  if (!geolocation || !isSecureContext) return;
  const button = make('button', { type: 'button', class: 'link-button near' }, texts.hier);
  button.addEventListener('click', () => geolocation.getCurrentPosition(({ coords }) => {
    const { waar, punt } = form.elements;
    const value = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(2)).join();
    waar.value = '';
    if (punt) punt.value = value;
    else form.append(make('input', { type: 'hidden', name: 'punt', value }));
    form.submit();
  }, () => {
    status.className = 'hint';
    status.textContent = texts.hierFout;
  }, { timeout: 10000, maximumAge: 300000 }));
  form.elements.waar.parentElement.append(button);
}

for (const form of document.querySelectorAll('form[data-lijst]')) {
  const status = make('p', { class: 'sr', role: 'status' });
  form.append(status);
  for (const name of ['q', 'waar']) combobox(form.elements[name], form.dataset, status);
  nearMe(form, form.dataset, status);
}
