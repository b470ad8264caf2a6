/** The part of the page's script that makes elements of targets and events. Texts are only ever set as text. */
export const ROWS_SCRIPT: string = String.raw`
const SIGNS = { failed: '✗', unknown: '?', 'in-progress': '◔', ready: '◇', pending: '○', skipped: '–', succeeded: '✓' };

function element(name, { text, className, ...attributes } = {}, children = []) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function stateWord(name) {
  return SIGNS[name] + ' ' + name.replace('-', ' ');
}

function stateBadge(data, [, state, word]) {
  const name = data.states[state];
  const native = data.words[word];
  return element('span', { text: stateWord(name), className: 'state ' + name, title: native ? 'the service says: ' + native : '' });
}

/** One event in words, for a tooltip and for those who hear the page. */
function describeEvent(data, [name, state, start, duration, why]) {
  const lines = [data.names[name] + ': ' + data.states[state].replace('-', ' ')];
  if (start !== null) lines.push('began ' + formatOffset(start, 1000) + ' after the start (' + formatTime(data.baseMs + start) + ')');
  if (duration !== null) lines.push('took ' + formatDuration(duration));
  if (why !== undefined) {
    const { code, script, message } = data.diagnostics[why];
    lines.push([script, message].filter(Boolean).join(': ') + ' (' + code + ')');
  }
  return lines.join('\n');
}

function eventBar(data, axis, event, shift) {
  const [name, state, begun, duration] = event;
  const start = begun - shift;
  const stateName = data.states[state];
  const end = duration !== null ? start + duration : state === STATE.inProgress ? axis.to : start;
  const sign = stateName === 'succeeded' ? '' : SIGNS[stateName] + ' ';
  const bar = element('button', { className: 'bar ' + stateName, type: 'button', tabindex: '-1', 'aria-label': describeEvent(data, event) },
    [element('span', { text: sign + data.names[name] })]);
  const width = axis.to - axis.from;
  const left = (100 * (start - axis.from)) / width;
  // The shortest bar is still to be seen at the very end of the axis.
  bar.style.left = 'min(' + left + '%, 100% - 9px)';
  bar.style.width = (100 * (Math.min(end, axis.to) - start)) / width + '%';
  return bar;
}

/** A target's events on the axis, which begins 'shift' milliseconds later for it. */
function track(data, axis, target, shift) {
  const made = element('div', { className: 'track', role: 'group', 'aria-label': 'events of ' + target[0] });
  const timed = axis === undefined ? [] : target[3].filter(([, , start]) => start !== null);
  if (axis !== undefined) made.style.setProperty('--step', (100 * axis.step) / (axis.to - axis.from) + '%');
  if (timed.length === 0) {
    const hasRun = target[3].some(([, state]) => !['pending', 'skipped'].includes(data.states[state]));
    const why = hasRun ? 'no times known' : 'nothing ran';
    made.append(element('span', { className: 'none', text: why }));
    return made;
  }
  // What failed is drawn last, over its neighbours where all are too short to be told apart.
  const order = [...timed].sort((one, other) => (one[1] === STATE.failed) - (other[1] === STATE.failed));
  made.append(...order.map((event) => eventBar(data, axis, event, shift)));
  return made;
}

function details(data, [id, , , events], identity) {
  const head = element('tr', {}, ['Event', 'State', 'Began', 'Took'].map((text) => element('th', { text, scope: 'col' })));
  const rows = events.map(([name, state, start, duration]) => element('tr', {}, [
    element('td', { text: data.names[name] }),
    element('td', { text: stateWord(data.states[state]), className: data.states[state] }),
    element('td', { text: start === null ? '' : formatOffset(start, 1000) + ' · ' + formatTime(data.baseMs + start) }),
    element('td', { text: duration === null ? '' : formatDuration(duration) }),
  ]));
  const table = element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]);
  const made = element('div', { className: 'details', id: identity, role: 'region', 'aria-label': 'details of ' + id },
    events.length === 0 ? [element('p', { text: 'No lifecycle event of this target is known.' })] : [element('div', { className: 'scroll' }, [table])]);
  for (const [name, , , , why] of events) if (why !== undefined) made.append(...reason(data, name, data.diagnostics[why]));
  return made;
}

function reason(data, name, { code, script, message, log, isCut }) {
  const place = data.names[name] + (script ? ' in ' + script : '');
  const why = element('p', {}, [element('strong', { text: place }), ': ' + (message ? message + ' ' : '') + '(' + code + ')']);
  if (log === '' && !isCut) return [why];
  if (log === '') return [why, element('p', { className: 'muted', text: 'Its output is left out: this file would be too large.' })];
  const title = isCut ? 'the end of its output:' : 'its output:';
  return [why, element('p', { className: 'muted', text: title }), element('pre', { text: log, tabindex: '0' })];
}

function tableRow(data, columns, target, button) {
  const byName = new Map(target[3].map((event) => [event[0], event]));
  const cells = columns.map((name) => {
    const event = byName.get(name);
    if (event === undefined || data.states[event[1]] === 'pending') return element('td');
    const state = data.states[event[1]];
    return element('td', { className: state, text: (SIGNS[state] + ' ' + (event[3] === null ? state.replace('-', ' ') : formatDuration(event[3]))) });
  });
  return element('tr', {}, [element('td', {}, [button]), element('td', {}, [stateBadge(data, target)]), ...cells]);
}
`
