/**
 * The half of the page's script that draws nothing: it finds, sorts and measures what `ReportData` holds. A text and not
 * a function, because the content security policy names its hash, and bundlers rewrite functions.
 */
export const MODEL_SCRIPT: string = String.raw`
const STATE = { failed: 0, unknown: 1, inProgress: 2 };

/** Whether a target holds what was searched for: its id, its events and states, or what its scripts said. */
function createSearch(data) {
  const names = data.names.map((name) => name.toLowerCase());
  const reasons = data.diagnostics.map((why) => [why.code, why.script, why.message, why.log].join('\n').toLowerCase());
  return (query) => {
    const words = query.toLowerCase().trim();
    if (words === '') return () => true;
    const isName = names.map((name) => name.includes(words));
    const isReason = reasons.map((reason) => reason.includes(words));
    return ([id, , , events]) => id.toLowerCase().includes(words)
      || events.some((event) => event[1] === STATE.failed && isName[event[0]])
      || events.some((event) => event[4] !== undefined && isReason[event[4]]);
  };
}

/** When a target's first event began and its last one ended; undefined where no time is known. */
function spanOf([, , , events], endMs) {
  let from;
  let to;
  for (const [, state, start, duration] of events) {
    if (start === null) continue;
    const end = duration !== null ? start + duration : state === STATE.inProgress ? Math.max(start, endMs) : start;
    from = from === undefined ? start : Math.min(from, start);
    to = to === undefined ? end : Math.max(to, end);
  }
  return from === undefined ? undefined : { from, to };
}

/** The targets to show, by their places: those in one of the states, if any are wanted, that hold what was searched for. */
function select(data, search, { query, states, order }) {
  const isFound = search(query);
  const places = [];
  data.targets.forEach((target, place) => {
    if ((states.size === 0 || states.has(target[1])) && isFound(target)) places.push(place);
  });
  if (order === 'state') return places;
  const last = Number.MAX_SAFE_INTEGER;
  const keys = new Map(places.map((place) => {
    const target = data.targets[place];
    if (order === 'name') return [place, target[0]];
    const span = spanOf(target, data.endMs);
    if (order === 'start') return [place, span === undefined ? last : span.from];
    return [place, span === undefined ? last : span.from - span.to];
  }));
  const compare = order === 'name'
    ? new Intl.Collator('en', { numeric: true }).compare
    : (one, other) => one - other;
  return places.sort((one, other) => compare(keys.get(one), keys.get(other)) || one - other);
}

const STEPS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500,
  ...[1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 43200].map((s) => s * 1000)];

/** A time axis around the spans: where it begins and ends, and the distance of its ticks. */
function axisOf(spans, maxTicks) {
  let from = Infinity;
  let to = -Infinity;
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  if (from > to) return undefined;
  const wanted = Math.max(1, to - from) / maxTicks;
  const days = Math.ceil(wanted / 86400000) * 86400000;
  const step = STEPS_MS.find((ms) => ms >= wanted) || days;
  const start = Math.floor(from / step) * step;
  return { from: start, to: Math.max(to, start + step), step };
}

/** A stretch of time for a person, as in every other report. */
function formatDuration(ms) {
  if (ms < 9950) return (ms / 1000).toFixed(1) + ' s';
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return seconds + ' s';
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return minutes + ' min ' + String(seconds % 60).padStart(2, '0') + ' s';
  return Math.floor(minutes / 60) + ' h ' + String(minutes % 60).padStart(2, '0') + ' min';
}

/** A place on the axis: 0:07, 12:30, 1:02:30 from the start; with tenths where the ticks are close. */
function formatOffset(ms, step) {
  const seconds = Math.floor(ms / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const head = hours > 0 ? hours + ':' + two(Math.floor(seconds / 60) % 60) : String(Math.floor(seconds / 60));
  const rest = step < 1000 ? '.' + String(ms % 1000).padStart(3, '0') : '';
  return head + ':' + two(seconds % 60) + rest;
}

/** 2026-01-31 12:00:07 UTC */
function formatTime(ms) {
  return new Date(ms).toISOString().replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
}
`
