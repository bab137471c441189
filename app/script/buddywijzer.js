// What a script can add to pages that work without: suggestions below the boxes of the search form (a combobox after
// the WAI-ARIA Authoring Practices), “near me”, filters that take effect at once, a map to move in, a button to print.
// Every visible text comes with the page, in data attributes. Nothing is stored; where the network fails, nothing is said.

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
      // Beside the results, in the language of the page.
      const answer = await fetch(new URL(`api/suggest?${query}`, input.form.action), { signal: mine.signal });
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

// The page that the filters would lead to takes the place of what is shown; the address follows.
function liveFilters(filters, status) {
  const { form } = filters.querySelector('input, select');
  let asking;
  filters.addEventListener('change', async () => {
    asking?.abort();
    const mine = asking = new AbortController();
    const values = [...new FormData(form)].filter(([, value]) => value);
    const address = `${form.action}?${new URLSearchParams(values)}`;
    try {
      const answer = await fetch(address, { signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of ['.reading', '.found', '.map-slot', '.languages']) {
        document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
      }
      for (const label of filters.querySelectorAll('label[for]')) {
        const count = label.querySelector('.count');
        if (count) count.textContent = page.querySelector(`label[for="${CSS.escape(label.htmlFor)}"] .count`)?.textContent ?? '0';
      }
      document.title = page.title;
      history.replaceState(null, '', address);
      status.className = 'sr';
      status.textContent = document.querySelector('.found h1').textContent;
    } catch {
      if (!mine.signal.aborted) location.assign(address);
    }
  });
}

// What is put on the shortlist stays in the address, and goes along to wherever the page leads.
function liveList(form) {
  document.addEventListener('change', ({ target }) => {
    if (target.name !== 'b') return;
    const list = new FormData(form).getAll('b');
    const withList = (address) => {
      const url = new URL(address);
      url.searchParams.delete('b');
      for (const slug of list) url.searchParams.append('b', slug);
      return url;
    };
    history.replaceState(null, '', withList(location));
    for (const link of document.querySelectorAll('.reading a, .card :is(h2, h3) a, .languages a')) link.href = withList(link);
  });
}

// Buttons to come closer, a hand to move the map, and a map that follows the keyboard.
function zoomable(box) {
  const svg = box.querySelector('svg');
  const { width, height } = svg.viewBox.baseVal;
  const within = (value, size, most) => Math.min(Math.max(value, 0), most - size);
  let [x, y, w] = [0, 0, width];
  const show = (left, top, wide) => {
    w = Math.min(Math.max(wide, width / 8), width);
    const h = w * height / width;
    [x, y] = [within(left, w, width), within(top, h, height)];
    svg.setAttribute('viewBox', [x, y, w, h].join(' '));
    box.classList.toggle('near-by', w < width);
  };
  const around = (cx, cy, wide) => show(cx - wide / 2, cy - wide * height / width / 2, wide);
  const closer = (factor) => around(x + w / 2, y + w * height / width / 2, w * factor);
  const buttons = make('div', { class: 'zoom' });
  for (const [label, sign, factor] of [[box.dataset.groter, '+', 0.6], [box.dataset.kleiner, '−', 1 / 0.6]]) {
    const button = make('button', { type: 'button', class: 'button quiet', 'aria-label': label }, sign);
    button.addEventListener('click', () => closer(factor));
    buttons.append(button);
  }
  box.prepend(buttons);
  let from;
  let moved;
  svg.addEventListener('pointerdown', (event) => {
    from = w < width && { at: [event.clientX, event.clientY], x, y };
    moved = false;
  });
  svg.addEventListener('pointermove', (event) => {
    if (!from || !event.buttons) return;
    const unit = w / svg.clientWidth;
    const [dx, dy] = [event.clientX - from.at[0], event.clientY - from.at[1]];
    moved ||= Math.hypot(dx, dy) > 5;
    if (moved) show(from.x - dx * unit, from.y - dy * unit, w);
  });
  // Who moves the map does not mean the municipality below the finger.
  svg.addEventListener('click', (event) => {
    if (moved && event.detail) event.preventDefault();
    moved = false;
  }, true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  // On the box: Chromium takes a drawing that listens for the focus for one that wants it.
  box.addEventListener('focusin', ({ target }) => {
    if (w === width || !target.matches('a:focus-visible')) return;
    const cell = target.getBBox();
    around(cell.x + cell.width / 2, cell.y + cell.height / 2, w);
  });
}

for (const place of document.querySelectorAll('[data-druk]')) {
  const button = make('button', { type: 'button', class: 'button quiet' }, place.dataset.druk);
  button.addEventListener('click', () => print());
  place.append(button);
}

document.querySelectorAll('.map-box[data-groter]').forEach(zoomable);

for (const form of document.querySelectorAll('form[data-lijst]')) {
  const status = make('p', { class: 'sr', role: 'status' });
  form.append(status);
  for (const name of ['q', 'waar']) combobox(form.elements[name], form.dataset, status);
  nearMe(form, form.dataset, status);
  document.querySelectorAll('.filters').forEach((filters) => liveFilters(filters, status));
  liveList(form);
}
