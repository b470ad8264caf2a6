import { DEPLOYMENT_SCRIPT } from './page-script-deployment.ts'
import { LISTS_SCRIPT } from './page-script-lists.ts'
import { REQUESTS_SCRIPT } from './page-script-requests.ts'

/** What every part of the page is made with. Nothing that comes from the engine is ever read as HTML. */
const ELEMENTS_SCRIPT = `'use strict';
const find = (id) => document.getElementById(id);

/** An element with these properties; children are elements and texts, and what is undefined or false is none. */
function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === undefined || value === false) continue;
    if (key === 'class') element.className = value;
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...wanted(children));
  return element;
}

const wanted = (children) => children.flat(9).filter((child) => child !== undefined && child !== false && child !== null);

const SIGNS = { Succeeded: '✓', Failed: '✗', Stopped: '■', InProgress: '▶', Ready: '‖', Baking: '‖', Skipped: '–', Pending: '…', Created: '…', Queued: '…' };
const status = (word) => make('span', { class: 'status ' + word }, (SIGNS[word] || '?') + ' ' + word);
const time = (ms) => new Date(ms).toLocaleTimeString();
const dateTime = (ms) => new Date(ms).toLocaleString();

function duration(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return seconds + ' s';
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? minutes + ' min ' + (seconds % 60) + ' s' : Math.floor(minutes / 60) + ' h ' + (minutes % 60) + ' min';
}

/** Puts new content into a part of the page if it is new, and the focus back to where it was. */
const shown = new Map();
function show(id, content, build) {
  const key = JSON.stringify(content);
  if (shown.get(id) === key) return;
  shown.set(id, key);
  const place = find(id);
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const scrolled = [...place.querySelectorAll('pre')].map((pre) => pre.scrollTop);
  place.replaceChildren(...wanted([build(content)]));
  [...place.querySelectorAll('pre')].forEach((pre, n) => { pre.scrollTop = scrolled[n] || 0; });
  if (focused) place.querySelector('[data-key="' + CSS.escape(focused) + '"]')?.focus();
}
`

/** What asks the engine again and again, and tells when it does not answer. */
const LIVE_SCRIPT = `
const BUSY_MS = 1000;
const IDLE_MS = 2500;
let chosen = {};
let data;
let tag = '';
let timer;
let isLost = false;

/** What is looked at is in the address, so that it can be gone back from, and be told. */
function readChoice() {
  const asked = new URLSearchParams(location.hash.slice(1));
  chosen = { deployment: asked.get('deployment') || undefined, target: asked.get('target') || undefined };
}

function choose(deployment, target) {
  const asked = new URLSearchParams();
  if (deployment) asked.set('deployment', deployment);
  if (target) asked.set('target', target);
  location.hash = asked.toString();
}

async function look() {
  clearTimeout(timer);
  const asked = new URLSearchParams();
  const deployment = chosen.deployment || data?.deployments[0]?.deploymentId;
  if (deployment) asked.set('deployment', deployment);
  if (chosen.target) asked.set('target', chosen.target);
  try {
    const answer = await fetch('data?' + asked, { headers: tag ? { 'If-None-Match': tag } : {} });
    if (answer.status === 200) {
      tag = answer.headers.get('ETag') || '';
      const wasEmpty = data === undefined;
      data = await answer.json();
      draw();
      // The first answer says which deployment is the newest.
      if (wasEmpty && !deployment && data.deployments.length > 0) return look();
    } else if (answer.status !== 304) throw new Error('the engine answers ' + answer.status);
    tell('live', false);
  } catch {
    tell('the engine does not answer: was it stopped?', true);
  }
  const isBusy = data?.deployments.some((one) => !one.isFinal);
  if (!document.hidden) timer = setTimeout(look, isBusy && !isLost ? BUSY_MS : IDLE_MS);
}

function tell(text, lost) {
  isLost = lost;
  const live = find('live');
  if (live.textContent !== text) live.textContent = text;
  live.className = lost ? 'live lost' : 'live';
}

function draw() {
  const { endpoint, region, groups, deployments, olderDeployments, instances, deployment } = data;
  show('about', [endpoint, region], ([at, where]) => [at + ' · ' + where]);
  show('groups', groups, drawGroups);
  show('history', [deployments, olderDeployments, deployment?.deploymentId], drawHistory);
  show('deployment', [deployment, chosen.target], drawDeployment);
  show('instances', instances, drawInstances);
  const active = deployments.filter((one) => !one.isFinal).length;
  document.title = (active > 0 ? '▶ ' + active + ' · ' : '') + 'Slipway engine';
}

window.addEventListener('hashchange', () => { readChoice(); look(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
readChoice();
look();
`

/** The script of the page, for browsers of the last years, as it is written here. */
export const PAGE_SCRIPT: string = [
  ELEMENTS_SCRIPT,
  LISTS_SCRIPT,
  DEPLOYMENT_SCRIPT,
  REQUESTS_SCRIPT,
  LIVE_SCRIPT,
].join('\n')
