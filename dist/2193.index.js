export const id = 2193;
export const ids = [2193];
export const modules = {

/***/ 81391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf)
/* harmony export */ });
/** The versions that a document brings. */
function revisionOf({ components }) {
    const versions = Object.entries(components).map(([name, { componentVersion }]) => [name, componentVersion]);
    return { type: 'greengrass', components: Object.fromEntries(versions) };
}


/***/ }),

/***/ 19041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeGreengrassTarget)
/* harmony export */ });
/** A target in a sentence. */
function describeGreengrassTarget({ type, name }) {
    return type === 'thing' ? `core device "${name}"` : `thing group "${name}"`;
}


/***/ }),

/***/ 30729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeMenderTarget)
/* harmony export */ });
/** Whom a deployment is for, as the end of a sentence: `group "web"`, `3 devices`, `device "7c…"`. */
function describeMenderTarget(target) {
    switch (target.type) {
        case 'group':
            return `group "${target.group}"`;
        case 'all-devices':
            return 'all accepted devices';
        case 'filter':
            return `the dynamic group of filter "${target.filterId}"`;
        case 'devices':
            return target.devices.length === 1 ? `device "${target.devices[0]}"` : `${target.devices.length} devices`;
    }
}


/***/ }),

/***/ 63555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findOverrides),
/* harmony export */   f: () => (/* binding */ describeTriggers)
/* harmony export */ });
/** What a request has otherwise than its group, in the order of the options. */
function findOverrides(request, group, groupConfiguration) {
    const { configurationName, autoRollback, alarms, targetInstances } = request;
    const overrides = [];
    if (configurationName !== undefined && configurationName !== groupConfiguration) {
        overrides.push({ option: 'deployment-config', inDeployment: configurationName, inGroup: groupConfiguration });
    }
    if (request.fileExistsBehavior !== undefined) {
        overrides.push({ option: 'file-exists-behavior', inDeployment: request.fileExistsBehavior });
    }
    if (request.ignoreApplicationStopFailures === true) {
        overrides.push({ option: 'ignore-application-stop-failures', inDeployment: 'true' });
    }
    if (request.updateOutdatedInstancesOnly === true) {
        overrides.push({ option: 'update-outdated-instances-only', inDeployment: 'true' });
    }
    if (autoRollback !== undefined && describeTriggers(autoRollback) !== describeTriggers(group.autoRollback)) {
        const inDeployment = describeTriggers(autoRollback);
        overrides.push({ option: 'auto-rollback', inDeployment, inGroup: describeTriggers(group.autoRollback) });
    }
    if (alarms !== undefined && describeAlarms(alarms) !== describeAlarms(group.alarms)) {
        const inDeployment = describeAlarms(alarms);
        overrides.push({ option: 'alarms', inDeployment, inGroup: describeAlarms(group.alarms) });
    }
    if (targetInstances !== undefined) {
        const { tags = [], tagGroups = [], autoScalingGroups = [] } = targetInstances;
        const words = [...[...tags, ...tagGroups.flat()].map(describeTag), ...autoScalingGroups];
        overrides.push({ option: 'target-instances', inDeployment: words.join(', ') });
    }
    return overrides;
}
/** The triggers in one order, so that equal ones are equal words. */
function describeTriggers(triggers) {
    return triggers.length === 0 ? 'off' : [...triggers].sort().join(', ');
}
function describeAlarms({ isEnabled, names }) {
    return isEnabled && names.length > 0 ? [...names].sort().join(', ') : 'none';
}
function describeTag({ key, value }) {
    if (key === undefined)
        return `*=${value ?? ''}`;
    return value === undefined ? key : `${key}=${value}`;
}


/***/ }),

/***/ 92193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  componentBytes: () => (/* reexport */ greengrass_steps/* componentBytes */.h3),
  componentJson: () => (/* reexport */ greengrass_steps/* componentJson */.Ig),
  componentPushJson: () => (/* reexport */ greengrass_steps/* componentPushJson */.cO),
  deployCommandOf: () => (/* reexport */ greengrass_steps/* deployCommandOf */.M),
  deploymentJson: () => (/* reexport */ deploymentJson),
  describeComponentPush: () => (/* reexport */ greengrass_steps/* describeComponentPush */.$_),
  describeGreengrassPlan: () => (/* reexport */ describeGreengrassPlan),
  describeMenderPlan: () => (/* reexport */ describeMenderPlan),
  describeMenderPush: () => (/* reexport */ describeMenderPush),
  describeNotDeployed: () => (/* reexport */ not_deployed/* describeNotDeployed */.lv),
  describePlan: () => (/* reexport */ describePlan),
  describePush: () => (/* reexport */ describePush),
  diffJson: () => (/* reexport */ diffJson),
  greengrassPlanJson: () => (/* reexport */ greengrassPlanJson),
  greengrassRevisionJson: () => (/* reexport */ greengrassRevisionJson),
  greengrassStatusJson: () => (/* reexport */ greengrassStatusJson),
  isCreating: () => (/* reexport */ isCreating),
  listingJson: () => (/* reexport */ listingJson),
  menderDeploymentJson: () => (/* reexport */ menderDeploymentJson),
  menderPlanJson: () => (/* reexport */ menderPlanJson),
  notDeployedJson: () => (/* reexport */ not_deployed/* notDeployedJson */.kA),
  planJson: () => (/* reexport */ planJson),
  pruneJson: () => (/* reexport */ pruneJson),
  pushPlanJson: () => (/* reexport */ pushPlanJson),
  readinessJson: () => (/* reexport */ readinessJson),
  renderArtifactMarkdown: () => (/* reexport */ renderArtifactMarkdown),
  renderCheck: () => (/* reexport */ renderCheck),
  renderComponentMarkdown: () => (/* reexport */ greengrass_steps/* renderComponentMarkdown */.dm),
  renderComponentPushMarkdown: () => (/* reexport */ greengrass_steps/* renderComponentPushMarkdown */.p),
  renderDeployments: () => (/* reexport */ renderDeployments),
  renderDiff: () => (/* reexport */ renderDiff),
  renderDiffMarkdown: () => (/* reexport */ renderDiffMarkdown),
  renderGreengrassDeployments: () => (/* reexport */ renderGreengrassDeployments),
  renderGreengrassPlan: () => (/* reexport */ renderGreengrassPlan),
  renderGreengrassPlanMarkdown: () => (/* reexport */ renderGreengrassPlanMarkdown),
  renderGreengrassStatus: () => (/* reexport */ renderGreengrassStatus),
  renderListing: () => (/* reexport */ renderListing),
  renderMenderDeployments: () => (/* reexport */ renderMenderDeployments),
  renderMenderPlan: () => (/* reexport */ renderMenderPlan),
  renderMenderPlanMarkdown: () => (/* reexport */ renderMenderPlanMarkdown),
  renderMenderPushMarkdown: () => (/* reexport */ renderMenderPushMarkdown),
  renderNotDeployed: () => (/* reexport */ not_deployed/* renderNotDeployed */.CI),
  renderNotDeployedMarkdown: () => (/* reexport */ not_deployed/* renderNotDeployedMarkdown */.X3),
  renderPlan: () => (/* reexport */ renderPlan),
  renderPlanMarkdown: () => (/* reexport */ renderPlanMarkdown),
  renderPrune: () => (/* reexport */ renderPrune),
  renderPushPlanMarkdown: () => (/* reexport */ renderPushPlanMarkdown),
  renderReadiness: () => (/* reexport */ renderReadiness),
  renderResult: () => (/* reexport */ result_text/* renderResult */.C),
  renderResultHtml: () => (/* reexport */ renderResultHtml),
  renderResultMarkdown: () => (/* reexport */ markdown_result/* renderResultMarkdown */.J),
  renderRevision: () => (/* reexport */ renderRevision),
  renderRevisions: () => (/* reexport */ renderRevisions),
  resultJson: () => (/* reexport */ json/* resultJson */.y3),
  revisionJson: () => (/* reexport */ revisionJson),
  shellWord: () => (/* reexport */ shell_word/* shellWord */.r),
  untrustedLines: () => (/* reexport */ untrusted/* untrustedLines */.m)
});

// UNUSED EXPORTS: STYLE, STYLE_HASH, continuedJson, countOf, describeChanges, describeComponentFolder, describeContent, describeCounts, describeOutcome, describeTimeout, describeTraffic, describeValidity, diagnosticPage, failureFields, formatBytes, formatDuration, groupFailures, htmlCode, htmlText, markdownCode, markdownLog, markdownText, orderJson, plainPaint, renderBundleMarkdown, renderErrorMarkdown, renderPushMarkdown, renderSarif, renderTimelineMermaid, renderValidationMarkdown, snapshotJson, targetJson, tookOf, untrustedText

// EXTERNAL MODULE: ./packages/core/lib/appspec/visible-text.js
var visible_text = __webpack_require__(59878);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
// EXTERNAL MODULE: ./packages/core/lib/report/validity.js
var validity = __webpack_require__(66008);
;// CONCATENATED MODULE: ./packages/core/lib/report/diff-words.js



/** Fewer changes below a folder are told one by one. */
const FOLDED_FROM = 5;
/** The changes as lines, in the order of their paths; what lies in a new or a removed folder is one line, unless hooks run it. */
function diffLines({ changes, folders, hooks }) {
    const foldable = {
        added: new Set(folders.added),
        removed: new Set(folders.removed),
    };
    const below = new Map();
    const folderOf = ({ kind, path }) => kind === 'changed' || hooks.has(path) ? undefined : outermost(path, foldable[kind]);
    for (const change of changes) {
        const folder = folderOf(change);
        if (folder === undefined)
            continue;
        const known = below.get(folder);
        if (known === undefined)
            below.set(folder, [change]);
        else
            known.push(change);
    }
    const lines = [];
    for (const change of changes) {
        const folder = folderOf(change);
        const folded = folder === undefined ? [] : (below.get(folder) ?? []);
        if (folder === undefined || folded.length < FOLDED_FROM)
            lines.push(toLine(change, hooks.get(change.path) ?? []));
        else if (folded[0] === change)
            lines.push(foldedLine(`${folder}/`, folded));
    }
    return lines;
}
/** `2 added, 1 removed, 3 changed`. */
function countChanges(changes) {
    return ['added', 'removed', 'changed']
        .map((kind) => [changes.filter((change) => change.kind === kind).length, kind])
        .filter(([count]) => count > 0)
        .map(([count, kind]) => `${count} ${kind}`)
        .join(', ');
}
/** What one side is, in a phrase. */
function describeSide({ path, revision, deployment, strippedFolder }) {
    const what = revision === undefined ? (path ?? '') : (0,format/* describeRevision */.hi)(revision);
    const of = deployment === undefined ? '' : `deployment ${deployment.id} (${deployment.nativeStatus}): `;
    return `${of}${what}${strippedFolder === undefined ? '' : `, in it the folder ${strippedFolder}`}`;
}
/** `16 files, 34 kB`; empty where they were not counted. */
function describeTotals({ totals }) {
    return totals === undefined ? '' : `${(0,validity/* countOf */.pq)(totals.files, 'file')}, ${(0,duration/* formatBytes */.z)(totals.sizeBytes)}`;
}
/** How it is known that two releases are the same. */
function describeSameness(comparedBy) {
    switch (comparedBy) {
        case 'revision':
            return 'both are one revision';
        case 'digest':
            return 'both have the same content digest';
        case 'content':
            return 'hosts get the same from both';
    }
}
/** Who runs a script: `ApplicationStart as root`. */
function describeHooks(hooks) {
    return hooks.map(({ event, runAs }) => `${event} as ${runAs}`).join(', ');
}
const NOT_SHOWN = {
    'not-text': 'its lines are not shown: it is not UTF-8 text',
    'too-large': 'its lines are not shown: it is too large',
    'too-different': 'its lines are not shown: the two are too different',
    secret: 'its lines are not shown: it looks like a secret',
    unchanged: 'its text is the same in both',
    absent: 'neither has a file of this name',
};
function outermost(path, folders) {
    if (folders.size === 0)
        return undefined;
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        if (folders.has(path.slice(0, end)))
            return path.slice(0, end);
    }
    return folders.has(path) ? path : undefined;
}
function foldedLine(path, changes) {
    const states = changes.flatMap((change) => (change.kind === 'removed' ? change.before : (change.after ?? [])));
    const sizeBytes = states.reduce((sum, state) => sum + (state.type === 'file' ? state.sizeBytes : 0), 0);
    const isAdded = changes[0]?.kind === 'added';
    const files = states.filter(({ type }) => type !== 'directory').length;
    return {
        sign: isAdded ? '+' : '-',
        path,
        detail: `${isAdded ? 'new folder' : 'whole folder'}: ${(0,validity/* countOf */.pq)(files, 'file')}, ${(0,duration/* formatBytes */.z)(sizeBytes)}`,
        hooks: [],
    };
}
function toLine(change, hooks) {
    switch (change.kind) {
        case 'added':
            return { sign: '+', path: change.path, detail: describeState(change.after), hooks };
        case 'removed':
            return { sign: '-', path: change.path, detail: describeState(change.before), hooks };
        case 'changed':
            return { sign: '~', path: change.path, detail: describeChange(change), hooks };
    }
}
function describeState(state) {
    switch (state.type) {
        case 'file':
            return `${(0,duration/* formatBytes */.z)(state.sizeBytes)}${(state.mode & 0o111) === 0 ? '' : ', executable'}`;
        case 'directory':
            return 'empty folder';
        case 'symlink':
            return `link to ${state.linkTarget}`;
    }
}
function describeChange({ before, after, differences }) {
    if (before.type === 'file' && after.type === 'file') {
        const [old, now] = [(0,duration/* formatBytes */.z)(before.sizeBytes), (0,duration/* formatBytes */.z)(after.sizeBytes)];
        return differences
            .map((difference) => {
            if (difference === 'mode')
                return `mode ${octal(before.mode)} → ${octal(after.mode)}`;
            return old === now ? `other content of ${now}` : `${old} → ${now}`;
        })
            .join(', ');
    }
    if (before.type === 'symlink' && after.type === 'symlink')
        return `link to ${before.linkTarget} → ${after.linkTarget}`;
    return `${nounOf(before)} → ${nounOf(after)}`;
}
function nounOf(state) {
    return state.type === 'directory' ? 'empty folder' : state.type === 'file' ? 'file' : `link to ${state.linkTarget}`;
}
/** Permission bits as people write them: `0755`. */
function octal(mode) {
    return (mode & 0o7777).toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: ./packages/core/lib/report/paint.js
var report_paint = __webpack_require__(21052);
;// CONCATENATED MODULE: ./packages/core/lib/report/diff.js



/** Paths up to this width are followed by what is said of them in one column. */
const PATH_WIDTH = 48;
/** A comparison for a person at a terminal: what was compared, what differs path by path, lines of texts, and the sum. */
function renderDiff(diff, paint = report_paint/* plainPaint */.p) {
    const { from, to, isSame, comparedBy, changes, hooks, texts, warnings } = diff;
    const sides = [['from', from], ['to', to]].map(([name, side]) => {
        const totals = describeTotals(side);
        return `${paint.dim(name.padEnd(4))}  ${(0,visible_text/* toVisible */.ws)(describeSide(side))}${totals === '' ? '' : paint.dim(`  ${totals}`)}`;
    });
    const lines = diffLines(diff);
    const width = Math.min(PATH_WIDTH, Math.max(0, ...lines.map(({ path }) => (0,visible_text/* toVisible */.ws)(path).length)));
    const verdict = isSame
        ? `${paint.good('✓')} no difference: ${describeSameness(comparedBy)}`
        : `${paint.warn('!')} different: ${countChanges(changes)}${hooks.size === 0 ? '' : `; ${describeRun(hooks.size)}`}`;
    return [
        ...sides,
        ...warnings.map((warning) => `${paint.warn('warning:')} ${(0,visible_text/* toVisible */.ws)(warning)}`),
        '',
        ...lines.map((line) => renderLine(line, width, paint)),
        ...(lines.length > 0 ? [''] : []),
        ...texts.flatMap((text) => [...renderText(text, paint), '']),
        verdict,
    ];
}
function describeRun(count) {
    return count === 1 ? '1 of them is a script that hosts run' : `${count} of them are scripts that hosts run`;
}
function renderLine({ sign, path, detail, hooks }, width, paint) {
    const colour = { '+': paint.good, '-': paint.bad, '~': paint.warn }[sign];
    const runs = hooks.length === 0 ? '' : `  ${paint.warn((0,visible_text/* toVisible */.ws)(`run by ${describeHooks(hooks)}`))}`;
    return `${colour(`${sign} ${(0,visible_text/* toVisible */.ws)(path).padEnd(width)}`)}  ${(0,visible_text/* toVisible */.ws)(detail)}${runs}`;
}
function renderText(text, paint) {
    if ('notShown' in text)
        return [`${paint.strong((0,visible_text/* toVisible */.ws)(text.path))}: ${NOT_SHOWN[text.notShown]}`];
    return [
        paint.bad(`--- ${(0,visible_text/* toVisible */.ws)(text.path)}`),
        paint.good(`+++ ${(0,visible_text/* toVisible */.ws)(text.path)}`),
        ...text.hunks.flatMap((hunk) => [
            paint.dim(headOf(hunk)),
            ...hunk.lines.map((line) => {
                const [sign, rest] = [line.slice(0, 1), line.slice(1)];
                if (sign === '+')
                    return paint.good(`+${(0,visible_text/* toVisibleMarked */.MY)(rest)}`);
                return sign === '-' ? paint.bad(`-${(0,visible_text/* toVisibleMarked */.MY)(rest)}`) : `${sign}${(0,visible_text/* toVisible */.ws)(rest)}`;
            }),
        ]),
    ];
}
/** The head of a stretch in a unified diff. */
function headOf({ oldStart, oldLines, newStart, newLines }) {
    return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/diff-json.js



/** A comparison for a machine: every change, none folded. */
function diffJson({ from, to, isSame, comparedBy, changes, hooks, texts, warnings }) {
    const count = (wanted) => changes.filter(({ kind }) => kind === wanted).length;
    return {
        same: isSame,
        comparedBy,
        from: sideJson(from),
        to: sideJson(to),
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        changes: changes.map((change) => {
            const uses = hooks.get(change.path);
            return {
                ...change,
                ...('before' in change && { before: stateJson(change.before) }),
                ...('after' in change && { after: stateJson(change.after) }),
                ...(uses !== undefined && { hooks: uses }),
            };
        }),
        texts: texts.map(textJson),
        warnings,
    };
}
function sideJson({ type, path, revision, deployment, totals, strippedFolder }) {
    return {
        type,
        ...(path !== undefined && { path }),
        ...(deployment !== undefined && { deploymentId: deployment.id, status: deployment.nativeStatus }),
        ...(revision !== undefined && { revision: (0,format/* toRevisionJson */.Rh)(revision) }),
        ...totals,
        ...(strippedFolder !== undefined && { strippedFolder }),
    };
}
function stateJson(state) {
    return state.type === 'file' ? { ...state, mode: octal(state.mode) } : state;
}
function textJson(text) {
    if ('notShown' in text)
        return text;
    const patch = text.hunks.flatMap((hunk) => [headOf(hunk), ...hunk.lines]).map((line) => `${line}\n`);
    return { path: text.path, patch: patch.join('') };
}

// EXTERNAL MODULE: ./packages/core/lib/report/markdown-targets.js
var markdown_targets = __webpack_require__(92528);
// EXTERNAL MODULE: ./packages/core/lib/report/markdown-text.js
var markdown_text = __webpack_require__(86511);
;// CONCATENATED MODULE: ./packages/core/lib/report/diff-markdown.js





/** How many lines the table shows: a comment has a limit, and nobody reads on. */
const ROWS = 100;
/** How much of all texts together is shown. */
const TEXTS_LENGTH = 30_000;
const WORDS = { '+': 'added', '-': 'removed', '~': 'changed' };
/** A comparison as Markdown, for a pull request or the summary of a step. What hosts run comes first. */
function renderDiffMarkdown(diff) {
    const { from, to, isSame, comparedBy, changes, texts, warnings } = diff;
    const heading = isSame ? `### no difference: ${describeSameness(comparedBy)}` : `### ${countChanges(changes)}`;
    const sides = [['from', from], ['to', to]].map(([name, side]) => {
        const totals = describeTotals(side);
        return `- ${name} ${(0,markdown_text/* markdownCode */.D9)(describeSide(side), 1_200)}${totals === '' ? '' : ` (${totals})`}`;
    });
    const blocks = [
        heading,
        sides.join('\n'),
        ...(warnings.length === 0 ? [] : [warnings.map((warning) => `> ⚠️ ${(0,markdown_text/* markdownText */.p7)(warning, 1_000)}`).join('\n')]),
        ...renderTable(diff),
        ...renderTexts(texts),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderTable(diff) {
    const lines = diffLines(diff);
    if (lines.length === 0)
        return [];
    const sorted = [...lines].sort((a, b) => Number(b.hooks.length > 0) - Number(a.hooks.length > 0));
    const rows = sorted
        .slice(0, ROWS)
        .map(({ sign, path, detail, hooks }) => (0,markdown_targets/* row */.n)([WORDS[sign], (0,markdown_text/* markdownCode */.D9)((0,visible_text/* toVisible */.ws)(path)), (0,markdown_text/* markdownText */.p7)(detail), (0,markdown_text/* markdownText */.p7)(describeHooks(hooks))]));
    const head = ['', 'Path', 'What', 'Run by'];
    const table = [(0,markdown_targets/* row */.n)(head), (0,markdown_targets/* row */.n)(head.map(() => '---')), ...rows].join('\n');
    const more = sorted.length - rows.length;
    return more > 0 ? [table, `and ${more} more`] : [table];
}
function renderTexts(texts) {
    let left = TEXTS_LENGTH;
    return texts.flatMap((text) => {
        const name = (0,markdown_text/* markdownCode */.D9)((0,visible_text/* toVisible */.ws)(text.path));
        if ('notShown' in text)
            return [`${name}: ${NOT_SHOWN[text.notShown]}`];
        const lines = text.hunks.flatMap((hunk) => [headOf(hunk), ...hunk.lines.map(visible_text/* toVisible */.ws)]);
        const block = fenced(lines);
        if (block.length > left)
            return [`${name}: ${NOT_SHOWN['too-large']}`];
        left -= block.length;
        return [`<details open><summary>${name}</summary>`, block, '</details>'];
    });
}
/** Lines in a block that none of them can end. */
function fenced(lines) {
    const longest = Math.max(0, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return [`${fence}diff`, ...lines, fence].join('\n');
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/target-words.js
var target_words = __webpack_require__(19041);
// EXTERNAL MODULE: ./packages/core/lib/report/shell-word.js
var shell_word = __webpack_require__(32807);
;// CONCATENATED MODULE: ./packages/core/lib/report/table.js
/** Columns as wide as their widest cell. */
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
/** A time of a table: `2026-11-22 02:29:16`, in UTC. */
function formatTime(ms) {
    return ms === undefined ? '' : new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-history.js




/** As much of a name as leaves the table readable. */
const NAME_LENGTH = 60;
/** The deployments of a target as a table; the one that counts has a star. */
function renderGreengrassHistory(revisions) {
    const rows = revisions.map(({ revisionId, deploymentId, nativeStatus, createdAt, isLatestForTarget, deploymentName = '' }) => [
        `${isLatestForTarget ? '*' : ' '} ${(0,untrusted/* untrustedText */.U)(revisionId)}`,
        (0,untrusted/* untrustedText */.U)(deploymentId),
        (0,untrusted/* untrustedText */.U)(nativeStatus),
        formatTime(createdAt),
        cut((0,untrusted/* untrustedText */.U)(deploymentName)),
    ]);
    return table([['  revision', 'deployment', 'status', 'created (UTC)', 'name'], ...rows]);
}
/** What `slipway deployments list` says of a target of Greengrass V2. */
function renderGreengrassDeployments({ target, revisions }) {
    if (revisions.length === 0)
        return [`nothing was deployed to ${(0,untrusted/* untrustedText */.U)((0,target_words/* describeGreengrassTarget */.U)(target))} yet`];
    return [
        ...renderGreengrassHistory(revisions),
        '* the one that counts',
        '  how one of them stands: slipway status --deployment-id ID',
        `  to go back to one: slipway redeploy --provider greengrass --${target.type} ${(0,shell_word/* shellWord */.r)(target.name)} --wait --from NUMBER`,
    ];
}
/** One deployment of the history for a machine. */
function greengrassRevisionJson(entry) {
    const { deploymentId, targetArn, revisionId, isLatestForTarget, nativeStatus, deploymentName, createdAt } = entry;
    return {
        ...{ deploymentId, targetArn, revisionId, isLatestForTarget, status: nativeStatus },
        ...(deploymentName !== undefined && { deploymentName }),
        ...(createdAt !== undefined && { createdAt: new Date(createdAt).toISOString() }),
    };
}
function cut(text) {
    const characters = [...text];
    return characters.length <= NAME_LENGTH ? text : `${characters.slice(0, NAME_LENGTH - 1).join('')}…`;
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/revision-of.js
var revision_of = __webpack_require__(81391);
;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-plan.js








/** How many devices are named that are tried again. */
const NAMED = 10;
/** What a deployment to core devices would do, for a person. */
function renderGreengrassPlan(plan, paint = report_paint/* plainPaint */.p) {
    const rows = rowsOf(plan);
    const width = Math.max(...rows.map(([label]) => label.length));
    return [
        `${paint.strong('dry run')} of a deployment to ${(0,untrusted/* untrustedText */.U)((0,target_words/* describeGreengrassTarget */.U)(plan.target))}`,
        '',
        ...rows.map(([label, text]) => `  ${paint.dim(label.padEnd(width))}  ${(0,untrusted/* untrustedText */.U)(text)}`),
        '',
        ...componentLines(plan).map((line) => `  ${(0,untrusted/* untrustedText */.U)(line)}`),
        ...plan.warnings.map((message) => `  ${paint.warn('!')} ${(0,untrusted/* untrustedText */.U)(message)}`),
        '',
        `${paint.good('✓')} ${describeGreengrassPlan(plan)}`,
    ];
}
/** The end of a dry run in one line. */
function describeGreengrassPlan({ start, components }) {
    switch (start.kind) {
        case 'created':
            return `a deployment would be created (${greengrass_plan_countChanges(components)}); nothing was created`;
        case 'skipped':
            return `nothing would be deployed: ${(0,untrusted/* untrustedText */.U)(start.reason)}`;
        default:
            return (0,errors/* unreachable */.H)(start);
    }
}
/** The same as Markdown, for the summary of a step. */
function renderGreengrassPlanMarkdown(plan) {
    const blocks = [
        `### 📝 dry run: ${(0,markdown_text/* markdownText */.p7)(describeGreengrassPlan(plan))}`,
        [
            (0,markdown_targets/* row */.n)(['component', 'change', 'version']),
            (0,markdown_targets/* row */.n)(['---', '---', '---']),
            ...plan.components.map((one) => (0,markdown_targets/* row */.n)([(0,markdown_text/* markdownCode */.D9)(one.name), (0,markdown_text/* markdownText */.p7)(greengrass_plan_describeChange(one, plan)), (0,markdown_text/* markdownCode */.D9)(describeVersions(one))])),
        ].join('\n'),
        [
            (0,markdown_targets/* row */.n)([(0,markdown_text/* markdownText */.p7)((0,target_words/* describeGreengrassTarget */.U)(plan.target)), '']),
            (0,markdown_targets/* row */.n)(['---', '---']),
            ...rowsOf(plan).map(([label, text]) => (0,markdown_targets/* row */.n)([label, (0,markdown_text/* markdownText */.p7)(text, 1_000)])),
        ].join('\n'),
        ...(plan.warnings.length === 0
            ? []
            : [plan.warnings.map((message) => `- ${(0,markdown_text/* markdownText */.p7)(message, 1_000)}`).join('\n')]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a machine. Configurations are not in it: they can hold secrets. */
function greengrassPlanJson(plan) {
    const { start, target, targetArn, document, components, base, devices, retried, from, warnings } = plan;
    const { deploymentName, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags } = document;
    return {
        type: 'plan',
        service: 'greengrass',
        wouldCreate: start.kind === 'created',
        start,
        target,
        targetArn,
        revision: (0,format/* toRevisionJson */.Rh)((0,revision_of/* revisionOf */.D)(document)),
        components,
        ...(base !== undefined && { base }),
        ...(devices !== undefined && { devices }),
        ...(retried !== undefined && { retried }),
        ...(from !== undefined && { from }),
        request: { deploymentName, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags },
        warnings,
    };
}
function rowsOf(plan) {
    const { base, devices, retried, from, document } = plan;
    const { deploymentName, deploymentPolicies, iotJobConfiguration, tags } = document;
    const isGroup = plan.target.type === 'thing-group';
    return [
        ...(deploymentName === undefined ? [] : [['name', deploymentName]]),
        ...(from === undefined ? [] : [['again', `what deployment ${from} deployed`]]),
        ...(retried === undefined ? [] : [['failed', nameSome(retried)]]),
        ...(isGroup ? [['devices', describeDevices(devices)]] : []),
        [
            'replaces',
            base === undefined
                ? 'nothing: it is the first one'
                : `revision ${base.revisionId}, ${base.id} (${base.nativeStatus})`,
        ],
        ['on failure', describeFailurePolicy(deploymentPolicies)],
        ['updates', describeUpdatePolicy(deploymentPolicies)],
        ...(isGroup ? jobRows(iotJobConfiguration) : []),
        ...(tags === undefined || Object.keys(tags).length === 0
            ? []
            : [
                [
                    'tags',
                    Object.entries(tags)
                        .map((pair) => pair.join('='))
                        .join(', '),
                ],
            ]),
    ];
}
function describeDevices(devices) {
    if (devices === undefined)
        return 'not known: they may not be looked at';
    return `${devices} now, and those that join the group later`;
}
function nameSome(names) {
    const more = names.length - NAMED;
    return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
function describeFailurePolicy({ failureHandlingPolicy } = {}) {
    return failureHandlingPolicy === 'DO_NOTHING' ? 'a device is left as it is' : 'a device goes back to what it had';
}
function describeUpdatePolicy({ componentUpdatePolicy = {}, configurationValidationPolicy, } = {}) {
    const { action, timeoutInSeconds = 60 } = componentUpdatePolicy;
    const asked = action === 'SKIP_NOTIFY_COMPONENTS'
        ? 'components are not asked'
        : `components may put them off for ${timeoutInSeconds} s`;
    return `${asked}, and check configurations for ${configurationValidationPolicy?.timeoutInSeconds ?? 30} s`;
}
function jobRows(job = {}) {
    const { jobExecutionsRolloutConfig: rates = {}, abortConfig, timeoutConfig } = job;
    const minutes = timeoutConfig?.inProgressTimeoutInMinutes;
    return [
        ['roll-out', describeRates(rates)],
        ...(abortConfig === undefined
            ? []
            : [['ends early', abortConfig.criteriaList.map(describeAbort).join('; ')]]),
        ...(minutes === undefined ? [] : [['time limit', `${minutes} min for each device that has begun`]]),
    ];
}
function describeRates({ maximumPerMinute, exponentialRate }) {
    const most = maximumPerMinute === undefined ? '' : `at most ${maximumPerMinute} devices a minute`;
    if (exponentialRate === undefined)
        return most || 'all devices at once';
    const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate;
    const { numberOfNotifiedThings: notified, numberOfSucceededThings: succeeded } = rateIncreaseCriteria;
    const each = notified === undefined ? `${succeeded} that have it` : `${notified} that were told`;
    return `${baseRatePerMinute} devices a minute, ${incrementFactor} times as many after each ${each}${most && `, ${most}`}`;
}
const FAILURES = {
    FAILED: 'have failed',
    REJECTED: 'have refused it',
    TIMED_OUT: 'took too long',
    ALL: 'have failed, refused it or took too long',
};
function describeAbort({ failureType, thresholdPercentage, minNumberOfExecutedThings }) {
    return `when ${thresholdPercentage} % of at least ${minNumberOfExecutedThings} devices ${FAILURES[failureType]}`;
}
function componentLines(plan) {
    const { components } = plan;
    if (components.length === 0)
        return ['no component'];
    const told = components.map((one) => [SIGNS[one.change], one.name, greengrass_plan_describeChange(one, plan), describeVersions(one)]);
    const widths = [1, 2].map((column) => Math.max(...told.map((cells) => cells[column]?.length ?? 0)));
    return told.map(([sign, name = '', change = '', versions]) => `${sign} ${name.padEnd(widths[0] ?? 0)}  ${change.padEnd(widths[1] ?? 0)}  ${versions}`.trimEnd());
}
const SIGNS = {
    added: '+',
    changed: '~',
    configured: '~',
    kept: '=',
    removed: '-',
};
function greengrass_plan_describeChange({ name, change }, { document }) {
    const configuration = describeConfiguration(document.components[name]);
    return configuration === '' || change === 'kept' ? change : `${change}, ${configuration}`;
}
function describeConfiguration({ configurationUpdate = {} } = {}) {
    const { reset = [], merge } = configurationUpdate;
    return [
        ...(reset.length === 0 ? [] : [`resets ${reset.map((pointer) => pointer || 'all').join(' and ')}`]),
        ...(merge === undefined ? [] : ['merges a configuration']),
    ].join(', ');
}
function describeVersions({ from, to }) {
    if (from === undefined || to === undefined || from === to)
        return to ?? from ?? '';
    return `${from} → ${to}`;
}
function greengrass_plan_countChanges(components) {
    const counts = ['added', 'changed', 'configured', 'removed', 'kept'].flatMap((change) => {
        const count = components.filter((one) => one.change === change).length;
        return count === 0 ? [] : [`${count} ${change}`];
    });
    return counts.length === 0 ? 'without a component' : counts.join(', ');
}

// EXTERNAL MODULE: ./packages/core/lib/report/core-device-advice.js
var core_device_advice = __webpack_require__(18273);
// EXTERNAL MODULE: ./packages/core/lib/report/failure-groups.js
var failure_groups = __webpack_require__(28391);
// EXTERNAL MODULE: ./packages/core/lib/report/fleet.js + 1 modules
var fleet = __webpack_require__(32562);
// EXTERNAL MODULE: ./packages/core/lib/report/core-devices.js
var core_devices = __webpack_require__(61591);
;// CONCATENATED MODULE: ./packages/core/lib/report/moment.js


const DAY = 86_400_000;
/** A moment in a sentence: `2026-11-22 02:29:16 UTC`. */
function momentOf(ms) {
    return `${formatTime(ms)} UTC`;
}
/** How long that is ago, in brackets behind it; nothing for what a clock of another machine has in the future. */
function ago(ms, nowMs) {
    const passed = nowMs - ms;
    if (passed < 0)
        return '';
    return ` (${passed < 2 * DAY ? (0,duration/* formatDuration */.a)(passed) : `${Math.floor(passed / DAY)} days`} ago)`;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-core-device.js




/** How many of its deployments and components are told. */
const TOLD = 50;
const STATE_WORDS = {
    pending: 'waits',
    'in-progress': 'goes on',
    succeeded: 'succeeded',
    failed: 'failed',
    skipped: 'was cancelled',
};
/** All that one core device has: itself, its deployments as it sees them, and what is installed. */
function renderCoreDevice({ device, deployments, installed }, { nowMs, paint }) {
    const newest = [...deployments].sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0));
    const components = [...installed].sort((a, b) => Number(b.isRoot) - Number(a.isRoot) || compare(a.name, b.name));
    return [
        describeCore(device, nowMs, paint),
        '',
        paint.strong('deployments, as the device sees them'),
        ...(newest.length === 0 ? ['  none'] : newest.slice(0, TOLD).flatMap((entry) => renderEntry(entry, nowMs, paint))),
        ...moreOf(newest.length),
        '',
        paint.strong('components'),
        ...renderComponents(components),
        ...moreOf(components.length),
    ];
}
function describeCore(device, nowMs, paint) {
    const { name, isHealthy, nativeStatus, lastSeenAt, coreVersion, platform, architecture } = device;
    const health = isHealthy ? paint.good((0,untrusted/* untrustedText */.U)(nativeStatus)) : paint.bad((0,untrusted/* untrustedText */.U)(nativeStatus));
    const seen = lastSeenAt === undefined ? [] : [`last heard of ${momentOf(lastSeenAt)}${ago(lastSeenAt, nowMs)}`];
    const software = coreVersion === undefined ? [] : [`Greengrass ${(0,untrusted/* untrustedText */.U)(coreVersion)}`];
    const machine = [platform, architecture].filter((part) => part !== undefined).map(untrusted/* untrustedText */.U);
    const rest = [...seen, ...software, ...(machine.length === 0 ? [] : [machine.join('/')])];
    return `core device "${(0,untrusted/* untrustedText */.U)(name)}" is ${health}${rest.map((part) => `, ${part}`).join('')}`;
}
function renderEntry(entry, nowMs, paint) {
    const { deploymentId, targetArn, deploymentName, jobId, state, nativeStatus, updatedAt, reason, errorStack, errorTypes, } = entry;
    const colour = state === 'failed' ? paint.bad : state === 'succeeded' ? paint.good : paint.warn;
    const facts = [
        ['deployment', `${deploymentId}${deploymentName === undefined ? '' : ` "${deploymentName}"`}`],
        ['job', jobId ?? ''],
        ['last change', updatedAt === undefined ? '' : `${momentOf(updatedAt)}${ago(updatedAt, nowMs)}`],
        ['reason', state === 'failed' ? (reason ?? 'the device has told none') : ''],
        ['errors', (0,core_devices/* describeErrors */.rg)(errorStack, errorTypes)],
    ];
    return [
        `  ${(0,untrusted/* untrustedText */.U)(targetArn.split(':').slice(5).join(':') || targetArn)} ${colour(STATE_WORDS[state])} (${(0,untrusted/* untrustedText */.U)(nativeStatus)})`,
        ...facts
            .filter(([, text]) => text !== '')
            .map(([name, text]) => `    ${name.padEnd('last change'.length)}  ${(0,untrusted/* untrustedText */.U)(text)}`),
    ];
}
function renderComponents(components) {
    if (components.length === 0)
        return ['  none'];
    const rows = components
        .slice(0, TOLD)
        .map(({ name, version, lifecycleState, isRoot }) => [
        (0,untrusted/* untrustedText */.U)(name),
        (0,untrusted/* untrustedText */.U)(version),
        (0,untrusted/* untrustedText */.U)(lifecycleState),
        isRoot ? '' : 'needed by others',
    ]);
    return table(rows).map((line) => `  ${line}`);
}
function moreOf(count) {
    return count > TOLD ? [`  and ${count - TOLD} more`] : [];
}
function compare(one, other) {
    return one < other ? -1 : Number(one > other);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-device.js



/** As much of a cause as the nucleus sends. */
const CAUSE_LENGTH = 1_024;
/** How many components are named for a device. */
const TOLD_COMPONENTS = 10;
const greengrass_device_STATE_WORDS = {
    pending: 'has not begun',
    'in-progress': 'is at it',
    succeeded: 'has it',
    failed: 'failed',
    skipped: 'does not get it',
    unknown: 'is not known',
    ready: 'is ready',
};
/** A device that was asked for: its part, when, why, and what is on it now. */
function renderDevice(device, deployment, { nowMs, paint }) {
    const { target, detailedStatus, queuedAt } = device;
    const { id, state, nativeStatus, events, updatedAt } = target;
    const [event] = events;
    const colour = state === 'failed' ? paint.bad : state === 'succeeded' ? paint.good : paint.warn;
    const words = [nativeStatus, detailedStatus].filter((word) => word !== undefined).map(untrusted/* untrustedText */.U);
    const times = [
        ...(queuedAt === undefined ? [] : [`queued ${momentOf(queuedAt)}`]),
        ...(event?.startedAt === undefined ? [] : [`begun ${momentOf(event.startedAt)}`]),
        ...(updatedAt === undefined ? [] : [`last change ${momentOf(updatedAt)}${ago(updatedAt, nowMs)}`]),
    ];
    return [
        `  ${paint.strong((0,untrusted/* untrustedText */.U)(id))} ${colour(greengrass_device_STATE_WORDS[state])} (${words.join(', ')})`,
        ...(times.length === 0 ? [] : [`    ${times.join('; ')}`]),
        ...(state === 'failed' ? renderFailureFacts(event?.diagnostics, nativeStatus, '') : []),
        ...renderInstalled([device], deployment),
    ];
}
/** Why a device failed: how it was left, what it told as the cause, and its codes from general to specific. */
function renderFailureFacts(diagnostics, nativeStatus, onFirst) {
    const { detailedStatus, deviceState, cause, errorStack = [], errorTypes = [] } = diagnostics ?? {};
    const left = [detailedStatus ?? nativeStatus, deviceState].filter((part) => part !== undefined).join(': ');
    const rows = [
        ['left', left],
        ['cause', cause === undefined ? 'the device has told none' : `${onFirst}${greengrass_device_cut((0,untrusted/* untrustedText */.U)(cause))}`],
        ['errors', (0,core_devices/* describeErrors */.rg)(errorStack, errorTypes)],
    ];
    return rows.filter(([, text]) => text !== '').map(([name, text]) => `    ${name.padEnd(6)}  ${(0,untrusted/* untrustedText */.U)(text)}`);
}
/** What runs on these devices now of what the deployment is about: whether they went back. Equal ones as one. */
function renderInstalled(devices, { document }) {
    const looked = devices.filter(({ installed }) => installed !== undefined);
    if (looked.length === 0)
        return [];
    const wanted = Object.entries(document.components);
    if (wanted.length === 0)
        return [];
    const kinds = new Map();
    for (const { target, installed = [] } of looked) {
        const rows = wanted.slice(0, TOLD_COMPONENTS).map(([name, { componentVersion }]) => {
            const found = installed.find((one) => one.name === name);
            if (found === undefined)
                return `${name} is not installed (this deployment has ${componentVersion})`;
            const isWanted = found.version === componentVersion;
            return `${name} ${found.version} ${found.lifecycleState}${isWanted ? '' : ` (this deployment has ${componentVersion})`}`;
        });
        const more = wanted.length - rows.length;
        const text = (0,untrusted/* untrustedText */.U)(`${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
        kinds.set(text, [...(kinds.get(text) ?? []), (0,untrusted/* untrustedText */.U)(target.id)]);
    }
    const isOne = kinds.size === 1;
    return [...kinds].map(([text, names]) => {
        const who = isOne ? '' : ` on ${names[0]}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
        return `    now     ${text}${who}`;
    });
}
function greengrass_device_cut(text) {
    return text.length <= CAUSE_LENGTH ? text : `${text.slice(0, CAUSE_LENGTH - 1)}…`;
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-standing.js

/**
 * How a deployment stands. The service leaves that of a group `ACTIVE` for good, whatever devices do: they say more than its word.
 *
 * @param isUntold whether the devices could not be looked at
 */
function describeStanding(deployment, isUntold = false) {
    const { state, counts, failure, verdict, nativeStatus } = deployment;
    if (isUntold && counts === undefined) {
        const word = { succeeded: 'good', failed: 'bad', stopped: 'bad' }[state];
        return { verdict: word ?? 'open', words: `is ${nativeStatus}` };
    }
    const total = counts === undefined ? 0 : (0,model/* totalOf */.e6)(counts);
    const having = counts?.succeeded ?? 0;
    const verb = having === 1 || total === 1 ? 'has' : 'have';
    const has = `${having} of ${total} ${(0,model/* unitOf */.uF)('device', total)} ${verb} it`;
    const reason = verdict?.kind === 'failed' ? verdict.failure.message : failure?.message;
    const why = reason === undefined ? {} : { reason };
    switch (state) {
        case 'succeeded':
            return { verdict: 'good', words: total === 0 ? 'has succeeded' : `has succeeded: ${has}` };
        case 'failed':
            return { verdict: 'bad', words: `has failed: ${has}`, ...why };
        case 'stopped':
            return failure?.code === 'SUPERSEDED'
                ? { verdict: 'open', words: 'was replaced', ...why }
                : { verdict: 'bad', words: 'was cancelled', ...why };
        default: {
            if (verdict?.kind === 'failed' && verdict.failure.code === 'GROUP_EMPTY')
                return { verdict: 'open', words: 'waits for devices', ...why };
            const begun = counts?.inProgress ?? 0;
            const others = [
                ...(begun === 0 ? [] : [`${begun} in progress`]),
                ...((counts?.failed ?? 0) === 0 ? [] : [`${counts?.failed} failed`]),
                ...((counts?.pending ?? 0) === 0 ? [] : [`${counts?.pending} not begun`]),
            ];
            const bad = verdict?.kind === 'failed';
            return { verdict: bad ? 'bad' : 'open', words: `goes on: ${[has, ...others].join(', ')}` };
        }
    }
}
const JOB_WORDS = [
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
    ['rejected', 'rejected'],
    ['timedOut', 'timed out'],
    ['inProgress', 'in progress'],
    ['queued', 'queued'],
    ['canceled', 'canceled'],
    ['removed', 'removed'],
];
/** The totals of a job, as far as there are any. */
function describeJobCounts({ counts }) {
    const told = JOB_WORDS.filter(([count]) => counts[count] > 0).map(([count, words]) => `${counts[count]} ${words}`);
    return told.join(', ') || 'no device yet';
}

// EXTERNAL MODULE: ./packages/core/lib/report/step.js
var report_step = __webpack_require__(19888);
;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-status.js













/** How many different failures are told; the rest are counted. */
const TOLD_GROUPS = 5;
/** How many of the devices that failed alike are named. */
const TOLD_NAMES = 10;
/** How many components of a deployment are named. */
const greengrass_status_TOLD_COMPONENTS = 20;
/** How deployments of Greengrass V2 stand, for a person. Nothing that a device wrote is active in it. */
function renderGreengrassStatus(status, { nowMs, paint = report_paint/* plainPaint */.p, areDevicesAsked = false }) {
    const context = { nowMs, paint, areDevicesAsked };
    switch (status.kind) {
        case 'device':
            return renderCoreDevice(status, context);
        case 'deployment':
            return renderReport(status, targetOf(status.deployment), context);
        case 'target': {
            const { target, targetArn, latest, history } = status;
            const report = latest === undefined ? renderNothing(target, targetArn, paint) : renderReport(latest, target, context);
            if (history === undefined || history.length === 0)
                return report;
            return [...report, '', paint.strong('its deployments, the newest first'), ...renderGreengrassHistory(history)];
        }
    }
}
function renderNothing(target, targetArn, paint) {
    const what = `${(0,untrusted/* untrustedText */.U)((0,target_words/* describeGreengrassTarget */.U)(target))} never had a deployment`;
    const arn = `  ${paint.dim((0,untrusted/* untrustedText */.U)(targetArn))}`;
    if (target.type === 'thing-group')
        return [what, arn];
    const ofGroups = `  ${paint.strong('→')} those of its groups: slipway status --core-device ${(0,shell_word/* shellWord */.r)(target.name)}`;
    return [`${what} of its own`, arn, ofGroups];
}
function renderReport(report, target, context) {
    const { deployment, devices, waiting, untold } = report;
    const { paint, areDevicesAsked } = context;
    const standing = describeStanding(deployment, untold !== undefined);
    return [
        `${mark(standing, paint)} revision ${(0,untrusted/* untrustedText */.U)(deployment.revisionId)} of ${(0,untrusted/* untrustedText */.U)((0,target_words/* describeGreengrassTarget */.U)(target))} ${standing.words}`,
        ...(standing.reason === undefined ? [] : [`  ${(0,untrusted/* untrustedText */.U)(standing.reason)}`]),
        '',
        ...renderFacts(deployment, untold !== undefined, context),
        ...renderUntold(untold, paint),
        ...(areDevicesAsked
            ? devices.flatMap((device) => ['', ...renderDevice(device, deployment, context)])
            : renderFailures(report, paint)),
        ...(waiting === undefined ? [] : renderWaiting(waiting, context)),
        ...renderNext(report, standing, target, paint),
    ];
}
function mark({ verdict }, paint) {
    if (verdict === 'open')
        return paint.warn('•');
    return verdict === 'good' ? paint.good('✓') : paint.bad('✗');
}
function renderFacts(deployment, isUntold, { nowMs }) {
    const { id, nativeStatus, description, createdAt, targetArn, document, jobId, job } = deployment;
    const components = Object.entries(document.components).map(([name, { componentVersion }]) => `${name} ${componentVersion}`);
    const more = components.length - greengrass_status_TOLD_COMPONENTS;
    const facts = [
        ['deployment', `${id}${description === undefined ? '' : ` "${description}"`}`],
        [
            'service says',
            `${nativeStatus}${deployment.isLatestForTarget ? ', the latest of its target' : ', not the latest of its target'}`,
        ],
        ['created', createdAt === undefined ? undefined : `${momentOf(createdAt)}${ago(createdAt, nowMs)}`],
        ['target', targetArn],
        ['stands for', document.parentTargetArn],
        [
            'components',
            components.length === 0
                ? 'none: what this target has installed is removed'
                : `${components.slice(0, greengrass_status_TOLD_COMPONENTS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ],
        ['job', describeJob(jobId, job, isUntold)],
    ];
    const told = facts.filter(([, value]) => value !== undefined);
    const width = Math.max(...told.map(([name]) => name.length));
    return told.map(([name, value = '']) => `  ${name.padEnd(width)}  ${(0,untrusted/* untrustedText */.U)(value)}`);
}
function describeJob(jobId, job, isUntold) {
    if (jobId === undefined)
        return undefined;
    if (job !== undefined)
        return `${jobId}, ${job.nativeStatus}: ${describeJobCounts(job)}`;
    return `${jobId}, which may not be read${isUntold ? '' : ': this is what the devices say themselves'}`;
}
function renderUntold(untold, paint) {
    if (untold === undefined)
        return [];
    const rights = 'iot:ListThingsInThingGroup, iot:DescribeJob, iot:ListJobExecutionsForJob and iot:DescribeJobExecution';
    return [
        '',
        `  ${paint.warn('its devices are not told:')} ${(0,untrusted/* untrustedText */.U)(untold)}`,
        `  ${paint.strong('→')} allow ${rights}; of up to 50 devices greengrass:ListCoreDevices and greengrass:ListEffectiveDeployments tell too`,
    ];
}
/** Devices that failed, equal failures as one. */
function renderFailures({ deployment, devices }, paint) {
    const groups = (0,failure_groups/* groupFailures */.B)(asResult(deployment, devices.map(({ target }) => target)));
    const byName = new Map(devices.map((device) => [device.target.id, device]));
    const told = groups.slice(0, TOLD_GROUPS);
    const lines = told.flatMap((group) => {
        if (group.kind !== 'event')
            return [];
        const { targets, event, isAlike } = group;
        const count = targets.length === 1 ? '1 device' : `${targets.length} devices`;
        const [first] = targets;
        const onFirst = isAlike || targets.length === 1 ? '' : `on ${(0,untrusted/* untrustedText */.U)(event.targetId)}: `;
        const [step] = (0,core_device_advice/* stepsForCoreDevice */.Oj)(event);
        return [
            '',
            `  ${paint.bad(`${count} failed`)}: ${(0,fleet/* listNames */.Zv)(targets, TOLD_NAMES)}`,
            ...renderFailureFacts(event.diagnostics, first?.nativeStatus ?? '', onFirst),
            ...renderInstalled(targets.flatMap(({ id }) => byName.get(id) ?? []), deployment),
            ...(step === undefined ? [] : [`    ${paint.strong('→')} ${(0,report_step/* adviceText */.YM)((0,report_step/* toAdvice */.S_)(step, 'command'), 'command')}`]),
        ];
    });
    const known = told.reduce((sum, { targets }) => sum + targets.length, 0);
    const more = Math.max(deployment.counts?.failed ?? 0, devices.length) - known;
    return more > 0
        ? [...lines, '', `  ${paint.bad(`${known === 0 ? '' : 'and '}${more} ${known === 0 ? '' : 'more '}failed`)}`]
        : lines;
}
/** Failures are grouped as those of a result are. */
function asResult(deployment, targets) {
    const { id, nativeStatus } = deployment;
    const nothingDone = { actionTaken: 'none', elapsedMs: 0 };
    return {
        outcome: 'failed',
        deploymentId: id,
        service: 'greengrass',
        status: nativeStatus,
        deployment,
        targets,
        ...nothingDone,
    };
}
function renderWaiting({ total, devices }, { nowMs, paint }) {
    if (total === 0)
        return [];
    const width = Math.max(0, ...devices.map(({ name }) => name.length));
    const health = (isHealthy) => {
        if (isHealthy === undefined)
            return 'no core device that can be looked at';
        return isHealthy ? 'healthy' : 'unhealthy';
    };
    return [
        '',
        `  ${paint.warn(total === 1 ? '1 device has not begun' : `${total} devices have not begun`)}: they are offline, or at another deployment`,
        ...devices.map(({ name, isHealthy, lastSeenAt }) => {
            const seen = lastSeenAt === undefined ? '' : `, last heard of ${momentOf(lastSeenAt)}${ago(lastSeenAt, nowMs)}`;
            return `    ${(0,untrusted/* untrustedText */.U)(name).padEnd(width)}  ${health(isHealthy)}${seen}`;
        }),
        ...(total > devices.length ? [`    and ${total - devices.length} more`] : []),
    ];
}
function renderNext({ deployment, untold }, { verdict }, target, paint) {
    const { id, isLatestForTarget, targetArn } = deployment;
    const arrow = `  ${paint.strong('→')}`;
    if (!isLatestForTarget)
        return [
            '',
            `${arrow} what counts for ${(0,target_words/* describeGreengrassTarget */.U)(target)} now: slipway status --target-arn ${(0,untrusted/* untrustedText */.U)(targetArn)}`,
        ];
    if ((deployment.counts?.failed ?? 0) > 0 && target.type === 'thing-group') {
        const group = `--thing-group ${(0,shell_word/* shellWord */.r)(target.name)}`;
        return [
            '',
            `${arrow} once that is mended: slipway redeploy --provider greengrass ${group} --from failed-devices --wait`,
        ];
    }
    if (verdict !== 'open' || untold !== undefined)
        return [];
    return ['', `${arrow} to wait for it: slipway wait --provider greengrass --deployment-id ${id}`];
}
/** The target of a deployment that was asked for by its id. */
function targetOf({ targetArn, deploymentGroupName = '' }) {
    return { type: targetArn.includes(':thinggroup/') ? 'thing-group' : 'thing', name: deploymentGroupName };
}

// EXTERNAL MODULE: ./packages/core/lib/report/json.js
var json = __webpack_require__(20140);
;// CONCATENATED MODULE: ./packages/core/lib/report/greengrass-status-json.js


/**
 * How deployments of Greengrass V2 stand, for a machine: `question` says which of three shapes it has. Times are in ISO 8601, the words
 * of the service are in `status`, ours in `state`.
 */
function greengrassStatusJson(status) {
    switch (status.kind) {
        case 'target': {
            const { target, targetArn, latest, history } = status;
            return {
                question: 'target',
                target: { ...target, arn: targetArn },
                ...(latest !== undefined && reportJson(latest)),
                ...(history !== undefined && { history: history.map(greengrassRevisionJson) }),
            };
        }
        case 'deployment':
            return { question: 'deployment', ...reportJson(status) };
        case 'device': {
            const { device, deployments, installed } = status;
            const { name, nativeStatus, isHealthy, lastSeenAt, coreVersion, platform, architecture } = device;
            return {
                question: 'core-device',
                coreDevice: {
                    ...{ name, status: nativeStatus, isHealthy },
                    ...times({ lastSeenAt }),
                    ...defined({ coreVersion, platform, architecture }),
                },
                deployments: deployments.map(effectiveJson),
                installedComponents: installed,
            };
        }
    }
}
function reportJson({ deployment, devices, waiting, untold }) {
    return {
        deployment: deploymentStatusJson(deployment),
        ...(untold === undefined
            ? {
                devices: devices.map(deviceJson),
                ...(waiting !== undefined && {
                    waiting: { total: waiting.total, devices: waiting.devices.map(waitingJson) },
                }),
            }
            : { untold }),
    };
}
function deploymentStatusJson(deployment) {
    const { id, state, nativeStatus, targetArn, revisionId, isLatestForTarget, document, description } = deployment;
    const { counts, failure, verdict, createdAt, jobId, job } = deployment;
    const versions = Object.entries(document.components).map(([name, one]) => [name, one.componentVersion]);
    return {
        ...{ deploymentId: id, state, status: nativeStatus, targetArn, revisionId, isLatestForTarget },
        ...defined({ deploymentName: description, parentTargetArn: document.parentTargetArn }),
        ...times({ createdAt }),
        components: Object.fromEntries(versions),
        ...defined({ counts, failure: verdict?.kind === 'failed' ? verdict.failure : failure }),
        ...(jobId !== undefined && {
            job: { jobId, ...(job !== undefined && { status: job.nativeStatus, counts: job.counts }) },
        }),
    };
}
function deviceJson({ target, detailedStatus, queuedAt, executionNumber, installed }) {
    const { id, state, nativeStatus, events, updatedAt } = target;
    return {
        ...{ name: id, state, status: nativeStatus },
        ...defined({ detailedStatus }),
        ...(0,json/* failureFields */.cX)(target),
        ...defined({ executionNumber }),
        ...times({ queuedAt, startedAt: events[0]?.startedAt, updatedAt }),
        ...defined({ installedComponents: installed }),
    };
}
function waitingJson({ name, isHealthy, lastSeenAt }) {
    return { name, ...defined({ isHealthy }), ...times({ lastSeenAt }) };
}
function effectiveJson({ nativeStatus, updatedAt, ...entry }) {
    return { ...entry, status: nativeStatus, ...times({ updatedAt }) };
}
function times(given) {
    return Object.fromEntries(Object.entries(given).flatMap(([name, ms]) => (ms === undefined ? [] : [[name, new Date(ms).toISOString()]])));
}
function defined(given) {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./packages/core/lib/report/greengrass-steps.js
var greengrass_steps = __webpack_require__(30411);
;// CONCATENATED MODULE: ./packages/core/lib/report/history.js




/** As much of a description as leaves the table readable. */
const DESCRIPTION_LENGTH = 60;
/** The latest deployments of a group as a table; the last success has a star. */
function renderDeployments(deployments, lastSuccessfulId) {
    const rows = deployments.map((deployment) => {
        const { id, nativeStatus, createdAt, description = '' } = deployment;
        return [
            `${id === lastSuccessfulId ? '*' : ' '} ${id}`,
            nativeStatus,
            formatTime(createdAt),
            tookOf(deployment),
            whoOf(deployment),
            deployment.revision === undefined ? '' : shortRevision(deployment.revision),
            history_cut(description),
        ];
    });
    return [
        ...table([['  deployment', 'status', 'created (UTC)', 'took', 'by', 'revision', 'description'], ...rows]),
        ...(deployments.some(({ id }) => id === lastSuccessfulId) ? ['* the last one that succeeded'] : []),
    ];
}
/** A deployment of the history for a machine. */
function deploymentJson(deployment) {
    const { id, state, nativeStatus, createdAt, startedAt, completedAt, revision, ...rest } = deployment;
    const { creator, origin, description, failure, rollbackDeploymentId, rollsBackDeploymentId, counts } = rest;
    return {
        deploymentId: id,
        state,
        status: nativeStatus,
        ...history_defined({ creator, origin, description, failure, counts, rollbackDeploymentId, rollsBackDeploymentId }),
        ...history_times({ createdAt, startedAt, completedAt }),
        ...(revision !== undefined && { revision: (0,format/* toRevisionJson */.Rh)(revision) }),
    };
}
/** The revisions of an application as a table, each in full: `deploy` takes it. */
function renderRevisions(revisions) {
    const rows = revisions.map(({ revision, registeredAt, lastUsedAt, currentInGroups, description = '' }) => [
        formatTime(registeredAt),
        lastUsedAt === undefined ? 'never' : formatTime(lastUsedAt),
        currentInGroups.map(untrusted/* untrustedText */.U).join(', '),
        history_cut(description),
        (0,untrusted/* untrustedText */.U)((0,format/* formatRevision */.TU)(revision)),
    ]);
    return table([['registered (UTC)', 'last used (UTC)', 'current in', 'description', 'revision'], ...rows]);
}
/** All that is known of one revision, a line each; `bundle` says what became of its object. */
function renderRevision(registered, bundle) {
    const { revision, description, currentInGroups, registeredAt, firstUsedAt, lastUsedAt } = registered;
    return table([
        ['revision', (0,untrusted/* untrustedText */.U)((0,format/* formatRevision */.TU)(revision))],
        ...(description === undefined ? [] : [['description', (0,untrusted/* untrustedText */.U)(description)]]),
        ...(registeredAt === undefined ? [] : [['registered', `${formatTime(registeredAt)} UTC`]]),
        ['first used', firstUsedAt === undefined ? 'never' : `${formatTime(firstUsedAt)} UTC`],
        ['last used', lastUsedAt === undefined ? 'never' : `${formatTime(lastUsedAt)} UTC`],
        [
            'current in',
            currentInGroups.length === 0 ? 'no deployment group' : currentInGroups.map(untrusted/* untrustedText */.U).join(', '),
        ],
        ...(bundle === undefined ? [] : [['bundle', bundle]]),
    ]);
}
/** A registered revision for a machine. */
function revisionJson({ revision, description, currentInGroups, ...used }) {
    return { revision: (0,format/* toRevisionJson */.Rh)(revision), ...history_defined({ description }), ...history_times(used), currentInGroups };
}
/** How long it ran, where that is known. */
function tookOf({ startedAt, createdAt, completedAt }) {
    const from = startedAt ?? createdAt;
    return completedAt === undefined || from === undefined ? '' : (0,duration/* formatDuration */.a)(completedAt - from);
}
function whoOf({ origin, creator, rollsBackDeploymentId }) {
    if (rollsBackDeploymentId !== undefined)
        return `rollback of ${rollsBackDeploymentId}`;
    return origin === 'rollback' ? 'rollback' : (creator ?? '');
}
/** The digest in a key is there for machines: its beginning tells one release from another. */
function shortRevision(revision) {
    return (0,untrusted/* untrustedText */.U)((0,format/* describeRevision */.hi)(revision)).replace(/\b([0-9a-f]{10})[0-9a-f]{30,}\b/g, '$1…');
}
function history_cut(text) {
    const line = [...(0,untrusted/* untrustedText */.U)(text)];
    return line.length <= DESCRIPTION_LENGTH ? line.join('') : `${line.slice(0, DESCRIPTION_LENGTH - 1).join('')}…`;
}
function history_times(given) {
    return Object.fromEntries(Object.entries(given).flatMap(([name, ms]) => (ms === undefined ? [] : [[name, new Date(ms).toISOString()]])));
}
function history_defined(given) {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./packages/core/lib/report/advice.js + 10 modules
var report_advice = __webpack_require__(56366);
// EXTERNAL MODULE: ./packages/core/lib/report/headline.js
var report_headline = __webpack_require__(74502);
// EXTERNAL MODULE: ./packages/core/lib/report/html-data.js
var html_data = __webpack_require__(39328);
// EXTERNAL MODULE: ./packages/core/lib/report/html-events.js
var html_events = __webpack_require__(297);
// EXTERNAL MODULE: ./packages/core/lib/report/html-text.js
var html_text = __webpack_require__(2035);
;// CONCATENATED MODULE: ./packages/core/lib/report/html-explorer.js



/** The list of targets: its controls, the data that the page's script draws it from, and what stands there without a script. */
function renderExplorer(result) {
    const { targets } = result;
    const total = (0,html_data/* totalTargets */.J)(result);
    const unit = (0,model/* unitOf */.uF)(targets[0]?.type, total);
    if (targets.length === 0) {
        const known = total === 0
            ? 'No target is known.'
            : `No details of the ${total} ${unit} are known: the overview above counts them.`;
        return `<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">Targets</h2><p class="note">${known}</p></section>`;
    }
    const partial = targets.length < total
        ? `<p class="note">Details of ${targets.length} of ${total} ${unit} are known; the overview above counts them all.</p>`
        : '';
    return `<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">Targets over time</h2>
${partial}<noscript><p class="note">The list of targets needs JavaScript; nothing is loaded from anywhere.</p></noscript>
<div id="explorer" hidden>
<div class="tools"><input type="search" id="search" aria-label="search targets, scripts and output" placeholder="target, script or text in the output" \
autocomplete="off" spellcheck="false">
<div class="chips" role="group" aria-label="show as"><button type="button" id="timeline" aria-pressed="true">Timeline</button>\
<button type="button" id="table" aria-pressed="false">Table</button></div></div>
<div class="tools"><div class="chips" id="states" role="group" aria-label="only targets in these states"></div>
<label>sort by <select id="order"><option value="state">what failed first</option><option value="start">start</option>\
<option value="duration">longest</option><option value="name">name</option></select></label>
<label id="zoom">time <select id="scale"><option value="all">whole deployment</option><option value="rows">these rows</option>\
<option value="own">each from its own start</option></select></label></div>
${LEGEND}
<p class="muted" id="found" role="status"></p>
<div id="list"></div>
<div class="tools" id="pager" role="group" aria-label="pages"><button type="button" id="first">« First</button>\
<button type="button" id="previous">‹ Previous</button><button type="button" id="next">Next ›</button><button type="button" id="last">Last »</button></div>
</div></section>
<div id="tip" role="tooltip" hidden></div>
<script type="application/json" id="data">${(0,html_text/* htmlJson */.o8)((0,html_data/* toReportData */.e)(result))}</script>`;
}
const LEGEND = `<div class="legend" id="legend">${['succeeded', 'failed', 'in-progress', 'unknown']
    .map((state) => `<span><i><i class="bar ${state}"></i></i>${state.replace('-', ' ')}</span>`)
    .join('')}</div>`;

// EXTERNAL MODULE: ./packages/core/lib/report/describe-exit.js
var describe_exit = __webpack_require__(31683);
// EXTERNAL MODULE: ./packages/core/lib/report/hook-run.js
var hook_run = __webpack_require__(42609);
;// CONCATENATED MODULE: ./packages/core/lib/report/html-failures.js









/** How many different failures are told at the top; the list of targets has the rest. */
const html_failures_TOLD_GROUPS = 10;
/** How many of the targets that failed alike are named. */
const html_failures_TOLD_NAMES = 12;
/** How much of a script's output is shown: as much as CodeDeploy keeps of it. */
const LOG_CHARACTERS = 4_096;
/** What failed, equal failures as one, and what became of the rest of the fleet. */
function html_failures_renderFailures(result) {
    const groups = (0,failure_groups/* groupFailures */.B)(result).slice(0, html_failures_TOLD_GROUPS);
    const serviceReason = (0,report_headline/* describeServiceReason */.DG)(result);
    const rest = [...(0,fleet/* describeRest */.wA)(result, (0,failure_groups/* countFailed */.v)(groups)), ...(serviceReason === undefined ? [] : [serviceReason])];
    if (groups.length === 0 && rest.length === 0)
        return '';
    const parts = groups.map((group, index) => renderGroup(group, index === 0));
    const list = rest.map((line) => `<li>${(0,html_text/* htmlText */.js)(line, 2_000)}</li>`).join('');
    return `<section aria-labelledby="failures-title"><h2 id="failures-title">${groups.length === 0 ? 'The fleet' : 'What failed'}</h2>
${parts.join('\n')}${list === '' ? '' : `<ul>${list}</ul>`}</section>`;
}
function renderGroup(group, isOpen) {
    const { targets } = group;
    const isOne = targets.length === 1;
    const first = (0,html_text/* htmlCode */.h8)(targets[0]?.id ?? '', 120);
    const who = isOne ? first : `${targets.length} ${(0,model/* unitOf */.uF)(targets[0]?.type, targets.length)}`;
    const names = isOne ? '' : `<p class="muted">${renderNames(targets)}</p>`;
    if (group.kind === 'never-answered') {
        return `<article class="failure"><h3>✗ ${who}: ${fleet/* NOTHING_BEGAN */.ug}</h3>${names}</article>`;
    }
    const { event, isAlike } = group;
    const { errorCode = '', message = '' } = event.diagnostics ?? {};
    const why = [(0,html_text/* htmlText */.js)(message, 1_000), errorCode === '' ? '' : `(${(0,html_text/* htmlCode */.h8)(errorCode)})`].filter((part) => part !== '');
    const stack = (0,core_devices/* describeErrorStack */.KP)(event.diagnostics);
    const codes = stack === undefined ? '' : `<p class="muted">${(0,html_text/* htmlCode */.h8)(stack, 1_000)}</p>`;
    const hook = (0,hook_run/* describeHookRun */.I)(event);
    const called = hook === undefined ? '' : `<p>${(0,html_text/* htmlText */.js)(hook, 1_000)}</p>`;
    const onFirst = isOne || isAlike ? '' : `on ${first}: `;
    return `<article class="failure"><h3>✗ ${who}: ${renderExit(event)}</h3>
${why.length === 0 ? '' : `<p>${onFirst}${why.join(' ')}</p>`}${codes}${called}${names}${renderLog(event, isOne ? '' : ` on ${first}`, isOpen)}</article>`;
}
/** What happened to whom: `scripts/start.sh exited 1 (ApplicationStart)`. */
function renderExit(event) {
    const { subject, verb } = (0,describe_exit/* describeExit */.K)(event);
    const name = (0,html_text/* htmlText */.js)(event.name, 100);
    if (subject === 'event')
        return `${name} ${(0,html_text/* htmlText */.js)(verb)}`;
    return `${subject === 'agent' ? 'the agent' : (0,html_text/* htmlCode */.h8)(subject.script)} ${(0,html_text/* htmlText */.js)(verb)} (${name})`;
}
function renderNames(targets) {
    const named = targets.slice(0, html_failures_TOLD_NAMES).map(({ id }) => (0,html_text/* htmlCode */.h8)(id, 120));
    const more = targets.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** The output of the first of them: it is what a reader came for. */
function renderLog(event, where, isOpen) {
    const text = (0,untrusted/* untrustedLines */.m)((0,hook_run/* outputOf */.j)(event)).join('\n');
    if (text === '')
        return '';
    const title = text.length > LOG_CHARACTERS ? 'the end of its output' : 'its output';
    const lines = text.slice(-LOG_CHARACTERS).split('\n');
    return `<details${isOpen ? ' open' : ''}><summary>${title}${where}</summary>${(0,html_text/* htmlLog */.Sh)(lines)}</details>`;
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/core/lib/report/changes.js
var changes = __webpack_require__(45889);
;// CONCATENATED MODULE: ./packages/core/lib/report/html-header.js







const html_header_SIGNS = { good: '✓', bad: '✗', open: '!' };
/** What happened, to what, when: the first screen. */
function renderHeader(result, consoleUrl) {
    const headline = (0,report_headline/* headlineOf */.gD)(result);
    const { verdict, statement } = headline;
    return `<header class="${verdict}"><span class="outcome">${html_header_SIGNS[verdict]} ${result.outcome.replace('-', ' ')}</span>
<h1>${(0,html_text/* htmlText */.js)(statement)}</h1>
${renderStory(result, headline)}${renderCounts(result.deployment?.counts)}
<dl class="facts">${facts(result, consoleUrl)
        .map(([name, value, isWide = false]) => `<div${isWide ? ' class="wide"' : ''}><dt>${name}</dt><dd>${value}</dd></div>`)
        .join('\n')}</dl></header>`;
}
/** Why it ended so; with a rollback, one after the other up to where the fleet is now. */
function renderStory(result, { reason }) {
    const { rollback, outcome, status } = result;
    const why = reason === undefined ? '' : (0,html_text/* htmlText */.js)(reason, 1_000);
    if (rollback === undefined)
        return why === '' ? '' : `<p>${why}</p>`;
    const isOver = outcome === 'failed' || outcome === 'rolled-back';
    const undo = `${(0,html_text/* htmlCode */.h8)(rollback.deploymentId)}${isOver ? ', which ended' : ', last seen'} ${(0,html_text/* htmlText */.js)(rollback.status)}`;
    const ending = outcome === 'rolled-back'
        ? 'the fleet is back on the revision that it had before'
        : 'what the fleet runs now is not certain: hosts can be on either revision';
    return `<ol><li>deployment ${(0,html_text/* htmlCode */.h8)(result.deploymentId)} ended ${(0,html_text/* htmlText */.js)(status)}${why === '' ? '' : `: ${why}`}</li>
<li>to undo it, the service started deployment ${undo}</li><li>${ending}</li></ol>`;
}
function facts(result, consoleUrl) {
    const { deploymentId, deployment, status, elapsedMs } = result;
    const service = (0,outcome/* serviceOf */.z5)(result);
    const greengrass = (0,core_devices/* greengrassFacts */.D$)(result);
    const { applicationName, deploymentGroupName, configurationName, revision, counts, description } = deployment ?? {};
    const { startedAt = deployment?.createdAt, completedAt } = deployment ?? {};
    const took = startedAt === undefined || completedAt === undefined ? '' : ` (took ${(0,duration/* formatDuration */.a)(completedAt - startedAt)})`;
    const all = [
        ['Deployment', (0,html_text/* htmlLink */.Ar)((0,html_text/* htmlCode */.h8)(deploymentId), consoleUrl)],
        fact('Application', applicationName),
        fact(greengrass?.title ?? (service === 'mender' ? 'Device group' : 'Deployment group'), deploymentGroupName),
        fact("Target's revision", greengrass?.revisionId),
        fact('Job', greengrass?.jobId),
        fact('Configuration', configurationName),
        ["Service's last word", (0,html_text/* htmlText */.js)(status)],
        startedAt === undefined ? undefined : ['Began', timeOf(startedAt)],
        completedAt === undefined ? undefined : ['Ended', `${timeOf(completedAt)}${took}`],
        ['Waited for', (0,duration/* formatDuration */.a)(elapsedMs)],
        counts === undefined || (0,model/* totalOf */.e6)(counts) === 0 ? undefined : ['Targets', (0,changes/* describeCounts */.wv)(counts)],
        revision === undefined ? undefined : ['Revision', (0,html_text/* htmlCode */.h8)((0,format/* describeRevision */.hi)(revision), 500), true],
        description === undefined
            ? undefined
            : [service === 'codedeploy' ? 'Description' : 'Name', (0,html_text/* htmlText */.js)(description), true],
    ];
    return all.filter((one) => one !== undefined);
}
function fact(name, value) {
    return value === undefined ? undefined : [name, (0,html_text/* htmlCode */.h8)(value)];
}
function timeOf(ms) {
    if (Math.abs(ms) > 8.64e15 || Number.isNaN(ms))
        return '';
    const iso = new Date(ms).toISOString();
    return `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`;
}
/** The service's overview as one bar. What failed is hatched. */
function renderCounts(counts) {
    if (counts === undefined || (0,model/* totalOf */.e6)(counts) === 0)
        return '';
    const parts = [
        ['failed', counts.failed],
        ['in-progress', counts.inProgress],
        ['ready', counts.ready],
        ['pending', counts.pending],
        ['skipped', counts.skipped],
        ['succeeded', counts.succeeded],
    ];
    let x = 0;
    const bars = parts.map(([state, count]) => {
        // What is there is seen, however small its share: one failure among 10,000 too.
        const width = count === 0 ? 0 : Math.max(6, (1_000 * count) / (0,model/* totalOf */.e6)(counts));
        const place = `x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="14"`;
        x += width;
        const hatch = state === 'failed' ? `<rect ${place} fill="url(#hatch)"/>` : '';
        return width === 0 ? '' : `<rect class="${state}" ${place}/>${hatch}`;
    });
    return `<svg class="counts" viewBox="0 0 ${x.toFixed(1)} 14" preserveAspectRatio="none" role="img" aria-label="${(0,changes/* describeCounts */.wv)(counts)}">\
<defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V10"/></pattern></defs>\
${bars.join('')}</svg>`;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/html-script-input.js
/** The part of the page's script that listens: to typing, choosing, pointing, the keyboard and the printer. */
const INPUT_SCRIPT = `
const tip = find('tip');
let described;

function hideTip() {
  described = undefined;
  find('tip').hidden = true;
}

function showTip(bar) {
  described = bar;
  tip.textContent = bar.getAttribute('aria-label');
  tip.hidden = false;
  const box = bar.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - 8);
  const isRoomBelow = box.bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.left = Math.max(8, left) + 'px';
  tip.style.top = (isRoomBelow ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + 'px';
}

const barOf = (event) => event.target instanceof Element ? event.target.closest('.rows .bar') : null;

/** One stop of the tab key for all bars; arrows go from bar to bar and from row to row. */
function focusBar(from, key) {
  const row = from.closest('.row');
  const bars = [...row.querySelectorAll('.bar')].sort((one, other) => one.offsetLeft - other.offsetLeft);
  const place = bars.indexOf(from);
  let wanted = key === 'ArrowRight' ? bars[place + 1] : key === 'ArrowLeft' ? bars[place - 1] : undefined;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    let next = row;
    do next = key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling;
    while (next && !next.querySelector('.bar'));
    wanted = next ? next.querySelector('.bar') : undefined;
  }
  if (wanted === undefined || wanted === null) return;
  from.tabIndex = -1;
  wanted.tabIndex = 0;
  wanted.focus();
}

const list = find('list');
list.addEventListener('pointerover', (event) => { const bar = barOf(event); if (bar) showTip(bar); });
list.addEventListener('pointerout', (event) => { if (barOf(event)) hideTip(); });
list.addEventListener('focusin', (event) => { const bar = barOf(event); if (bar) showTip(bar); });
list.addEventListener('focusout', hideTip);
list.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hideTip();
  const bar = barOf(event);
  if (bar === null || !event.key.startsWith('Arrow')) return;
  event.preventDefault();
  focusBar(bar, event.key);
});
list.addEventListener('click', (event) => {
  // A touch shows what a bar says; whoever has a mouse or a keyboard has read that by now, and wants the rest.
  const bar = barOf(event);
  if (bar && event.pointerType !== 'touch') bar.closest('.row').querySelector('.toggle').click();
});
// The keyboard scrolls a bar into view when it comes to it: what it says goes along.
addEventListener('scroll', () => { if (described) showTip(described); }, { passive: true });

/** A change of what is shown begins at its first page. */
function change(changes) {
  Object.assign(view, { page: 0 }, changes);
  draw();
}

find('search').addEventListener('input', (event) => change({ query: event.target.value }));
find('order').addEventListener('change', (event) => change({ order: event.target.value }));
find('scale').addEventListener('change', (event) => change({ scale: event.target.value, page: view.page }));
for (const kind of ['timeline', 'table']) {
  find(kind).addEventListener('click', () => {
    change({ kind, page: view.page });
    for (const other of ['timeline', 'table']) find(other).setAttribute('aria-pressed', String(other === kind));
    find('zoom').hidden = kind !== 'timeline';
    find('legend').hidden = kind !== 'timeline';
  });
}
for (const [id, to] of [['first', () => 0], ['previous', () => view.page - 1], ['next', () => view.page + 1], ['last', () => view.pages - 1]]) {
  find(id).addEventListener('click', () => {
    change({ page: to() });
    find('targets').scrollIntoView();
  });
}
data.states.forEach((name, state) => {
  const count = data.targets.filter((target) => target[1] === state).length;
  if (count === 0) return;
  const chip = element('button', { text: stateWord(name) + ' ' + count, type: 'button', 'aria-pressed': 'false' });
  chip.addEventListener('click', () => {
    const isOn = !view.states.delete(state);
    if (isOn) view.states.add(state);
    chip.setAttribute('aria-pressed', String(isOn));
    change({});
  });
  find('states').append(chip);
});

// Paper cannot be paged through: a report is printed with more rows, and what did not fit is said in its last line.
let rows = view.rows;
addEventListener('beforeprint', () => { rows = view.rows; view.rows = PRINTED_ROWS; draw(); });
addEventListener('afterprint', () => { view.rows = rows; draw(); });
let width = innerWidth;
addEventListener('resize', () => {
  // A phone's keyboard and address bar change the height alone: that is no reason to draw anew.
  if (innerWidth !== width) { width = innerWidth; draw(); }
});

if (!hasTimes) find('table').click();
find('explorer').hidden = false;
draw();
`;

;// CONCATENATED MODULE: ./packages/core/lib/report/html-script-model.js
/**
 * The half of the page's script that draws nothing: it finds, sorts and measures what `ReportData` holds. A text and not
 * a function, because the content security policy names its hash, and bundlers rewrite functions.
 */
const MODEL_SCRIPT = String.raw `
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
`;

;// CONCATENATED MODULE: ./packages/core/lib/report/html-script-page.js
/** The part of the page's script that keeps the list of targets in step with what its reader asks for. */
const PAGE_SCRIPT = `
const find = (id) => document.getElementById(id);
const data = JSON.parse(find('data').textContent);
const search = createSearch(data);
const PRINTED_ROWS = 500;
// Those that were opened stay open while the list is filtered, sorted and paged through.
const opened = new Set();
const view = { query: '', states: new Set(), order: 'state', kind: 'timeline', scale: 'all', page: 0, rows: 50 };

function draw() {
  const places = select(data, search, view);
  const pages = Math.max(1, Math.ceil(places.length / view.rows));
  view.page = Math.min(view.page, pages - 1);
  const first = view.page * view.rows;
  const shown = places.slice(first, first + view.rows);
  const known = data.targets.length;
  find('found').textContent = places.length === 0
    ? 'None of ' + known + ' matches.'
    : (first + 1) + '–' + (first + shown.length) + ' of ' + places.length + (places.length < known ? ' (of ' + known + ')' : '');
  find('pager').hidden = pages === 1;
  for (const [id, isOver] of [['first', view.page === 0], ['previous', view.page === 0], ['next', view.page === pages - 1], ['last', view.page === pages - 1]]) {
    find(id).disabled = isOver;
  }
  view.pages = pages;
  hideTip();
  find('list').replaceChildren(...(view.kind === 'timeline' ? timeline(shown) : table(shown)));
}

function timeline(shown) {
  const isOwn = view.scale === 'own';
  const spans = new Map(shown.map((place) => [place, spanOf(data.targets[place], data.endMs)]));
  const known = [...spans.values()].filter((span) => span !== undefined);
  const all = hasTimes ? [{ from: 0, to: data.endMs }] : [];
  const fromZero = known.map(({ from, to }) => ({ from: 0, to: to - from }));
  const maxTicks = Math.max(2, Math.floor(find('list').clientWidth / 90));
  const axis = axisOf({ all, rows: known, own: fromZero }[view.scale], maxTicks);
  const list = element('ul', { className: 'rows' }, shown.map((place) => {
    const target = data.targets[place];
    const who = element('div', { className: 'who ' + data.states[target[1]] }, [toggle(place, (made, more) => made.closest('.row').append(more)), stateBadge(data, target)]);
    const row = element('li', { className: 'row' }, [who, track(data, axis, target, isOwn && spans.get(place) ? spans.get(place).from : 0)]);
    if (opened.has(place)) row.append(details(data, target, 'd' + place));
    return row;
  }));
  const bar = list.querySelector('.bar');
  if (bar) bar.tabIndex = 0;
  return axis === undefined ? [list] : [axisRow(axis, isOwn), list];
}

function axisRow(axis, isOwn) {
  const ticks = [];
  // A label at the very end would stand beyond the page.
  const lastLabel = axis.to - 0.08 * (axis.to - axis.from);
  for (let ms = axis.from; ms <= lastLabel; ms += axis.step) {
    const tick = element('span', { text: formatOffset(ms, axis.step), title: isOwn ? '' : formatTime(data.baseMs + ms) });
    tick.style.left = (100 * (ms - axis.from)) / (axis.to - axis.from) + '%';
    ticks.push(tick);
  }
  return element('div', { className: 'axis', 'aria-hidden': 'true' }, [
    element('span', { text: isOwn ? 'time since its first event' : 'time since ' + formatTime(data.baseMs).slice(11) }),
    element('div', { className: 'ticks' }, ticks),
  ]);
}

function table(shown) {
  const columns = data.names.map((_, name) => name).filter((name) => shown.some((place) => data.targets[place][3].some((event) => event[0] === name)));
  const heads = ['Target', 'State', ...columns.map((name) => data.names[name])];
  const rows = shown.flatMap((place) => {
    const more = (made, found) => made.closest('tr').after(detailsRow(found, heads.length));
    const row = tableRow(data, columns, data.targets[place], toggle(place, more));
    return opened.has(place) ? [row, detailsRow(details(data, data.targets[place], 'd' + place), heads.length)] : [row];
  });
  const head = element('tr', {}, heads.map((text) => element('th', { text, scope: 'col' })));
  return [element('div', { className: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'table of targets' }, [
    element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]),
  ])];
}

function detailsRow(found, columns) {
  return element('tr', {}, [element('td', { colspan: String(columns) }, [found])]);
}

/** The button with a target's name, which opens and closes what is known of it. */
function toggle(place, show) {
  const target = data.targets[place];
  const made = element('button', { text: target[0], type: 'button', className: 'toggle', 'aria-expanded': String(opened.has(place)), 'aria-controls': 'd' + place });
  made.addEventListener('click', () => {
    const isOpen = !opened.delete(place);
    if (isOpen) {
      opened.add(place);
      show(made, details(data, target, 'd' + place));
    } else {
      const found = find('d' + place);
      (found.closest('td') ? found.closest('tr') : found).remove();
    }
    made.setAttribute('aria-expanded', String(isOpen));
  });
  return made;
}

const hasTimes = data.targets.some(([, , , events]) => events.some(([, , start]) => start !== null));
`;

;// CONCATENATED MODULE: ./packages/core/lib/report/html-script-rows.js
/** The part of the page's script that makes elements of targets and events. Texts are only ever set as text. */
const ROWS_SCRIPT = String.raw `
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
`;

;// CONCATENATED MODULE: ./packages/core/lib/report/html-script.js




/** SHA-256 of {@link SCRIPT}, for the page's content security policy; a test holds them together. */
const SCRIPT_HASH = 'sha256-IsRNR0B0Dhtjb/Ws4mGaVMyJjKr1K+SySB9jw19jyVI=';
/** The one script of the page. */
const SCRIPT = `'use strict';\n(() => {${MODEL_SCRIPT}${ROWS_SCRIPT}${PAGE_SCRIPT}${INPUT_SCRIPT}})();\n`;

// EXTERNAL MODULE: ./packages/core/lib/report/html-style.js
var html_style = __webpack_require__(21707);
;// CONCATENATED MODULE: ./packages/core/lib/report/html-result.js










/** Nothing but the page's own style and script is obeyed, whatever a host may have written into it, and nothing is loaded. */
const POLICY = `default-src 'none'; style-src '${html_style/* STYLE_HASH */.h}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
/**
 * The last words on a deployment as one HTML file that needs no network: what happened and why, what to do, and a timeline of
 * every target with its lifecycle events and its scripts' last output, to be searched, filtered, sorted and printed.
 *
 * It stays below 8 MB for 10,000 targets; outputs are cut where there are too many different ones.
 *
 * @example await writeFile('report.html', renderResultHtml(result))
 */
function renderResultHtml(result, { consoleUrl, advice = 'command' } = {}) {
    const title = (0,html_text/* htmlText */.js)((0,report_headline/* headlineOf */.gD)(result).statement);
    const script = result.targets.length === 0 ? '' : `<script>${SCRIPT}</script>\n`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${html_style/* STYLE */.Y}</style>
</head>
<body>
<main>
${renderHeader(result, consoleUrl)}
${html_failures_renderFailures(result)}
${renderSteps((0,report_advice/* adviceFor */.c)(result, advice))}
${(0,html_events/* renderEventSummary */.F)(result.targets, (0,html_data/* totalTargets */.J)(result))}
${renderExplorer(result)}
</main>
<footer>Written by Slipway. This file loads nothing from anywhere. Times are in UTC.</footer>
${script}</body>
</html>
`;
}
function renderSteps(steps) {
    if (steps.length === 0)
        return '';
    const list = steps.map((step) => `<li>${step.map(renderPart).join(' ')}</li>`).join('\n');
    return `<section class="steps" aria-labelledby="steps-title"><h2 id="steps-title">Next steps</h2><ul>${list}</ul></section>`;
}
function renderPart(part) {
    return typeof part === 'string' ? (0,html_text/* htmlText */.js)(part, 1_000) : (0,html_text/* htmlCode */.h8)(part.code, 1_000);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/listing.js





/** Left-out paths up to this width are followed by the reason in one column. */
const listing_PATH_WIDTH = 48;
/** A listing for a person: what is in, what stays out and why, and the sum at the end, where a long list stops scrolling. */
function renderListing(listing, paint = report_paint/* plainPaint */.p) {
    const { entries, leftOut = [], warnings } = listing;
    const filled = new Set(entries.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
    // A folder says nothing that what is in it does not say.
    const shown = entries.filter(({ type, path }) => type !== 'directory' || !filled.has(path));
    const outWidth = Math.min(listing_PATH_WIDTH, Math.max(0, ...leftOut.map((one) => nameOf(one).length)));
    return [
        ...shown.map((entry) => listing_renderEntry(entry, paint)),
        ...(leftOut.length > 0 ? ['', paint.strong('left out:')] : []),
        ...leftOut.map((one) => `  ${nameOf(one).padEnd(outWidth)}  ${paint.dim((0,visible_text/* toVisible */.ws)(describeReason(one)))}`),
        '',
        ...warnings.map((warning) => `${paint.warn('warning:')} ${(0,visible_text/* toVisible */.ws)(warning)}`),
        `${(0,validity/* countOf */.pq)(shown.length, 'entry', 'entries')} in ${(0,visible_text/* toVisible */.ws)(listing.source)}, ${(0,duration/* formatBytes */.z)(sizeOf(entries))}${listing.leftOut === undefined ? '' : `; ${leftOut.length} left out`}`,
    ];
}
/** The same for a machine, with every entry. */
function listingJson({ source, entries, leftOut, warnings }) {
    const count = (wanted) => entries.filter(({ type }) => type === wanted).length;
    return {
        source,
        files: count('file'),
        directories: count('directory'),
        symlinks: count('symlink'),
        sizeBytes: sizeOf(entries),
        entries: entries.map(({ path, type, mode, sizeBytes, linkTarget }) => ({
            path,
            type,
            mode: octal(mode),
            sizeBytes,
            ...(linkTarget !== undefined && { linkTarget }),
        })),
        ...(leftOut !== undefined && { leftOut }),
        warnings,
    };
}
/** What keeps a path out of a bundle, and where that is said. */
function describeReason({ reason }) {
    switch (reason.type) {
        case 'never':
            return 'such a thing goes into no bundle';
        case 'not-included':
            return 'no --include pattern fits';
        case 'hidden':
            return 'hidden: its name begins with a dot';
        case 'untracked':
            return 'not tracked by git';
        case 'output':
            return 'the bundle itself';
        case 'pattern':
            return reason.file === undefined
                ? `--exclude ${reason.pattern}`
                : `${reason.file}${reason.line === undefined ? '' : `:${reason.line}`}: ${reason.pattern}`;
    }
}
function listing_renderEntry({ type, mode, sizeBytes, path, linkTarget = '' }, paint) {
    const size = (type === 'file' ? (0,duration/* formatBytes */.z)(sizeBytes) : type === 'symlink' ? 'link' : 'folder').padStart(8);
    const name = (0,visible_text/* toVisible */.ws)(`${path}${type === 'directory' ? '/' : ''}`);
    const to = type === 'symlink' ? paint.dim(` -> ${(0,visible_text/* toVisible */.ws)(linkTarget)}`) : '';
    return `${paint.dim(octal(mode))}  ${size}  ${name}${to}`;
}
function nameOf({ path, isDirectory }) {
    return (0,visible_text/* toVisible */.ws)(`${path}${isDirectory ? '/' : ''}`);
}
function sizeOf(entries) {
    return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

// EXTERNAL MODULE: ./packages/core/lib/report/markdown-result.js + 1 modules
var markdown_result = __webpack_require__(59974);
;// CONCATENATED MODULE: ./packages/core/lib/report/mender-history.js



/** The latest deployments of a Mender server as a table. */
function renderMenderDeployments(deployments) {
    const rows = deployments.map((deployment) => [
        deployment.id,
        deployment.nativeStatus,
        formatTime(deployment.createdAt),
        tookOf(deployment),
        (0,untrusted/* untrustedText */.U)(deployment.artifactName),
        mender_history_describeDevices(deployment),
        (0,untrusted/* untrustedText */.U)(deployment.name),
    ]);
    return table([['deployment', 'status', 'created (UTC)', 'took', 'release', 'devices', 'name'], ...rows]);
}
/** One of them for a machine. */
function menderDeploymentJson(deployment) {
    const { name, artifactName, groups, isDynamic, filterId } = deployment;
    return {
        ...deploymentJson(deployment),
        ...{ name, artifactName, groups, dynamic: isDynamic },
        ...(filterId !== undefined && { filterId }),
    };
}
function mender_history_describeDevices({ counts, maxDevices }) {
    if (counts === undefined)
        return maxDevices === undefined ? '' : `of ${maxDevices}`;
    const { succeeded, failed, skipped, pending, inProgress } = counts;
    const parts = [
        [succeeded, 'good'],
        [failed, 'failed'],
        [skipped, 'passed over'],
        [inProgress, 'at it'],
        [pending, 'waiting'],
    ];
    return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ') || 'none';
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/target-words.js
var mender_target_words = __webpack_require__(30729);
;// CONCATENATED MODULE: ./packages/core/lib/report/mender-plan.js







/** How many devices that do not fit are named. */
const mender_plan_NAMED = 5;
/** What a deployment to devices would do, for a person. */
function renderMenderPlan(plan, paint = report_paint/* plainPaint */.p) {
    const rows = mender_plan_rowsOf(plan);
    const width = Math.max(...rows.map(([label]) => label.length));
    return [
        `${paint.strong('dry run')} of deployment ${(0,untrusted/* untrustedText */.U)(plan.request.name)}`,
        '',
        ...rows.map(([label, text]) => `  ${paint.dim(label.padEnd(width))}  ${(0,untrusted/* untrustedText */.U)(text)}`),
        ...plan.warnings.map((message) => `  ${paint.warn('!')} ${(0,untrusted/* untrustedText */.U)(message)}`),
        '',
        `${paint.good('✓')} ${describeMenderPlan(plan)}`,
    ];
}
/** The end of a dry run in one line. */
function describeMenderPlan({ start }) {
    switch (start.kind) {
        case 'created':
            return 'a deployment would be created; nothing was created';
        case 'adopted':
            return `deployment ${start.deployment.id} is the same and under way, and would be taken; nothing was created`;
        case 'skipped':
            return `nothing would be deployed: ${(0,untrusted/* untrustedText */.U)(start.reason)}`;
        default:
            return (0,errors/* unreachable */.H)(start);
    }
}
/** The same as Markdown, for the summary of a step. */
function renderMenderPlanMarkdown(plan) {
    const blocks = [
        `### 📝 dry run: ${(0,markdown_text/* markdownText */.p7)(describeMenderPlan(plan))}`,
        [
            (0,markdown_targets/* row */.n)([(0,markdown_text/* markdownText */.p7)(plan.request.name), '']),
            (0,markdown_targets/* row */.n)(['---', '---']),
            ...mender_plan_rowsOf(plan).map(([label, text]) => (0,markdown_targets/* row */.n)([label, (0,markdown_text/* markdownText */.p7)(text, 1_000)])),
        ].join('\n'),
        ...(plan.warnings.length === 0
            ? []
            : [plan.warnings.map((message) => `- ${(0,markdown_text/* markdownText */.p7)(message, 1_000)}`).join('\n')]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a machine. */
function menderPlanJson(plan) {
    const { request, release, deviceTypes, fleet, start, warnings } = plan;
    const { revision, ...asked } = request;
    return {
        type: 'plan',
        service: 'mender',
        wouldCreate: start.kind === 'created',
        start: start.kind === 'adopted' ? { kind: start.kind, deploymentId: start.deployment.id } : start,
        request: asked,
        release: { revision: (0,format/* toRevisionJson */.Rh)(revision), artifacts: release.artifacts.map(({ id }) => id), deviceTypes },
        ...(fleet !== undefined && { devices: fleet }),
        warnings,
    };
}
function mender_plan_rowsOf({ request, release, deviceTypes, fleet }) {
    const isPushedLater = release.artifacts.length === 0;
    const artifacts = release.artifacts.length === 1 ? '1 Artifact' : `${release.artifacts.length} Artifacts`;
    const { phases = [], retries, maxDevices } = request;
    return [
        [
            'release',
            isPushedLater
                ? `${release.name}: the server does not have it yet`
                : `${release.name}: ${artifacts} for ${deviceTypes.join(', ')}`,
        ],
        ['target', (0,mender_target_words/* describeMenderTarget */.c)(request.target)],
        ...(fleet === undefined
            ? [['devices', 'not known: they may not be looked at']]
            : isPushedLater
                ? [['devices', `${fleet.total}; which of them it fits is known once it is pushed`]]
                : fleetRows(fleet)),
        ...(phases.length > 0 ? [['phases', phases.map(describePhase).join(', ')]] : []),
        ...(retries === undefined ? [] : [['retries', String(retries)]]),
        ...(maxDevices === undefined ? [] : [['at most', `${maxDevices} devices`]]),
        ...(request.forceInstallation === true ? [['force', 'installed again where it is already']] : []),
    ];
}
function fleetRows({ total, fitting, unknown, current, unfitting, }) {
    const left = total - fitting - unknown;
    const known = unfitting.slice(0, mender_plan_NAMED).map(({ id, deviceType }) => `${id} (${deviceType})`);
    return [
        ['devices', `${fitting} of ${total} fit${describeUnknown(unknown)}`],
        ...(left > 0 ? [['left out', names(known, left)]] : []),
        ['run it already', String(current)],
    ];
}
function describeUnknown(count) {
    if (count === 0)
        return '';
    return count === 1 ? ', 1 has not told its type' : `, ${count} have not told their type`;
}
function names(known, count) {
    const more = count - known.length;
    return [...known, ...(more > 0 ? [known.length === 0 ? `${more} devices` : `${more} more`] : [])].join(', ');
}
function describePhase({ batchPercent, startsAt }) {
    const size = batchPercent === undefined ? 'the rest' : `${batchPercent} %`;
    return startsAt === undefined ? size : `${size} from ${new Date(startsAt).toISOString()}`;
}

// EXTERNAL MODULE: ./packages/core/lib/report/markdown-steps.js
var markdown_steps = __webpack_require__(53797);
;// CONCATENATED MODULE: ./packages/core/lib/report/mender-steps.js





/** How many payload files are named. */
const FILES = 20;
/**
 * What came of files that were to become a Mender Artifact, as Markdown.
 *
 * @param artifact `undefined` when something wrong kept it from being written.
 */
function renderArtifactMarkdown(artifact, diagnostics, options = {}) {
    const blocks = [
        artifact === undefined ? '### ❌ no Artifact: what it would be made of has errors' : '### ✅ made an Artifact',
        ...(artifact === undefined ? [] : [renderArtifact(artifact)]),
        ...(0,markdown_steps/* renderDiagnostics */.DO)(diagnostics, options),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderArtifact({ sizeBytes, sha256, description }) {
    const { name, deviceTypes, payloadType, files, isSigned } = description;
    const columns = [
        ['Artifact', (0,markdown_text/* markdownCode */.D9)(name)],
        ['Device types', deviceTypes.map((type) => (0,markdown_text/* markdownCode */.D9)(type)).join(', ')],
        ['Update module', payloadType === null ? 'none' : (0,markdown_text/* markdownCode */.D9)(payloadType)],
        ['Size', (0,duration/* formatBytes */.z)(sizeBytes)],
        [
            'Files',
            files
                .slice(0, FILES)
                .map((file) => (0,markdown_text/* markdownCode */.D9)(file.name))
                .join(', ') + (files.length > FILES ? ', …' : ''),
        ],
        ['Signed', isSigned ? 'yes' : 'no'],
        ['SHA-256', (0,markdown_text/* markdownCode */.D9)(sha256)],
    ];
    return [(0,markdown_targets/* row */.n)(columns.map(([head]) => head)), (0,markdown_targets/* row */.n)(columns.map(() => '---')), (0,markdown_targets/* row */.n)(columns.map(([, cell]) => cell))].join('\n');
}
/** What a push of an Artifact did, or with a dry run would do, as Markdown. */
function renderMenderPushMarkdown(pushed, isPlan = false) {
    const { file, unchanged } = pushed;
    const head = isPlan
        ? `📝 dry run: ${(0,markdown_text/* markdownText */.p7)(describeMenderPush(pushed))}`
        : unchanged
            ? '✅ the server had this Artifact already'
            : '✅ uploaded the Artifact';
    const columns = [
        ['Release', (0,markdown_text/* markdownCode */.D9)(file.name)],
        ['Device types', file.deviceTypes.map((type) => (0,markdown_text/* markdownCode */.D9)(type)).join(', ')],
        ['Size', (0,duration/* formatBytes */.z)(file.sizeBytes)],
    ];
    const table = [
        (0,markdown_targets/* row */.n)(columns.map(([name]) => name)),
        (0,markdown_targets/* row */.n)(columns.map(() => '---')),
        (0,markdown_targets/* row */.n)(columns.map(([, cell]) => cell)),
    ];
    return `### ${head}\n\n${table.join('\n')}\n`;
}
/** What a push of an Artifact would do, in one line. */
function describeMenderPush({ file, unchanged }) {
    const name = (0,untrusted/* untrustedText */.U)(file.name);
    return unchanged
        ? `the server has this Artifact of release ${name} already`
        : `${(0,duration/* formatBytes */.z)(file.sizeBytes)} would be uploaded as release ${name}`;
}

// EXTERNAL MODULE: ./packages/core/lib/report/not-deployed.js
var not_deployed = __webpack_require__(34240);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/plan/plan-overrides.js
var plan_overrides = __webpack_require__(63555);
;// CONCATENATED MODULE: ./packages/core/lib/report/plan-rows.js






/** How many names of targets a row has room for. */
const NAMES = 5;
/** All that a plan says but what is in its way, in the order in which a reader asks. */
function planRows(plan) {
    const { configuration, overrides, alarms, fleet } = plan;
    const own = configuration.isOverride ? "in place of the group's" : "the group's";
    const rows = [
        ['release', describeRelease(plan)],
        ...(plan.draft?.steps ?? []).map((step) => ['before', step]),
        ['running now', describeCurrent(plan)],
        ['change', plan_rows_describeChange(plan)],
        replacesInstances(plan) ? ['type', describeReplacing(plan)] : undefined,
        ['configuration', `${configuration.name} (${own})`],
        ['rollout', describeRollout(plan.rollout)],
        ['targets', describeFleet(fleet, plan.request.updateOutdatedInstancesOnly === true)],
        fleet.silent.length === 0
            ? undefined
            : ['agents', `${plan_rows_names(fleet.silent, fleet.silent.length)} did not answer in ${fleet.lastDeployment?.id}`],
        ['rollback', describeRollback(plan)],
        ['alarms', alarms.length === 0 ? 'none' : alarms.join(', ')],
        ...overrides
            .filter(({ option }) => option !== 'deployment-config')
            .map(({ option, inDeployment, inGroup }) => [
            'option',
            `${option}: ${inDeployment}${inGroup === undefined ? '' : ` (the group: ${inGroup})`}`,
        ]),
        ['start', describeStart(plan.start)],
    ];
    return rows.flatMap((row) => (row === undefined ? [] : [{ label: row[0], text: shorten((0,untrusted/* untrustedText */.U)(row[1])) }]));
}
function describeRelease({ release, from, order }) {
    const commit = release.commit === undefined ? '' : ` of commit ${release.commit.slice(0, 7)}`;
    const ahead = order?.relation === 'ahead' ? `, ${order.aheadBy} ahead of what runs` : '';
    return `${(0,format/* describeRevision */.hi)(release.revision)}${commit}${ahead}${from === undefined ? '' : `, which ${from} deployed`}`;
}
function describeCurrent({ current, group, fleet }) {
    if (current === undefined) {
        // A function and a service run something before their first deployment; instances may, and none of the group's.
        const none = fleet.type === 'instance' ? 'nothing: ' : '';
        return group.lastSuccessfulDeploymentId === undefined
            ? `${none}no deployment of the group has succeeded yet`
            : `what ${group.lastSuccessfulDeploymentId} deployed; it may not be seen`;
    }
    const { deployment, commit } = current;
    const { id, revision, completedAt } = deployment;
    const what = revision === undefined ? 'a revision that is not told' : (0,format/* describeRevision */.hi)(revision);
    const when = completedAt === undefined ? '' : ` at ${plan_rows_formatTime(completedAt)}`;
    return `${what}${commit === undefined ? '' : ` of commit ${commit.slice(0, 7)}`}, by ${id}${when}`;
}
function plan_rows_describeChange({ isSame, current, release }) {
    if (current === undefined)
        return 'the first release, as far as is known';
    if (isSame === 'yes')
        return 'none: the group runs these very bytes';
    if (isSame === 'unknown')
        return 'not known: without version and ETag the same place may hold other bytes';
    const [before, after] = [current.commit, release.commit];
    return before === undefined || after === undefined
        ? 'another revision'
        : `another revision: ${before.slice(0, 7)} to ${after.slice(0, 7)}`;
}
function describeRollback({ autoRollback, group, fleet }) {
    if (autoRollback.length === 0)
        return 'off';
    const back = replacesInstances({ group, fleet })
        ? 'which gives the traffic back to the instances that are replaced'
        : describeWayBack(fleet.type, group.lastSuccessfulDeploymentId);
    return `on ${(0,plan_overrides/* describeTriggers */.f)(autoRollback)}, ${back}`;
}
/** Whether the release goes to other instances than those that the group has. */
function replacesInstances({ group, fleet }) {
    return fleet.type === 'instance' && group.type === 'blue-green';
}
/** Where the group does not tell where replacements come from, a copy is at least seen to need exactly one Auto Scaling group. */
function describeReplacing({ request, group: { autoScalingGroups, replacements } }) {
    const does = 'blue/green: other instances get the release, and then the traffic';
    if (replacements === 'copied')
        return `${does}; they are launched in a copy of ${autoScalingGroups.join(', ')}`;
    if (request.targetInstances !== undefined)
        return does;
    const named = 'named: target-tags, target-auto-scaling-groups';
    return replacements === undefined && autoScalingGroups.length === 1
        ? `${does}; unless the group has its Auto Scaling group copied, they have to be ${named}`
        : `${does}; they have to be ${named}`;
}
/** Traffic goes back to where it came from, whoever brought that; instances get what the last success deployed. */
function describeWayBack(type, id) {
    if (type === 'lambda')
        return 'to the version that the alias stands for now';
    if (type === 'ecs')
        return 'to the tasks that run now';
    return id === undefined ? 'though there is nothing to go back to yet' : `to what ${id} deployed`;
}
function describeRollout(rollout) {
    switch (rollout.kind) {
        case 'batches': {
            const { atOnce, total, batches, minimumHealthy } = rollout;
            const times = batches === 1 ? 'in one batch' : `in ${batches} batches`;
            return `at most ${atOnce} of ${total} ${(0,model/* unitOf */.uF)('instance', total)} at once, ${times}${describeHealthy(minimumHealthy)}`;
        }
        case 'zones': {
            const { atOnce, total, minimumHealthy, zonal } = rollout;
            return `one Availability Zone after the other, at most ${atOnce} of ${total} instances at once${describeHealthy(minimumHealthy)}${describeZones(zonal)}`;
        }
        case 'unattainable':
            return `none: ${rollout.minimumHealthy} of ${rollout.total} ${(0,model/* unitOf */.uF)('instance', rollout.total)} would have to stay healthy`;
        case 'traffic':
            return describeTraffic(rollout.shift, rollout.totalMinutes);
        case 'unknown': {
            const { minimumHealthyHosts, zonal } = rollout;
            const zones = zonal === undefined ? '' : `, one Availability Zone after the other${describeZones(zonal)}`;
            return minimumHealthyHosts === undefined ? 'not known' : `${describeMinimum(minimumHealthyHosts)}${zones}`;
        }
        default:
            return (0,errors/* unreachable */.H)(rollout);
    }
}
function describeHealthy(minimum) {
    return minimum === 0 ? '' : `; ${minimum} ${minimum === 1 ? 'stays' : 'stay'} healthy`;
}
function describeMinimum({ type, value }) {
    if (type === 'percent')
        return value === 0 ? 'all at once' : `${value} % of the instances stay healthy, rounded up`;
    if (type === 'all-but')
        return `${value} at once`;
    return `${value} ${(0,model/* unitOf */.uF)('instance', value)} ${value === 1 ? 'stays' : 'stay'} healthy`;
}
function describeZones({ minimumPerZone, monitorSeconds, firstZoneMonitorSeconds }) {
    const parts = [
        minimumPerZone === undefined ? undefined : `in each zone ${describeMinimum(minimumPerZone)}`,
        firstZoneMonitorSeconds === undefined
            ? undefined
            : `the first zone is watched for ${(0,duration/* formatDuration */.a)(firstZoneMonitorSeconds * 1000)}`,
        monitorSeconds === undefined
            ? undefined
            : `${firstZoneMonitorSeconds === undefined ? 'each zone' : 'each other one'} is watched for ${(0,duration/* formatDuration */.a)(monitorSeconds * 1000)}`,
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? '' : `; ${parts.join('; ')}`;
}
function describeTraffic(shift, totalMinutes) {
    switch (shift.type) {
        case 'all-at-once':
            return 'all traffic at once';
        case 'canary':
            return `${shift.percent} % of the traffic, and the rest after ${shift.intervalMinutes} min`;
        case 'linear':
            return `${shift.percent} % more of the traffic every ${shift.intervalMinutes} min, ${totalMinutes} min in all`;
        default:
            return (0,errors/* unreachable */.H)(shift);
    }
}
function describeFleet(fleet, isOutdatedOnly) {
    const { type, count, isCertain, source, lastDeployment } = fleet;
    if (count === undefined) {
        const known = fleet.names.length === 0 ? '' : ` besides ${plan_rows_names(fleet.names, fleet.names.length)} on premises`;
        return `not known${known}: CodeDeploy tells of EC2 instances only what earlier deployments reached`;
    }
    if (count === 0)
        return 'none';
    const some = fleet.names.length === 0 ? '' : `: ${plan_rows_names(fleet.names, count)}`;
    const asOf = source === 'last-deployment' && !isCertain ? `, as of ${lastDeployment?.id}` : '';
    return `${isOutdatedOnly ? 'at most ' : ''}${count} ${(0,model/* unitOf */.uF)(type, count)}${some}${asOf}`;
}
function plan_rows_names(some, count) {
    const shown = some.slice(0, NAMES);
    return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`;
}
function describeStart(start) {
    switch (start.kind) {
        case 'at-once':
            return 'at once: no deployment of the group is under way';
        case 'queued':
            return `once deployment ${describeOther(start.holder)} has ended`;
        case 'superseding':
            return `once deployment ${describeOther(start.holder)} has been stopped to make room`;
        case 'skipped':
            return `not at all: ${start.reason}${start.other === undefined ? '' : ` (${start.other.id})`}`;
        case 'refused':
            return 'not at all: see below';
        default:
            return (0,errors/* unreachable */.H)(start);
    }
}
function describeOther({ id, nativeStatus, description }) {
    return `${id} (${nativeStatus}${description === undefined ? '' : `, ${description}`})`;
}
/** The digest in a key is there for machines: its beginning tells one release from another. */
function shorten(text) {
    return text.replace(/\b([0-9a-f]{10})[0-9a-f]{30,}\b/g, '$1…');
}
function plan_rows_formatTime(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/plan.js







/** What a deployment would do, for a person. */
function renderPlan(plan, paint = report_paint/* plainPaint */.p) {
    const rows = planRows(plan);
    const width = Math.max(...rows.map(({ label }) => label.length));
    const { problems, unknowns } = plan;
    return [
        `${paint.strong('dry run')} of a deployment to ${groupOf(plan)}`,
        '',
        ...rows.map(({ label, text }) => `  ${paint.dim(label.padEnd(width))}  ${text}`),
        ...appSpecLines(plan, paint),
        ...(unknowns.length === 0 ? [] : ['']),
        ...unknowns.map(({ message }) => `  ${paint.warn('?')} not known: ${(0,untrusted/* untrustedText */.U)(message)}`),
        ...problems.flatMap((problem) => ['', ...renderProblem(problem, paint)]),
        '',
        `${problems.length === 0 ? paint.good('✓') : paint.bad('✗')} ${describePlan(plan)}`,
    ];
}
/** The AppSpec that would be sent, as it stands. */
function appSpecLines({ draft, start }, paint) {
    if (draft === undefined)
        return [];
    // While another deployment moves the traffic, that there is a split is as it should be.
    const warnings = start.kind === 'at-once' ? draft.warnings : [];
    return [
        '',
        ...(0,untrusted/* untrustedLines */.m)(draft.appSpec.trimEnd()).map((line) => `  ${paint.dim('|')} ${line}`),
        ...warnings.flatMap((message) => ['', ...(0,untrusted/* untrustedLines */.m)(`warning: ${message}`).map((line) => `  ${line}`)]),
    ];
}
function renderProblem({ kind, code, message, hint }, paint) {
    const [first = '', ...more] = (0,untrusted/* untrustedLines */.m)(message);
    const what = kind === 'refused' ? 'refused' : 'would fail';
    return [
        `  ${paint.bad('✗')} ${what} (${code}): ${first}`,
        ...more.map((line) => `    ${line}`),
        ...(hint === undefined ? [] : [`    ${paint.strong('→')} ${(0,untrusted/* untrustedText */.U)(hint)}`]),
    ];
}
/** The end of a dry run in one line. */
function describePlan(plan) {
    const { problems, start } = plan;
    const nothing = 'nothing was created';
    const isRefused = problems.some(({ kind }) => kind === 'refused');
    if (isRefused)
        return `no deployment would be created; ${nothing}`;
    if (problems.length > 0)
        return `a deployment would be created and fail; ${nothing}`;
    switch (start.kind) {
        case 'skipped':
            return `nothing would be deployed; ${nothing}`;
        case 'queued':
        case 'superseding':
            return `a deployment would be created after ${start.holder.id}; ${nothing}`;
        default:
            return `a deployment would be created; ${nothing}`;
    }
}
/** The same as Markdown, for the summary of a step. */
function renderPlanMarkdown(plan) {
    const { problems, unknowns } = plan;
    const blocks = [
        `### ${problems.length === 0 ? '📝' : '❌'} dry run: ${(0,markdown_text/* markdownText */.p7)(describePlan(plan))}`,
        [
            (0,markdown_targets/* row */.n)([(0,markdown_text/* markdownText */.p7)(groupOf(plan)), '']),
            (0,markdown_targets/* row */.n)(['---', '---']),
            ...planRows(plan).map(({ label, text }) => (0,markdown_targets/* row */.n)([label, (0,markdown_text/* markdownText */.p7)(text, 1_000)])),
        ].join('\n'),
        ...(plan.draft === undefined ? [] : [(0,markdown_text/* markdownLog */.cu)((0,untrusted/* untrustedLines */.m)(plan.draft.appSpec))]),
        ...problems.map(({ code, message, hint }) => {
            const remedy = hint === undefined ? '' : `\n\nWhat to do: ${(0,markdown_text/* markdownText */.p7)(hint, 1_000)}`;
            return `**${(0,markdown_text/* markdownText */.p7)(message, 1_000)}** (${(0,markdown_text/* markdownCode */.D9)(code)})${remedy}`;
        }),
        ...(unknowns.length === 0
            ? []
            : [`Not known:\n\n${unknowns.map(({ message }) => `- ${(0,markdown_text/* markdownText */.p7)(message, 1_000)}`).join('\n')}`]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a machine. */
function planJson(plan) {
    const { request, from, release, current, isSame, start, configuration, rollout, fleet, order } = plan;
    const { overrides, autoRollback, alarms, problems, unknowns } = plan;
    return {
        type: 'plan',
        applicationName: request.applicationName,
        deploymentGroupName: request.deploymentGroupName,
        wouldCreate: isCreating(plan),
        start: startJson(plan),
        release: { revision: (0,format/* toRevisionJson */.Rh)(release.revision), ...(release.commit && { commit: release.commit }) },
        ...(plan.draft !== undefined && { appSpec: plan.draft.appSpec, before: plan.draft.steps }),
        ...(from !== undefined && { from }),
        ...(order !== undefined && { order }),
        ...(current !== undefined && {
            current: { ...otherJson(current.deployment), ...(current.commit && { commit: current.commit }) },
        }),
        isSame,
        configuration,
        rollout,
        targets: {
            type: fleet.type,
            ...(fleet.count !== undefined && { count: fleet.count }),
            isCertain: fleet.isCertain,
            source: fleet.source,
            names: fleet.names,
            silent: fleet.silent,
            ...(fleet.lastDeployment !== undefined && { lastDeploymentId: fleet.lastDeployment.id }),
        },
        overrides,
        autoRollback,
        alarms,
        problems,
        unknowns,
        ...(start.kind === 'skipped' && { reason: start.reason }),
    };
}
/** What a push would do, in one line. */
function describePush({ revision, unchanged, sizeBytes }) {
    const place = (0,untrusted/* untrustedText */.U)((0,format/* describeRevision */.hi)(revision));
    return unchanged ? `${place} holds this bundle already` : `${(0,duration/* formatBytes */.z)(sizeBytes)} would be uploaded to ${place}`;
}
/** The same for a machine. */
function pushPlanJson({ revision, unchanged, sizeBytes, contentDigest }) {
    return { type: 'push-plan', revision: (0,format/* toRevisionJson */.Rh)(revision), unchanged, sizeBytes, contentDigest };
}
/** The same as Markdown, for the summary of a step. */
function renderPushPlanMarkdown(planned) {
    return `### 📝 dry run: ${(0,markdown_text/* markdownText */.p7)(describePush(planned), 1_000)}\n`;
}
/** Whether a deployment would come of it, whatever became of that. */
function isCreating({ start }) {
    return start.kind !== 'refused' && start.kind !== 'skipped';
}
function startJson({ start }) {
    const other = 'holder' in start ? start.holder : 'other' in start ? start.other : undefined;
    return { kind: start.kind, ...(other !== undefined && { otherDeployment: otherJson(other) }) };
}
function otherJson({ id, nativeStatus, revision, completedAt, description }) {
    return {
        deploymentId: id,
        status: nativeStatus,
        ...(description !== undefined && { description }),
        ...(completedAt !== undefined && { completedAt: new Date(completedAt).toISOString() }),
        ...(revision !== undefined && { revision: (0,format/* toRevisionJson */.Rh)(revision) }),
    };
}
function groupOf({ request }) {
    return (0,untrusted/* untrustedText */.U)(`${request.applicationName}/${request.deploymentGroupName}`);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/prune.js



const NO_SUCH_OPERATION = 'CodeDeploy keeps the registration of a revision whose bundle is gone: it has no operation that removes one.';
/** What pruning would do, or what it did, for people. */
function renderPrune(plan, result) {
    const kept = [...plan.kept, ...(result?.kept ?? [])];
    const gone = plan.goneCount === 0 ? [] : [`${count(plan.goneCount, 'older bundle')} ${isOrAre(plan.goneCount)} gone already`];
    const stays = kept.map(({ revision, reason }) => `  stays   ${prune_nameOf(revision)}: ${(0,untrusted/* untrustedText */.U)(reason)}`);
    if (result === undefined) {
        return [
            ...plan.removals.map((removal) => `  would go  ${describe(removal)}`),
            ...stays.map((line) => line.replace('  stays   ', '  stays     ')),
            ...gone,
            plan.removals.length === 0
                ? `nothing would be removed; ${count(kept.length, 'bundle')} ${kept.length === 1 ? 'stays' : 'stay'}`
                : `${amount(plan.removals)} would be removed, ${kept.length} would stay; --apply removes them`,
        ];
    }
    const { removed, failed, uncertain, untouched } = result;
    return [
        ...removed.map((removal) => `  removed ${describe(removal)}`),
        ...stays,
        ...failed.map(({ revision, reason }) => `  failed  ${prune_nameOf(revision)}: ${(0,untrusted/* untrustedText */.U)(reason)}`),
        ...uncertain.map(({ revision }) => `  perhaps ${prune_nameOf(revision)}: there was no answer`),
        ...gone,
        `${amount(removed)} ${isOrAre(removed.length)} removed, ${kept.length + failed.length + untouched.length} left`,
        ...(untouched.length === 0
            ? []
            : [`${count(untouched.length, 'bundle')} that may go ${isOrAre(untouched.length)} not asked for`]),
        ...(removed.length === 0 ? [] : [NO_SUCH_OPERATION]),
    ];
}
/** The same for a machine. */
function pruneJson(plan, result) {
    const kept = [...plan.kept, ...(result?.kept ?? [])];
    const listed = result === undefined ? { removable: plan.removals } : { removed: result.removed };
    const rest = result === undefined ? {} : { uncertain: result.uncertain, untouched: result.untouched };
    return {
        isApplied: result !== undefined,
        ...lists({ ...listed, ...rest }),
        kept: kept.map(keptJson),
        ...(result !== undefined && { failed: result.failed.map(keptJson) }),
        goneCount: plan.goneCount,
        bytes: bytesOf(result?.removed ?? plan.removals),
    };
}
function lists(given) {
    return Object.fromEntries(Object.entries(given).map(([name, removals]) => [name, removals.map(removalJson)]));
}
function removalJson({ revision, object, sizeBytes, registeredAt, lastUsedAt }) {
    return {
        revision: (0,format/* toRevisionJson */.Rh)(revision),
        ...(object.version !== undefined && { version: object.version }),
        sizeBytes,
        ...(registeredAt !== undefined && { registeredAt: new Date(registeredAt).toISOString() }),
        ...(lastUsedAt !== undefined && { lastUsedAt: new Date(lastUsedAt).toISOString() }),
    };
}
function keptJson({ revision, reason }) {
    return { revision: (0,format/* toRevisionJson */.Rh)(revision), reason };
}
function describe({ revision, sizeBytes, registeredAt, lastUsedAt }) {
    const used = lastUsedAt === undefined ? 'never deployed' : `last deployed ${day(lastUsedAt)}`;
    const registered = registeredAt === undefined ? '' : `registered ${day(registeredAt)}, `;
    return `${prune_nameOf(revision)}: ${(0,duration/* formatBytes */.z)(sizeBytes)}, ${registered}${used}`;
}
function amount(removals) {
    if (removals.length === 0)
        return 'nothing';
    const bytes = (0,duration/* formatBytes */.z)(bytesOf(removals));
    return removals.length === 1 ? `1 bundle of ${bytes}` : `${removals.length} bundles, ${bytes} together,`;
}
function bytesOf(removals) {
    return removals.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function isOrAre(number) {
    return number === 1 ? 'is' : 'are';
}
function prune_nameOf(revision) {
    return (0,untrusted/* untrustedText */.U)((0,format/* formatRevision */.TU)(revision));
}
function day(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/readiness.js


/** As wide as most names; the names of rights are longer, and stand in an area of their own. */
const WIDTH = { access: 20, group: 20, fleet: 20, bucket: 20, rights: 42 };
/** One line of a readiness report, with the remedy below it where there is one. */
function renderCheck({ area, name, state, message, remedy }, paint = report_paint/* plainPaint */.p) {
    const line = `  ${markOf(state, paint)} ${name.padEnd(WIDTH[area])} ${(0,untrusted/* untrustedText */.U)(message)}`;
    return remedy === undefined || remedy === '' ? [line] : [line, `      ${paint.strong('→')} ${(0,untrusted/* untrustedText */.U)(remedy)}`];
}
/** The end of a readiness report: whether anything is in the way, and how much was not found out. */
function renderReadiness(checks, paint = report_paint/* plainPaint */.p) {
    const count = (wanted) => checks.filter(({ state }) => state === wanted).length;
    const failed = count('failed');
    const parts = [
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(count('warning') > 0 ? [`${count('warning')} to look at`] : []),
        ...(count('unknown') > 0 ? [`${count('unknown')} not known`] : []),
        `${count('passed')} passed`,
    ];
    const verdict = failed > 0 ? `${paint.bad('✗')} not ready` : `${paint.good('✓')} ready`;
    return `${verdict}: ${parts.join(', ')}`;
}
/** The same for a machine. */
function readinessJson({ applicationName, deploymentGroupName, bucket }, checks) {
    const isReady = checks.every(({ state }) => state !== 'failed');
    return { ready: isReady, applicationName, deploymentGroupName, ...(bucket !== undefined && { bucket }), checks };
}
function markOf(state, paint) {
    switch (state) {
        case 'passed':
            return paint.good('✓');
        case 'failed':
            return paint.bad('✗');
        case 'warning':
            return paint.warn('!');
        case 'unknown':
            return paint.dim('?');
    }
}

// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js
var result_text = __webpack_require__(81191);
;// CONCATENATED MODULE: ./packages/core/lib/report/index.js







































/***/ })

};
