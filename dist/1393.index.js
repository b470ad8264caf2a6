export const id = 1393;
export const ids = [1393,8487];
export const modules = {

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Range = __webpack_require__(96782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 51866:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const Range = __webpack_require__(96782)
const gt = __webpack_require__(16599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 51388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fillCloudValues),
/* harmony export */   _: () => (/* binding */ readCloudValues)
/* harmony export */ });
/* harmony import */ var _fix_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57268);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85403);
/* harmony import */ var _substitution_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78389);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39448);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63005);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);






const PATHS = {
    Name: ['Name'],
    Alias: ['Alias'],
    CurrentVersion: ['CurrentVersion'],
    TargetVersion: ['TargetVersion'],
    TaskDefinition: ['TaskDefinition'],
    ContainerName: ['LoadBalancerInfo', 'ContainerName'],
    ContainerPort: ['LoadBalancerInfo', 'ContainerPort'],
};
/**
 * How a value looks that is one: only what does not can be a word that was left to be filled in. Names have no form of their own, and a
 * function may well be called `todo-list`.
 */
const FORMS = {
    CurrentVersion: /^(?:\d+|\$LATEST)$/,
    TargetVersion: /^(?:\d+|\$LATEST)$/,
    TaskDefinition: /^arn:[^:]+:ecs:[^:]*:\d*:task-definition\/./,
    ContainerPort: /^\d+$/,
};
/** Reads the properties that have one value each from an AppSpec file for AWS Lambda or Amazon ECS, sound or not. Never throws. */
function readCloudValues(text, file) {
    const reading = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file);
    const values = new Map();
    const properties = propertiesOf(reading.root);
    for (const [property, path] of Object.entries(PATHS)) {
        const node = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findDeep */ .wd)(properties, ...path);
        if (node?.kind !== 'scalar')
            continue;
        const isWord = FORMS[property]?.test(node.text) === false && (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .isStandIn */ .WG)(node.text, property);
        const isOpen = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(node) || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholderIn */ .P5)(node) !== undefined || isWord;
        values.set(property, { text: node.text, span: node.span, isOpen });
    }
    return { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .recognisePlatform */ .xu)(reading), values };
}
/** Puts values in the places of what an AppSpec file says, whatever that is; a property that it has not got stays away. */
function fillCloudValues(text, file, values) {
    const found = readCloudValues(text, file).values;
    const { offsetOf } = (0,_fix_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .yN)(text);
    const edits = [...values]
        .flatMap(([property, value]) => {
        const span = found.get(property)?.span;
        if (span === undefined || span.start.line !== span.end.line)
            return [];
        const replacement = property === 'ContainerPort' && /^\d+$/.test(value) ? value : JSON.stringify(value);
        const start = offsetOf(span.start);
        // Where nothing is written there is no place to put it.
        if (found.get(property)?.text === '' && !/["']/.test(text[start] ?? ''))
            return [];
        return [{ start: start - tagBefore(text, start), end: offsetOf(span.end), replacement }];
    })
        .sort((one, other) => one.start - other.start);
    const filled = (0,_fix_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .applyEdits */ .ct)(text, edits);
    return { text: filled, toOriginal: (0,_substitution_js__WEBPACK_IMPORTED_MODULE_5__/* .wayBack */ .l)(text, filled, edits) };
}
/** The length of a tag that belongs to a value, such as CloudFormation's `!GetAtt`. */
function tagBefore(text, start) {
    return /![\w:.]*[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
}
/** The properties of the first resource. */
function propertiesOf(root) {
    const resources = root?.kind === 'map' ? (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(root, 'Resources')?.value : undefined;
    const named = resources?.kind === 'list' ? resources.items[0] : resources;
    const resource = named?.kind === 'map' ? named.entries[0]?.value : undefined;
    const properties = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findDeep */ .wd)(resource, 'Properties');
    return properties?.kind === 'map' ? properties : undefined;
}


/***/ }),

/***/ 83914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readCloudAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(711);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85403);
/* harmony import */ var _judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41908);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);




/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, in YAML or JSON: the document when the service would take it, and all that is wrong
 * with it. Never throws.
 *
 * @example
 * const { spec } = readCloudAppSpec(text, { file: 'appspec.yml', platform: 'ecs' })
 * if (spec?.platform === 'ecs') deploy(spec.taskDefinition.value)
 */
function readCloudAppSpec(text, { file, platform }) {
    const reading = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file);
    const found = platform ?? (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .recognisePlatform */ .xu)(reading);
    const { spec, findings } = (0,_judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCloud */ .D)(reading, found === undefined || found === 'ec2' ? 'lambda' : found, file);
    return { spec, diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiagnostics */ .S6)(findings, file) };
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   S6: () => (/* binding */ toDiagnostics),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/** Something for which the agent refuses the whole file, with the agent's own words for it. */
function refuse(code, message, refusal, details = {}) {
    return { severity: 'error', code, message, refusal, ...given(details) };
}
/** Something that the agent's parser does not see and for which the deployment cannot succeed. */
function fault(code, message, details = {}) {
    return { severity: 'error', code, message, ...given(details) };
}
/** Something that the agent accepts and that is surely not what was meant. */
function warn(code, message, details = {}) {
    return { severity: 'warning', code, message, ...given(details) };
}
/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
function note(code, message, details = {}) {
    return { severity: 'notice', code, message, ...given(details) };
}
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint, placeholder }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 78389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wayBack)
/* harmony export */ });
/**
 * The way from a text in which something was replaced back to the one that somebody wrote, for telling of it in the words of that.
 *
 * @param edits what was replaced in the text before, in its order; no replacement brings a line with it or takes one away
 */
function wayBack(before, after, edits) {
    const [linesBefore, linesAfter] = [startsOfLines(before), startsOfLines(after)];
    let moved = 0;
    const replaced = edits.map(({ start, end, replacement }) => {
        const startAfter = start + moved;
        moved += replacement.length - (end - start);
        return { start, end, startAfter, endAfter: startAfter + replacement.length };
    });
    const offsetBefore = (offset, isEnd) => {
        const last = replaced.findLast(({ startAfter }) => (isEnd ? startAfter < offset : startAfter <= offset));
        if (last === undefined)
            return offset;
        if (offset < last.endAfter || (isEnd && offset === last.endAfter))
            return isEnd ? last.end : last.start;
        return last.end + offset - last.endAfter;
    };
    const back = ({ line, column }, isEnd) => {
        const lineStart = linesAfter[line - 1] ?? 0;
        return { line, column: offsetBefore(lineStart + column - 1, isEnd) - (linesBefore[line - 1] ?? 0) + 1 };
    };
    return ({ start, end }) => ({ start: back(start, false), end: back(end, true) });
}
function startsOfLines(text) {
    const breaks = text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g);
    return [0, ...[...breaks].map((match) => match.index + match[0].length)];
}


/***/ }),

/***/ 10758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fillTemplate: () => (/* binding */ fillTemplate)
});

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/substitution.js
var substitution = __webpack_require__(78389);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/template-scan.js

const PLACE = /\$\$\{(?:[A-Za-z_][A-Za-z0-9_]*\})?|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)\})?/g;
/** Finds the variables of a template, and what is written like one. What stands in a comment means nothing. */
function findPlaces(template) {
    // A variable may stand where braces would mean something of their own. What is looked for has no letters but those of a name.
    const lexemes = lex(template.replace(PLACE, (found) => 'x'.repeat(found.length)));
    let next = 0;
    return [...template.matchAll(PLACE)].flatMap((match) => {
        const [found, name] = match;
        const start = match.index;
        while ((lexemes[next]?.end ?? Number.POSITIVE_INFINITY) <= start)
            next += 1;
        const kind = lexemes[next]?.kind;
        if (kind === 'comment')
            return [];
        return [{ start, end: start + found.length, style: styleOf(kind), meaning: meaningOf(found, name) }];
    });
}
function meaningOf(found, name) {
    if (found.startsWith('$$'))
        return { type: 'escape', text: found.slice(1) };
    return name === undefined ? { type: 'unreadable' } : { type: 'variable', name };
}
function styleOf(kind) {
    switch (kind) {
        case 'single-quoted-scalar':
            return 'single-quoted';
        case 'double-quoted-scalar':
            return 'double-quoted';
        case 'block':
            return 'block';
        default:
            return 'plain';
    }
}
/** Cuts a text as a YAML parser would, whether or not it is one that can be parsed. */
function lex(text) {
    const lexemes = [];
    let at = 0;
    let isBlock = false;
    let isScalar = false;
    // What the agent's parser takes for a line break as well, so that it is one here; nothing moves.
    for (const source of new dist/* Lexer */.JG().lex(text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n'))) {
        // Some lexemes stand for no text: they say what the next one is.
        if (source === dist/* CST */.DB.DOCUMENT || source === dist/* CST */.DB.FLOW_END || source === dist/* CST */.DB.SCALAR) {
            isScalar = source === dist/* CST */.DB.SCALAR;
            continue;
        }
        const type = dist/* CST */.DB.tokenType(source);
        const kind = isScalar ? (isBlock ? 'block' : 'plain') : (type ?? 'unknown');
        if (isScalar)
            isBlock = false;
        else if (type === 'block-scalar-header')
            isBlock = true;
        isScalar = false;
        lexemes.push({ start: at, end: at + source.length, kind });
        at += source.length;
    }
    return lexemes;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/template.js





/** What neither the agent's parser nor another reads as it stands; within double quotes it can be written all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/g;
/**
 * Puts values into an AppSpec file, in YAML or JSON: `${NAME}` becomes the value of the variable, `$${` becomes `${`. Nothing in
 * a comment is touched. A value says no more than its text: it is escaped within quotes, and one that would change what the rest
 * of the file says is refused, as is a variable that was not given.
 *
 * @example
 * const variables = new Map([['STAGE', 'production']])
 * fillTemplate('files:\n  - source: config/${STAGE}.env\n', 'appspec.yml', variables).text
 * // 'files:\n  - source: config/production.env\n'
 */
function fillTemplate(template, file, variables) {
    const places = findPlaces(template);
    const source = (0,source_text/* toSourceText */.W)(template);
    const findings = [];
    const fillings = [];
    let moved = 0;
    for (const place of places) {
        const value = readValue(place, variables);
        if (typeof value !== 'string') {
            findings.push(withSpan(value, place, source));
            continue;
        }
        fillings.push({ place, text: value, start: place.start + moved });
        moved += value.length - (place.end - place.start);
    }
    const text = fill(template, fillings);
    if (findings.length === 0) {
        const changed = findChange(template, text, fillings);
        if (changed !== undefined)
            findings.push(withSpan(cannotStand(changed.place), changed.place, source));
    }
    const used = new Set(places.flatMap(({ meaning }) => (meaning.type === 'variable' ? [meaning.name] : [])));
    const unused = [...variables.keys()].filter((name) => !used.has(name));
    if (findings.length > 0) {
        return { text: template, diagnostics: (0,finding/* toDiagnostics */.S6)(findings, file), unused, toTemplate: (span) => span };
    }
    const edits = fillings.map(({ place: { start, end }, text: replacement }) => ({ start, end, replacement }));
    return { text, diagnostics: [], unused, toTemplate: (0,substitution/* wayBack */.l)(template, text, edits) };
}
/** What goes into the place, or why nothing can. */
function readValue({ meaning, style }, variables) {
    if (meaning.type === 'escape')
        return meaning.text;
    if (meaning.type === 'unreadable') {
        return (0,finding/* fault */.DG)('appspec/variable', '"${" begins no variable; expected a name of letters, digits and _, and "}"', {
            hint: 'write "$${" for the text itself',
        });
    }
    const { name } = meaning;
    const value = variables.get(name);
    if (value === undefined)
        return notGiven(name, variables);
    if (style === 'double-quoted')
        return escapeQuoted(value);
    const odd = value.search(ESCAPED);
    const hasEdge = style === 'plain' ? /^ | $/.test(value) : style === 'block' && value.startsWith(' ');
    if (odd !== -1 || hasEdge) {
        const what = odd === -1 ? 'begins or ends with a blank' : 'holds a line break or another control character';
        return (0,finding/* fault */.DG)('appspec/variable', `the value of "${name}" ${what}, which cannot stand here`, { hint: QUOTE });
    }
    return style === 'single-quoted' ? value.replaceAll("'", "''") : value;
}
/** What no text without quotes begins with, though the lexer takes it for one. */
const NO_BEGINNING = new Set(',[]{}|>%@`');
const QUOTE = 'put the text around it in double quotes';
function notGiven(name, variables) {
    const near = (0,closest/* closest */.k)(name, variables.keys());
    const hint = near === undefined
        ? `give it with appspec-var or appspec-env, or write "$\${${name}}" for the text itself`
        : `did you mean "\${${near}}"?`;
    return (0,finding/* fault */.DG)('appspec/variable', `the variable "${name}" is not given`, { hint });
}
/** The value itself is not told: it may be one that nobody should see. */
function cannotStand({ meaning }) {
    const what = meaning.type === 'variable' ? `the value of "${meaning.name}"` : 'the text "${"';
    return (0,finding/* fault */.DG)('appspec/variable', `${what} cannot stand here: it would change what the rest of the file says`, {
        hint: QUOTE,
    });
}
function escapeQuoted(value) {
    const quoted = JSON.stringify(value).slice(1, -1);
    return quoted.replace(ESCAPED, (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function fill(template, fillings) {
    let from = 0;
    let text = '';
    for (const { place, text: value } of fillings) {
        text += template.slice(from, place.start) + value;
        from = place.end;
    }
    return text + template.slice(from);
}
/** The first filling at which the text falls into other pieces than it did with a name in each place. */
function findChange(template, text, fillings) {
    const before = lex(maskAll(template, fillings));
    const after = lex(text);
    const at = after.findIndex(({ kind, start }, index) => kind !== before[index]?.kind || (kind === 'plain' && NO_BEGINNING.has(text[start] ?? '')));
    if (at === -1 && after.length === before.length)
        return undefined;
    const offset = at === -1 ? text.length : (after[at]?.start ?? text.length);
    return fillings.findLast(({ start }) => start <= offset) ?? fillings[0];
}
function maskAll(template, fillings) {
    const masks = fillings.map((one) => ({ ...one, text: 'x'.repeat(one.place.end - one.place.start) }));
    return fill(template, masks);
}
function withSpan(finding, { start, end }, source) {
    return 'text' in source ? { ...finding, span: source.span(start, end) } : finding;
}


/***/ }),

/***/ 79056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateRelease: () => (/* binding */ validateRelease)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/judge-cloud.js + 15 modules
var judge_cloud = __webpack_require__(41908);
// EXTERNAL MODULE: ./packages/core/lib/appspec/can-be-for-cloud.js
var can_be_for_cloud = __webpack_require__(70302);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/platform.js
var appspec_platform = __webpack_require__(85403);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/lookup.js
var lookup = __webpack_require__(39448);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/platform-names.js
var platform_names = __webpack_require__(98180);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-text.js + 6 modules
var read_text = __webpack_require__(22359);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/settle-platform.js






/**
 * Decides by whose rules a file is judged: those of the platform that its content tells of, else of the stated one. That the two differ is
 * an error, for the deployment group takes files of its own platform only.
 */
function settlePlatform(text, file, stated) {
    if (!(0,can_be_for_cloud/* canBeForCloud */.W)(text, stated))
        return { platform: 'ec2', findings: [] };
    const reading = (0,read_text/* readCloudText */.J)(text, file);
    const found = (0,appspec_platform/* recognisePlatform */.xu)(reading);
    const findings = found !== undefined && stated !== undefined && found !== stated ? [contradiction(found, stated)] : [];
    const platform = found ?? stated;
    if (platform === 'ec2')
        return { platform, findings };
    if (platform !== undefined)
        return { platform, findings, text: reading };
    const { root } = reading;
    const resources = root?.kind === 'map' ? (0,lookup/* findEntry */.w4)(root, 'Resources') : undefined;
    if (root?.kind !== 'map' || resources === undefined || (0,lookup/* findEntry */.w4)(root, 'os') !== undefined) {
        return { platform: 'ec2', findings };
    }
    const details = {
        span: resources.key.span,
        hint: (0,appspec_platform/* isTemplate */.Fl)(root)
            ? 'this is a template of CloudFormation; check that the right file is at this path'
            : 'give the resource the type AWS::Lambda::Function or AWS::ECS::Service',
    };
    const message = 'the file has "Resources", and none of them tells whether it is for AWS Lambda or Amazon ECS';
    return { platform: undefined, findings: [...reading.findings, (0,finding/* fault */.DG)('appspec/platform', message, details)] };
}
function contradiction(found, stated) {
    return (0,finding/* fault */.DG)('appspec/platform', `the file is for ${platform_names/* PLATFORM_NAMES */.Z[found]}, and is to be deployed to ${platform_names/* PLATFORM_NAMES */.Z[stated]}`, {
        hint: `give the AppSpec file for ${platform_names/* PLATFORM_NAMES */.Z[stated]}, or state the platform "${found}"`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/validate-cloud.js


/**
 * Tells the platform of an AppSpec file and, unless that is EC2/on-premises, applies its rules.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
function validateCloud(text, file, stated) {
    const settled = settlePlatform(text, file, stated);
    const { platform, findings } = settled;
    if (platform === 'ec2')
        return { isForServer: true, findings };
    if (platform === undefined)
        return { isForServer: false, findings };
    return { isForServer: false, findings: [...findings, ...(0,judge_cloud/* judgeCloud */.D)(settled.text, platform, file).findings] };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/validate-server.js + 15 modules
var validate_server = __webpack_require__(57787);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate.js



/**
 * Says everything that is wrong with a release: its AppSpec file as the agent or the service would judge it, and for
 * EC2/on-premises what it names that is not there, does not fit together or cannot run. This is the validator as a library:
 * no disk and no network is touched, nothing is thrown, and what is not given is not judged.
 *
 * @example
 * const entries: ReleaseEntry[] = [
 *   { path: 'appspec.yml', type: 'file' },
 *   { path: 'scripts/start.sh', type: 'file', mode: 0o755 },
 * ]
 * const text = 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n'
 * listHookScripts({ text, entries }) // ['scripts/start.sh']
 * const contents = new Map([['scripts/start.sh', new TextEncoder().encode('#!/bin/bash\r\n./serve\r\n')]])
 * validateRelease({ text, file: 'appspec.yml', entries, contents }) // an error: appspec/script-line-endings
 */
function validateRelease(release) {
    const { text, file, platform } = release;
    if (text === undefined)
        return (0,validate_server.validateServerRelease)(release);
    const { isForServer, findings } = validateCloud(text, file, platform);
    return isForServer ? (0,validate_server.validateServerRelease)(release, findings) : (0,finding/* toDiagnostics */.S6)(findings, file);
}


/***/ }),

/***/ 69755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/depth.js
var depth = __webpack_require__(69297);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
var plain_scalar = __webpack_require__(98789);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js + 1 modules
var syntax_error = __webpack_require__(60959);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/load.js





const TAGS = 'tag:yaml.org,2002:';
/** Builds the values that the agent's YAML loader would, and reports what that loader refuses to build. */
function loadNode(node, source, report, parentEnd = 0) {
    if (node === null) {
        return { kind: 'scalar', value: { type: 'null' }, text: '', span: source.span(parentEnd, parentEnd) };
    }
    const [start, end] = node.range;
    const span = source.span(start, end);
    const refused = refusedTag(node);
    if (refused !== undefined)
        report(unloadable(refused, span));
    if ((0,dist/* isAlias */.Vj)(node)) {
        report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : (0,syntax_error/* badAliasFinding */.$n)(start, end, source));
        return { kind: 'scalar', value: { type: 'null' }, text: `*${node.source}`, span };
    }
    if ((0,dist/* isScalar */.jn)(node)) {
        const text = typeof node.value === 'string' ? node.value : '';
        const value = loadScalar(node, text);
        if (value.type !== 'unloadable')
            return { kind: 'scalar', value, text, span };
        report(unloadable(value.className, span));
        return { kind: 'scalar', value: { type: 'string', value: text }, text, span };
    }
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = node.items.map(({ key, value }) => {
            const keyEnd = key?.range[1] ?? start;
            return { key: loadNode(key, source, report, keyEnd), value: loadNode(value, source, report, keyEnd) };
        });
        return { kind: 'map', entries: settle(entries, report), span };
    }
    return {
        kind: 'list',
        items: node.items.map((item) => loadNode(item, source, report, start)),
        span,
    };
}
function loadScalar(node, text) {
    if (node.tag === undefined && node.type !== dist/* Scalar */.X5.PLAIN)
        return { type: 'string', value: text };
    if (node.tag === `${TAGS}str` || node.tag === '!str')
        return { type: 'string', value: text };
    if (/^!ruby\/sym(?:bol)?/.test(node.tag ?? ''))
        return { type: 'symbol', value: text };
    const value = (0,plain_scalar/* readPlainScalar */.X)(text);
    if (node.tag !== `${TAGS}float` && node.tag !== '!float')
        return value;
    return value.type === 'integer' ? { type: 'float', value: Number(value.value) } : value;
}
/** Of equal keys the last wins; `<<` takes over the entries of inline maps, over what was there before. */
function settle(entries, report) {
    const settled = new Map();
    for (const entry of entries) {
        const inherited = isMergeKey(entry.key) ? mergedEntries(entry.value) : undefined;
        if (inherited !== undefined) {
            for (const each of inherited)
                settled.set(identityOf(each.key), each);
            continue;
        }
        const identity = identityOf(entry.key);
        const earlier = settled.get(identity);
        if (earlier !== undefined)
            report(duplicateKey(entry.key, earlier.key));
        settled.set(identity, entry);
    }
    return [...settled.values()];
}
function isMergeKey(key) {
    return key.kind === 'scalar' && key.value.type === 'string' && key.value.value === '<<';
}
function mergedEntries(value) {
    if (value.kind === 'map')
        return value.entries;
    if (value.kind !== 'list' || !value.items.every((item) => item.kind === 'map'))
        return undefined;
    return [...value.items].reverse().flatMap(({ entries }) => entries);
}
/** Ruby tells `1` from `1.0` and from `"1"`; what it prints tells them apart as well. */
function identityOf(key) {
    return (0,ruby/* inspect */.Nn)(key);
}
/** The class that a `!ruby/…` tag asks for; the agent's loader builds none of them but symbols and plain texts. */
function refusedTag(node) {
    const tag = (0,dist/* isAlias */.Vj)(node) ? undefined : node.tag;
    if (tag === `${TAGS}set`)
        return 'Psych::Set';
    if (tag === '!ruby/class' || tag === '!ruby/module')
        return (0,dist/* isScalar */.jn)(node) ? String(node.value) : undefined;
    if (tag === undefined || !tag.startsWith('!ruby/') || /^!ruby\/(?:sym|symbol|string)(?::|$)/.test(tag)) {
        return undefined;
    }
    const [kind = '', name] = tag.slice('!ruby/'.length).split(/:(.*)/);
    return name === undefined || name === '' ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : name;
}
function unloadable(className, span) {
    const isTime = className === 'Date' || className === 'Time';
    return (0,finding/* refuse */.TR)('appspec/syntax', isTime
        ? 'found a date; the agent reads texts, numbers and booleans only, under whatever key'
        : `found a value tagged as a Ruby object (${className}); the agent loads none`, `Tried to load unspecified class: ${className}`, { span, hint: isTime ? 'put it in quotes' : 'remove the tag' });
}
function unknownAlias(name, span) {
    return (0,finding/* refuse */.TR)('appspec/syntax', `found the alias "*${name}"; the agent refuses aliases, even to anchors that exist`, `Unknown alias: ${name}`, { span, hint: 'write the value out; quote it if it is meant to begin with "*"' });
}
function duplicateKey(key, earlier) {
    const name = key.kind === 'scalar' ? key.text : (0,ruby/* inspect */.Nn)(key);
    return (0,finding/* warn */.R8)('appspec/duplicate-key', `the key "${name}" is given again; the agent forgets the one in line ${earlier.span.start.line} and all below it`, { span: key.span, hint: 'bring the two together, or remove one' });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/parse.js
var parse = __webpack_require__(67207);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/stricter.js


const VIOLATES = 'found a tab character that violates indentation while scanning a plain scalar';
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
/**
 * Finds the first tab that libyaml refuses and the YAML library does not: it is in the white space before the first word of
 * a line, be it of a comment or blank. After an unquoted value libyaml allows it beyond the column of the block.
 */
function findRefusedTab(root, source) {
    const areas = { free: [], plain: [] };
    if (root !== null)
        collect(root, -1, source.text, areas);
    for (const match of source.text.matchAll(/^( *)\t/gm)) {
        const tab = match.index + (match[1]?.length ?? 0);
        if (areas.free.some(([start, end]) => start < tab && tab < end))
            continue;
        const before = source.text.slice(0, match.index).trimEnd().length;
        const plain = areas.plain.find(({ start, end }) => start < tab && before <= end);
        if (plain === undefined)
            return (0,syntax_error/* tabFinding */.B4)(NO_TOKEN, tab, source);
        if (tab - match.index <= plain.indent)
            return (0,syntax_error/* tabFinding */.B4)(VIOLATES, tab, source);
    }
    return undefined;
}
function collect(node, indent, text, areas) {
    const [start, end] = node.range;
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.type !== dist/* Scalar */.X5.PLAIN)
            areas.free.push([start, end]);
        else if (end > start)
            areas.plain.push({ start, end, indent });
    }
    else if ((0,dist/* isCollection */.P3)(node)) {
        if (node.flow) {
            areas.free.push([start, end]);
            return;
        }
        const column = start - (text.lastIndexOf('\n', start - 1) + 1);
        for (const item of node.items) {
            const parts = (0,dist/* isPair */.tO)(item) ? [item.key, item.value] : [item];
            for (const part of parts)
                if (part)
                    collect(part, column, text, areas);
        }
    }
}
/** Finds a line such as `: value` among the keys of a block map: the YAML library takes its key for null, libyaml refuses it. */
function findKeylessValue(root, source) {
    let at;
    (0,dist/* visit */.YR)(root, {
        Pair: (_, pair, path) => {
            const { key } = pair;
            const map = path.at(-1);
            if (!(0,dist/* isMap */.jh)(map) || map.flow || key === null || key.range[0] !== key.range[1])
                return undefined;
            const blank = source.text.slice(key.range[0]).search(/\S/);
            if (source.text[key.range[0] + blank] !== ':')
                return undefined;
            at = key.range[0] + blank;
            return dist/* visit */.YR.BREAK;
        },
    });
    return at === undefined ? undefined : (0,syntax_error/* keylessFinding */.A0)(at, source);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js








/** Ruby runs out of stack somewhere above so many lists and maps in each other. */
const MOST_DEPTH = 1000;
/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
function readYaml(text) {
    const source = (0,source_text/* toSourceText */.W)(text);
    if (!('text' in source))
        return { root: undefined, findings: [source] };
    const tooDeep = (0,depth/* findTooDeep */.o)(source.text, MOST_DEPTH);
    if (tooDeep !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* tooDeepFinding */.YX)(tooDeep, source)] };
    const { document, next } = (0,parse/* parseFirst */.c)(source.text);
    const root = document.contents;
    const errors = document.errors.filter((error) => concernsLibyaml(error, source.text));
    const leftover = errors.find((error) => isBeyond(root, error, source.text));
    const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]));
    if (first !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* toSyntaxFinding */.E9)(first, source, root)] };
    const end = leftover?.pos[0] ?? next;
    const refused = findRefusedTab(root, source) ?? findKeylessValue(root, source);
    if (refused !== undefined && (end === undefined || startsBefore(refused, source, end))) {
        return { root: undefined, findings: [refused] };
    }
    const findings = [];
    const loaded = loadNode(root, source, (finding) => findings.push(finding));
    if (end !== undefined && loaded.kind === 'map')
        findings.push(ignoredText(source, end, leftover !== undefined));
    return { root: loaded, findings };
}
/** Some of what the YAML library holds against a text is fine for libyaml, or is judged elsewhere. */
function concernsLibyaml(error, text) {
    switch (error.code) {
        case 'MULTIPLE_DOCS':
        case 'TAG_RESOLVE_FAILED':
        case 'DUPLICATE_KEY':
            return false;
        case 'MISSING_CHAR':
            // libyaml lets a comment follow a quoted value or a bracket with no blank between.
            return !/^\S#/.test(text.slice(error.pos[0] - 1, error.pos[0] + 1));
        default:
            return true;
    }
}
/**
 * Whether an error is about text after the end of the document. libyaml ends a document at the first line that is indented
 * less than its first key, or after the closing bracket, and the agent never looks at the rest.
 */
function isBeyond(root, error, text) {
    const [at] = error.pos;
    if (root === null || root.range[0] === root.range[1] || at < root.range[1] || at >= text.trimEnd().length)
        return false;
    if (!(0,dist/* isCollection */.P3)(root))
        return true;
    if (root.flow)
        return text[root.range[1] - 1] === (text[root.range[0]] === '{' ? '}' : ']');
    return columnOf(text, at) < columnOf(text, root.range[0]);
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function startsBefore(finding, source, end) {
    const { start } = source.span(end);
    return finding.span !== undefined && finding.span.start.line < start.line;
}
function ignoredText(source, from, isSameDocument) {
    const span = source.span(from);
    if (!isSameDocument) {
        return (0,finding/* warn */.R8)('appspec/ignored-text', 'a second YAML document begins here; the agent reads the first one only', {
            span,
            hint: 'remove one of the two',
        });
    }
    return (0,finding/* warn */.R8)('appspec/ignored-text', 'the agent reads nothing from here on: the document ended above this line', {
        span,
        hint: source.hasByteOrderMark
            ? 'save the file without a byte order mark: it counts as a blank before the first key'
            : 'begin every top-level key in the same column, the first one',
    });
}


/***/ }),

/***/ 14772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wp: () => (/* binding */ loadBatchReader),
/* harmony export */   yD: () => (/* binding */ loadReader)
/* harmony export */ });
/* unused harmony export listArchive */
/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
async function loadReader(format) {
    return format === 'zip' ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(2166)]).then(__webpack_require__.bind(__webpack_require__, 12166))).readZip : (await __webpack_require__.e(/* import() */ 7168).then(__webpack_require__.bind(__webpack_require__, 37168))).readTar;
}
/** Loads what reads all of a format's content: see {@link ArchiveBatchReader}. */
async function loadBatchReader(format) {
    return format === 'zip'
        ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(2166)]).then(__webpack_require__.bind(__webpack_require__, 12166))).readZipBatches
        : (await __webpack_require__.e(/* import() */ 7168).then(__webpack_require__.bind(__webpack_require__, 37168))).readTarBatches;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const readMembers = await loadReader(format);
    const members = [];
    for await (const { read: _, content: __, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
}


/***/ }),

/***/ 22178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ forgetAtExit),
/* harmony export */   m: () => (/* binding */ removeAtExit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const places = new Set();
let isWatching = false;
/**
 * Has a file or folder removed at the end of the process, if it is there still: a second signal ends a process at once, and so past
 * every `finally`.
 */
function removeAtExit(place) {
    places.add(place);
    if (isWatching)
        return;
    isWatching = true;
    process.once('exit', () => {
        for (const left of places)
            removeAtOnce(left);
    });
}
/** Takes that back: it is removed, and whatever comes there is somebody else's. */
function forgetAtExit(place) {
    places.delete(place);
}
/** One that cannot be removed must not keep the others. */
function removeAtOnce(place) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(place, { recursive: true, force: true });
    }
    catch { }
}


/***/ }),

/***/ 95521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ readComponentJson),
/* harmony export */   Xb: () => (/* binding */ recipeNameOf),
/* harmony export */   b: () => (/* binding */ COMPONENT_FILE),
/* harmony export */   ld: () => (/* binding */ formatComponentJson),
/* harmony export */   z5: () => (/* binding */ ARTIFACTS_FOLDER)
/* harmony export */ });
/* harmony import */ var _json_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65241);

/** The file of a component folder that says what the others are. */
const COMPONENT_FILE = 'component.json';
/** The folder in it that holds the artifacts. */
const ARTIFACTS_FOLDER = 'artifacts';
/** The first word of every form that a component folder has had. */
const FORMAT_NAME = 'slipway-component/';
const FORMAT = `${FORMAT_NAME}1`;
/** What file systems take for a name. */
const NAME_CHARACTERS = 255;
/** The name that a recipe has in a component folder. */
function recipeNameOf({ recipe }) {
    return `recipe.${recipe.format}`;
}
/** The text of `component.json`. */
function formatComponentJson(component) {
    const { name, version, contentDigest, artifacts, elsewhere, publish } = component;
    const files = artifacts.map(({ fileName, sizeBytes, sha256, contentDigest: content }) => {
        return { fileName, sizeBytes, sha256, contentDigest: content };
    });
    const recipe = recipeNameOf(component);
    const said = { format: FORMAT, name, version, contentDigest, recipe, artifacts: files, elsewhere, publish };
    return `${JSON.stringify(said, undefined, 2)}\n`;
}
/**
 * Reads `component.json`, which somebody may have written who means us harm: no name in it leads anywhere but into the folder.
 *
 * @returns what is wrong with it, as the end of a sentence about the folder, where something is.
 */
function readComponentJson(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (error) {
        return { problem: `${COMPONENT_FILE} cannot be read: ${(0,_json_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .describeJsonProblem */ .R)(text, error)}` };
    }
    const wrong = (what) => ({ problem: `${COMPONENT_FILE} ${what}` });
    if (!isObject(json) || typeof json.format !== 'string' || !json.format.startsWith(FORMAT_NAME)) {
        return wrong('is not that of a component folder');
    }
    if (json.format !== FORMAT)
        return wrong(`has the format ${JSON.stringify(json.format.slice(0, 40))}, not ${FORMAT}`);
    const { name, version, contentDigest, recipe, artifacts, elsewhere, publish } = json;
    if (!isText(name, /^[a-zA-Z0-9_.-]{1,128}$/))
        return wrong('has no name of a component');
    if (!isText(version, /^(NEXT_PATCH|\d[0-9A-Za-z.+-]{0,63})$/))
        return wrong('has no version');
    if (!isText(contentDigest, DIGEST))
        return wrong('has no content digest');
    if (!isText(recipe, /^recipe\.(json|yaml)$/))
        return wrong('names no recipe.json or recipe.yaml');
    if (!Array.isArray(artifacts))
        return wrong('has no list of artifacts');
    const files = [];
    for (const one of artifacts) {
        const artifact = toArtifact(one);
        if (typeof artifact === 'string')
            return wrong(artifact);
        if (files.some(({ fileName }) => fileName === artifact.fileName)) {
            return wrong(`names the artifact ${quote(artifact.fileName)} twice`);
        }
        files.push(artifact);
    }
    if (!isListOfTexts(elsewhere))
        return wrong('has no list of what is elsewhere');
    if (!isObject(publish))
        return wrong('does not say where it is published');
    const { bucket, region } = publish;
    if (!isOptionalText(bucket) || !isOptionalText(region))
        return wrong('does not say where it is published');
    return {
        description: {
            ...{ name, version, contentDigest, recipe, artifacts: files, elsewhere },
            publish: { ...(bucket !== undefined && { bucket }), ...(region !== undefined && { region }) },
        },
    };
}
const DIGEST = /^[0-9a-f]{64}$/;
function toArtifact(value) {
    if (!isObject(value) || typeof value.fileName !== 'string')
        return 'has an artifact without a name';
    const { fileName, sizeBytes, sha256, contentDigest } = value;
    if (!isFileName(fileName))
        return `names the artifact ${quote(fileName)}, which is no name of a file`;
    if (typeof sizeBytes !== 'number' || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
        return `does not say how large the artifact ${quote(fileName)} is`;
    }
    if (!isText(sha256, DIGEST) || !isText(contentDigest, DIGEST)) {
        return `has no digests of the artifact ${quote(fileName)}`;
    }
    return { fileName, sizeBytes, sha256, contentDigest };
}
/** Whether a name stays in its folder, on any system: no separator, no drive or stream, and not the folder itself or the one above. */
function isFileName(name) {
    if (name === '' || /^\.{1,2}$/.test(name) || name.length > NAME_CHARACTERS)
        return false;
    return !/[/\\:]/.test(name) && ![...name].some((character) => (character.codePointAt(0) ?? 0) < 0x20);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value, form) {
    return typeof value === 'string' && form.test(value);
}
function isOptionalText(value) {
    return value === undefined || typeof value === 'string';
}
function isListOfTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}


/***/ }),

/***/ 84791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeVerdict: () => (/* reexport */ describeVerdict),
  exitCodeOf: () => (/* reexport */ exitCodeOf),
  rehearse: () => (/* reexport */ rehearse),
  rehearseGreengrass: () => (/* reexport */ rehearseGreengrass),
  rehearseMender: () => (/* reexport */ rehearseMender),
  renderMarkdown: () => (/* reexport */ renderMarkdown),
  renderText: () => (/* reexport */ renderText),
  reportJson: () => (/* reexport */ reportJson),
  writeHtml: () => (/* reexport */ writeHtml)
});

;// CONCATENATED MODULE: ./packages/rehearsal/lib/policy/exit-code.js
/** The exit code of a rehearsal, in the numbers that every command has: 1 it failed, 3 it did not come to its end in its time. */
function exitCodeOf(verdict) {
    return { passed: 0, failed: 1, 'timed-out': 3 }[verdict];
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/runtime/lib/cloud-release.js
var cloud_release = __webpack_require__(53531);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(36119);
// EXTERNAL MODULE: ./packages/aws/lib/index.js + 28 modules
var lib = __webpack_require__(62212);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/fleet-document.js
/**
 * What a deployment of a rehearsal wants: the components that are given with their versions, and the public ones that the fleet's
 * deployment names, as that one configures them.
 *
 * @param updates what changes about configurations. @defaultValue nothing
 */
function fleetDocument({ settings, standIns, policies }, versions, updates = {}) {
    const named = standIns.filter(({ name }) => settings[name] !== undefined);
    const all = { ...Object.fromEntries(named.map(({ name, version }) => [name, version])), ...versions };
    const components = Object.entries(all).map(([name, componentVersion]) => {
        const configurationUpdate = updates[name] ?? settings[name]?.configurationUpdate;
        return [
            name,
            { ...settings[name], componentVersion, ...(configurationUpdate !== undefined && { configurationUpdate }) },
        ];
    });
    return { components: Object.fromEntries(components), deploymentPolicies: policies };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/package-files.js
/** dpkg, of Debian and Ubuntu: a list for each package, one path a line. */
const DPKG_LIST = /^\/var\/lib\/dpkg\/info\/([^/:]+)(?::[^/]+)?\.list$/;
/** apk, of Alpine: one file with all packages, a field a line. */
const APK_DATABASE = '/lib/apk/db/installed';
/** What package managers keep of themselves: lists, caches and logs. */
const KEPT = [
    ...[
        '/var/lib/dpkg/',
        '/var/lib/apt/',
        '/var/cache/apt/',
        '/var/cache/debconf/',
        '/var/log/apt/',
        '/var/log/dpkg.log',
    ],
    ...['/lib/apk/', '/etc/apk/', '/var/cache/apk/'],
    ...[
        '/var/lib/rpm/',
        '/usr/lib/sysimage/rpm/',
        '/var/lib/dnf/',
        '/var/lib/yum/',
        '/var/cache/dnf/',
        '/var/cache/yum/',
    ],
    ...['/var/log/dnf', '/var/log/yum.log', '/var/log/hawkey.log'],
    // Made anew by the hooks of packages.
    ...['/etc/ld.so.cache', '/var/cache/ldconfig/', '/etc/alternatives/', '/var/log/alternatives.log'],
];
/** Folders that are links into `/usr` where a distribution has merged them, which the lists of old packages do not know. */
const MERGED = /^\/(?:bin|sbin|lib|lib32|lib64|libx32)\//;
/** Whether a file says which paths packages have brought. */
function isPackageList(path) {
    return DPKG_LIST.test(path) || path === APK_DATABASE;
}
/** Whether a file is a package manager's own. */
function isOfPackageManager(path) {
    return KEPT.some((kept) => path.startsWith(kept));
}
/** @param lists the content of the files that say it, by path. */
function readPackageFiles(lists) {
    const found = [...lists].flatMap(([path, text]) => {
        const [, name] = DPKG_LIST.exec(path) ?? [];
        return name === undefined ? apkFiles(text) : text.split('\n').map((line) => [line, name]);
    });
    return new Map(found.flatMap(([path, name]) => MERGED.test(path)
        ? [
            [path, name],
            [`/usr${path}`, name],
        ]
        : [[path, name]]));
}
/** `P:` names a package, `F:` a folder without its first slash, and each `R:` a file in that. */
function apkFiles(text) {
    let name = '';
    let folder = '';
    return text.split('\n').flatMap((line) => {
        const value = line.slice(2);
        if (line.startsWith('P:'))
            name = value;
        else if (line.startsWith('F:'))
            folder = value === '' ? '' : `/${value}`;
        return line.startsWith('R:') ? [[`${folder}/${value}`, name]] : [];
    });
}

// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/words.js

const NAMED_PACKAGES = 10;
const NAMED_TARGETS = 5;
/** `1 request`, `2 requests`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The steps of a rehearsal, as a reader knows them. */
const STEP_WORDS = {
    before: 'the release before',
    release: 'the release',
    back: 'back to the release before',
    'forced-failure': 'the release once more, made to fail',
};
const OF_CODEDEPLOY = { unit: 'Instance', hook: 'hook', columns: ['Hook', 'Event'] };
const NOUNS = {
    ...{ server: OF_CODEDEPLOY, lambda: OF_CODEDEPLOY, ecs: OF_CODEDEPLOY },
    mender: { unit: 'Device', hook: 'step', columns: ['Step', 'Event'] },
    greengrass: { unit: 'Core device', hook: 'step', columns: ['Component', 'Step'] },
};
/** Whether there is anybody who asks what is deployed for something; devices nobody asks. */
function hasClients(platform) {
    return platform !== 'mender' && platform !== 'greengrass';
}
/** How a hook ended, and how often it was tried for that. */
function describeEnd({ state, tries }) {
    const words = state === 'in-progress' ? 'goes on' : state;
    return tries === undefined ? words : `${words}, ${tries} times`;
}
/** `0.4 s of 2 min 00 s`, or the time alone where there is no limit. */
function describeTime({ tookMs, timeoutMs }) {
    return timeoutMs === undefined ? (0,duration/* formatDuration */.a)(tookMs) : `${(0,duration/* formatDuration */.a)(tookMs)} of ${(0,duration/* formatDuration */.a)(timeoutMs)}`;
}
/** Hooks whose output is told: those of the first target, and what failed on others and not there. */
function printedOf({ hooks }) {
    const first = hooks[0]?.target;
    const isAlike = ({ event, hooks: run, state }) => hooks.some((one) => one.target === first && one.event === event && one.hooks[0] === run[0] && one.state === state);
    return hooks.filter((hook) => (hook.output ?? '').trim() !== '' && (hook.target === first || (hook.state === 'failed' && !isAlike(hook))));
}
/** `device-1, device-2 and 3 more` */
function listNames(names) {
    if (names.length <= NAMED_TARGETS)
        return names.join(', ');
    return `${names.slice(0, NAMED_TARGETS - 1).join(', ')} and ${names.length - NAMED_TARGETS + 1} more`;
}
/** What several targets tell alike, told once: each sentence behind the names of those that it is true of. */
function tellTogether(told) {
    const targets = new Map();
    for (const [target, what] of told)
        targets.set(what, [...new Set([...(targets.get(what) ?? []), target])]);
    return [...targets].map(([what, names]) => `${listNames(names)}: ${what}`);
}
/**
 * Core devices of which the same is to be told stand for each other; which processes there are at one moment differs between any two.
 *
 * @returns one report for each kind, under the names of all that are of it
 */
function alike(instances, platform) {
    if (platform !== 'greengrass')
        return instances;
    const kinds = new Map();
    for (const instance of instances) {
        const { name: _name, processes: _now, ports: _here, ...rest } = instance;
        const kind = JSON.stringify(rest);
        kinds.set(kind, [...(kinds.get(kind) ?? []), instance]);
    }
    return [...kinds.values()].flatMap((same) => {
        const [first] = same;
        return first === undefined ? [] : [{ ...first, name: listNames(same.map(({ name }) => name)) }];
    });
}
/** What became of the same step in the same way on several core devices is told once, with the longest that it took. */
function together(hooks, platform) {
    if (platform !== 'greengrass')
        return hooks;
    const kinds = new Map();
    for (const hook of hooks) {
        const kind = JSON.stringify([hook.event, hook.hooks, hook.state, hook.tries]);
        kinds.set(kind, [...(kinds.get(kind) ?? []), hook]);
    }
    return [...kinds.values()].flatMap((same) => {
        const [longest] = same.toSorted((one, other) => other.tookMs - one.tookMs);
        return longest === undefined ? [] : [{ ...longest, target: listNames(same.map(({ target }) => target)) }];
    });
}
/** `Core devices device-1, device-2`: the heading of one report. */
function titleOf(instance, platform) {
    const { unit } = NOUNS[platform];
    return `${unit}${/, | and \d+ more$/.test(instance.name) ? 's' : ''} ${describeInstance(instance)}`;
}
/** A component of a core device: `com.example.App 1.1.0 (1.0.0 before): RUNNING`. */
function describeComponent({ name, version, state, isRoot, before }) {
    if (version === undefined)
        return `${name}: removed (${before} before)`;
    const was = before === undefined ? 'new' : before === version ? 'as before' : `${before} before`;
    return `${name} ${version} (${isRoot ? was : `a dependency, ${was}`}): ${state}`;
}
/** The first letter of a sentence or a heading. */
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** Where a deployment is that replaces instances. */
const PHASE_WORDS = {
    begin: 'before the deployment',
    install: 'the replacements are installed',
    ready: 'installed, and the traffic has not moved',
    reroute: 'the traffic moves to the replacements',
    deregister: 'the originals are taken out',
    terminate: 'the replacements have all traffic',
    back: 'the traffic goes back to the originals',
    afterwards: 'after the deployment',
};
/** When and where a stretch was: `AllowTraffic, 10 % on what is new`. */
function describeMoment({ phase, event, until, instance, newPercent, }) {
    if (phase !== undefined)
        return PHASE_WORDS[phase];
    const share = newPercent === undefined ? [] : [`${newPercent} % on what is new`];
    const when = event === undefined ? 'no lifecycle event under way' : until === undefined ? event : `${event} or ${until}`;
    return [...(instance === undefined ? [] : [instance]), when, ...share].join(', ');
}
/** What is told of the requests of a step: where instances are replaced by phase, with what was lost by event and instance. */
function toldStretches({ stretches, phases }) {
    return phases === undefined ? stretches : [...phases, ...stretches.filter(({ lost }) => lost > 0)];
}
/** An instance by its name and, where instances are replaced, which of the two it was. */
function describeInstance({ name, role }) {
    return role === undefined ? name : `${name} (${role})`;
}
/** Where the release is not on an instance, why. */
function describeAbsence({ isGone, isWithout, role }) {
    if (isGone)
        return 'terminated by the deployment, with what ran on it';
    if (!isWithout)
        return undefined;
    return role === 'original' ? 'the release is not for it' : 'the release is not installed here';
}
/** Packages that are on an instance since before the release. */
function describePackages({ packages = [] }) {
    if (packages.length === 0)
        return undefined;
    const named = packages.slice(0, NAMED_PACKAGES).map(({ name, files }) => `${name} (${counted(files, 'file')})`);
    const more = packages.length - named.length;
    return `packages from before: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** One stretch in which requests were lost: how many, where, during what, and why. */
function describeLoss(stretch) {
    const { served, lost, event, until, instance, hooks, newPercent, reasons } = stretch;
    const where = instance === undefined ? '' : ` on ${instance}`;
    const during = event === undefined
        ? ' while no lifecycle event was under way'
        : ` during ${event}${until === undefined ? '' : ` or ${until}`}`;
    const what = hooks.length === 0 ? '' : ` (${hooks.join(', ')})`;
    const share = newPercent === undefined ? '' : `, with ${newPercent} % of the traffic on what is new`;
    const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one);
    return `${lost} of ${counted(served + lost, 'request')} lost${where}${during}${what}${share}${why === undefined ? '' : `: ${why[0]}`}`;
}
/** A time in which an instance answered nobody, with the hooks at its ends. */
function describeOutage({ instance, from, until, lost, lastedMs, reason }) {
    const at = ({ event, hooks }) => `${event}${hooks.length === 0 ? '' : ` (${hooks.join(', ')})`}`;
    const began = from === undefined ? 'outside of lifecycle events' : `from ${at(from)}`;
    const ended = until === undefined ? 'without an end' : `until ${at(until)}`;
    return `${instance} answered nobody for ${(0,duration/* formatDuration */.a)(lastedMs)}, ${began} ${ended}: ${counted(lost, 'request')} lost, ${reason}`;
}
/** How many requests were made in a step, and how many of them were lost. */
function requestsOf({ stretches }) {
    const lost = stretches.reduce((sum, one) => sum + one.lost, 0);
    return { made: lost + stretches.reduce((sum, one) => sum + one.served, 0), lost };
}
/** How many requests a step had; nothing where nobody was there to ask. */
function describeRequests(step, platform) {
    if (!hasClients(platform))
        return undefined;
    const { made, lost } = requestsOf(step);
    return `${counted(made, 'request')}, ${lost} lost`;
}
/** A share as a person reads it: `0 %`, `0.4 %`, `12 %`. */
function percentOf(part, whole) {
    if (whole === 0)
        return '–';
    const percent = (100 * part) / whole;
    return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/compare-instances.js


/**
 * What a release has made of an instance.
 *
 * @param isInstalled whether the release is there: where it is not, what was there before has every right to be.
 */
function compareStates(before, after, isInstalled) {
    const old = new Set(before.processes.map(({ pid }) => pid));
    const untouched = [...after.files].flatMap(([path, file]) => isInstalled && isThere(file) && isUntouched(path, before, after) ? [path] : []);
    const { leftBehind, packages } = withoutPackages(untouched, after);
    return {
        name: after.name,
        ...(!isInstalled && { isWithout: true }),
        ...changesOf(before.files, after.files),
        leftBehind,
        ...(packages.length > 0 && { packages }),
        permissions: [...after.files].flatMap(([path, file]) => {
            const was = before.files.get(path);
            return was === undefined || !isThere(file) || rightsOf(was) === rightsOf(file)
                ? []
                : [{ path, before: rightsOf(was), after: rightsOf(file) }];
        }),
        processes: after.processes.map(({ pid, command }) => ({ pid, command, isFromBefore: old.has(pid) })),
        ports: after.ports,
    };
}
/**
 * What a package has brought, its package manager keeps account of: it is told by the package, and what the manager keeps of itself is no
 * part of anybody's release.
 */
function withoutPackages(paths, { packages }) {
    if (packages === undefined)
        return { leftBehind: paths, packages: [] };
    const counts = new Map();
    for (const name of paths.flatMap((path) => packages.get(path) ?? []))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return {
        leftBehind: paths.filter((path) => !packages.has(path) && !isOfPackageManager(path)),
        packages: [...counts].map(([name, files]) => ({ name, files })).toSorted(byName),
    };
}
const byName = (one, other) => one.name < other.name ? -1 : 1;
/** A file or link of the instance: a folder comes and goes with what is in it. */
function isThere(file) {
    return file !== undefined && file.type !== 'folder' && file.beside !== 'removed';
}
/** What is another than before. A file that this machine has, too, was there before it was first written. */
function changesOf(before, after) {
    const wasThere = (path) => isThere(before.get(path)) || (!before.has(path) && after.get(path)?.beside !== undefined);
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    const isOtherNow = (path) => !before.has(path) || isChanged(before.get(path), after.get(path));
    return {
        added: paths.filter((path) => isThere(after.get(path)) && !wasThere(path)),
        changed: paths.filter((path) => isThere(after.get(path)) && wasThere(path) && isOtherNow(path)),
        removed: paths.filter((path) => !isThere(after.get(path)) && wasThere(path) && !isFolder(before, after, path)),
    };
}
function isFolder(before, after, path) {
    return (after.get(path) ?? before.get(path))?.type === 'folder' && after.get(path)?.beside !== 'removed';
}
/** There since before the release, of which it is no part, and not written since. */
function isUntouched(path, before, after) {
    const was = before.files.get(path);
    return was !== undefined && !after.installed.has(path) && !isChanged(was, after.files.get(path));
}
/** What of the release is not the same on all instances: which of its files there are, what is in them, and how many processes run. */
function findDifferences(states) {
    const [first, ...others] = states;
    if (first === undefined)
        return [];
    return others.flatMap((other) => {
        const paths = [...new Set([...first.installed, ...other.installed])].sort();
        const found = paths.flatMap((path) => describeDifference(path, first, other) ?? []);
        const counts = [first, other].map(({ name, processes }) => `${processes.length} on ${name}`);
        return first.processes.length === other.processes.length ? found : [...found, `processes: ${counts.join(', ')}`];
    });
}
function describeDifference(path, one, other) {
    const [left, right] = [one.files.get(path), other.files.get(path)];
    if (left === undefined || right === undefined) {
        if (left === right)
            return undefined;
        return `${path} is on ${(left === undefined ? other : one).name}, and not on ${(left === undefined ? one : other).name}`;
    }
    if (left.content !== right.content)
        return `${path} is not the same on ${one.name} and ${other.name}`;
    if (left.mode !== right.mode)
        return `${path} has mode ${left.mode} on ${one.name}, and ${right.mode} on ${other.name}`;
    return undefined;
}
/**
 * What a rollback has brought back of the instances as they were before the release.
 *
 * @param result how the deployment ended that was to be rolled back.
 */
function compareRollback(before, after, result) {
    const rollback = result?.rollback;
    if (rollback === undefined)
        return { outcome: 'not-rolled-back', restored: [], notRestored: [] };
    const failed = result?.outcome === 'rolled-back'
        ? []
        : [`the rollback itself did not succeed: deployment ${rollback.deploymentId} ended ${rollback.status}`];
    const told = after.map((now) => {
        const was = before.find(({ name }) => name === now.name);
        return was === undefined ? { restored: [], notRestored: [], written: [] } : compareRestored(was, now);
    });
    const notRestored = [...failed, ...told.flatMap((one) => one.notRestored)];
    return {
        outcome: notRestored.length === 0 ? 'restored' : 'not-restored',
        restored: told.flatMap((one) => one.restored),
        notRestored,
        written: told.flatMap((one) => one.written),
    };
}
/** What of an instance is as it was before the release. */
function compareRestored(was, now) {
    const { name } = now;
    const ofRelease = [...was.installed].filter((path) => was.files.get(path)?.type !== 'folder');
    const lost = ofRelease.filter((path) => isOther(was.files.get(path), now.files.get(path)));
    const added = [...now.files]
        .filter(([path, { type }]) => type !== 'folder' && !was.files.has(path))
        .map(([path]) => path);
    const written = [...now.files].flatMap(([path, file]) => isThere(file) && !was.installed.has(path) && isChanged(was.files.get(path), file) ? [path] : []);
    const isRunning = now.processes.length === was.processes.length;
    return {
        restored: [
            ...(lost.length === 0
                ? [`${name}: ${counted(ofRelease.length, 'file')} of the release before, all as they were`]
                : []),
            ...(isRunning ? [`${name}: as many processes as before (${now.processes.length})`] : []),
        ],
        written: written.map((path) => `${name}: ${path}`),
        notRestored: [
            ...lost.map((path) => `${name}: ${path} is not as it was`),
            ...added.map((path) => `${name}: ${path} is there, and was not before the release`),
            ...(isRunning
                ? []
                : [`${name}: ${now.processes.length} processes run, and ${was.processes.length} before the release`]),
        ],
    };
}
function isChanged(before, after) {
    return before !== undefined && after !== undefined && (before.type !== after.type || before.content !== after.content);
}
function isOther(before, after) {
    return (after === undefined || isChanged(before, after) || (before !== undefined && rightsOf(before) !== rightsOf(after)));
}
function rightsOf({ mode, owner }) {
    return `${mode} ${owner}`;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/compare-core-devices.js


/** The states in which a component is as it should be: a `Run` script may have come to its end. */
const WELL = ['RUNNING', 'FINISHED'];
/** What a release has made of a core device. */
function compareCoreDevice(before, after, isInstalled) {
    const isKept = (name) => versionOf(before, name) !== undefined && versionOf(before, name) === versionOf(after, name);
    // What a component writes stays there for its next version; only that of components that are gone is nobody's.
    const inUse = [...after.files.keys()].filter((path) => !isOfGone(path, after));
    const replaced = before.processes.filter(({ component }) => !isKept(component));
    return {
        ...compareStates({ ...before, processes: replaced }, { ...after, installed: new Set(inUse) }, isInstalled),
        components: compareComponents(before, after),
    };
}
function isOfGone(path, { components }) {
    const [, name] = /^\/work\/([^/]+)\//.exec(path) ?? [];
    return name !== undefined && !components.some((one) => one.name === name);
}
function compareComponents(before, after) {
    const present = after.components.map(({ name, version, lifecycleState, isRoot }) => {
        const was = versionOf(before, name);
        return { name, version, state: lifecycleState, isRoot, ...(was !== undefined && { before: was }) };
    });
    const gone = before.components.filter(({ name }) => versionOf(after, name) === undefined);
    const removed = gone.map(({ name, version, isRoot }) => ({ name, isRoot, before: version }));
    return [...present, ...removed].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
function versionOf({ components }, name) {
    return components.find((one) => one.name === name)?.version;
}
/** What is not the same on all core devices: artifacts, and which components there are, and how they are. */
function findCoreDeviceDifferences(states) {
    const [first, ...others] = states;
    if (first === undefined)
        return [];
    const names = [...new Set(states.flatMap(({ components }) => components.map(({ name }) => name)))].sort();
    const ofComponents = others.flatMap((other) => names.flatMap((name) => {
        const [here, there] = [first, other].map((state) => compare_core_devices_describeComponent(state, name));
        return here === there ? [] : [`${name} is ${here} on ${first.name}, and ${there} on ${other.name}`];
    }));
    // Scripts start programs of their own: how many there are at one moment says nothing.
    return [...ofComponents, ...findDifferences(states.map((state) => ({ ...state, processes: [] })))];
}
function compare_core_devices_describeComponent({ components }, name) {
    const found = components.find((one) => one.name === name);
    if (found === undefined)
        return 'not there';
    return `${found.version}, ${WELL.includes(found.lifecycleState) ? 'well' : found.lifecycleState}`;
}
/** What the core devices that failed have brought back of themselves as they were before the release. */
function compareRolledBack(before, after, result) {
    const failed = (result?.targets ?? [])
        .filter(({ state }) => state === 'failed')
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    if (failed.length === 0) {
        return { outcome: 'not-rolled-back', restored: [], notRestored: ['no device has failed, and so none went back'] };
    }
    const told = failed.flatMap((target) => {
        const [was, now] = [before, after].map((states) => states.find(({ name }) => name === target.id));
        return was === undefined || now === undefined ? [] : [compareDevice(was, now, target)];
    });
    const of = (kind) => tellTogether(told.flatMap((one) => one[kind]));
    const notRestored = of('notRestored');
    const isAsked = failed.every((target) => detailOf(target) !== 'FAILED_ROLLBACK_NOT_REQUESTED');
    return {
        outcome: !isAsked ? 'not-rolled-back' : notRestored.length === 0 ? 'restored' : 'not-restored',
        restored: of('restored'),
        notRestored,
        written: of('written'),
    };
}
function detailOf({ events }) {
    return events.findLast(({ state }) => state === 'failed')?.diagnostics?.detailedStatus;
}
/** How a device says that it was left, where that is not as it was. */
const LEFT = new Map([
    ['FAILED_ROLLBACK_NOT_REQUESTED', 'it was not to roll back (failure-policy: do-nothing)'],
    ['FAILED_UNABLE_TO_ROLLBACK', 'its rollback failed, too'],
]);
function compareDevice(was, now, target) {
    const named = (what) => [was.name, what];
    const left = LEFT.get(detailOf(target));
    const components = compareBack(was, now);
    const isArtifact = (path) => path.startsWith('/packages/');
    const isFile = (path) => (now.files.get(path) ?? was.files.get(path))?.type !== 'folder';
    const paths = [...new Set([...was.files.keys(), ...now.files.keys()])].filter(isFile).sort();
    const other = paths.filter((path) => was.files.get(path)?.content !== now.files.get(path)?.content);
    const lost = other.filter(isArtifact);
    const artifacts = paths.filter(isArtifact).length;
    return {
        restored: [
            ...components.restored,
            ...(left === undefined && lost.length === 0 && artifacts > 0
                ? [`${counted(artifacts, 'file')} of artifacts, all as before`]
                : []),
        ].map(named),
        notRestored: [
            ...(left === undefined ? [] : [left]),
            ...components.notRestored,
            ...lost.map((path) => `${path} is not as it was`),
        ].map(named),
        // Work folders belong to all versions of a component: a rollback leaves them as they are.
        written: other.filter((path) => !isArtifact(path)).map(named),
    };
}
function compareBack(was, now) {
    const restored = [];
    const notRestored = [];
    for (const { name, version, lifecycleState } of was.components) {
        const found = now.components.find((one) => one.name === name);
        const isWell = found?.lifecycleState === lifecycleState || WELL.includes(found?.lifecycleState ?? '');
        if (found === undefined)
            notRestored.push(`${name} ${version} is not there any more`);
        else if (found.version !== version)
            notRestored.push(`${name} is ${found.version}, and was ${version}`);
        else if (!isWell)
            notRestored.push(`${name} ${version} is ${found.lifecycleState}, and was ${lifecycleState}`);
        else
            restored.push(`${name} ${version} is ${found.lifecycleState}, as before`);
    }
    for (const { name, version } of now.components) {
        if (versionOf(was, name) === undefined)
            notRestored.push(`${name} ${version} is there, and was not before the release`);
    }
    if (was.components.length === 0 && notRestored.length === 0)
        restored.push('no component, as before');
    return { restored, notRestored };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/service-calls.js


const TARGETS = { codedeploy: 'CodeDeploy_20141006', ecs: 'AmazonEC2ContainerServiceV20141113' };
/** API reference of Elastic Load Balancing, "Version". */
const BALANCING_VERSION = '2015-12-01';
const LAMBDA = '/2015-03-31/functions';
/** @param settings of the engine: endpoint and credentials. */
function createServiceCalls(settings) {
    const sign = (0,lib.createRequestSigner)(settings);
    const post = async (signingName, path, headers, body, signal) => {
        const url = new URL(path, settings.endpointUrl);
        const signed = await sign({ url, signingName, headers, body }, signal);
        const response = await fetch(url, { method: 'POST', headers: signed, body, signal });
        return { status: response.status, headers: response.headers, text: await response.text() };
    };
    return {
        json: async (service, operation, body, signal) => {
            const headers = {
                'content-type': 'application/x-amz-json-1.1',
                'x-amz-target': `${TARGETS[service]}.${operation}`,
            };
            const answer = await post(service, '/', headers, JSON.stringify(body), signal);
            if (answer.status !== 200)
                throw refused(operation, answer);
            return (answer.text === '' ? {} : JSON.parse(answer.text));
        },
        query: async (operation, parameters, signal) => {
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            const form = new URLSearchParams({ Action: operation, Version: BALANCING_VERSION, ...parameters });
            const answer = await post('elasticloadbalancing', '/', headers, form.toString(), signal);
            if (answer.status !== 200)
                throw refused(operation, answer);
            return answer.text;
        },
        lambda: (path, body, signal) => post('lambda', `${LAMBDA}${path}`, { 'content-type': 'application/json' }, body, signal),
    };
}
/** What the engine refuses of a world that was asked for: a file of the user's says so, in the service's own words. */
function refused(operation, { status, text }) {
    const [, message = text] = /"[mM]essage"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? /<Message>([^<]*)</.exec(text) ?? [];
    const words = message.startsWith('"') ? JSON.parse(message) : message;
    if (status === 501)
        return new errors.SlipwayError('NOT_IMPLEMENTED', `${operation}: ${words}`);
    return new errors.SlipwayError('INPUT_INVALID', `what is to be rehearsed was refused by ${operation}: ${words}`, {
        hint: 'the service would refuse it too: compare the settings of the group and of the release',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/end-processes.js


/** Between SIGTERM, at which servers close their files, and SIGKILL. */
const GRACE_MS = 1_000;
const LOOK_EVERY_MS = 50;
/**
 * The processes that have a folder in their environment, as everything has that an engine in it starts, or that work in it. Only
 * Linux shows these; elsewhere there are none.
 */
function processesBelow(folder) {
    return list('/proc')
        .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
        .flatMap((pid) => {
        const environment = read(`/proc/${pid}/environ`);
        if (!environment.includes(`=${folder}/`) && !isWithin(folder, end_processes_link(`/proc/${pid}/cwd`)))
            return [];
        const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
        // A process that has ended, and whose parent has not noticed, has no command line.
        return command === '' ? [] : [{ pid: Number(pid), command, environment: variablesOf(environment) }];
    });
}
/** Ends them: those that do not go when they are asked to are killed. */
async function endProcessesBelow(folder) {
    const found = processesBelow(folder);
    for (const { pid } of found)
        send(pid, 'SIGTERM');
    for (let waitedMs = 0; waitedMs < GRACE_MS && processesBelow(folder).length > 0; waitedMs += LOOK_EVERY_MS) {
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY_MS);
    }
    endProcessesBelowNow(folder);
}
/** Kills them, also those that appear meanwhile. */
function endProcessesBelowNow(folder) {
    for (let round = 0; round < 5; round += 1) {
        const found = processesBelow(folder);
        if (found.length === 0)
            return;
        for (const { pid } of found)
            send(pid, 'SIGKILL');
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
function isWithin(folder, path) {
    return path === folder || path.startsWith(`${folder}/`);
}
function variablesOf(environment) {
    return new Map(environment.split('\0').flatMap((pair) => {
        const at = pair.indexOf('=');
        return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
    }));
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Of another user, or gone since: nothing. */
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function end_processes_link(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/world-folder.js





const NAME = /^slipway-rehearsal-(\d+)-/;
/**
 * Makes the folder of a rehearsal. It goes, with the processes that were started in it, when it is disposed of or this
 * process exits; what rehearsals have left that were killed goes before.
 */
async function makeWorldFolder() {
    await sweep((0,external_node_os_.tmpdir)());
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `slipway-rehearsal-${process.pid}-`));
    const leave = () => {
        // A second signal ends the process at once, and so past every `finally`.
        endProcessesBelowNow(path);
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 3 });
    };
    process.once('exit', leave);
    return {
        path,
        [Symbol.asyncDispose]: async () => {
            await endProcessesBelow(path);
            await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5 });
            process.off('exit', leave);
        },
    };
}
/** Removes the folders of rehearsals whose process is no more. */
async function sweep(place) {
    for (const name of await (0,promises_.readdir)(place).catch(() => [])) {
        const [, pid] = NAME.exec(name) ?? [];
        if (pid === undefined || isRunning(Number(pid)))
            continue;
        const path = (0,external_node_path_.join)(place, name);
        await endProcessesBelow(path);
        // Somebody else's, in a folder that is shared: theirs to remove.
        await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/world.js




/** Opens a world. Disposing of it ends everything that was started in it. */
async function openWorld({ seed, images = [], ...options }) {
    const { startEngine } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
    const folder = await makeWorldFolder();
    try {
        const seedFile = (0,external_node_path_.join)(folder.path, 'seed.json');
        if (seed !== undefined) {
            const { writeFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
            await writeFile(seedFile, JSON.stringify(seed));
        }
        const engine = await startEngine({
            ...options,
            dataDir: (0,external_node_path_.join)(folder.path, 'engine'),
            control: true,
            images,
            ...(seed !== undefined && { seedFile }),
        });
        const settings = {
            region: engine.region,
            endpointUrl: engine.endpoint,
            environment: { AWS_ACCESS_KEY_ID: engine.accessKeyId, AWS_SECRET_ACCESS_KEY: engine.secretAccessKey },
        };
        const control = (path, body, signal) => fetch(new URL(path, engine.controlEndpoint), { method: 'POST', body: JSON.stringify(body), signal });
        return {
            engine,
            isolation: options.isolation ?? 'directory',
            folder: folder.path,
            settings,
            calls: createServiceCalls(settings),
            advance: async (seconds, patienceMs, signal) => {
                const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
                try {
                    return (await control('/clock/advance', { seconds }, over)).ok;
                }
                catch (error) {
                    signal.throwIfAborted();
                    if (over.aborted)
                        return false;
                    throw error;
                }
            },
            play: async (scenario, signal) => {
                const answer = await control('/scenario', scenario, signal);
                if (!answer.ok)
                    throw new errors.SlipwayError('ENGINE_FAILED', `the rehearsal's scenario was refused: ${await answer.text()}`);
            },
            [Symbol.asyncDispose]: async () => {
                await engine.stop();
                await folder[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await folder[Symbol.asyncDispose]();
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/deploy-greengrass.js + 1 modules
var deploy_greengrass = __webpack_require__(12535);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/wait/wait-for-status.js + 5 modules
var wait_for_status = __webpack_require__(73589);
// EXTERNAL MODULE: ./node_modules/semver/functions/satisfies.js
var satisfies = __webpack_require__(68011);
// EXTERNAL MODULE: ./node_modules/semver/ranges/min-version.js
var min_version = __webpack_require__(51866);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/least-version.js


/** The lowest version that meets all of some requirements, as npm reads them; `undefined` where there is none to be found. */
function leastVersion(requirements) {
    const least = requirements.flatMap((requirement) => {
        try {
            return min_version(requirement)?.version ?? [];
        }
        catch {
            return []; // no range of versions: nothing meets it
        }
    });
    const candidates = requirements.length === 0 ? ['1.0.0'] : least;
    return candidates.find((version) => requirements.every((requirement) => satisfies(version, requirement)));
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/stand-ins.js

/** Public components are those of AWS, in an account that nobody else's is. */
const PUBLIC = /^aws\./;
/** Whether a component is one of AWS. */
function isPublic(name) {
    return PUBLIC.test(name);
}
/**
 * The public components that something has to stand for: those that are told with the versions of the fleet, and those that recipes
 * depend on, in the lowest version that all of them allow. Where none is allowed by all, there is one for each, so that it is the device
 * that says what cannot be met.
 *
 * @param builtIn the names of those that simulated core devices have
 */
function planStandIns(recipes, told, builtIn) {
    const required = new Map();
    for (const { name, requirement } of recipes.flatMap(({ dependencies }) => dependencies)) {
        if (!isPublic(name) || builtIn.has(name) || told[name] !== undefined)
            continue;
        required.set(name, [...(required.get(name) ?? []), requirement]);
    }
    const chosen = [...required].flatMap(([name, requirements]) => {
        const forAll = leastVersion(requirements);
        const versions = forAll === undefined ? requirements.flatMap((one) => leastVersion([one]) ?? []) : [forAll];
        return [...new Set(versions)].map((version) => ({ name, version, isTold: false }));
    });
    return [...Object.entries(told).map(([name, version]) => ({ name, version, isTold: true })), ...chosen];
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/core-device-steps.js


/** Where a core device notes the steps of its components. */
const JOURNAL = (0,external_node_path_.join)('logs', 'greengrass.log');
/** What a core device has noted since it was started, with paths as the device sees them; nothing where it never ran a component. */
async function readStepNotes(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, JOURNAL), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    // What follows the last end of a line is being written.
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => {
        const note = JSON.parse(line);
        return note.event === 'step-ended' ? { ...note, output: note.output.replaceAll(folder, '') } : note;
    });
}
/**
 * How long each step of the components took on one device. What was tried several times is told once, by its last time.
 *
 * @param running what still goes on, with what it has printed
 */
function stepTimes(target, notes, running) {
    const ended = notes.filter((note) => note.event === 'step-ended');
    const times = ended.flatMap((note) => {
        const state = stateOf(note);
        const same = ended.filter((one) => keyOf(one) === keyOf(note) && stateOf(one) === state);
        if (state === 'failed' && same.at(-1) !== note)
            return [];
        return [
            {
                ...{ target, event: nameOf(note), hooks: [whatOf(note)], state, tookMs: note.timestamp - note.startedAt },
                ...(note.timeoutSeconds !== undefined && { timeoutMs: note.timeoutSeconds * 1_000 }),
                ...(state === 'failed' && same.length > 1 && { tries: same.length }),
                ...(note.output !== '' && { output: note.output }),
            },
        ];
    });
    const open = running.map(({ note, nowMs, output }) => ({
        ...{ target, event: nameOf(note), hooks: [whatOf(note)], state: 'in-progress', tookMs: nowMs - note.timestamp },
        ...(note.timeoutSeconds !== undefined && { timeoutMs: note.timeoutSeconds * 1_000 }),
        ...(output !== '' && { output }),
    }));
    return [...times, ...open];
}
/** The steps that have begun and of which no end is noted: they go on, or were ended with their component. */
function openSteps(notes) {
    return notes.flatMap((note, place) => {
        if (note.event !== 'step-started')
            return [];
        const isOver = notes.slice(place + 1).some((later) => keyOf(later) === keyOf(note));
        return isOver ? [] : [note];
    });
}
/** The failure for which a deployment failed on a device: the last one of the component that failed first. */
function decisiveFailure(notes) {
    const failed = notes.filter((note) => note.event === 'step-ended' && stateOf(note) === 'failed');
    const [first] = failed;
    return failed.findLast((note) => whatOf(note) === (first && whatOf(first)));
}
/** What of the components failed on a device though the deployment succeeded there: `Run` scripts that ended badly. */
function failedRuns(notes) {
    return notes.filter((note) => note.event === 'step-ended' && note.step === 'run' && stateOf(note) === 'failed');
}
/** `com.example.App 1.1.0` */
function whatOf({ component, version }) {
    return `${component} ${version}`;
}
/** As recipes spell it. */
function nameOf({ step }) {
    return `${step.charAt(0).toUpperCase()}${step.slice(1)}`;
}
/** How a step ended, as the device tells it. */
function describeStepEnd({ end }) {
    switch (end.kind) {
        case 'exited':
            return `the script exited with code ${end.code}`;
        case 'killed':
            return `the script was ended by ${end.signal}`;
        case 'timed-out':
            return `the script did not end within ${end.seconds} seconds`;
        case 'not-started':
            return `the script could not be started: ${end.message}`;
    }
}
function keyOf({ component, version, step }) {
    return `${component} ${version} ${step}`;
}
/** What a bootstrap step asks for by these is no failure (developer guide, "Component recipe reference"). */
const RESTART_CODES = [100, 101];
function stateOf({ end, step }) {
    if (end.kind !== 'exited')
        return 'failed';
    if (end.isSkipped === true)
        return 'skipped';
    const isGood = end.code === 0 || (step === 'bootstrap' && RESTART_CODES.includes(end.code));
    return isGood ? 'succeeded' : 'failed';
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/core-device-troubles.js


/** What went wrong with components though the deployment succeeded, the same of several devices once. */
function findRunTroubles(notes, states) {
    const devices = new Map();
    const tell = (what, device) => {
        devices.set(what, (devices.get(what) ?? new Set()).add(device));
    };
    for (const [device, own] of notes) {
        const runs = failedRuns(own);
        for (const note of runs) {
            const what = `${nameOf(note)} of ${whatOf(note)}`;
            tell(`${what} failed after the deployment had succeeded: ${describeStepEnd(note)}`, device);
        }
        for (const { name, version, lifecycleState } of states.find((state) => state.name === device)?.components ?? []) {
            const isTold = runs.some(({ component }) => component === name);
            if (lifecycleState === 'BROKEN' && !isTold)
                tell(`${name} ${version} is BROKEN`, device);
        }
    }
    return [...devices].map(([what, names]) => `${what} (${listNames([...names])})`);
}
/** How the nucleus says that the versions which are wanted cannot be had together. */
const UNMET = /Component (\S+) version constraints: (.+?)\.?(?:; |$)/;
/**
 * Which component could not be had in the versions that are required, each once.
 *
 * @param target what the nucleus calls the target of the deployment
 * @param explain what else is known of a component that could not be had
 */
function findUnmet({ targets }, target, explain) {
    const messages = targets.flatMap(({ events }) => events.map(({ diagnostics }) => diagnostics?.message ?? ''));
    const told = messages.flatMap((message) => {
        const [, name = '', constraints = ''] = UNMET.exec(message) ?? [];
        if (name === '')
            return [];
        const more = explain(name);
        const required = constraints.replaceAll(target, 'the deployment');
        return [`no version of ${name} meets what is required: ${required}${more === undefined ? '' : `; ${more}`}`];
    });
    return [...new Set(told)];
}
/** With the step that made each device fail, and what that has printed, which the service does not know. */
function withFailures(result, notes) {
    const explain = (target) => {
        const failure = decisiveFailure(notes.get(target.id) ?? []);
        if (target.state !== 'failed' || failure === undefined)
            return target;
        const events = target.events.map((event) => event.diagnostics === undefined
            ? event
            : {
                ...event,
                name: `${nameOf(failure)} of ${whatOf(failure)}`,
                diagnostics: { ...event.diagnostics, logTail: failure.output },
            });
        return { ...target, events };
    };
    return { ...result, targets: result.targets.map(explain) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/instance-files.js




/** The agent's own: revisions, logs and pointers. */
const AGENT_FOLDER = '/opt/codedeploy-agent';
/**
 * Reads everything that is on an instance but what belongs to its agent.
 *
 * @param leftOut the folders that are not looked into, as the instance knows them. @defaultValue the agent's own
 */
async function readInstanceFiles(root, signal, leftOut = [AGENT_FOLDER]) {
    const files = new Map();
    const read = async (path) => {
        for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(root, path))).sort()) {
            signal.throwIfAborted();
            const inner = `${path === '/' ? '' : path}/${name}`;
            if (leftOut.includes(inner))
                continue;
            const file = await describe((0,external_node_path_.join)(root, inner));
            // What a program has removed in between is not there.
            if (file === undefined)
                continue;
            files.set(inner, file);
            if (file.type === 'folder')
                await read(inner);
        }
    };
    await read('/');
    return files;
}
async function describe(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        const type = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
        const content = type === 'file' ? await digestOf(path) : type === 'link' ? await (0,promises_.readlink)(path) : '';
        return { type, mode: (found.mode & 0o7777).toString(8), owner: `${found.uid}:${found.gid}`, content };
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function digestOf(path) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        digest.update(chunk);
    return digest.digest('hex');
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/listened-ports.js

/** The state of a socket that waits for connections (Linux, include/net/tcp_states.h). */
const LISTEN = '0A';
/** The TCP ports that a process listens on. Only Linux tells them; elsewhere there are none. */
function portsOf(pid) {
    const inodes = new Set(socketsOf(pid));
    if (inodes.size === 0)
        return [];
    const ports = ['tcp', 'tcp6']
        .flatMap((table) => rows(`/proc/${pid}/net/${table}`))
        .flatMap((columns) => {
        const [, local = '', , state] = columns;
        return state === LISTEN && inodes.has(columns[9] ?? '') ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : [];
    });
    return [...new Set(ports)].sort((one, other) => one - other);
}
function socketsOf(pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`/proc/${pid}/fd`).flatMap((descriptor) => {
            try {
                return /^socket:\[(\d+)\]$/.exec((0,external_node_fs_.readlinkSync)(`/proc/${pid}/fd/${descriptor}`))?.[1] ?? [];
            }
            catch {
                return [];
            }
        });
    }
    catch {
        return [];
    }
}
function rows(table) {
    try {
        return (0,external_node_fs_.readFileSync)(table, 'utf8')
            .split('\n')
            .slice(1)
            .map((line) => line.trim().split(/\s+/));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/look-at-core-device.js





/** By this variable the engine knows the processes of a component: it is the component's work folder. */
const MARK = 'SLIPWAY_CORE_COMPONENT';
/** What devices and components write there grows with everything that happens. */
const LOGS = '/logs';
/**
 * What is on a simulated core device now: its files but for its logs, and which process is of which component.
 *
 * @param components what the service says is installed
 */
async function lookAtCoreDevice({ name, folder }, components, signal) {
    // A device that has never installed anything has none yet.
    await (0,promises_.mkdir)(folder, { recursive: true });
    const files = await readInstanceFiles(folder, signal, [LOGS]);
    const work = (0,external_node_path_.join)(folder, 'work');
    const processes = processesBelow(folder).map(({ pid, command, environment }) => ({
        pid,
        command: command.replaceAll(folder, ''),
        component: environment.get(MARK)?.slice(work.length + 1) ?? '',
    }));
    const ports = processes.flatMap(({ pid, command }) => portsOf(pid).map((port) => ({ port, command })));
    // What devices have of a release is its artifacts; what scripts write below `work` is as each device makes it.
    const installed = new Set([...files.keys()].filter((path) => path.startsWith('/packages/')));
    return { name, files, installed, processes, ports, components };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/core-device-journals.js


/** What the core devices of a world note of the steps of their components, told deployment by deployment. */
class CoreDeviceJournals {
    #world;
    /** How many notes of each device are told already. */
    #told = new Map();
    constructor(world) {
        this.#world = world;
    }
    /** What the devices have noted since they were asked with `take`. */
    async read() {
        const read = this.#world.engine.coreDevices.map(async ({ name, folder }) => {
            const notes = await readStepNotes(folder);
            return [name, notes.slice(this.#told.get(name) ?? 0)];
        });
        return new Map(await Promise.all(read));
    }
    /** The same, which is told by that. */
    async take() {
        const notes = await this.read();
        for (const [name, own] of notes)
            this.#told.set(name, (this.#told.get(name) ?? 0) + own.length);
        return notes;
    }
    /**
     * How long each step took, and what it has printed.
     *
     * @param isOn whether a step that has begun and of which no end is noted goes on
     */
    async times(notes, nowMs, isOn) {
        const { readEnd } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const times = this.#world.engine.coreDevices.map(async ({ name, folder }) => {
            const own = notes.get(name) ?? [];
            const open = openSteps(own).filter((note) => isOn(name, note));
            const running = open.map(async (note) => ({
                ...{ note, nowMs },
                output: (await readEnd((0,external_node_path_.join)(folder, 'logs', `${note.component}.log`), note.logBytes)).replaceAll(folder, ''),
            }));
            return stepTimes(name, own, await Promise.all(running));
        });
        return (await Promise.all(times)).flat();
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/greengrass-deployer.js







/** The thing group of all core devices of a rehearsal. */
const GROUP = 'rehearsal';
/** The verdict may be clear while devices are still going back: they are looked at when all of them are done. */
const EVERYONE = { maxFailures: { percent: 100 } };
const greengrass_deployer_LOOK_EVERY_MS = 100;
const SILENT = { report: () => undefined };
/** Deploys to the core devices of a world, and looks at these. */
class GreengrassDeployer {
    #parts;
    #journals;
    constructor(parts) {
        this.#parts = parts;
        this.#journals = new CoreDeviceJournals(parts.world);
    }
    /**
     * Deploys, waits until every device is done, and keeps what came of it as a step.
     *
     * @param watchMs how long components are looked at after that
     */
    async deploy(name, document, watchMs = 0) {
        const { stage, found } = this.#parts;
        const { reporter, clock, signal } = stage;
        const startedAt = clock.now();
        const started = await (0,deploy_greengrass/* deployGreengrass */.L)({
            target: { type: 'thing-group', name: GROUP },
            content: { kind: 'document', document },
            name: `${GROUP}: ${name}`,
        }, { service: this.#open(EVERYONE), reporter: withoutWarnings(reporter), clock }, { signal });
        // Nothing is skipped that was not asked to be.
        if (started.kind === 'not-deployed')
            throw new Error(started.notDeployed.reason.message);
        const { deploymentId } = started;
        try {
            await this.#wait(deploymentId, EVERYONE, reporter, startedAt);
            const result = await this.#wait(deploymentId, this.#policy(), SILENT, startedAt);
            signal.throwIfAborted();
            if (watchMs > 0 && result.outcome === 'succeeded')
                await this.#watch(watchMs);
            const step = await this.#tell(name, result);
            found.steps.push(step);
            return step;
        }
        catch (error) {
            if (signal.aborted)
                await this.#tellUnfinished(name);
            throw error;
        }
    }
    /** What is on the devices now. */
    async look() {
        const { world, stage } = this.#parts;
        const { signal } = stage;
        const service = this.#open(EVERYONE);
        const { BUILT_IN_COMPONENTS } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        // What every device has in any case is no part of anybody's release.
        const builtIn = new Set(BUILT_IN_COMPONENTS.map(({ name }) => name));
        const devices = world.engine.coreDevices.map(async (device) => {
            const all = await service.listInstalledComponents(device.name, { signal });
            const components = all.filter(({ name }) => !builtIn.has(name));
            return lookAtCoreDevice(device, components, signal);
        });
        return Promise.all(devices);
    }
    async #wait(deploymentId, policy, reporter, startedAt) {
        const { clock, signal } = this.#parts.stage;
        const schedule = { floorMs: greengrass_deployer_LOOK_EVERY_MS, random: Math.random, isFullDetail: true };
        // How long all may take is said by the signal.
        const request = { deploymentId, timeoutMs: Number.MAX_SAFE_INTEGER, startedAt };
        return (0,wait_for_status/* waitForStatus */.Z)(request, { provider: this.#open(policy), reporter, clock, schedule }, signal);
    }
    #open(policy) {
        const { world, stage } = this.#parts;
        return (0,lib.createGreengrassProvider)(world.settings, { policy, account: world.engine.account, clock: stage.clock });
    }
    #policy() {
        const { maxFailures } = this.#parts.plan;
        return maxFailures === undefined ? {} : { maxFailures: 'count' in maxFailures ? maxFailures.count : maxFailures };
    }
    /** A deployment has succeeded as soon as a `Run` script has begun: as long as one goes on there is something to look at. */
    async #watch(watchMs) {
        const { clock, signal } = this.#parts.stage;
        const endsAt = clock.now() + watchMs;
        const isAnyOn = async () => {
            const notes = [...(await this.#journals.read()).values()];
            return notes.some((own) => openSteps(own).some(({ step }) => step === 'run'));
        };
        while (clock.now() < endsAt && (await isAnyOn())) {
            await clock.sleep(Math.min(greengrass_deployer_LOOK_EVERY_MS, endsAt - clock.now()), signal);
        }
    }
    async #tell(name, result) {
        const notes = await this.#journals.take();
        const states = await this.look();
        const isOn = (device, { component, version }) => {
            const here = states.find((state) => state.name === device)?.components ?? [];
            return here.some((one) => one.name === component && one.version === version && one.lifecycleState === 'RUNNING');
        };
        const isGood = result.outcome === 'succeeded';
        const explained = await this.#explainMissing();
        return {
            ...{ name, result: withFailures(result, notes), stretches: [] },
            hooks: await this.#journals.times(notes, this.#parts.stage.clock.now(), isOn),
            troubles: isGood ? findRunTroubles(notes, states) : findUnmet(result, `thinggroup/${GROUP}`, explained),
        };
    }
    /** Why a component cannot be had that a fleet may well have. */
    async #explainMissing() {
        const { release, previous, others } = this.#parts.plan;
        const { BUILT_IN_COMPONENTS } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const given = new Set([...release, ...previous, ...others].map(({ bundle }) => bundle.name));
        return (name) => {
            const builtIn = BUILT_IN_COMPONENTS.find((one) => one.name === name);
            if (builtIn !== undefined)
                return `simulated core devices have ${builtIn.version}`;
            return given.has(name) || isPublic(name) ? undefined : 'its folder is not given (other-components)';
        };
    }
    /** When the time is over, the steps that go on are what is to be known. */
    async #tellUnfinished(name) {
        const { stage, found } = this.#parts;
        const notes = await this.#journals.take();
        const hooks = await this.#journals.times(notes, stage.clock.now(), (_, { step }) => step !== 'run');
        const open = new Set(hooks.filter(({ state }) => state === 'in-progress').map((hook) => `${hook.event} of ${hook.hooks.join(', ')}`));
        const what = open.size === 0 ? 'it' : [...open].join(', ');
        const notDeployed = `${what} was still under way when the time was over`;
        found.steps.push({ name, notDeployed, stretches: [], hooks });
    }
}
/** What there is to say of the revision that one replaces, which the rehearsal has made itself, nobody needs to know. */
function withoutWarnings(reporter) {
    return { report: (event) => event.type !== 'warning' && reporter.report(event) };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/push-component.js
var push_component = __webpack_require__(49590);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/greengrass-publisher.js



/** The bucket of the artifacts of a rehearsal. */
const BUCKET = 'rehearsal';
/** The component that fails behind the release when a failure is forced. */
const FAILURE = { name: 'rehearsal.ForcedFailure', version: '1.0.0' };
const greengrass_publisher_SILENT = { report: () => undefined };
/** The engine is in this process: what it has to look at, it has looked at soon. */
const LONGEST_PAUSE_MS = 50;
/** Publishes components to the engine of a world, as `push` does. */
class GreengrassPublisher {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Publishes components one after the other; resolves with the version of each, by its name. */
    async publish(components) {
        const versions = [];
        for (const { bundle } of components) {
            const { name, version } = await this.#push(bundle, this.#parts.stage.reporter);
            versions.push([name, version]);
        }
        return Object.fromEntries(versions);
    }
    async publishStandIns(standIns) {
        for (const { name, version } of standIns) {
            await this.#push(inMemory({ name, version, description: 'stands for a public component in a rehearsal' }), greengrass_publisher_SILENT);
        }
    }
    /** Publishes a component that is started after others, and fails. */
    async publishFailure(versions) {
        const dependencies = Object.entries(versions).map(([name, version]) => [name, { VersionRequirement: version }]);
        const component = inMemory({
            ...FAILURE,
            description: 'fails, so that a rehearsal sees what devices bring back',
            dependencies: Object.fromEntries(dependencies),
            lifecycle: { Install: 'echo made to fail by the rehearsal; exit 1' },
        });
        await this.#push(component, greengrass_publisher_SILENT);
    }
    #push(component, reporter) {
        const { world, stage, service } = this.#parts;
        const { clock, signal } = stage;
        const store = (0,lib.createS3ArtifactStore)(world.settings);
        return (0,push_component/* pushComponent */.IX)({ component, bucket: BUCKET }, { service, store, reporter, clock: hurried(clock) }, { signal });
    }
}
function hurried(clock) {
    return {
        ...clock,
        now: () => clock.now(),
        sleep: (ms, signal) => clock.sleep(Math.min(ms, LONGEST_PAUSE_MS), signal),
    };
}
function inMemory({ name, version, description, dependencies = {}, lifecycle = {} }) {
    const text = JSON.stringify({
        RecipeFormatVersion: '2020-01-25',
        ComponentName: name,
        ComponentVersion: version,
        ComponentDescription: description,
        ComponentPublisher: 'rehearsal',
        ComponentDependencies: dependencies,
        Manifests: [{ Lifecycle: lifecycle }],
    });
    const contentDigest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const recipe = { file: 'recipe.json', format: 'json', text };
    return { name, version, recipe, artifacts: [], elsewhere: [], contentDigest, publish: {} };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/greengrass.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** Rehearses a release to simulated core devices, which run its components for real. */
async function rehearseCoreDevices(plan, stage, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, nodeRuntime } = stage;
        const world = __addDisposableResource(env_1, await openWorld({
            ...{ environment, nodeRuntime },
            coreDevices: [{ name: 'device', count: plan.devices, group: GROUP }],
            seed: { version: 1, buckets: [BUCKET] },
        }), true);
        await new Play({ world, plan, stage, found }).run();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
class Play {
    #parts;
    #deployer;
    #publisher;
    constructor(parts) {
        const { world, stage } = parts;
        this.#parts = parts;
        this.#deployer = new GreengrassDeployer(parts);
        const service = (0,lib.createGreengrassProvider)(world.settings, { account: world.engine.account, clock: stage.clock });
        this.#publisher = new GreengrassPublisher({ world, stage, service });
    }
    async run() {
        const { plan, found, stage } = this.#parts;
        const { previous, others, release, standIns } = plan;
        await this.#publisher.publishStandIns(standIns);
        const beside = await this.#publisher.publish(others);
        const replaced = await this.#publisher.publish(previous);
        const wasThere = { ...beside, ...replaced };
        if (Object.keys(wasThere).length > 0 && !(await this.#putThere(wasThere)))
            return;
        const before = await this.#deployer.look();
        // Devices take the newest version that fits: what is released must not be there before.
        const released = { ...beside, ...(await this.#publisher.publish(release)) };
        await this.#tellOfRelease(replaced, released);
        const { result } = await this.#deployer.deploy('release', this.#document(released), plan.watchMs);
        const after = await this.#deployer.look();
        this.#compare(before, after, result);
        if (result?.targets.some(({ state }) => state === 'failed')) {
            found.rollback = compareRolledBack(before, after, result);
        }
        else if (stage.withRollback)
            await this.#forceFailure(wasThere, released, result);
    }
    /** What the fleet has before; without it there is nothing that the release could replace. */
    async #putThere(versions) {
        const { plan, found } = this.#parts;
        const { result } = await this.#deployer.deploy('before', fleetDocument(plan, versions));
        if (result?.outcome === 'succeeded')
            return true;
        const why = 'what the fleet has could not be deployed: there is nothing that the release could replace';
        found.notTold.push({ what: 'the release', why });
        return false;
    }
    #document(versions) {
        const { plan } = this.#parts;
        return fleetDocument(plan, versions, plan.updates);
    }
    async #tellOfRelease(replaced, released) {
        const { plan, found } = this.#parts;
        const { thisPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const { os, architecture } = thisPlatform();
        const components = plan.release.map(({ bundle: { name } }) => {
            const before = replaced[name];
            return { name, version: released[name] ?? '', ...(before !== undefined && { before }) };
        });
        found.coreDevices = {
            count: plan.devices,
            platform: `${os}/${architecture}`,
            components,
            failurePolicy: plan.policies.failureHandlingPolicy === 'DO_NOTHING' ? 'do-nothing' : 'rollback',
        };
        for (const { name, version, before } of components) {
            if (version === before)
                found.notes.push(`${name} ${version} is the same as before: devices leave it as it is`);
        }
    }
    #compare(before, after, result) {
        const { found } = this.#parts;
        const installed = new Set(result?.targets.filter(({ state }) => state === 'succeeded').map(({ id }) => id));
        found.instances = after.map((state) => compareCoreDevice(before.find(({ name }) => name === state.name) ?? state, state, installed.has(state.name)));
        found.differences = findCoreDeviceDifferences(after.filter(({ name }) => installed.has(name)));
    }
    /** Goes back by hand, and then has a component fail that is started after those of the release. */
    async #forceFailure(wasThere, released, result) {
        const { found, plan } = this.#parts;
        const obstacle = result?.outcome !== 'succeeded'
            ? 'the release has not succeeded by itself'
            : plan.policies.failureHandlingPolicy === 'DO_NOTHING'
                ? 'with failure-policy: do-nothing devices stay as a failure leaves them'
                : undefined;
        if (obstacle !== undefined) {
            found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle });
            return;
        }
        await this.#deployer.deploy('back', fleetDocument(plan, wasThere));
        const before = await this.#deployer.look();
        await this.#publisher.publishFailure(released);
        const document = this.#document({ ...released, [FAILURE.name]: FAILURE.version });
        const step = await this.#deployer.deploy('forced-failure', document);
        found.rollback = compareRolledBack(before, await this.#deployer.look(), step.result);
        found.notes.push(`the failure was that of a component (${FAILURE.name}) that depends on those of the release, and so was started after them`);
    }
}

// EXTERNAL MODULE: ./packages/core/lib/greengrass/component-json.js
var component_json = __webpack_require__(95521);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/recipe/summarize.js
var summarize = __webpack_require__(15405);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/bundle-components.js




/**
 * Makes components as `bundle` makes them, each in a folder of its own; what it has made before is taken as it is.
 *
 * @throws SlipwayError RECIPE_INVALID after every diagnostic was reported, SOURCE_INVALID, SECRETS_FOUND, NOT_IMPLEMENTED for what only
 * the development kit builds, ARCHIVE_INVALID for a component folder that was changed.
 */
async function bundleComponents(sources, folder, { built, 'allow-secrets': allowSecrets }, { reporter, build, signal }) {
    const { bundleComponent, readComponent } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(6168), __webpack_require__.e(7031), __webpack_require__.e(2921)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { createComponentFolders, measureArtifact } = await __webpack_require__.e(/* import() */ 4281).then(__webpack_require__.bind(__webpack_require__, 86662));
    const ports = {
        files: local_files/* localFiles */.J,
        archive: createBundleWriter(),
        measure: measureArtifact,
        reporter,
        ...(build !== undefined && { build }),
    };
    const made = [];
    for (const [place, { source, calledAs = source }] of sources.entries()) {
        const output = (0,external_node_path_.join)(folder, String(place));
        await (0,promises_.mkdir)(output, { recursive: true });
        const request = {
            ...{ source, output, allowSecrets, modifiedAt: DEFAULT_MODIFIED_AT },
            // What the development kit calls an archive after.
            folderName: (0,external_node_path_.basename)((0,external_node_path_.resolve)(calledAs)),
            ...(built && { isBuilt: true }),
        };
        const isMade = (await local_files/* localFiles */.J.kindOf((0,external_node_path_.join)(source, component_json/* COMPONENT_FILE */.b))) === 'file';
        const bundle = isMade
            ? (await readComponent(source, createComponentFolders(), { signal })).component
            : await bundleComponent(request, ports, { signal });
        made.push({ bundle, recipe: (0,summarize/* summarizeRecipe */.Y)(bundle.recipe.text, bundle.recipe.file) });
    }
    return made;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/fetch-last-successful.js





/** What stands for the revision of the group's last success in the place of a folder, a bundle or a commit; `slipway diff` knows it too. */
const LAST_SUCCESSFUL = 'last-successful';
/**
 * Fetches the bundle that a group has been given by its last deployment that succeeded.
 *
 * @param file where it is written to.
 * @returns what it is, for a reader.
 * @throws SlipwayError REVISION_NOT_FOUND when nothing has succeeded yet, or the revision is no bundle in S3; OBJECT_NOT_FOUND, OBJECT_CHANGED.
 */
async function fetchLastSuccessful({ applicationName, deploymentGroupName }, file, { provider, objects }, signal) {
    const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, { signal });
    const revision = deployment?.revision;
    if (deployment === undefined || revision === undefined) {
        throw notFound(`no deployment to ${applicationName}/${deploymentGroupName} has succeeded yet`);
    }
    if (revision.type !== 's3') {
        throw notFound(`deployment ${deployment.id} brought ${(0,format/* describeRevision */.hi)(revision)}, which is no bundle in S3`);
    }
    const opened = await objects.open(revision.bucket, revision.key, revision.version);
    requireSame(revision, opened?.eTag);
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(opened?.body ?? []), (0,external_node_fs_.createWriteStream)(file, { flags: 'wx', mode: 0o600 }), { signal });
    return `${(0,format/* describeRevision */.hi)(revision)}, which deployment ${deployment.id} brought`;
}
function requireSame(revision, eTag) {
    if (eTag === undefined) {
        throw new errors.SlipwayError('OBJECT_NOT_FOUND', `the bundle of the last success is gone: "${(0,format/* describeRevision */.hi)(revision)}"`, {
            hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit',
        });
    }
    if (revision.eTag === undefined || revision.eTag === eTag)
        return;
    throw new errors.SlipwayError('OBJECT_CHANGED', `the bundle of the last success is another one by now: "${(0,format/* describeRevision */.hi)(revision)}" has the ETag "${eTag}"`, { hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit' });
}
function notFound(message) {
    return new errors.SlipwayError('REVISION_NOT_FOUND', message, {
        hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit',
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/find-previous.js


/**
 * Finds what the release replaces: a folder or file of this machine, or the same paths in a commit.
 *
 * @param folder where the files of a commit are put; it does not exist yet.
 */
async function findPrevious(previous, folder, { files, exportCommit, signal, }) {
    if ((await files.kindOf(previous)) !== undefined)
        return { at: () => previous, isCommit: false };
    const top = await exportCommit(previous, folder, { signal });
    return {
        isCommit: true,
        at: (path) => {
            const below = (0,external_node_path_.relative)(top, (0,external_node_path_.resolve)(path));
            if (below === '..' || below.startsWith('../')) {
                throw new errors.SlipwayError('INPUT_INVALID', `"${path}" is not in the repository, and so not in "${previous}"`, {
                    hint: 'name the folder of the release before as previous, or a path in the repository',
                });
            }
            return (0,external_node_path_.join)(folder, below);
        },
    };
}

// EXTERNAL MODULE: ./packages/runtime/lib/option-file.js
var option_file = __webpack_require__(23252);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/read-fleet.js



/**
 * Reads the deployment that the fleet has.
 *
 * @param reading.builtIn the names of those that simulated core devices have
 * @throws SlipwayError INPUT_INVALID naming the file and what is wrong with it; SOURCE_INVALID when it cannot be read.
 */
async function readFleet(file, { own, builtIn, files }) {
    if (file === undefined)
        return { settings: {}, publicVersions: {}, policies: {}, notes: [], notTold: [] };
    const { readGreengrassDocument } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(6168), __webpack_require__.e(7031), __webpack_require__.e(2921)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { document } = readGreengrassDocument(new TextDecoder().decode(await files.read(file)), file);
    const { components, deploymentPolicies = {}, iotJobConfiguration } = document;
    const entries = Object.entries(components);
    const ofAws = entries.filter(([name]) => isPublic(name) && !builtIn.has(name) && !own.has(name));
    const missing = entries.filter(([name]) => !isPublic(name) && !own.has(name));
    const left = entries.filter(([name]) => builtIn.has(name));
    return {
        settings: Object.fromEntries([...entries.filter(([name]) => own.has(name)), ...ofAws]),
        publicVersions: Object.fromEntries(ofAws.map(([name, { componentVersion }]) => [name, componentVersion])),
        policies: deploymentPolicies,
        notes: [
            ...left.map(([name, { componentVersion }]) => `${name} ${componentVersion} of "${file}" is left out: simulated core devices have one of their own`),
            ...(iotJobConfiguration === undefined
                ? []
                : [`the roll-out that "${file}" tells is left out: all devices begin at once`]),
        ],
        notTold: missing.map(([name, { componentVersion }]) => ({
            what: `${name} ${componentVersion} of "${file}"`,
            why: 'its folder is not given (other-components), and so it is not on the devices',
        })),
    };
}
/**
 * What changes about configurations with the release.
 *
 * @throws SlipwayError INPUT_INVALID for a component that is not given, or a file that is no JSON object; SOURCE_INVALID for one that
 * cannot be read; each names the option.
 */
async function readUpdates(values, { own, files, written }) {
    const { readComponentConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(6168), __webpack_require__.e(7031), __webpack_require__.e(2921)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const updates = new Map();
    const requireOwn = (option, name) => {
        if (own.has(name))
            return;
        throw new errors.SlipwayError('INPUT_INVALID', `${written(option)} has "${name}", which is not rehearsed`, {
            hint: `known are ${[...own].join(', ')}`,
        });
    };
    for (const { name, value } of values['reset-config']) {
        requireOwn('reset-config', name);
        updates.set(name, { reset: [...(updates.get(name)?.reset ?? []), value] });
    }
    for (const { name, value: path } of values['component-config']) {
        requireOwn('component-config', name);
        const [option, subject] = [written('component-config'), `for component "${name}"`];
        const text = await (0,option_file/* readOptionFile */.O)(path, `${option} ${subject}`, files);
        const merge = readComponentConfiguration(text, `${option} "${path}" ${subject}`);
        updates.set(name, { ...updates.get(name), merge });
    }
    return Object.fromEntries(updates);
}

// EXTERNAL MODULE: ./packages/core/lib/greengrass/gdk/read-config.js + 1 modules
var read_config = __webpack_require__(26508);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/require-components.js


/**
 * Says what makes a rehearsal of these components pointless, before anything is begun.
 *
 * @param written how a reader knows an option
 * @throws SlipwayError INPUT_INVALID for a component that is there twice, replaces another one under its version, or has no manifest for this
 * machine or artifacts that are elsewhere; NOT_IMPLEMENTED for images.
 */
async function requireSense({ release, previous, others }, written) {
    const twice = firstTwice([...release, ...others]) ?? firstTwice([...previous, ...others]);
    if (twice !== undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `component "${twice}" is given twice`, {
            hint: `name each component once in ${written('source')}, ${written('previous')} or ${written('other-components')}`,
        });
    }
    const strange = previous.find(({ bundle: { name } }) => !release.some(({ bundle }) => bundle.name === name));
    if (strange !== undefined) {
        const names = release.map(({ bundle }) => bundle.name).join(', ');
        throw new errors.SlipwayError('INPUT_INVALID', `${written('previous')} has component "${strange.bundle.name}", and the release has ${names}`, { hint: `what the fleet has beside the release is named with ${written('other-components')}` });
    }
    for (const { bundle } of release)
        requireOtherVersion(bundle, previous);
    for (const { bundle } of [...release, ...previous, ...others])
        requireAtHand(bundle);
    await requireThisMachine([...release, ...previous, ...others]);
}
function firstTwice(components) {
    const names = components.map(({ bundle: { name } }) => name);
    return names.find((name, place) => names.indexOf(name) !== place);
}
/** The service never changes a version: what is other is another version. */
function requireOtherVersion({ name, version, contentDigest }, previous) {
    const was = previous.find(({ bundle }) => bundle.name === name)?.bundle;
    if (was === undefined || was.version !== version || was.contentDigest === contentDigest)
        return;
    if (version === read_config/* NEXT_PATCH */.J)
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `component "${name}" is ${version} in the release and in the one before, and is not the same`, {
        hint: 'Greengrass never changes a version: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
    });
}
/** What is in a bucket of an account, or a registry of images, is not on this machine. */
function requireAtHand({ name, elsewhere }) {
    const [uri] = elsewhere;
    if (uri === undefined)
        return;
    if (uri.startsWith('docker:')) {
        throw new errors.SlipwayError('NOT_IMPLEMENTED', `component "${name}" has the image "${uri}", and simulated core devices run no images`, { hint: 'rehearse the components without images; slipway validate looks at the recipe of this one' });
    }
    throw new errors.SlipwayError('INPUT_INVALID', `component "${name}" has the artifact "${uri}", which is not in its folder`, {
        hint: 'a rehearsal asks no account: put the file beside the recipe or into artifacts/',
    });
}
async function requireThisMachine(components) {
    const { isForThisMachine, thisPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
    const strange = components.find(({ recipe: { platforms } }) => !isForThisMachine(platforms));
    if (strange === undefined)
        return;
    const { os = '', architecture = '' } = thisPlatform();
    throw new errors.SlipwayError('INPUT_INVALID', `component "${strange.bundle.name}" (${strange.bundle.recipe.file}) has no manifest for ${os}/${architecture}, which this machine is`, { hint: 'the scripts run here: rehearse it on a machine or a runner of the platform of its devices' });
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-greengrass.js












const DEVICES = 3;
const WATCH_MS = 3_000;
/**
 * Finds out what is rehearsed on core devices, and makes the components.
 *
 * @throws SlipwayError INPUT_INVALID, RECIPE_INVALID, SOURCE_INVALID, SECRETS_FOUND, NOT_IMPLEMENTED before anything is begun.
 */
async function planGreengrass(values, ports) {
    const folder = await makeWorldFolder();
    try {
        const { notes, notTold, plan } = await planIn(folder.path, values, ports);
        return {
            facts: {
                platform: 'greengrass',
                release: values.source.join(' and '),
                ...(values.previous.length > 0 && { previous: values.previous.join(' and ') }),
                notes,
            },
            run: (stage, found) => {
                tellOfCoreDevices(found, plan);
                found.notTold.push(...notTold);
                return rehearseCoreDevices(plan, stage, found);
            },
            [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await folder[Symbol.asyncDispose]();
        throw error;
    }
}
async function planIn(folder, values, ports) {
    const bundle = (sources, name) => bundleComponents(sources, (0,external_node_path_.join)(folder, name), values, ports);
    const release = await bundle(asSources(values.source), 'release');
    const others = await bundle(asSources(values['other-components']), 'others');
    const previous = await bundle(await findSourcesBefore(values, folder, ports), 'previous');
    await requireSense({ release, previous, others }, ports.written);
    const { BUILT_IN_COMPONENTS } = await Promise.all(/* import() */[__webpack_require__.e(6665), __webpack_require__.e(6987), __webpack_require__.e(3639)]).then(__webpack_require__.bind(__webpack_require__, 83639));
    const builtIn = new Set(BUILT_IN_COMPONENTS.map(({ name }) => name));
    const own = new Set([...release, ...previous, ...others].map(({ bundle: { name } }) => name));
    const fleet = await readFleet(values['deployment-file'], { own, builtIn, files: local_files/* localFiles */.J });
    const told = Object.fromEntries(values['public-components'].map(({ name, version }) => [name, version]));
    for (const name of Object.keys(told))
        if (builtIn.has(name) || !isPublic(name))
            throw noStandIn(name, ports);
    const recipes = [...release, ...previous, ...others].map(({ recipe }) => recipe);
    const { 'failure-policy': failurePolicy } = values;
    return {
        notes: [...fleet.notes],
        notTold: [...fleet.notTold, ...describeMissing([...release, ...previous, ...others], own)],
        plan: {
            ...{ release, previous, others },
            standIns: planStandIns(recipes, { ...fleet.publicVersions, ...told }, builtIn),
            settings: fleet.settings,
            updates: await readUpdates(values, { own, files: local_files/* localFiles */.J, written: ports.written }),
            policies: {
                ...fleet.policies,
                ...(failurePolicy !== undefined && {
                    failureHandlingPolicy: failurePolicy === 'rollback' ? 'ROLLBACK' : 'DO_NOTHING',
                }),
            },
            devices: values.devices ?? DEVICES,
            watchMs: values['watch-time'] ?? WATCH_MS,
            maxFailures: values['max-failures'],
        },
    };
}
/** What components of one's own depend on and nobody has given: whether the fleet has it cannot be known. */
function describeMissing(components, own) {
    const missing = new Map();
    for (const { bundle, recipe } of components) {
        for (const { name } of recipe.dependencies)
            if (!isPublic(name) && !own.has(name))
                missing.set(name, bundle.name);
    }
    return [...missing].map(([name, by]) => ({
        what: `whether the fleet has ${name}, which ${by} depends on`,
        why: 'its folder is not given (other-components): here no device can have it',
    }));
}
function asSources(paths) {
    return paths.map((source) => ({ source }));
}
/** Folders are what they are; a commit stands for the folders of the release as they were, of which some may not have been there. */
async function findSourcesBefore({ previous, source }, folder, ports) {
    const { written } = ports;
    const [first, ...more] = previous;
    if (first === undefined)
        return [];
    if (first === LAST_SUCCESSFUL && (await local_files/* localFiles */.J.kindOf(first)) === undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `${written('previous')} is "${LAST_SUCCESSFUL}", and a rehearsal asks no account for its components`, { hint: 'name the folders of that release, or its branch, tag or commit' });
    }
    const kinds = await Promise.all(previous.map((path) => local_files/* localFiles */.J.kindOf(path)));
    if (kinds.every((kind) => kind !== undefined))
        return asSources(previous);
    if (more.length > 0) {
        const strange = previous.filter((_, place) => kinds[place] === undefined);
        throw new errors.SlipwayError('INPUT_INVALID', `${written('previous')}: there is no folder ${strange.join(', ')}`, {
            hint: 'name folders that are there, or one branch, tag or commit for all',
        });
    }
    const before = await findPrevious(first, (0,external_node_path_.join)(folder, 'before'), { files: local_files/* localFiles */.J, ...ports });
    const places = source.map((calledAs) => ({ source: before.at(calledAs), calledAs }));
    const there = await Promise.all(places.map(async ({ source: path }) => (await local_files/* localFiles */.J.kindOf(path)) !== undefined));
    const found = places.filter((_, place) => there[place]);
    if (found.length > 0)
        return found;
    throw new errors.SlipwayError('INPUT_INVALID', `${written('previous')}: "${first}" has none of ${source.join(', ')}`, {
        hint: 'name a commit that has the component, or leave it out for devices that have nothing yet',
    });
}
function noStandIn(name, { written }) {
    const isThere = isPublic(name);
    return new errors.SlipwayError('INPUT_INVALID', isThere
        ? `${written('public-components')} has "${name}", which every simulated core device has in a version of its own`
        : `${written('public-components')} has "${name}", which is no component of AWS`, { hint: isThere ? 'leave it out' : `give its folder with ${written('other-components')}` });
}
/** What follows from core devices that are simulated on this machine. */
function tellOfCoreDevices({ notes, notTold }, { standIns, release, others, settings }) {
    notes.push('core devices are simulated: each is a folder of this machine, and says that it is what this machine is; manifests for other platforms are not looked at', 'scripts are not confined: they run on this machine with your rights, in the work folder of their component, and calls of an AWS SDK reach the engine');
    for (const { name, version, isTold } of standIns) {
        const how = isTold ? 'as you said' : 'the lowest version that recipes allow';
        notTold.push({
            what: `${name}`,
            why: `it is a public component: a stand-in that does nothing was there as ${version} (${how})`,
        });
    }
    const isUser = [...release, ...others].some(({ bundle: { name } }) => settings[name]?.runWith !== undefined);
    if (isUser)
        notTold.push({ what: 'users and limits (runWith)', why: 'scripts run as the user who rehearses' });
    if (external_node_process_.platform !== 'linux') {
        notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' });
    }
    notTold.push({
        what: 'messages between components, and with AWS IoT',
        why: 'there is no interprocess communication and no MQTT: a script that waits for it fails here',
    }, { what: 'what scripts do outside of their device', why: 'they run on this machine, whose files they can change' });
}

// EXTERNAL MODULE: ./packages/mender/lib/index.js + 22 modules
var mender_lib = __webpack_require__(65338);
// EXTERNAL MODULE: ./packages/runtime/lib/mender-bundle.js
var mender_bundle = __webpack_require__(81992);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/compare-devices.js

/**
 * What the devices that failed have brought back of themselves as they were before the release.
 *
 * @param canRollBack - whether the update module says that it can; absent where no device came to ask it.
 */
function compareGoneBack(before, after, result, canRollBack) {
    const failed = (result?.targets ?? [])
        .filter(({ state }) => state === 'failed')
        .map(({ id }) => id)
        .toSorted();
    if (failed.length === 0) {
        return { outcome: 'not-rolled-back', restored: [], notRestored: ['no device has failed, and so none went back'] };
    }
    const told = failed.flatMap((name) => {
        const [was, now] = [before, after].map((states) => states.find((state) => state.name === name));
        return was === undefined || now === undefined ? [] : [compareRestored(was, now)];
    });
    const notRestored = told.flatMap((one) => one.notRestored);
    const rest = { restored: told.flatMap((one) => one.restored), written: told.flatMap((one) => one.written) };
    if (canRollBack === false) {
        const why = 'the update module cannot roll back: a device stays as the failure has left it';
        return { outcome: 'not-rolled-back', ...rest, notRestored: [why, ...notRestored] };
    }
    return { outcome: notRestored.length === 0 ? 'restored' : 'not-restored', ...rest, notRestored };
}

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/inputs/mender/server.js
var server = __webpack_require__(47480);
// EXTERNAL MODULE: ./packages/core/lib/inputs/mender/wait.js
var wait = __webpack_require__(19354);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/push-mender-artifact.js
var push_mender_artifact = __webpack_require__(57137);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/deploy-mender.js
var deploy_mender = __webpack_require__(8639);
// EXTERNAL MODULE: ./packages/runtime/lib/mender-service.js
var mender_service = __webpack_require__(65545);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/device-times.js


/** How long clients let a state script and a state of an update module take (client 3.4: StateScriptTimeoutSeconds, ModuleTimeoutSeconds). */
const SCRIPT_TIMEOUT_MS = 3_600_000;
const MODULE_TIMEOUT_MS = 14_400_000;
/** Modules are asked these; they do nothing then. */
const QUESTIONS = ['ProvidePayloadFileSizes', 'SupportsRollback', 'NeedsArtifactReboot'];
/** What a device has noted of its last deployment; nothing where it has never had one. */
async function readDeviceNotes(root) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(root), 'deployment.log'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}
/**
 * What the devices' notes tell: how long each state of the update module and each state script took, from its note until that of what came
 * next, and whether the module can go back.
 *
 * @param notes - by the names of devices.
 */
function deviceTimes(notes) {
    const answers = [...notes.values()].flat().flatMap(({ message }) => {
        const [, word] = /^update module ".*" (can|cannot) roll back$/.exec(message) ?? [];
        return word === undefined ? [] : [word === 'can'];
    });
    return {
        hooks: [...notes].flatMap(([device, told]) => timesOf(device, told)),
        ...(answers.length > 0 && { canRollBack: answers.every((can) => can) }),
    };
}
function timesOf(target, notes) {
    // What a program prints, and that it asks to be run again, is in the middle of it.
    const edges = notes.filter(({ message }) => !/^Output \(|wants to be run again/.test(message));
    return edges.flatMap((note, place) => {
        const begun = readBegun(note.message);
        const next = edges[place + 1];
        if (begun === undefined || next === undefined)
            return [];
        const { event, what, timeoutMs, isFailedBy } = begun;
        const tookMs = Math.max(0, Date.parse(next.timestamp) - Date.parse(note.timestamp));
        return [{ target, event, hooks: [what], state: isFailedBy(next) ? 'failed' : 'succeeded', tookMs, timeoutMs }];
    });
}
function readBegun(message) {
    const [, script] = /^Executing script: (\S+)$/.exec(message) ?? [];
    if (script !== undefined) {
        const event = script.split('_').slice(0, 2).join('_');
        const failure = `state script "${script}" failed: `;
        const isFailedBy = ({ message: text }) => text.startsWith(failure);
        return { event, what: script, timeoutMs: SCRIPT_TIMEOUT_MS, isFailedBy };
    }
    const [, module, state = ''] = /^update module "(.*)": (\w+)$/.exec(message) ?? [];
    if (module === undefined || QUESTIONS.includes(state))
        return undefined;
    const isFailedBy = ({ level, message: text }) => {
        const [, failed = state] = / failed in (\w+): /.exec(text) ?? [];
        return level === 'error' && !text.startsWith('state script ') && failed === state;
    };
    return { event: state, what: `update module ${module}`, timeoutMs: MODULE_TIMEOUT_MS, isFailedBy };
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/overlay-files.js







const TYPES = {
    file: 'file',
    directory: 'folder',
    symlink: 'link',
    fifo: 'other',
    socket: 'other',
    device: 'other',
};
/** What is otherwise on an instance with isolation `overlay` than on this machine. */
async function readOverlayFiles(engine, name, { changes }, folder, signal) {
    const { contents, lists } = await readContents(engine, name, folder, signal);
    const files = new Map(changes.map(({ path, change, type, mode, uid, gid, sizeBytes }) => [
        path,
        {
            type: TYPES[type],
            mode: mode.toString(8),
            owner: `${uid}:${gid}`,
            content: contents.get(path) ?? (type === 'directory' ? '' : `${sizeBytes} bytes`),
            ...(change !== 'added' && { beside: change }),
        },
    ]));
    return { files, packages: readPackageFiles(lists) };
}
/** The digest of each file's content and where each link leads, by path; and the lists of package managers as they are. */
async function readContents(engine, name, folder, signal) {
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'layer-'));
    try {
        const archive = (0,external_node_path_.join)(place, 'layer.tar');
        await (0,external_node_stream_promises_.pipeline)(await engine.exportInstance(name, signal), (0,external_node_fs_.createWriteStream)(archive), { signal });
        const contents = new Map();
        const lists = new Map();
        const read = await (0,read_archive/* loadReader */.yD)('tar');
        for await (const member of read(archive, { signal })) {
            if (member.linkTarget !== undefined)
                contents.set(`/${member.path}`, member.linkTarget);
            if (member.type !== 'file')
                continue;
            const digest = (0,external_node_crypto_.createHash)('sha256');
            const path = `/${member.path}`;
            const list = [];
            for await (const chunk of member.read()) {
                digest.update(chunk);
                if (isPackageList(path))
                    list.push(chunk);
            }
            contents.set(path, digest.digest('hex'));
            if (list.length > 0)
                lists.set(path, Buffer.concat(list).toString());
        }
        return { contents, lists };
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/look-at-instance.js




/**
 * What is on an instance now.
 *
 * @param installed the files that the last deployment has brought.
 */
async function lookAtInstance({ engine, folder, isolation }, { name, root }, installed, signal) {
    if (isolation === 'overlay') {
        const inspection = await engine.inspectInstance(name, signal);
        const seen = await readOverlayFiles(engine, name, inspection, folder, signal);
        const { processes, ports } = inspection;
        return { name, ...seen, installed, processes, ports: ports.map((port) => ({ port })) };
    }
    return { ...(await readFolderState(name, root, root, signal)), installed };
}
/**
 * What is in a folder that stands for an instance or a device, and what runs there.
 *
 * @param marked the folder that its processes have in their environment.
 */
async function readFolderState(name, root, marked, signal) {
    const running = processesBelow(marked).map(({ pid, command }) => ({
        pid,
        // As the instance sees it.
        command: command.replaceAll(root, ''),
    }));
    const ports = running.flatMap(({ pid, command }) => portsOf(pid).map((port) => ({ port, command })));
    return { name, files: await readInstanceFiles(root, signal), processes: running, ports };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/look-at-device.js



/**
 * What is on a simulated device now. Which files an update module installs nobody can tell from outside: what was written since the device
 * was looked at `before` counts as installed, and on a device that is looked at for the first time everything.
 */
async function lookAtDevice({ name, root }, before, signal) {
    // A device that has never installed anything has none yet.
    await (0,promises_.mkdir)(root, { recursive: true });
    const state = await readFolderState(name, root, (0,external_node_path_.dirname)(root), signal);
    const stamps = new Map();
    for (const [path, { type }] of state.files) {
        if (type === 'folder')
            continue;
        const stamp = await stampOf((0,external_node_path_.join)(root, path));
        if (stamp !== undefined)
            stamps.set(path, stamp);
    }
    const installed = new Set([...stamps.keys()].filter((path) => stamps.get(path) !== before?.stamps.get(path)));
    return { ...state, installed, stamps };
}
/** What a program has removed in between has none. */
async function stampOf(path) {
    try {
        const { ino, ctimeMs } = await (0,promises_.lstat)(path);
        return `${ino} ${ctimeMs}`;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/mender-deployer.js






/** The static group of all devices of a rehearsal. */
const mender_deployer_GROUP = 'rehearsal';
const ALL = { percent: 100 };
const mender_deployer_SILENT = { report: () => undefined };
/** Deploys to the devices of a world, and looks at these. */
class MenderDeployer {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Deploys, waits until every device is done, and keeps what came of it as a step. */
    async deploy(name, artifact) {
        const { stage, found, plan } = this.#parts;
        const { reporter, clock, signal } = stage;
        const startedAt = clock.now();
        const watched = await this.#open(reporter, { ...plan, maxFailures: ALL, noArtifact: 'ignore' });
        const server = watched.provider;
        const { revision } = await (0,push_mender_artifact/* pushMenderArtifact */.Q)({ path: artifact.file }, { artifacts: mender_lib.artifactFiles, server, reporter, clock }, { signal });
        const started = await (0,deploy_mender/* deployMender */.$)({ name: `${mender_deployer_GROUP}: ${name}`, target: { type: 'group', group: mender_deployer_GROUP }, revision }, { server, reporter, clock }, { signal });
        // Nothing is skipped that was not asked to be.
        if (started.kind === 'not-deployed')
            throw new Error(started.notDeployed.reason.message);
        const wait = { timeout: { timeoutMs: Number.MAX_SAFE_INTEGER, isStated: true }, startedAt };
        // The verdict may be clear while devices are still going back: they are looked at when all of them are done.
        await watched.waitForEnd(started.deploymentId, wait);
        const judged = await (await this.#open(mender_deployer_SILENT, plan)).waitForEnd(started.deploymentId, wait);
        signal.throwIfAborted();
        const result = this.#byName(judged);
        const notes = await this.#notesOf(result);
        const { hooks, canRollBack } = deviceTimes(notes);
        if (name === 'release' && canRollBack !== undefined)
            found.canRollBack = canRollBack;
        const step = { name, result, stretches: [], hooks };
        found.steps.push(step);
        return step;
    }
    /** What is on the devices now; what they have written since, `before` tells. */
    look(before = []) {
        const { world, stage } = this.#parts;
        return Promise.all(world.engine.menderDevices.flatMap(({ name, root }) => root === undefined
            ? []
            : [
                lookAtDevice({ name, root }, before.find((one) => one.name === name), stage.signal),
            ]));
    }
    #open(reporter, { maxFailures, noArtifact }) {
        const { world, stage } = this.#parts;
        const environment = { MENDER_TOKEN: world.engine.mender.token };
        const server = { 'mender-server': world.engine.endpoint };
        const values = { ...untold(), ...server, 'max-failures': maxFailures, 'no-artifact': noArtifact };
        const host = { environment, clock: stage.clock, cancelled: stage.signal, random: Math.random };
        return (0,mender_service/* openMenderService */.tO)(values, { reporter, host });
    }
    /** Devices by their names: ids of the server are of no use when it is gone. */
    #byName(result) {
        const { menderDevices } = this.#parts.world.engine;
        const nameOf = (id) => menderDevices.find((device) => device.id === id)?.name ?? id;
        return { ...result, targets: result.targets.map((target) => ({ ...target, id: nameOf(target.id) })) };
    }
    /** What the devices have noted that took part. */
    async #notesOf({ targets }) {
        const { menderDevices } = this.#parts.world.engine;
        const took = targets.filter(({ state }) => state === 'succeeded' || state === 'failed').map(({ id }) => id);
        const devices = menderDevices.filter(({ name }) => took.includes(name));
        const read = devices.map(async ({ name, root = '' }) => [name, await readDeviceNotes(root)]);
        return new Map(await Promise.all(read));
    }
}
/** The options of a wait, as they are where nobody says anything. */
function untold() {
    return (0,spec/* readInputs */.Ko)({ ...server/* menderServerOptions */.x, ...wait/* menderWaitOptions */.N }, () => [], (name) => name).values;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/mender.js
var mender_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var mender_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Between two questions of a device. */
const POLL_SECONDS = 0.2;
/** The last state in which an update can still go back. */
const FORCED_AT = 'ArtifactCommit';
/** Rehearses a release to simulated devices, which install it for real. */
async function rehearseDevices(plan, stage, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, nodeRuntime } = stage;
        const { fleets, modules, verifyKeyFile } = plan;
        const world = mender_addDisposableResource(env_1, await openWorld({
            ...{ environment, nodeRuntime },
            menderDevices: namesOf(fleets).map((name, place) => ({ name, group: mender_deployer_GROUP, ...(fleets[place] ?? NO_DEVICES) })),
            menderDeviceSettings: {
                pollSeconds: POLL_SECONDS,
                ...(modules !== undefined && { modules }),
                ...(verifyKeyFile !== undefined && { verifyKeyFile }),
            },
        }), true);
        await play({ world, plan, stage, found });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = mender_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const NO_DEVICES = { deviceType: '', count: 0 };
/** Devices are called after their fleet: `device-1`, and `other-1` where there are some of another type. */
function namesOf(fleets) {
    return fleets.map((_, place) => (place === 0 ? 'device' : place === 1 ? 'other' : `other${place}`));
}
async function play(parts) {
    const { plan, found, stage } = parts;
    const deployer = new MenderDeployer(parts);
    const { previous, release } = plan;
    if (previous !== undefined) {
        const step = await deployer.deploy('before', previous);
        if (step.result?.outcome !== 'succeeded') {
            const why = 'the release before could not be installed: there is nothing that this one could replace';
            found.notTold.push({ what: 'the release', why });
            return;
        }
    }
    const before = await deployer.look();
    const { result } = await deployer.deploy('release', release);
    const after = await deployer.look(before);
    const isInstalled = installedBy(result);
    found.instances = after.map((state) => compareStates(before.find(({ name }) => name === state.name) ?? state, state, isInstalled(state.name)));
    found.differences = findDifferences(after.filter(({ name }) => isInstalled(name)));
    tellOfRollback(found, release.payloadType);
    if (result?.targets.some(({ state }) => state === 'failed')) {
        found.rollback = compareGoneBack(before, after, result, found.canRollBack);
        return;
    }
    if (stage.withRollback)
        await forceFailure(deployer, result, parts);
}
/** Whether a device has the release. */
function installedBy(result) {
    const installed = new Set(result?.targets.filter(({ state }) => state === 'succeeded').map(({ id }) => id));
    return (name) => installed.has(name);
}
function tellOfRollback({ canRollBack, notes }, module) {
    if (canRollBack === undefined)
        return;
    notes.push(canRollBack
        ? `update module ${module} can roll back: a device on which the release fails has what it had before`
        : `update module ${module} cannot roll back: a device on which the release fails stays as the failure leaves it`);
}
/** Goes back by hand, and then lets the commit of the release fail on every device at once. */
async function forceFailure(deployer, result, { plan, world, stage, found }) {
    const { previous, release } = plan;
    const obstacle = previous === undefined
        ? 'there is no release before to go back to'
        : result?.outcome !== 'succeeded'
            ? 'the release has not succeeded by itself'
            : undefined;
    if (previous === undefined || obstacle !== undefined) {
        found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle ?? '' });
        return;
    }
    const since = await deployer.look();
    await deployer.deploy('back', previous);
    const before = await deployer.look(since);
    const fault = { fault: 'state-fails', state: FORCED_AT, times: 1, output: 'made to fail by the rehearsal' };
    const devices = namesOf(plan.fleets).map((name) => `${name}-*`);
    await world.play({ version: 1, devices: [{ devices, ...fault }] }, stage.signal);
    const step = await deployer.deploy('forced-failure', release);
    found.rollback = compareGoneBack(before, await deployer.look(before), step.result, found.canRollBack);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-mender.js










const plan_mender_DEVICES = 3;
/** What an Artifact file is called. */
const ARTIFACT_FILE = /\.mender$/;
/**
 * Finds out what is rehearsed on devices, and makes the Artifacts.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, SECRETS_FOUND, ARCHIVE_INVALID before anything is begun.
 */
async function planMender(values, ports) {
    plan_mender_requireSense(values, ports);
    const folder = await makeWorldFolder();
    try {
        const release = values.bundle === undefined
            ? await makeArtifact(values, (0,external_node_path_.join)(folder.path, 'release.mender'), ports)
            : await readArtifact(values.bundle, ports);
        const previous = await findArtifactBefore(values, folder.path, ports);
        if (previous?.name === release.name)
            throw sameName(release.name, ports);
        const fleets = fleetsOf(values, release);
        return {
            facts: {
                platform: 'mender',
                release: values.bundle ?? values.source ?? '',
                ...(values.previous !== undefined && { previous: values.previous }),
                devices: { fleets, artifact: release.name, updateModule: release.payloadType },
                notes: [],
            },
            run: (stage, found) => {
                tellOfDevices(found, release);
                const { 'module-folder': modules, 'verify-key': verifyKeyFile } = values;
                return rehearseDevices({
                    ...{ release, previous, fleets },
                    maxFailures: values['max-failures'],
                    noArtifact: values['no-artifact'],
                    ...(modules !== undefined && { modules }),
                    ...(verifyKeyFile !== undefined && { verifyKeyFile }),
                }, stage, found);
            },
            [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await folder[Symbol.asyncDispose]();
        throw error;
    }
}
function plan_mender_requireSense({ source, bundle, previous }, { written }) {
    if (source !== undefined && bundle !== undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `${written('source')} and ${written('bundle')} are both given; expected one`);
    }
    if (previous === LAST_SUCCESSFUL) {
        throw new errors.SlipwayError('INPUT_INVALID', `${written('previous')} is "${LAST_SUCCESSFUL}", and a rehearsal asks no Mender server for its Artifacts`, { hint: 'name the Artifact file of that release, its folder, or its branch, tag or commit' });
    }
}
/** The devices of the release, and those of other types beside them. */
function fleetsOf(values, { deviceTypes }) {
    const deviceType = values['device-type'] ?? deviceTypes[0] ?? '';
    return [{ deviceType, count: values.devices ?? plan_mender_DEVICES }, ...values['other-devices']];
}
async function findArtifactBefore(values, folder, ports) {
    const { previous, source } = values;
    if (previous === undefined)
        return undefined;
    const before = await findPrevious(previous, (0,external_node_path_.join)(folder, 'before'), { files: local_files/* localFiles */.J, ...ports });
    if (!before.isCommit && ARTIFACT_FILE.test(previous))
        return readArtifact(previous, ports);
    if (source === undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `${ports.written('previous')} is no Artifact, and the release is one`, {
            hint: `name an Artifact (FILE.mender) for both, or the folder of the release with ${ports.written('source')}`,
        });
    }
    return makeArtifact(toValuesBefore(values, before), (0,external_node_path_.join)(folder, 'previous.mender'), ports);
}
/**
 * The same inputs for the release before. It is the first on a device that has nothing yet, and so depends on nothing.
 *
 * @param before - finds each path as it was: in a folder that was named, only the source is another one.
 */
function toValuesBefore(values, before) {
    const { source = '', 'meta-data': metadata, 'state-scripts': scripts } = values;
    const at = (path) => (before.isCommit ? before.at(path) : path);
    return {
        ...values,
        source: before.at(source),
        'artifact-name': values['previous-name'] ?? `${values['artifact-name']}-previous`,
        depends: [],
        'state-scripts': scripts.map(at),
        'meta-data': metadata === undefined ? undefined : at(metadata),
    };
}
/** Makes an Artifact as `bundle` makes one. */
async function makeArtifact(values, output, { reporter, environment, signal }) {
    const { bundleMenderArtifact } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(6168), __webpack_require__.e(7031), __webpack_require__.e(2921)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createMenderArtifactFiles } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(298), __webpack_require__.e(6168), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(3226), __webpack_require__.e(4718), __webpack_require__.e(4861)]).then(__webpack_require__.bind(__webpack_require__, 94861));
    const { DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const request = await (0,mender_bundle/* toMenderBundleRequest */.u)({ ...values, 'tracked-only': false, timestamps: 'fixed', 'build-command': undefined }, { source: values.source, output, buildFolder: '.' }, environment);
    const { trackedOnly: _all, timestamps: _fixed, buildFolder: _none, sourceFolder: _unasked, ...rest } = request;
    const { description } = await bundleMenderArtifact({ ...rest, modifiedAt: DEFAULT_MODIFIED_AT }, { files: local_files/* localFiles */.J, artifacts: createMenderArtifactFiles(), reporter }, { signal });
    return planned(output, description);
}
async function readArtifact(file, { signal }) {
    return planned(file, await mender_lib.artifactFiles.readArtifact(file, { signal }));
}
function planned(file, { name, deviceTypes, payloadType }) {
    return { file, name, deviceTypes, payloadType: payloadType ?? 'none' };
}
function sameName(name, { written }) {
    return new errors.SlipwayError('INPUT_INVALID', `the release and the one before are both called "${name}"`, {
        hint: `devices know what they have by its name: give another ${written('artifact-name')} or ${written('previous-name')}`,
    });
}
/** What follows from devices that are simulated on this machine. */
function tellOfDevices({ notes, notTold }, { payloadType }) {
    notes.push('devices are simulated: what update modules that are built in install is below a folder of this machine for each device', 'state scripts and other update modules are not confined: they run on this machine, and find the folder by SLIPWAY_DEVICE_ROOT');
    if (payloadType === 'rootfs-image') {
        notTold.push({ what: 'the files of the image', why: 'an image is written to a partition, and is not mounted' });
    }
    if (external_node_process_.platform !== 'linux') {
        notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' });
    }
    notTold.push({
        what: 'what scripts do outside of their device',
        why: 'they run on this machine, where SLIPWAY_DEVICE_ROOT alone keeps devices apart',
    }, { what: 'owners', why: 'in a folder of this machine files stay with the user who runs the rehearsal' });
}

// EXTERNAL MODULE: ./packages/runtime/lib/function-code.js
var function_code = __webpack_require__(27132);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/ask-function.js
/** Calls a function by its alias, as its users do. */
function askFunction(calls, { functionName, alias, payload }) {
    const path = `/${functionName}:${alias}/invocations`;
    return async (signal) => {
        const { status, headers, text } = await calls.lambda(path, payload, signal);
        const executed = headers.get('x-amz-executed-version');
        const version = executed === null ? undefined : `version ${executed}`;
        const reason = status === 200 ? describeFault(headers, text) : describeRefusal(status, text);
        return { isServed: reason === undefined, ...(reason && { reason }), ...(version && { version }) };
    };
}
/** Lambda answers 200 for a call of a function that throws. */
function describeFault(headers, text) {
    if (!headers.has('x-amz-function-error'))
        return undefined;
    const { errorType, errorMessage } = parse(text);
    return [errorType ?? 'the function failed', errorMessage].filter((part) => part !== undefined).join(': ');
}
function describeRefusal(status, text) {
    const { Type, message, Message } = parse(text);
    return [`status ${status}`, Type, message ?? Message].filter((part) => part !== undefined).join(': ');
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/function-variables.js
/** The variables of functions: hooks learn from them where the service is that they judge. */
function functionVariables(given, listeners) {
    const { url, testUrl } = listeners ?? {};
    const known = { '{url}': url?.origin, '{test-url}': testUrl?.origin };
    const filled = given.map(({ name, value }) => {
        const text = Object.entries(known).reduce((so, [mark, origin]) => so.replaceAll(mark, origin ?? mark), value);
        return [name, text];
    });
    return Object.fromEntries(filled);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/make-function.js



/** A hook may take as long; what a function of the account has is not known here. */
const TIMEOUT_SECONDS = 60;
/** Any: the engine runs every Node runtime with the Node that it runs with. */
const NODE_RUNTIME = 'nodejs22.x';
const PROGRAM_RUNTIME = 'provided.al2023';
/** Makes a function in the rehearsal's engine; one whose folder has a program `bootstrap` runs that, every other one runs in Node. */
async function makeFunction(calls, { name, path, handler = 'index.handler' }, code, { publish, signal, variables, }) {
    const { bytes } = await code.readCode(path, { signal });
    const isProgram = await (0,promises_.stat)((0,external_node_path_.join)(path, 'bootstrap')).then((found) => found.isFile(), () => false);
    await call(calls, '', signal, {
        FunctionName: name,
        Runtime: isProgram ? PROGRAM_RUNTIME : NODE_RUNTIME,
        Handler: handler,
        Role: 'arn:aws:iam::000000000000:role/rehearsal',
        Timeout: TIMEOUT_SECONDS,
        Code: { ZipFile: Buffer.from(bytes).toString('base64') },
        Publish: publish,
        Environment: { Variables: variables },
    });
}
/** Makes an alias that stands for a version. */
async function makeAlias(calls, { functionName, alias, version }, signal) {
    await call(calls, `/${functionName}/aliases`, signal, { Name: alias, FunctionVersion: version });
}
async function call(calls, path, signal, body) {
    const answer = await calls.lambda(path, JSON.stringify(body), signal);
    if (answer.status !== 201)
        throw refused(path === '' ? 'CreateFunction' : 'CreateAlias', answer);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/make-group.js
const ROLE = 'arn:aws:iam::000000000000:role/rehearsal';
/** Makes the application and its deployment group, and the configuration where it is one of somebody's own. */
async function makeGroup(calls, computePlatform, { applicationName, deploymentGroupName, configurationName, configuration, settings }, deployedTo, signal) {
    await calls.json('codedeploy', 'CreateApplication', { applicationName, computePlatform }, signal);
    if (configuration !== undefined)
        await calls.json('codedeploy', 'CreateDeploymentConfig', configuration, signal);
    await calls.json('codedeploy', 'CreateDeploymentGroup', {
        ...settings,
        ...deployedTo,
        applicationName,
        deploymentGroupName,
        deploymentConfigName: configurationName,
        serviceRoleArn: ROLE,
    }, signal);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/ask.js
/** Asks once and takes the time. */
async function askOnce(ask, signal) {
    const startedAt = Date.now();
    const verdict = await ask(signal);
    return { ...verdict, startedAt, endedAt: Date.now() };
}
/**
 * Asks a number of times over a few connections, each with the next request as soon as the last one is answered.
 *
 * @throws the signal's reason.
 */
async function askTimes(ask, { times, connections }, signal) {
    const answers = [];
    let left = times;
    const run = async () => {
        while (left > 0) {
            left -= 1;
            signal.throwIfAborted();
            answers.push(await askOnce(ask, signal));
        }
    };
    await Promise.all(Array.from({ length: Math.min(connections, times) }, run));
    return answers;
}
/**
 * Goes on asking over one connection until it is told to end, with a pause between two requests so that what is asked has the processor
 * too.
 */
async function keepAsking(ask, { pauseMs, onAnswer }, until) {
    while (!until.aborted) {
        try {
            onAnswer(await askOnce(ask, until));
        }
        catch (error) {
            if (until.aborted)
                return;
            throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/tally.js
/** A message may hold ids: more different reasons than these are counted as one. */
const MOST_REASONS = 20;
/** Pages that are different at each request tell nobody who has answered. */
const MOST_VERSIONS = 20;
/** Counts answers by what was going on, in the order in which that was first seen. */
class Tally {
    #counted = new Map();
    add(moment, { isServed, reason, version, startedAt, endedAt }) {
        const counted = this.#at(moment);
        if (isServed)
            counted.served += 1;
        else
            counted.lost += 1;
        counted.slowestMs = Math.max(counted.slowestMs, endedAt - startedAt);
        if (reason !== undefined)
            count(counted.reasons, reason, MOST_REASONS);
        if (version !== undefined)
            count(counted.versions, version, MOST_VERSIONS);
    }
    /** How many requests were made at this moment. */
    countAt(moment) {
        const { served, lost } = this.#at(moment);
        return served + lost;
    }
    /** @param hooksOf what runs at an event, on an instance where it was on one. */
    stretches(hooksOf) {
        return [...this.#counted.values()]
            .filter(({ served, lost }) => served + lost > 0)
            .map(({ reasons, versions, ...counted }) => ({
            ...counted,
            hooks: counted.event === undefined ? [] : hooksOf(counted.event, counted.instance),
            reasons: Object.fromEntries(reasons),
            versions: Object.fromEntries(versions),
        }));
    }
    #at(moment) {
        const key = JSON.stringify([moment.phase, moment.instance, moment.event, moment.until, moment.newPercent]);
        const known = this.#counted.get(key);
        if (known !== undefined)
            return known;
        const counted = { ...moment, served: 0, lost: 0, slowestMs: 0, reasons: new Map(), versions: new Map() };
        this.#counted.set(key, counted);
        return counted;
    }
}
function count(counts, name, most) {
    const known = counts.has(name) || counts.size < most ? name : 'others';
    counts.set(known, (counts.get(known) ?? 0) + 1);
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/deploy.js + 1 modules
var deploy = __webpack_require__(45200);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/deploy-step.js


/** The engine is in this process: looks cost nobody anything. */
const deploy_step_LOOK_EVERY_MS = 100;
/**
 * Deploys to the rehearsal's engine, and waits, by the same functions and adapters that deploy for real.
 *
 * @param during is told of the deployment as soon as there is one; what it does goes on until the signal that it is given aborts.
 */
async function deployStep(request, ports, during) {
    const { world, reporter, clock, signal, release, isExplained = true } = ports;
    const provider = (0,lib.createCodeDeployProvider)(world.settings);
    const schedule = { floorMs: deploy_step_LOOK_EVERY_MS, random: Math.random, isFullDetail: true };
    const started = await (0,deploy/* deploy */.g)(request, { provider, reporter, clock, schedule }, { signal, ifBusy: 'fail', ...(release !== undefined && { release }) });
    signal.throwIfAborted();
    if (started.kind === 'not-deployed')
        return { kind: 'not-deployed', reason: started.notDeployed.reason.message };
    const { deploymentId } = started;
    const ended = new AbortController();
    const broken = new AbortController();
    const company = during(deploymentId, AbortSignal.any([signal, ended.signal])).catch((error) => {
        // Whoever was to let the deployment go on does so no longer.
        broken.abort(error);
        throw error;
    });
    // It is told below, once nothing is waited for any more.
    company.catch(() => undefined);
    try {
        const result = await (0,wait_for_status/* waitForStatus */.Z)(
        // How long all may take is said by the signal.
        { deploymentId, timeoutMs: Number.MAX_SAFE_INTEGER }, {
            provider,
            reporter,
            clock,
            schedule,
            ...(isExplained && { hooks: { appSpecs: provider, logs: (0,lib.createFunctionLogs)(world.settings) } }),
            groups: provider,
        }, AbortSignal.any([signal, broken.signal]));
        signal.throwIfAborted();
        return { kind: 'ended', result };
    }
    finally {
        ended.abort();
        await company.catch((error) => {
            if (!signal.aborted)
                throw error;
        });
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/hook-times.js
/** User guide, "AppSpec 'hooks' section": a function has an hour to report, a script has as long unless its `timeout` says otherwise. */
const HOUR_MS = 3_600_000;
/**
 * How long each lifecycle event took that runs something.
 *
 * @param hooksOf what runs at an event of a target.
 * @param timeoutOf how long all of it may take, in milliseconds. @defaultValue an hour
 */
function hookTimes({ targets }, hooksOf, timeoutOf = () => HOUR_MS) {
    return targets.flatMap(({ id, events }) => events.flatMap(({ name, state, startedAt, endedAt }) => {
        const hooks = hooksOf(name, id);
        if (hooks.length === 0 || startedAt === undefined || endedAt === undefined)
            return [];
        const tookMs = Math.max(0, endedAt - startedAt);
        return [{ target: id, event: name, hooks, state, tookMs, timeoutMs: timeoutOf(name, id) }];
    }));
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/shift-traffic.js



/** Shorter than any step of a configuration, which are whole minutes. */
const STRIDE_SECONDS = 20;
/** Nothing moves any more: a wait of two days need not be gone through in small steps. */
const TERMINATION_STRIDE_SECONDS = 3_600;
/** How long it is waited for that nothing runs before clients ask again: a hook may take long. */
const PATIENCE_MS = 250;
const CONNECTIONS = 4;
/** Requests between two looks at where the deployment is. */
const ROUND = 12;
/**
 * Asks while a deployment moves the traffic: at each step of it, and during each lifecycle event, at least as often as is wanted. Then
 * the engine's time is moved on to the next, so that a canary of ten minutes takes no longer than its requests.
 *
 * @param until aborts when the deployment has ended.
 */
async function shiftTraffic(deploymentId, { world, client, tally, requests, }, until) {
    const provider = (0,lib.createCodeDeployProvider)(world.settings);
    let at = await lookAt(provider, deploymentId, until).catch(() => undefined);
    const ask = async (times, before) => {
        const answers = await askTimes(client, { times, connections: CONNECTIONS }, until);
        const after = await lookAt(provider, deploymentId, until);
        const moment = between(before.moment, after.moment);
        for (const answer of answers)
            tally.add(moment, answer);
        return after;
    };
    try {
        while (at !== undefined && !until.aborted) {
            const missing = requests - tally.countAt(at.moment);
            if (missing > 0) {
                at = await ask(Math.min(ROUND, missing), at);
                continue;
            }
            // Whoever tests by hand would have looked by now.
            if (at.isReady)
                await provider.continueDeployment(deploymentId, 'ready', { signal: until });
            const seconds = at.isTerminating ? TERMINATION_STRIDE_SECONDS : STRIDE_SECONDS;
            // While a hook runs, time does not move, and users do not wait for it.
            if (await world.advance(seconds, PATIENCE_MS, until))
                at = await lookAt(provider, deploymentId, until);
            else
                at = await ask(CONNECTIONS, at);
        }
    }
    catch (error) {
        if (!until.aborted)
            throw error;
    }
}
async function lookAt(provider, deploymentId, signal) {
    const { state, isTerminationWaitStarted: isTerminating = false } = await provider.getDeployment(deploymentId, {
        signal,
    });
    // What is followed once it has ended is the service's way back.
    const moment = (0,model/* isTerminal */.Hd)(state) ? {} : await momentOf(provider, deploymentId, signal);
    return { moment, isReady: state === 'ready', isTerminating };
}
/** What was going on during requests: one thing, or one and then another. */
function between(before, after) {
    const isSame = before.event === after.event && before.newPercent === after.newPercent;
    if (isSame)
        return before;
    return { event: before.event ?? 'Start', until: after.event ?? 'End' };
}
async function momentOf(provider, deploymentId, signal) {
    for await (const [target] of provider.listTargets(deploymentId, {}, { signal })) {
        if (target !== undefined)
            return toMoment(target);
    }
    return {};
}
/** Where one target of a deployment is. */
function toMoment({ events, traffic }) {
    const event = events.find(({ state }) => state === 'in-progress')?.name;
    const newPercent = traffic?.find(({ isNew }) => isNew === true)?.percent;
    return { ...(event !== undefined && { event }), ...(newPercent !== undefined && { newPercent }) };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/cloud-player.js






const cloud_player_CONNECTIONS = 4;
/** Nobody makes it, so that the event that calls it fails. */
const MISSING_HOOK = 'CodeDeployHook_slipway-rehearsal-fails-here';
const LAST_HOOK = 'AfterAllowTraffic';
/** Deploys to a function or a service while clients ask, one step after the other. */
class CloudPlayer {
    #parts;
    #stage;
    #found;
    constructor(parts, stage, found) {
        this.#parts = parts;
        this.#stage = stage;
        this.#found = found;
    }
    /** Clients ask for what is there: what they lose now is not lost by the release. */
    async before() {
        const tally = new Tally();
        await this.#ask(tally);
        this.#found.steps.push({ name: 'before', stretches: tally.stretches(() => []), hooks: [] });
    }
    async deploy(name, request, more = {}) {
        const { world, group, texts, allowSecrets, hooks, ask } = this.#parts;
        const { applicationName, deploymentGroupName } = group;
        const { reporter, clock, signal, environment, requests } = this.#stage;
        const tally = new Tally();
        const release = await (0,cloud_release.openCloudRelease)(request, {
            settings: world.settings,
            ...{ allowSecrets, texts, reporter },
            host: { clock, cancelled: signal, environment, random: Math.random },
        });
        const deployed = await deployStep({ applicationName, deploymentGroupName, revision: release.draft.revision, ...more }, { world, reporter, clock, signal, release, isExplained: name !== 'forced-failure' }, (deploymentId, until) => shiftTraffic(deploymentId, { world, client: ask, tally, requests }, until));
        await this.#ask(tally);
        const hooksOf = (event) => [hooks.get(event) ?? []].flat();
        const step = {
            name,
            ...(deployed.kind === 'ended' ? { result: deployed.result } : { notDeployed: deployed.reason }),
            stretches: tally.stretches(hooksOf),
            hooks: deployed.kind === 'ended' ? hookTimes(deployed.result, hooksOf) : [],
        };
        this.#found.steps.push(step);
        return step;
    }
    /** Goes back to where the release was not there, and lets it fail at its last event once all traffic goes to it. */
    async rollBack({ result }, { before, request, atOnce, look }) {
        if (result?.outcome !== 'succeeded') {
            this.#found.notTold.push({
                what: 'a forced failure and its rollback',
                why: 'the release has not succeeded by itself',
            });
            return;
        }
        const { version: released } = await look();
        await this.deploy('back', request(before), { configurationName: atOnce });
        const judged = [...this.#parts.hooks].filter(([event]) => event !== LAST_HOOK);
        const hooks = [...judged, [LAST_HOOK, MISSING_HOOK]].map(([event, functionName]) => ({
            event,
            functionName,
        }));
        const step = await this.deploy('forced-failure', { ...request(released), hooks }, { autoRollback: ['failure'] });
        const { version, isAlone, words } = await look();
        const isBack = version === before && isAlone;
        this.#found.rollback = {
            outcome: step.result?.rollback === undefined ? 'not-rolled-back' : isBack ? 'restored' : 'not-restored',
            restored: isBack ? [`${words}, as before the release`] : [],
            notRestored: isBack ? [] : [`${words}, and not what was there before the release`],
        };
    }
    async #ask(tally) {
        const { requests, signal } = this.#stage;
        const answers = await askTimes(this.#parts.ask, { times: requests, connections: cloud_player_CONNECTIONS }, signal);
        for (const answer of answers)
            tally.add({}, answer);
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/lambda.js
var lambda_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var lambda_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** The version that a new function gets when it is published. */
const FIRST_VERSION = '1';
/** Rehearses a release of a function: clients call its alias before, during and after the deployment. */
async function rehearseLambda(plan, stage, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, nodeRuntime, signal, withRollback } = stage;
        const { functionName, alias } = plan;
        const world = lambda_addDisposableResource(env_1, await openWorld({ environment, nodeRuntime }), true);
        await furnish(world, plan, stage);
        const player = new CloudPlayer({ ...plan, world, ask: askFunction(world.calls, plan) }, stage, found);
        await player.before();
        const released = await player.deploy('release', plan.request);
        if (!withRollback)
            return;
        await player.rollBack(released, {
            before: FIRST_VERSION,
            request: (targetVersion) => ({ lambda: { functionName, alias, targetVersion } }),
            atOnce: 'CodeDeployDefault.LambdaAllAtOnce',
            look: async () => {
                const functions = (0,lib.createLambdaFunctions)(world.settings);
                const { version, weights } = await functions.describeAlias(functionName, alias, { signal });
                const isAlone = Object.keys(weights).length === 0;
                return {
                    version,
                    isAlone,
                    words: `alias "${alias}" stands for version ${version}${isAlone ? ' alone' : ' and others'}`,
                };
            },
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = lambda_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function furnish({ calls }, plan, { signal, reporter }) {
    const { functionName, alias, handler, previousCode, allowSecrets, functions, group } = plan;
    const code = (0,function_code/* createFunctionCode */.C)(allowSecrets, (message) => reporter.report({ type: 'warning', message }));
    const released = { name: functionName, path: previousCode, ...(handler !== undefined && { handler }) };
    const variables = functionVariables(plan.functionEnv);
    await makeFunction(calls, released, code, { publish: true, signal, variables });
    await makeAlias(calls, { functionName, alias, version: FIRST_VERSION }, signal);
    for (const one of functions)
        await makeFunction(calls, one, code, { publish: false, signal, variables });
    await makeGroup(calls, 'Lambda', group, {}, signal);
}
/** @throws SlipwayError INPUT_INVALID naming each function that the AppSpec calls and nobody has given. */
function requireHooks(hooks, functions) {
    const missing = [...hooks].filter(([, name]) => !functions.some((one) => one.name === plainName(name)));
    if (missing.length === 0)
        return;
    const lines = missing.map(([event, name]) => `the code of "${plainName(name)}", which ${event} calls, is not given`);
    throw new errors.SlipwayError('INPUT_INVALID', lines.join('\n'), {
        hint: 'name its folder or zip with functions: NAME=PATH',
    });
}
/** A hook can be named by an ARN. */
function plainName(name) {
    const [, plain = name] = /^(?:.*:)?function:([^:]+)/.exec(name) ?? [];
    return plain;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/json.js
/** Those of the fields that have a value. */
function pick(from, names) {
    return Object.fromEntries(names.flatMap((name) => (from[name] === undefined || from[name] === null ? [] : [[name, from[name]]])));
}
function isFilled(value) {
    return Array.isArray(value) && value.length > 0;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/blue-green.js



/**
 * What a group says of its replacements; `undefined` for one that deploys in place.
 *
 * @throws SlipwayError INPUT_INVALID for a group that cannot deploy: one that is to copy another number of Auto Scaling groups than one.
 */
function blueGreenOf(info) {
    const { deploymentStyle, autoScalingGroups } = info;
    if (!isObject(deploymentStyle) || deploymentStyle.deploymentType !== 'BLUE_GREEN')
        return undefined;
    const given = objectOf(info.blueGreenDeploymentConfiguration);
    const { action } = objectOf(given.greenFleetProvisioningOption);
    const isCopied = action === 'COPY_AUTO_SCALING_GROUP';
    const groups = Array.isArray(autoScalingGroups) ? autoScalingGroups.length : 0;
    if (isCopied && groups !== 1) {
        throw new errors.SlipwayError('INPUT_INVALID', `the group is to copy its Auto Scaling group, and has ${groups}`, {
            hint: 'the service would refuse each deployment: it copies exactly one',
        });
    }
    const configuration = pick(given, [
        'greenFleetProvisioningOption',
        'deploymentReadyOption',
        'terminateBlueInstancesOnDeploymentSuccess',
    ]);
    return {
        isCopied,
        configuration,
        notes: [describeReplacements(isCopied, groups), ...describeWaits(given)],
        notTold: [
            {
                what: isCopied ? 'what a launched instance brings' : 'what is on the replacements before the release',
                why: isCopied
                    ? 'the launch template, the user data and the hooks of the Auto Scaling group are not known here'
                    : 'here they are new; yours may have been used before',
            },
        ],
    };
}
function describeReplacements(isCopied, groups) {
    if (isCopied) {
        return 'the group is blue/green, and copies its Auto Scaling group: rehearsed is one of as many instances as the rehearsal has, and its copy';
    }
    const found = 'the group is blue/green: the release goes to as many new instances as have the release before';
    return groups === 0 ? found : `${found}; those of the group are in no Auto Scaling group here`;
}
/** What the rehearsal does not wait for, and what becomes of the originals. */
function describeWaits(given) {
    const ready = objectOf(given.deploymentReadyOption);
    const { action, terminationWaitTimeInMinutes } = objectOf(given.terminateBlueInstancesOnDeploymentSuccess);
    const waitMinutes = minutesOf(ready.waitTimeInMinutes);
    const keptMinutes = minutesOf(terminationWaitTimeInMinutes);
    return [
        ...(ready.actionOnTimeout === 'STOP_DEPLOYMENT'
            ? [
                `the group waits ${inWords(waitMinutes)} for a person before traffic moves: the rehearsal lets it move at once`,
            ]
            : []),
        action === 'KEEP_ALIVE'
            ? 'the originals are kept: what runs on them goes on, without the load balancer'
            : keptMinutes === 0
                ? 'the originals are terminated as soon as the traffic has moved'
                : `the group keeps the originals for ${inWords(keptMinutes)} after the traffic has moved: the rehearsal has them terminated at once`,
    ];
}
const inWords = (minutes) => (0,duration/* formatDuration */.a)(minutes * 60_000);
function minutesOf(value) {
    return typeof value === 'number' ? value : 0;
}
function objectOf(value) {
    return isObject(value) ? value : {};
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/read-group-file.js


/**
 * Reads a deployment group from a file: what `aws deploy get-deployment-group` prints, and beside it what `get-deployment-config` does.
 *
 * @throws SlipwayError INPUT_INVALID naming the file.
 */
function readGroupFile(file, bytes) {
    const document = read_group_file_parse(file, bytes);
    const { deploymentGroupInfo, deploymentConfigInfo } = document;
    // Whoever asks for one part of the answer (`--query deploymentGroupInfo`) gets it without its name.
    const info = isObject(deploymentGroupInfo) ? deploymentGroupInfo : document;
    if (!('deploymentConfigName' in info) && !('deploymentGroupName' in info)) {
        throw new errors.SlipwayError('INPUT_INVALID', `"${file}" describes no deployment group`, {
            hint: 'it is what this prints: aws deploy get-deployment-group --application-name NAME --deployment-group-name NAME',
        });
    }
    return { deploymentGroupInfo: info, ...(isObject(deploymentConfigInfo) && { deploymentConfigInfo }) };
}
function read_group_file_parse(file, bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        if (isObject(value))
            return value;
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `"${file}" is no JSON: ${cause.message}`, { cause });
    }
    throw new errors.SlipwayError('INPUT_INVALID', `"${file}" holds no JSON object`);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/find-group.js





/** User guide, "Working with deployment configurations": what a group has that names none; for instances it is the service's own default. */
const DEFAULT_CONFIGURATIONS = {
    server: 'CodeDeployDefault.OneAtATime',
    lambda: 'CodeDeployDefault.LambdaAllAtOnce',
    ecs: 'CodeDeployDefault.ECSAllAtOnce',
};
const PLATFORM_WORDS = { server: 'Server', lambda: 'Lambda', ecs: 'ECS' };
/** What makes the SDK look for credentials at all; without any of it, it would ask the network. */
const CREDENTIAL_VARIABLES = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
/**
 * Finds out how the group deploys: from a file, from the service where application and group are named and credentials are at hand, or
 * as a new group would.
 *
 * @throws SlipwayError INPUT_INVALID for a file that is no group of the platform; of the service when it refuses to tell.
 */
async function findGroup(platform, asked, { settings, files, signal, }) {
    const { applicationName = 'rehearsal', deploymentGroupName = 'rehearsal', file } = asked;
    const names = { applicationName, deploymentGroupName };
    if (file !== undefined) {
        return toGroup(platform, names, readGroupFile(file, await files.read(file)), asked, 'file', []);
    }
    const isNamed = asked.applicationName !== undefined && asked.deploymentGroupName !== undefined;
    if (isNamed && CREDENTIAL_VARIABLES.some((name) => settings.environment[name])) {
        const document = await (0,lib.readGroupDocument)(settings, names, { signal });
        return toGroup(platform, names, document, asked, 'service', []);
    }
    const why = isNamed ? 'there are no credentials to read the group with' : 'no application and group are named';
    const note = `the settings are those of a new group: ${why}, and no file describes it`;
    return toGroup(platform, names, { deploymentGroupInfo: {} }, asked, 'defaults', [note]);
}
function toGroup(platform, names, { deploymentGroupInfo: info, deploymentConfigInfo }, asked, source, notes) {
    const { computePlatform = PLATFORM_WORDS[platform] } = info;
    if (computePlatform !== PLATFORM_WORDS[platform]) {
        throw new errors.SlipwayError('INPUT_INVALID', `the deployment group is for ${String(computePlatform)}, and the release is for ${PLATFORM_WORDS[platform]}`, { hint: 'name the group that this release is deployed to' });
    }
    const configurationName = asked.configurationName ?? textOf(info.deploymentConfigName) ?? DEFAULT_CONFIGURATIONS[platform];
    const configuration = configurationOf(configurationName, deploymentConfigInfo);
    const blueGreen = platform === 'server' ? blueGreenOf(info) : undefined;
    return {
        ...names,
        source,
        configurationName,
        ...(configuration !== undefined && { configuration }),
        settings: settingsOf(platform, info),
        ...placeOf(info),
        ...(blueGreen !== undefined && { blueGreen, hasBalancer: true }),
        notes: [...notes, ...(blueGreen?.notes ?? []), ...describeLeftOut(platform, info)],
    };
}
/** @throws SlipwayError INPUT_INVALID for a configuration that nobody describes. */
function configurationOf(name, info) {
    if (name.startsWith('CodeDeployDefault.'))
        return undefined;
    if (info?.deploymentConfigName !== name) {
        throw new errors.SlipwayError('INPUT_INVALID', `how the deployment configuration "${name}" deploys is not known`, {
            hint: 'put what "aws deploy get-deployment-config" prints beside the group in its file: deploymentConfigInfo; or name one of AWS with deployment-config',
        });
    }
    const kept = ['deploymentConfigName', 'computePlatform', 'minimumHealthyHosts', 'trafficRoutingConfig', 'zonalConfig'];
    return pick(info, kept);
}
/** Where a group deploys to, and what is before it. */
function placeOf({ ecsServices, loadBalancerInfo, deploymentStyle, }) {
    const [service] = Array.isArray(ecsServices) ? ecsServices : [];
    const { clusterName, serviceName } = isObject(service) ? service : {};
    const pairs = isObject(loadBalancerInfo) ? loadBalancerInfo.targetGroupPairInfoList : undefined;
    const [pair] = Array.isArray(pairs) ? pairs : [];
    return {
        service: { clusterName: textOf(clusterName) ?? 'rehearsal', serviceName: textOf(serviceName) ?? 'rehearsal' },
        hasTestListener: isObject(pair) && isObject(pair.testTrafficRoute),
        hasBalancer: isObject(deploymentStyle) && deploymentStyle.deploymentOption === 'WITH_TRAFFIC_CONTROL',
    };
}
function settingsOf(platform, info) {
    const common = pick(info, ['autoRollbackConfiguration', 'outdatedInstancesStrategy']);
    if (platform === 'server')
        return common;
    const deploymentStyle = { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' };
    if (platform === 'lambda')
        return { ...common, deploymentStyle };
    const { blueGreenDeploymentConfiguration = {} } = pick(info, ['blueGreenDeploymentConfiguration']);
    const wanted = pick(isObject(blueGreenDeploymentConfiguration) ? blueGreenDeploymentConfiguration : {}, [
        'deploymentReadyOption',
        'terminateBlueInstancesOnDeploymentSuccess',
    ]);
    return { ...common, deploymentStyle, blueGreenDeploymentConfiguration: wanted };
}
/** What of a group a rehearsal is not one of. */
function describeLeftOut(platform, info) {
    const notes = [];
    const { alarmConfiguration, triggerConfigurations, deploymentStyle, autoScalingGroups } = info;
    const isInPlace = !isObject(deploymentStyle) || deploymentStyle.deploymentType !== 'BLUE_GREEN';
    if (isObject(alarmConfiguration) && alarmConfiguration.enabled === true) {
        notes.push('the alarms of the group are left out: none of them could go off here');
    }
    if (isFilled(triggerConfigurations))
        notes.push('the triggers of the group are left out: nobody is told');
    if (platform === 'server' && isInPlace && isFilled(autoScalingGroups)) {
        notes.push('the group has Auto Scaling groups; rehearsed are instances that stay');
    }
    return notes;
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/release/prepare-task-definition.js
var prepare_task_definition = __webpack_require__(53725);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/ask-http.js


/** A user does not wait longer. */
const TIMEOUT_MS = 5_000;
/** Of a longer body, the beginning tells who has answered as well. */
const BODY_BYTES = 256 * 1024;
/**
 * Asks for a page over a connection of its own, as a new user does: a port that nobody listens on is seen at once. Redirections are
 * answers, and not followed.
 */
function askHttp(url) {
    return (signal) => new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const over = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
        const lost = (error) => {
            if (signal.aborted)
                reject(signal.reason);
            else
                resolve({ isServed: false, reason: ask_http_describe(error, over) });
        };
        const sent = (0,external_node_http_.request)(url, { agent: false, signal: over, headers: { connection: 'close' } }, (response) => {
            const digest = (0,external_node_crypto_.createHash)('sha256');
            let sizeBytes = 0;
            response.on('data', (chunk) => {
                if (sizeBytes < BODY_BYTES)
                    digest.update(chunk);
                sizeBytes += chunk.length;
            });
            response.on('end', () => resolve(toVerdict(response.statusCode ?? 0, digest.digest('hex'))));
            response.on('error', lost);
        });
        sent.on('error', lost);
        sent.end();
    });
}
function toVerdict(status, digest) {
    return status >= 500
        ? { isServed: false, reason: `status ${status}` }
        : { isServed: true, version: `${status} ${digest.slice(0, 12)}` };
}
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    EPIPE: 'connection reset',
};
function ask_http_describe(error, over) {
    if (over.aborted)
        return `no answer in ${TIMEOUT_MS / 1_000} s`;
    return WORDS[error.code ?? ''] ?? error.code ?? error.message;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/name-answers.js
/** A page that is different at each request tells nobody who has answered. */
const MOST_BEFORE = 5;
/**
 * Says of answers over HTTP whether they are those that were given before the release: their content is all that tells it. Pages that
 * differ from request to request tell nothing.
 *
 * @param steps on the same instances: a page may name the one that has answered.
 */
function nameAnswers(steps) {
    const first = steps.find(({ name }) => name === 'before') ?? steps.find(({ name }) => name === 'back');
    const before = new Set(first?.stretches.flatMap(({ versions }) => Object.keys(versions)));
    const isTold = before.size > 0 && before.size <= MOST_BEFORE;
    const nameEach = (stretches) => stretches.map((one) => ({ ...one, versions: isTold ? named(one.versions, before) : {} }));
    return steps.map((step) => ({
        ...step,
        stretches: nameEach(step.stretches),
        ...(step.phases !== undefined && { phases: nameEach(step.phases) }),
    }));
}
/** Whether anybody was answered otherwise than before the release. */
function hasNewAnswers(steps) {
    return steps.some(({ name, stretches }) => name === 'release' && stretches.some(({ versions }) => (versions[OTHER] ?? 0) > 0));
}
const SAME = 'as before';
const OTHER = 'otherwise';
function named(versions, before) {
    const counts = { [SAME]: 0, [OTHER]: 0 };
    for (const [version, count] of Object.entries(versions))
        counts[before.has(version) ? SAME : OTHER] += count;
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/make-balancer.js



/** A port that was free a moment ago can be somebody else's by now. */
const ATTEMPTS = 5;
const make_balancer_NAME = 'rehearsal';
/** As often as a load balancer looks at most: nobody waits for it longer than for a real one. */
const CHECKS = {
    HealthCheckIntervalSeconds: '5',
    HealthCheckTimeoutSeconds: '2',
    HealthyThresholdCount: '2',
    UnhealthyThresholdCount: '2',
};
/** Makes a load balancer for instances, none of which is registered: a deployment registers those that it has come to an end on. */
async function makeBalancer(calls, healthCheckPath, signal) {
    const group = { Name: make_balancer_NAME, Protocol: 'HTTP', Port: '80', TargetType: 'instance', HealthCheckPath: healthCheckPath };
    const targetGroup = await make(calls, 'TargetGroup', { ...group, ...CHECKS }, signal);
    const balancer = await make(calls, 'LoadBalancer', { Name: make_balancer_NAME, 'Subnets.member.1': 'a', 'Subnets.member.2': 'b' }, signal);
    const { url } = await makeListener(calls, balancer, targetGroup, signal);
    return {
        url,
        deployedTo: {
            deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
            loadBalancerInfo: { targetGroupInfoList: [{ name: make_balancer_NAME }] },
        },
    };
}
/** Makes a listener on a free port. */
async function makeListener(calls, balancer, targetGroup, signal) {
    for (let attempt = 1;; attempt += 1) {
        const port = await findFreePort();
        const parameters = {
            LoadBalancerArn: balancer,
            Protocol: 'HTTP',
            Port: String(port),
            'DefaultActions.member.1.Type': 'forward',
            'DefaultActions.member.1.TargetGroupArn': targetGroup,
        };
        try {
            return { arn: await make(calls, 'Listener', parameters, signal), url: new URL(`http://127.0.0.1:${port}`) };
        }
        catch (error) {
            if (!(error instanceof errors.SlipwayError) || attempt === ATTEMPTS)
                throw error;
        }
    }
}
/** Makes something of a load balancer, and resolves with its ARN. */
async function make(calls, what, parameters, signal) {
    const xml = await calls.query(`Create${what}`, parameters, signal);
    const [, arn] = new RegExp(`<${what}Arn>([^<]+)</${what}Arn>`).exec(xml) ?? [];
    if (arn === undefined)
        throw new Error(`Create${what} tells no ARN: ${xml}`);
    return arn;
}
async function findFreePort() {
    const server = (0,external_node_net_.createServer)().listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const address = server.address();
    server.close();
    await (0,external_node_events_.once)(server, 'close');
    return typeof address === 'object' && address !== null ? address.port : 0;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/make-service.js


const TARGET_GROUPS = ['rehearsal-blue', 'rehearsal-green'];
/** How long the tasks from before may take until they answer. */
const make_service_PATIENCE_MS = 60_000;
/** Makes the cluster, the load balancer with its listeners and target groups, and the service with the tasks from before. */
async function makeService(calls, request, signal) {
    const { clusterName, serviceName, taskDefinition, containerName, containerPort, desiredCount } = request;
    await calls.json('ecs', 'CreateCluster', { clusterName }, signal);
    const balancer = await make(calls, 'LoadBalancer', { Name: 'rehearsal', 'Subnets.member.1': 'a', 'Subnets.member.2': 'b' }, signal);
    const [blue = ''] = await Promise.all(TARGET_GROUPS.map((Name) => make(calls, 'TargetGroup', { Name, Protocol: 'HTTP', Port: '80', TargetType: 'ip', HealthCheckPath: request.healthCheckPath }, signal)));
    const listener = await makeListener(calls, balancer, blue, signal);
    const test = request.hasTestListener ? await makeListener(calls, balancer, blue, signal) : undefined;
    const service = {
        cluster: clusterName,
        serviceName,
        taskDefinition,
        desiredCount,
        ...placementOf(request.definition),
        deploymentController: { type: 'CODE_DEPLOY' },
        loadBalancers: [{ targetGroupArn: blue, containerName, containerPort }],
    };
    await calls.json('ecs', 'CreateService', service, signal);
    const pair = {
        targetGroups: TARGET_GROUPS.map((name) => ({ name })),
        prodTrafficRoute: { listenerArns: [listener.arn] },
        ...(test !== undefined && { testTrafficRoute: { listenerArns: [test.arn] } }),
    };
    return {
        url: listener.url,
        testUrl: test?.url,
        deployedTo: {
            ecsServices: [{ serviceName, clusterName }],
            loadBalancerInfo: { targetGroupPairInfoList: [pair] },
        },
    };
}
/** A service has to say where its tasks run, if their definition asks for it; here that is this machine in any case. */
function placementOf({ networkMode, requiresCompatibilities }) {
    const isFargate = Array.isArray(requiresCompatibilities) && requiresCompatibilities.includes('FARGATE');
    const awsvpcConfiguration = { subnets: ['subnet-rehearsal'], securityGroups: ['sg-rehearsal'] };
    return {
        ...(isFargate && { launchType: 'FARGATE' }),
        ...(networkMode === 'awsvpc' && { networkConfiguration: { awsvpcConfiguration } }),
    };
}
/** Waits until somebody answers; resolves with whether anybody did. @throws the signal's reason. */
async function untilServed(ask, signal) {
    const endMs = Date.now() + make_service_PATIENCE_MS;
    while (Date.now() < endMs) {
        if ((await ask(signal)).isServed)
            return true;
        await (0,external_node_timers_promises_.setTimeout)(100, undefined, { signal });
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/ecs.js
var ecs_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var ecs_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Rehearses a release of a service: clients ask its load balancer before, during and after the deployment. */
async function rehearseEcs(plan, stage, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, nodeRuntime, signal } = stage;
        const world = ecs_addDisposableResource(env_1, await openWorld({ environment, nodeRuntime, images: plan.images }), true);
        const { service, definition } = await ecs_furnish(world, plan, stage);
        const ask = askHttp(new URL(plan.requestPath, service.url));
        if (!(await untilServed(ask, signal))) {
            found.notes.push(`the tasks from before have not answered at ${plan.requestPath} within a minute`);
        }
        const { version = '' } = await askHttp(new URL(plan.healthCheckPath, service.url))(signal);
        if (!version.startsWith('200')) {
            const answer = version === '' ? 'nothing' : `status ${version.slice(0, 3)}`;
            found.notes.push(`at ${plan.healthCheckPath}, where the load balancer looks whether tasks are healthy, those from before answer ${answer}: name another path with health-check-path`);
        }
        const player = new CloudPlayer({ ...plan, world, ask }, stage, found);
        try {
            await player.before();
            const released = await player.deploy('release', plan.request);
            if (released.result?.outcome !== 'succeeded')
                found.notes.push(...(await readEvents(world, plan, signal)));
            if (stage.withRollback) {
                const { containerName, containerPort } = plan;
                await player.rollBack(released, {
                    before: definition,
                    request: (taskDefinition) => ({ ecs: { taskDefinition, containerName, containerPort } }),
                    atOnce: 'CodeDeployDefault.ECSAllAtOnce',
                    look: () => lookAtService(world, plan, signal),
                });
            }
        }
        finally {
            found.steps.splice(0, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps));
        }
        if (!hasNewAnswers(found.steps)) {
            found.notes.push(`no answer at ${plan.requestPath} was another one than before the release: nothing tells the two apart there`);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = ecs_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function ecs_furnish({ calls, settings }, plan, { signal, reporter }) {
    const { containerName, containerPort, desiredCount, healthCheckPath, group, allowSecrets, functions } = plan;
    const definition = await (0,lib.createEcsTaskDefinitions)(settings).register(plan.before, { signal });
    const service = await makeService(calls, {
        ...group.service,
        taskDefinition: definition,
        definition: plan.before,
        ...{ containerName, containerPort, desiredCount },
        hasTestListener: group.hasTestListener || plan.hooks.has('AfterAllowTestTraffic'),
        healthCheckPath: healthCheckPath.split('?', 1)[0] ?? '/',
    }, signal);
    const code = (0,function_code/* createFunctionCode */.C)(allowSecrets, (message) => reporter.report({ type: 'warning', message }));
    const variables = functionVariables(plan.functionEnv, service);
    for (const one of functions)
        await makeFunction(calls, one, code, { publish: false, signal, variables });
    await makeGroup(calls, 'ECS', group, service.deployedTo, signal);
    return { service, definition };
}
/** How many of the last events of a service are told. */
const TOLD_EVENTS = 3;
/** What the service says of its tasks: why they did not become what they should. */
async function readEvents({ calls }, { group }, signal) {
    const { clusterName, serviceName } = group.service;
    const { services } = await calls.json('ecs', 'DescribeServices', { cluster: clusterName, services: [serviceName] }, signal);
    const messages = (services[0]?.events ?? []).flatMap(({ message }) => message ?? []);
    return [...new Set(messages)].slice(0, TOLD_EVENTS).map((message) => `the service says: ${message}`);
}
/** What the service runs: the task definition of its primary task set. */
async function lookAtService({ calls }, { group }, signal) {
    const { clusterName, serviceName } = group.service;
    const { services } = await calls.json('ecs', 'DescribeServices', { cluster: clusterName, services: [serviceName] }, signal);
    const version = services[0]?.taskDefinition ?? '';
    return { version, isAlone: true, words: `the service runs ${version.split('/').at(-1)}` };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-images.js

/**
 * Finds the folder of each container, now and before. The images from before get names of their own: a tag that stays the same would
 * else be the same folder.
 *
 * @throws SlipwayError INPUT_INVALID naming each image that no folder stands for.
 */
function planImages({ release, committed, containerName, folders, previous }) {
    const now = containersOf(release);
    const then = committed === undefined ? now : containersOf(committed);
    const missing = [...now, ...then].flatMap(({ image }) => (findFolder(image, folders) === undefined ? [image] : []));
    // The image from before is another one by name, and the folder of the release's own stands for it in the commit.
    const folderOf = ({ name, image }) => findFolder(image, folders) ?? findFolder(now.find((one) => one.name === name)?.image ?? '', folders);
    const unknown = [
        ...new Set(missing.filter((image) => ![...now, ...then].some((one) => one.image === image && folderOf(one) !== undefined))),
    ];
    if (unknown.length > 0) {
        throw new errors.SlipwayError('INPUT_INVALID', unknown.map((image) => `no folder stands for the image "${image}"`).join('\n'), {
            hint: 'name the folder with the files that are in the image with image-folders: NAME=DIR',
        });
    }
    const renamed = then.map((container, index) => {
        const folder = folderOf(container) ?? '';
        const isOfRelease = previous.isCommit || container.name === containerName;
        return { container, name: `rehearsal.invalid/before-${index}`, folder: isOfRelease ? previous.at(folder) : folder };
    });
    return {
        before: {
            ...(committed ?? release),
            containerDefinitions: renamed.map(({ container, name }) => ({ ...container, image: name })),
        },
        images: [...folders, ...renamed.map(({ name, folder }) => ({ name, folder }))],
    };
}
/** The folder for an image: the one for just this name and tag, else the one for every tag of it. */
function findFolder(image, folders) {
    const [untagged = ''] = image.split('@', 1);
    const repository = untagged.replace(/:[^:/]+$/, '');
    return (folders.find(({ name }) => name === image) ?? folders.find(({ name }) => name === repository))?.folder;
}
function containersOf({ containerDefinitions }) {
    return Array.isArray(containerDefinitions) ? containerDefinitions : [];
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-ecs.js






/** Plans the rehearsal of a release of an ECS service. @throws SlipwayError INPUT_INVALID, SOURCE_INVALID. */
async function planEcs({ values, request, needs, before, group, ports }) {
    const { written } = ports;
    const file = request.ecs?.taskDefinition;
    if (file === undefined || (await local_files/* localFiles */.J.kindOf(file)) !== 'file') {
        const what = file === undefined ? 'is missing' : `is "${file}", which is no file`;
        throw new errors.SlipwayError('INPUT_INVALID', `${written('task-definition')} ${what}`, {
            hint: 'a rehearsal needs the JSON file of the task definition: what is registered in the account is not here',
        });
    }
    const release = await readDefinition(file, request.image, needs.values.get('ContainerName'));
    const container = chooseContainer(release, needs.values, written);
    const then = before.isCommit ? before.at(file) : undefined;
    const committed = then === undefined ? undefined : await readDefinition(then, request.image, container.name);
    const images = planImages({
        release: release.definition,
        committed: committed?.definition,
        containerName: container.name,
        folders: values['image-folders'],
        previous: before,
    });
    return {
        release: file,
        run: (stage, found) => {
            found.notes.push('no image is pulled: a task is processes of this machine, in the folder that stands for its image');
            found.notTold.push({
                what: 'what the image itself brings',
                why: 'its base, its users and its health check are not in the folder that stands for it',
            }, {
                what: 'files, processes and ports',
                why: 'tasks are told by their service alone, and end with their task set',
            });
            return rehearseEcs({
                ...{ request, group, ...images },
                texts: (0,cloud_release.rememberTexts)(),
                hooks: needs.hooks,
                functions: values.functions,
                functionEnv: values['function-env'],
                allowSecrets: values['allow-secrets'],
                containerName: container.name,
                containerPort: container.port,
                desiredCount: values.instances,
                requestPath: values['request-path'],
                healthCheckPath: values['health-check-path'] ?? values['request-path'],
            }, stage, found);
        },
    };
}
async function readDefinition(file, image, containerName) {
    const given = (0,prepare_task_definition/* parseTaskDefinition */.Id)(new TextDecoder().decode(await local_files/* localFiles */.J.read(file)), file);
    const container = containerName === undefined ? undefined : { text: containerName, where: 'container-name', isOption: true };
    return (0,prepare_task_definition/* prepareTaskDefinition */.Ww)(given, file, { image, container });
}
/** The container behind the load balancer, by the rules of a deployment. */
function chooseContainer({ containers }, values, written) {
    const said = values.get('ContainerName');
    const reachable = containers.filter(({ name, ports }) => (said === undefined ? ports.length > 0 : name === said));
    const [container] = reachable;
    const port = values.get('ContainerPort') ?? container?.ports[0];
    if (reachable.length === 1 && container !== undefined && port !== undefined) {
        return { name: container.name, port: Number(port) };
    }
    throw new errors.SlipwayError('INPUT_INVALID', `${written('container-name')} is missing: where the load balancer sends traffic`, {
        hint: `there are ${containers.map(({ name }) => `"${name}"`).join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-lambda.js




/** Plans the rehearsal of a release of a function. @throws SlipwayError INPUT_INVALID, SOURCE_INVALID. */
async function planLambda({ values, request, needs, before, group, ports }) {
    const { written } = ports;
    const code = request.lambda?.code;
    if (code?.type !== 'path') {
        throw new errors.SlipwayError('INPUT_INVALID', `${written('code')} is missing: the folder or zip with the code of the function`, {
            hint: 'a rehearsal deploys code of this machine: no version that is published already, no image, no object of a bucket',
        });
    }
    const functionName = needs.values.get('Name');
    const alias = needs.values.get('Alias');
    if (functionName === undefined || alias === undefined) {
        const name = functionName === undefined ? 'function-name' : 'alias';
        throw new errors.SlipwayError('INPUT_INVALID', `${written(name)} is missing, and the AppSpec does not say it`);
    }
    const payload = values.payload === undefined ? '{}' : new TextDecoder().decode(await local_files/* localFiles */.J.read(values.payload));
    return {
        release: code.path,
        run: (stage, found) => {
            if (values.payload === undefined) {
                found.notes.push('the function is called with {}: name the event that it expects with payload');
            }
            found.notTold.push({
                what: 'what the functions need of the account',
                why: 'layers, memory, timeouts and roles are not known here; of variables the functions have what function-env says',
            });
            found.notTold.push({ what: 'files, processes and ports', why: 'a function has no instance of its own' });
            const { functions, handler, 'allow-secrets': allowSecrets, 'function-env': functionEnv } = values;
            const previousCode = before.at(code.path);
            const plan = {
                functionName,
                alias,
                payload,
                group,
                request,
                previousCode,
                functions,
                functionEnv,
                allowSecrets,
                handler,
            };
            return rehearseLambda({ ...plan, texts: (0,cloud_release.rememberTexts)(), hooks: needs.hooks }, stage, found);
        },
    };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/core/lib/appspec/read.js
var appspec_read = __webpack_require__(45732);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/bundle-revision.js
var bundle_revision = __webpack_require__(16915);
// EXTERNAL MODULE: ./packages/runtime/lib/bundle-request.js
var bundle_request = __webpack_require__(78180);
// EXTERNAL MODULE: ./packages/runtime/lib/temporary-files.js
var temporary_files = __webpack_require__(98487);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/failing-at.js
/**
 * A scenario in which the scripts of an event fail, once on each instance.
 *
 * @param hosts names of instances; `web-*` is every one that begins so.
 */
function failingAt(event, hosts) {
    const fault = { fault: 'script-fails', event, times: 1, output: 'made to fail by the rehearsal' };
    return { version: 1, hosts: [{ hosts, ...fault }] };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/compare-environments.js

/** A page that is another one at each request tells nobody who has answered. */
const MOST_ANSWERS = 5;
const NOTHING = {
    ...{ added: [], changed: [], removed: [], leftBehind: [], permissions: [], processes: [], ports: [] },
};
/**
 * What a deployment that replaces instances has made of both environments.
 *
 * @param before - the originals, and those replacements that were there.
 * @param after - what there is of both.
 * @param isInstalled - whether an instance has got the release.
 */
function compareEnvironments(before, after, isInstalled) {
    const originals = before.originals.map((was) => {
        const now = after.kept.find(({ name }) => name === was.name);
        return now === undefined
            ? { name: was.name, role: 'original', isGone: true, ...NOTHING }
            : { ...compareStates(was, now, false), role: 'original' };
    });
    const replacements = after.replacements.map((now) => {
        const was = before.fresh.find(({ name }) => name === now.name) ?? emptyOf(now);
        return { ...compareStates(was, now, isInstalled(now.name)), role: 'replacement' };
    });
    return [...originals, ...replacements];
}
/** What a launched instance was before anything was on it. */
function emptyOf({ name }) {
    return { name, files: new Map(), installed: new Set(), processes: [], ports: [] };
}
/**
 * What is as before once the release has failed: the originals, and whom the load balancer sends requests to.
 *
 * @param before - the originals before the release.
 * @param after - the originals then.
 * @param seen.hasMoved - whether the failure came after the traffic had moved.
 * @param seen.answers - what the load balancer answered before and after.
 */
function compareTakenBack(before, after, result, { hasMoved, answers: [once, now], }) {
    const rollback = result?.rollback;
    if (result === undefined || result.outcome === 'succeeded' || (hasMoved && rollback === undefined)) {
        return { outcome: 'not-rolled-back', restored: [], notRestored: [] };
    }
    const failed = rollback === undefined || result.outcome === 'rolled-back'
        ? []
        : [`the rollback itself did not succeed: deployment ${rollback.deploymentId} ended ${rollback.status}`];
    const told = before.map((was) => {
        const state = after.find(({ name }) => name === was.name);
        const gone = { restored: [], notRestored: [`${was.name} is not there any more`], written: [] };
        return state === undefined ? gone : compareRestored(was, state);
    });
    const isTold = once.size > 0 && once.size <= MOST_ANSWERS;
    const others = isTold && [...now].some((answer) => !once.has(answer));
    const notRestored = [
        ...failed,
        ...(others ? ['the load balancer does not answer as before the release'] : []),
        ...told.flatMap((one) => one.notRestored),
    ];
    return {
        outcome: notRestored.length === 0 ? 'restored' : 'not-restored',
        restored: [
            ...(rollback === undefined
                ? ['the release failed before any traffic had moved: the originals have kept it']
                : []),
            ...(isTold && !others ? ['the load balancer answers as before the release'] : []),
            ...told.flatMap((one) => one.restored),
        ],
        notRestored,
        written: told.flatMap((one) => one.written),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/let-go-on.js



const let_go_on_LOOK_EVERY_MS = 100;
/** How long clients ask before a wait is ended. */
const ASKED_MS = 500;
/**
 * Ends the waits of a deployment that replaces instances: for a person before the traffic moves, and for the end of the originals.
 *
 * @param atReady is done before the traffic is let move.
 * @param until aborts when the deployment has ended.
 */
async function letGoOn(deploymentId, { world, clock }, atReady, until) {
    const provider = (0,lib.createCodeDeployProvider)(world.settings);
    const ended = new Set();
    try {
        while (!until.aborted) {
            const { state, isTerminationWaitStarted } = await provider.getDeployment(deploymentId, { signal: until });
            if ((0,model/* isTerminal */.Hd)(state))
                return;
            const pause = state === 'ready' ? 'ready' : isTerminationWaitStarted ? 'termination' : undefined;
            if (pause !== undefined && !ended.has(pause)) {
                ended.add(pause);
                if (pause === 'ready')
                    await atReady();
                await clock.sleep(ASKED_MS, until);
                await provider.continueDeployment(deploymentId, pause, { signal: until }).catch(unlessOver);
            }
            await clock.sleep(let_go_on_LOOK_EVERY_MS, until);
        }
    }
    catch (error) {
        if (!until.aborted)
            throw error;
    }
}
/** A wait can end by itself just before. */
function unlessOver(error) {
    if (!(error instanceof errors.SlipwayError) || error.code !== 'NOT_WAITING')
        throw error;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/make-environments.js

const KEY = 'rehearsal';
const ORIGINAL = 'original';
const REPLACEMENT = 'replacement';
const SCALING_GROUP = 'rehearsal';
const ZONES = ['us-east-1a', 'us-east-1b'];
/** @param count of each of the two environments. */
function planEnvironments({ isCopied }, count) {
    if (isCopied) {
        const sizes = { MinSize: count, MaxSize: count, DesiredCapacity: count };
        return {
            seeded: { autoScalingGroups: [{ AutoScalingGroupName: SCALING_GROUP, ...sizes, AvailabilityZones: ZONES }] },
            selection: { autoScalingGroups: [SCALING_GROUP] },
            request: {},
        };
    }
    const made = (letter, Value) => Array.from({ length: count }, () => ({
        // As those of EC2 look; what runs on a terminated instance is found by it, and another rehearsal may be under way.
        instanceId: `i-${letter}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`,
        tags: [{ Key: KEY, Value }],
    }));
    const originals = made('a', ORIGINAL);
    return {
        seeded: { ec2Instances: [...originals, ...made('b', REPLACEMENT)] },
        originals: originals.map(({ instanceId }) => instanceId),
        selection: { ec2TagFilters: [{ Key: KEY, Value: ORIGINAL, Type: 'KEY_AND_VALUE' }] },
        request: { targetInstances: { tags: [{ key: KEY, value: REPLACEMENT }] } },
    };
}
/** Has a group replace its instances from now on, which it has deployed to in place until then. */
async function replaceFromNowOn(calls, { applicationName, deploymentGroupName }, blueGreenDeploymentConfiguration, signal) {
    const request = {
        applicationName,
        currentDeploymentGroupName: deploymentGroupName,
        deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
        blueGreenDeploymentConfiguration,
    };
    await calls.json('codedeploy', 'UpdateDeploymentGroup', request, signal);
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/scripts-of.js

/** The scripts of each event: of a few the release before has brought them, of all others this one does. */
function scriptsOf(appSpec, earlier) {
    const isOfEarlier = (event) => lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG.some((name) => name === event);
    return toScripts((event) => scriptsAt(isOfEarlier(event) ? earlier : appSpec, event));
}
/**
 * The same where instances are replaced: each runs what it has, the originals the release before and the replacements this one, which
 * have nothing to stop.
 */
function scriptsByRole(appSpec, earlier, roleOf) {
    return toScripts((event, instance = '') => {
        // Several at once are named together, and of the same kind.
        const [first = ''] = instance.split(' and ');
        if (roleOf(first) === 'original')
            return scriptsAt(earlier, event);
        return event === 'ApplicationStop' ? [] : scriptsAt(appSpec, event);
    });
}
function toScripts(scripts) {
    return {
        hooksOf: (event, instance) => scripts(event, instance).map(({ location }) => location.value),
        timeoutOf: (event, instance) => scripts(event, instance).reduce((sum, { timeoutSeconds }) => sum + timeoutSeconds * 1_000, 0),
    };
}
function scriptsAt(appSpec, event) {
    return appSpec?.hooks.filter((hook) => hook.event.value === event).flatMap((hook) => hook.scripts) ?? [];
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/push-revision.js + 1 modules
var push_revision = __webpack_require__(20782);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/event-times.js
/**
 * The lifecycle event of an instance at a time. Between two events it is the one before: what it has begun goes on.
 *
 * @param events in their order, with times of the same clock.
 */
function eventAt(events, atMs) {
    const ran = events.filter(({ startedAt }) => startedAt !== undefined);
    const last = ran.at(-1);
    if (last?.endedAt !== undefined && atMs > last.endedAt)
        return undefined;
    return ran.findLast(({ startedAt = 0 }) => startedAt <= atMs)?.name;
}
/** The lifecycle events of an instance from one time to another, in their order. */
function eventsBetween(events, fromMs, toMs) {
    const during = events.filter(({ startedAt, endedAt = Number.POSITIVE_INFINITY }) => startedAt !== undefined && startedAt <= toMs && endedAt >= fromMs);
    return during.length > 0 ? during.map(({ name }) => name) : [eventAt(events, toMs) ?? []].flat();
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/outages.js
/**
 * The times in which an instance answered nobody. A single request that is lost is one, too.
 *
 * What began and what ended such a time is an event between two requests, one served and one lost. Of several it is the first that runs
 * something: a server is stopped by a script, and the first request that is refused may come only after it.
 *
 * @param answers of one instance, in the order in which they were over.
 * @param eventsBetween what was going on on the instance from one time to another, of the wall's clock.
 */
function findOutages(instance, answers, eventsBetween) {
    const outages = [];
    let lost = [];
    let lastServed;
    const end = (served) => {
        const [first] = lost;
        const last = lost.at(-1);
        if (first === undefined || last === undefined)
            return;
        const from = causeOf(eventsBetween(lastServed?.endedAt ?? lostAt(first), lostAt(first)));
        const until = served && (causeOf(eventsBetween(lostAt(last), served.endedAt)) ?? AFTERWARDS);
        outages.push({
            instance,
            ...(from !== undefined && { from }),
            ...(until !== undefined && { until }),
            lost: lost.length,
            lastedMs: (served ?? last).endedAt - first.startedAt,
            reason: first.reason ?? 'lost',
        });
        lost = [];
    };
    for (const answer of answers) {
        if (answer.isServed) {
            end(answer);
            lastServed = answer;
        }
        else
            lost.push(answer);
    }
    end();
    return outages;
}
function causeOf(events) {
    return events.find(({ hooks }) => hooks.length > 0) ?? events[0];
}
const AFTERWARDS = { event: 'the end of the deployment', hooks: [] };
/** Of a request that has waited for so long, its beginning tells what it met. */
const WAITED_MS = 1_000;
/** When a request was lost: a connection that is reset or refused is at its end, one that nobody answered at its beginning. */
function lostAt({ startedAt, endedAt }) {
    return endedAt - startedAt > WAITED_MS ? startedAt : endedAt;
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/environments.js
var environments = __webpack_require__(575);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/phases.js

const BLOCKED_AT_LAST = 'AfterBlockTraffic';
const INSTALLED_AT_LAST = 'ValidateService';
const ALLOWING = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']);
/**
 * When the phases of a deployment to replacement instances began, one after the other, by what happened to its instances.
 *
 * @param way - the instances as the deployment has seen them, and as the one has by which the service went back.
 * @param completedAt - when the first of the two was over.
 */
function phasesOf([targets = [], back = []], completedAt) {
    const originals = targets.filter(environments/* isOriginal */.S);
    const replacements = targets.filter((target) => !(0,environments/* isOriginal */.S)(target));
    const hasRerouted = firstStart(replacements, (event) => ALLOWING.has(event)) !== undefined;
    const starts = [
        ['begin', Number.NEGATIVE_INFINITY],
        ['install', firstStart(replacements)],
        ['ready', hasRerouted ? lastEnd(replacements, INSTALLED_AT_LAST) : undefined],
        ['reroute', firstStart(replacements, (event) => ALLOWING.has(event))],
        ['deregister', firstStart(originals)],
        ['terminate', lastEnd(originals, BLOCKED_AT_LAST)],
        ['back', firstStart(back)],
        ['afterwards', lastEndOf(back) ?? completedAt],
    ];
    return starts
        .flatMap(([phase, fromMs]) => (fromMs === undefined ? [] : [{ phase, fromMs }]))
        .toSorted((one, other) => one.fromMs - other.fromMs);
}
/** The phase at a time. */
function phaseAt(starts, atMs) {
    return starts.findLast(({ fromMs }) => fromMs <= atMs)?.phase ?? 'begin';
}
function firstStart(targets, isMeant = () => true) {
    const times = targets.flatMap(({ events }) => events.flatMap(({ name, startedAt }) => (startedAt !== undefined && isMeant(name) ? [startedAt] : [])));
    return times.length === 0 ? undefined : Math.min(...times);
}
/** When the last of them had that event behind it; not while one has not. */
function lastEnd(targets, event) {
    const ends = targets.map(({ events }) => events.find(({ name }) => name === event)?.endedAt);
    const known = ends.filter((endedAt) => endedAt !== undefined);
    return known.length === 0 || known.length < ends.length ? undefined : Math.max(...known);
}
function lastEndOf(targets) {
    const ends = targets.flatMap(({ events }) => events.flatMap(({ endedAt }) => endedAt ?? []));
    return ends.length === 0 ? undefined : Math.max(...ends);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/client/instance-clients.js






const ASK_EVERY_MS = 15;
/** As many users of a load balancer at once. */
const instance_clients_CONNECTIONS = 3;
/** Clients that go on asking, and what they were answered by whom they asked. */
class InstanceClients {
    #answers;
    constructor(asked) {
        this.#answers = asked.map((one) => ({ asked: one, answers: [] }));
    }
    /** Asks until it is told to end. */
    async ask(until) {
        await Promise.all(this.#answers.flatMap(({ asked: { instance, url }, answers }) => {
            const options = { pauseMs: ASK_EVERY_MS, onAnswer: (answer) => answers.push(answer) };
            const connections = instance === undefined ? instance_clients_CONNECTIONS : 1;
            return Array.from({ length: connections }, () => keepAsking(askHttp(url), options, until));
        }));
    }
    /**
     * What they were answered, by what was going on.
     *
     * @param targets the instances as the deployments have seen them that were made meanwhile, one after the other.
     */
    tell(targets, hooksOf) {
        const tally = new Tally();
        const outages = this.#answers.flatMap(({ asked: { instance }, answers }) => {
            for (const answer of answers) {
                const atMs = answer.isServed ? answer.endedAt : lostAt(answer);
                tally.add(instance === undefined ? momentAt(targets, atMs) : momentOn(targets, instance, atMs), answer);
            }
            if (instance === undefined)
                return [];
            const events = eventsOf(targets, instance);
            return findOutages(instance, answers, (fromMs, toMs) => eventsBetween(events, fromMs, toMs).map((event) => ({ event, hooks: hooksOf(event, instance) })));
        });
        const isBalanced = this.#answers.some(({ asked }) => asked.instance === undefined);
        return { stretches: tally.stretches(hooksOf), ...(!isBalanced && { outages }) };
    }
    /** The same by the phases of the deployment. */
    tellPhases(starts) {
        const tally = new Tally();
        for (const answer of this.#answers.flatMap(({ answers }) => answers).toSorted(byEnd)) {
            tally.add({ phase: phaseAt(starts, answer.isServed ? answer.endedAt : lostAt(answer)) }, answer);
        }
        return tally.stretches(() => []);
    }
}
const byEnd = (one, other) => one.endedAt - other.endedAt;
function momentOn(targets, instance, atMs) {
    const event = eventAt(eventsOf(targets, instance), atMs);
    return { instance, ...(event !== undefined && { event }) };
}
/** What was going on behind a load balancer: mostly on one instance at a time. */
function momentAt(targets, atMs) {
    const names = [...new Set(targets.map(({ id }) => instance_clients_nameOf(id)))];
    const running = names.flatMap((instance) => {
        const event = eventAt(eventsOf(targets, instance), atMs);
        return event === undefined ? [] : [{ instance, event }];
    });
    if (running.length === 0)
        return {};
    return {
        instance: running.map(({ instance }) => instance).join(' and '),
        event: [...new Set(running.map(({ event }) => event))].join(' and '),
    };
}
/** What happened to an instance, one deployment after the other. */
function eventsOf(targets, instance) {
    return targets.filter(({ id }) => instance_clients_nameOf(id) === instance).flatMap(({ events }) => events);
}
/** A target can be known by an ARN. */
function instance_clients_nameOf(id) {
    return id.slice(id.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/steps/stop-unhealthy.js

/** How long a load balancer is waited for here: whoever starts an application watches it for no longer. */
const stop_unhealthy_PATIENCE_MS = 120_000;
const stop_unhealthy_LOOK_EVERY_MS = 1_000;
/**
 * Stops a deployment whose load balancer does not find an instance healthy: the service would wait for an hour, and so would whoever
 * has named a wrong path.
 *
 * @param onStop is told of the instance.
 * @param until aborts when the deployment has ended.
 */
async function stopUnhealthy(deploymentId, { provider, clock, }, onStop, until) {
    const waitingSince = new Map();
    try {
        for (;;) {
            await clock.sleep(stop_unhealthy_LOOK_EVERY_MS, until);
            for await (const targets of provider.listTargets(deploymentId, { states: ['in-progress'] }, { signal: until })) {
                for (const { id, events } of targets) {
                    if (!events.some(({ name, state }) => name === 'AllowTraffic' && state === 'in-progress'))
                        continue;
                    const since = waitingSince.get(id) ?? clock.now();
                    waitingSince.set(id, since);
                    if (clock.now() - since < stop_unhealthy_PATIENCE_MS)
                        continue;
                    await provider.stopDeployment(deploymentId, { rollback: false }, { signal: until });
                    onStop(id);
                    return;
                }
            }
        }
    }
    catch (error) {
        // One that has ended meanwhile is not there to be stopped.
        if (!until.aborted && !(error instanceof errors.SlipwayError && error.code === 'ALREADY_COMPLETED'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/server-deployer.js










/** The bucket of a rehearsal. */
const server_deployer_BUCKET = 'rehearsal';
const ALL_AT_ONCE = 'CodeDeployDefault.AllAtOnce';
/** How long clients go on after a deployment. */
const AFTERWARDS_MS = 500;
/** Deploys to the instances of a world while clients ask, and looks at these. */
class ServerDeployer {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Deploys, and keeps what came of it as a step. */
    async deploy(asked) {
        const { name, bundle, scripts, isWatched, isBlueGreen = false, more, during = async () => undefined } = asked;
        const { world, found, stage, group } = this.#parts;
        const { applicationName, deploymentGroupName } = group;
        const { reporter, clock, signal } = stage;
        const revision = await this.#push(bundle.file);
        const clients = new InstanceClients(this.#parts.asked);
        const ended = new AbortController();
        const asking = isWatched ? clients.ask(ended.signal) : undefined;
        try {
            const deployed = await deployStep({ applicationName, deploymentGroupName, revision, ...more }, { world, reporter, clock, signal }, async (deploymentId, until) => {
                await Promise.all([during(deploymentId, until), this.#stopUnhealthy(deploymentId, until)]);
            });
            const afterwards = asking ?? clients.ask(ended.signal);
            await clock.sleep(AFTERWARDS_MS, signal).finally(() => ended.abort());
            await afterwards;
            const result = deployed.kind === 'ended' ? deployed.result : undefined;
            const { hooksOf, timeoutOf } = scripts;
            const way = result === undefined || !isWatched ? [] : [result.targets, await this.#undoing(result)];
            const isPhased = isBlueGreen && isWatched;
            const step = {
                name,
                ...(deployed.kind === 'ended' ? { result: deployed.result } : { notDeployed: deployed.reason }),
                ...clients.tell(way.flat(), hooksOf),
                ...(isPhased && { phases: clients.tellPhases(phasesOf(way, result?.deployment?.completedAt)) }),
                hooks: result === undefined ? [] : hookTimes(result, hooksOf, timeoutOf),
            };
            found.steps.push(step);
            return step;
        }
        finally {
            ended.abort();
            await asking?.catch(() => undefined);
        }
    }
    /**
     * What is on the instances now.
     *
     * @param bundle what is installed.
     * @param isWanted which of them.
     */
    look(bundle, isWanted = () => true) {
        const { world, stage } = this.#parts;
        const installed = bundle?.installed ?? new Set();
        const wanted = world.engine.instances.filter(({ name }) => isWanted(name));
        return Promise.all(wanted.map((instance) => lookAtInstance(world, instance, installed, stage.signal)));
    }
    /** Without a load balancer there is nobody who could find an instance unhealthy. */
    async #stopUnhealthy(deploymentId, until) {
        const { world, asked, stage, found } = this.#parts;
        if (asked.some(({ instance }) => instance !== undefined))
            return;
        const ports = { provider: (0,lib.createCodeDeployProvider)(world.settings), clock: stage.clock };
        const onStop = (instance) => {
            const patience = (0,duration/* formatDuration */.a)(stop_unhealthy_PATIENCE_MS);
            found.notes.push(`${instance} was not healthy within ${patience}: the deployment was stopped, where the service waits for an hour; the load balancer asks for health-check-path`);
        };
        await stopUnhealthy(deploymentId, ports, onStop, until);
    }
    /** The instances as the deployment has seen them by which the service goes back. */
    async #undoing({ rollback }) {
        if (rollback === undefined)
            return [];
        const { world, stage } = this.#parts;
        const provider = (0,lib.createCodeDeployProvider)(world.settings);
        const targets = [];
        for await (const page of provider.listTargets(rollback.deploymentId, {}, { signal: stage.signal })) {
            targets.push(...page);
        }
        return targets;
    }
    async #push(bundle) {
        const { world, stage, group } = this.#parts;
        const { reporter, clock, signal } = stage;
        const { settings } = world;
        const { revision } = await (0,push_revision.pushRevision)({ bundle, applicationName: group.applicationName, bucket: server_deployer_BUCKET }, {
            files: local_files/* localFiles */.J,
            store: (0,lib.createS3ArtifactStore)(settings),
            provider: (0,lib.createCodeDeployProvider)(settings),
            reporter,
            clock,
        }, { signal });
        return revision;
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/blue-green.js
var blue_green_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var blue_green_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/** Events that a failure can be forced at: those after the traffic first, since the service has something to take back then. */
const blue_green_FORCED_AT = [
    'AfterAllowTraffic',
    'BeforeAllowTraffic',
    'ValidateService',
    'ApplicationStart',
    'AfterInstall',
    'BeforeInstall',
];
const AFTER_TRAFFIC = 'AfterAllowTraffic';
/** Has a deployment wait until it is let go on. */
const WAITING = { deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 } };
const GONE_WITHIN_MS = 15_000;
const blue_green_LOOK_EVERY_MS = 100;
const ASKED_TIMES = 20;
/**
 * Rehearses a release to instances that replace those which have the one before: clients ask the load balancer before all of them. A
 * forced failure has instances of its own, since the originals may be gone.
 */
async function rehearseBlueGreen(plan, stage, found) {
    const { blueGreen } = plan.group;
    if (blueGreen === undefined)
        throw new Error('the group replaces no instances');
    found.notTold.push(...blueGreen.notTold);
    const released = await inEnvironments(plan, blueGreen, stage, found, async (player) => {
        if (!(await player.begin('before')))
            return undefined;
        await player.replace(blueGreen.configuration);
        return player.release();
    });
    if (!stage.withRollback || released === undefined)
        return;
    const event = blue_green_FORCED_AT.find((name) => plan.release.appSpec.hooks.some((hook) => hook.event.value === name));
    const obstacle = plan.previous === undefined
        ? 'there is no release before to go back to'
        : released.result?.outcome !== 'succeeded'
            ? 'the release has not succeeded by itself'
            : undefined;
    if (event === undefined || obstacle !== undefined) {
        const why = obstacle ?? 'the release has no script that could be made to fail';
        found.notTold.push({ what: 'a forced failure and its rollback', why });
        return;
    }
    found.notes.push('the forced failure has instances of its own, with the release before on them');
    await inEnvironments(plan, blueGreen, stage, found, async (player) => {
        if (!(await player.begin('back')))
            return;
        await player.replace({ ...blueGreen.configuration, ...WAITING });
        await player.failAt(event);
    });
}
/** Opens a world with two environments behind a load balancer, as far as the second is not launched later. */
async function inEnvironments(plan, blueGreen, stage, found, play) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, nodeRuntime, program, signal } = stage;
        const { isolation, group, healthCheckPath = plan.requestPath } = plan;
        const { seeded, originals, selection, request } = planEnvironments(blueGreen, plan.instances);
        const seed = { version: 1, buckets: [server_deployer_BUCKET], ...seeded };
        const world = blue_green_addDisposableResource(env_1, await openWorld({ environment, nodeRuntime, instanceProgram: program, isolation, seed }), true);
        const { url, deployedTo } = await makeBalancer(world.calls, healthCheckPath, signal);
        await makeGroup(world.calls, 'Server', group, { ...selection, ...deployedTo }, signal);
        const page = new URL(plan.requestPath, url);
        const deployer = new ServerDeployer({ world, group, asked: [{ url: page }], stage, found });
        // Nobody has launched replacements yet.
        const before = new Set(originals ?? world.engine.instances.map(({ name }) => name));
        const isOriginal = (name) => before.has(name);
        const first = found.steps.length;
        try {
            return await play(new BlueGreenPlayer({ world, plan, stage, found, deployer, page, request, isOriginal }));
        }
        finally {
            found.steps.splice(first, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps.slice(first)));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = blue_green_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
class BlueGreenPlayer {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Puts the release before onto the originals, in place; resolves with whether it is there. */
    async begin(name) {
        const { plan, found } = this.#parts;
        if (plan.previous === undefined)
            return true;
        const step = await this.#deploy(name, plan.previous, { configurationName: ALL_AT_ONCE });
        if (step.result?.outcome === 'succeeded')
            return true;
        const why = 'the release before could not be deployed: there is nothing that this one could replace';
        found.notTold.push({ what: name === 'before' ? 'the release' : 'a forced failure and its rollback', why });
        return false;
    }
    async replace(configuration) {
        const { world, plan, stage } = this.#parts;
        await replaceFromNowOn(world.calls, plan.group, configuration, stage.signal);
    }
    async release() {
        const { plan, found, deployer, request, isOriginal } = this.#parts;
        const originals = await deployer.look(plan.previous, isOriginal);
        const fresh = await deployer.look(undefined, (name) => !isOriginal(name));
        const step = await this.#deploy('release', plan.release, { ...request });
        await this.#untilTerminated(step);
        const kept = await deployer.look(plan.previous, isOriginal);
        const replacements = await deployer.look(plan.release, (name) => !isOriginal(name));
        const isInstalled = hasInstalled(step);
        found.instances = compareEnvironments({ originals, fresh }, { kept, replacements }, isInstalled);
        found.differences = findDifferences(replacements.filter(({ name }) => isInstalled(name)));
        return step;
    }
    /** Lets the release fail at an event, on each replacement, and looks at what the originals are then. */
    async failAt(event) {
        const { world, plan, stage, found, deployer, request, isOriginal } = this.#parts;
        const before = await deployer.look(plan.previous, isOriginal);
        const answers = await this.#ask();
        const fail = (hosts) => world.play(failingAt(event, hosts), stage.signal);
        // Before the traffic the originals run nothing. After it they do, on the way back, and have to come to its end.
        const isLate = event === AFTER_TRAFFIC || event === 'BeforeAllowTraffic';
        if (!isLate)
            await fail(['*']);
        const more = { ...request, configurationName: ALL_AT_ONCE, autoRollback: ['failure'] };
        const step = await this.#deploy('forced-failure', plan.release, more, async () => {
            if (isLate)
                await fail(world.engine.instances.map(({ name }) => name).filter((name) => !isOriginal(name)));
        });
        const after = await deployer.look(plan.previous, isOriginal);
        const hasMoved = event === AFTER_TRAFFIC;
        found.rollback = compareTakenBack(before, after, step.result, { hasMoved, answers: [answers, await this.#ask()] });
        const left = world.engine.instances.flatMap(({ name }) => (isOriginal(name) ? [] : [name]));
        found.notes.push(`after the forced failure the replacement instances are still there, out of the load balancer (${left.join(', ')}): the service leaves them to you`);
    }
    #deploy(name, bundle, more, atReady = async () => undefined) {
        const { world, plan, stage, deployer, isOriginal } = this.#parts;
        const isInPlace = name === 'before' || name === 'back';
        const roleOf = (instance) => (isOriginal(instance) ? 'original' : 'replacement');
        const scripts = scriptsByRole(plan.release.appSpec, plan.previous?.appSpec, roleOf);
        const during = (deploymentId, until) => letGoOn(deploymentId, { world, clock: stage.clock }, atReady, until);
        const asked = { name, bundle, scripts, more: more ?? {}, isBlueGreen: true, isWatched: !isInPlace };
        return deployer.deploy(isInPlace ? asked : { ...asked, during });
    }
    /** Terminated instances go once the deployment has succeeded: agents are told to end, and what runs is ended. */
    async #untilTerminated({ result }) {
        const { world, plan, stage, isOriginal } = this.#parts;
        const option = plan.group.blueGreen?.configuration.terminateBlueInstancesOnDeploymentSuccess;
        const isKept = option?.action === 'KEEP_ALIVE';
        if (isKept || result?.outcome !== 'succeeded')
            return;
        const endMs = stage.clock.now() + GONE_WITHIN_MS;
        while (stage.clock.now() < endMs && world.engine.instances.some(({ name }) => isOriginal(name))) {
            await stage.clock.sleep(blue_green_LOOK_EVERY_MS, stage.signal);
        }
    }
    /** What the load balancer answers. */
    async #ask() {
        const { page, stage } = this.#parts;
        const answers = await askTimes(askHttp(page), { times: ASKED_TIMES, connections: 2 }, stage.signal);
        return new Set(answers.map(({ version, reason }) => version ?? reason ?? ''));
    }
}
function hasInstalled({ result }) {
    const installed = (result?.targets ?? []).filter(({ events }) => events.some(({ name, state }) => name === 'Install' && state === 'succeeded'));
    return (name) => installed.some(({ id }) => id === name);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/server.js
var server_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var server_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const server_NAME = 'rehearsal';
/** Events that a failure can be forced at, the last one first. */
const server_FORCED_AT = ['ValidateService', 'ApplicationStart', 'AfterInstall', 'BeforeInstall'];
/** Rehearses a release to instances: clients ask each of them, or the load balancer, before, during and after the deployment. */
async function rehearseServer(plan, stage, found) {
    const rehearse = plan.group.blueGreen === undefined ? rehearseInPlace : rehearseBlueGreen;
    await rehearse(plan, stage, found);
    if (plan.previous !== undefined && !hasNewAnswers(found.steps)) {
        found.notes.push(`no answer at ${plan.requestPath} was another one than before the release: nothing tells the two apart there`);
    }
}
async function rehearseInPlace(plan, stage, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const names = Array.from({ length: plan.instances }, (_, index) => `${server_NAME}-${index + 1}`);
        const tags = [{ Key: server_NAME, Value: server_NAME }];
        const seed = {
            version: 1,
            buckets: [server_deployer_BUCKET],
            onPremisesInstances: names.map((instanceName) => ({ instanceName, tags })),
        };
        const { environment, nodeRuntime, program, signal } = stage;
        const { isolation, group } = plan;
        const world = server_addDisposableResource(env_1, await openWorld({ environment, nodeRuntime, instanceProgram: program, isolation, seed }), true);
        const onPremisesInstanceTagFilters = tags.map((tag) => ({ ...tag, Type: 'KEY_AND_VALUE' }));
        const { healthCheckPath } = plan;
        const balancer = healthCheckPath === undefined ? undefined : await makeBalancer(world.calls, healthCheckPath, signal);
        const deployedTo = { onPremisesInstanceTagFilters, ...balancer?.deployedTo };
        await makeGroup(world.calls, 'Server', group, deployedTo, signal);
        const pageOf = (base) => new URL(plan.requestPath, base);
        const asked = balancer !== undefined
            ? [{ url: pageOf(balancer.url) }]
            : world.engine.instances.map(({ name, port }) => ({ instance: name, url: pageOf(`http://127.0.0.1:${port}`) }));
        const deployer = new ServerDeployer({ world, group, asked, stage, found });
        try {
            await new InPlacePlayer(deployer, world, plan, stage, found).play();
        }
        finally {
            found.steps.splice(0, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = server_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether an instance has been given the release, and has it still. */
function server_installedBy(result) {
    const installed = (result?.rollback === undefined ? (result?.targets ?? []) : []).filter(({ events }) => events.some(({ name, state }) => name === 'Install' && state === 'succeeded'));
    return (name) => installed.some(({ id }) => id === name);
}
class InPlacePlayer {
    #deployer;
    #world;
    #plan;
    #stage;
    #found;
    constructor(deployer, world, plan, stage, found) {
        this.#deployer = deployer;
        this.#world = world;
        this.#plan = plan;
        this.#stage = stage;
        this.#found = found;
    }
    async play() {
        const { previous, release } = this.#plan;
        if (previous !== undefined) {
            const step = await this.#deploy('before', previous, undefined, { configurationName: ALL_AT_ONCE });
            if (step.result?.outcome !== 'succeeded') {
                const why = 'the release before could not be deployed: there is nothing that this one could replace';
                this.#found.notTold.push({ what: 'the release', why });
                return;
            }
        }
        const before = await this.#deployer.look(previous);
        const released = await this.#deploy('release', release, previous);
        const after = await this.#deployer.look(release);
        const isInstalled = server_installedBy(released.result);
        this.#found.instances = after.map((state, n) => compareStates(before[n] ?? state, state, isInstalled(state.name)));
        this.#found.differences = findDifferences(after.filter(({ name }) => isInstalled(name)));
        if (this.#stage.withRollback)
            await this.#rollBack(released);
    }
    /** Goes back by hand, and then lets the release fail at its last script on every instance at once. */
    async #rollBack({ result }) {
        const { previous, release } = this.#plan;
        const event = server_FORCED_AT.find((name) => release.appSpec.hooks.some((hook) => hook.event.value === name));
        const obstacle = previous === undefined
            ? 'there is no release before to go back to'
            : result?.outcome !== 'succeeded'
                ? 'the release has not succeeded by itself'
                : event === undefined
                    ? 'the release has no script that could be made to fail'
                    : undefined;
        if (previous === undefined || event === undefined || obstacle !== undefined) {
            this.#found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle ?? '' });
            return;
        }
        await this.#deploy('back', previous, release, { configurationName: ALL_AT_ONCE });
        const before = await this.#deployer.look(previous);
        await this.#world.play(failingAt(event, [`${server_NAME}-*`]), this.#stage.signal);
        const step = await this.#deploy('forced-failure', release, previous, {
            configurationName: ALL_AT_ONCE,
            autoRollback: ['failure'],
        });
        this.#found.rollback = compareRollback(before, await this.#deployer.look(previous), step.result);
    }
    /** @param earlier the bundle whose scripts stop what is there. */
    #deploy(name, bundle, earlier, more = {}) {
        const scripts = scriptsOf(bundle.appSpec, earlier?.appSpec);
        // What is done to all instances at once is no deployment that anybody would ask during.
        return this.#deployer.deploy({ name, bundle, scripts, isWatched: name === 'release', more });
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/world/installed-paths.js

/**
 * The files that a bundle installs, by the path that they have on an instance: a folder as `source` gives its content, a file keeps its
 * name (user guide, "AppSpec 'files' section").
 */
function installedPaths({ files }, entries) {
    const brought = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    const installed = files.flatMap(({ source, destination }) => {
        const from = external_node_path_.posix.normalize(source.value).replace(/^\.?\/+|^\.$|\/+$/g, '');
        return brought.flatMap((path) => {
            if (path === from)
                return [external_node_path_.posix.join(destination.value, (0,external_node_path_.basename)(path))];
            const below = from === '' ? path : path.startsWith(`${from}/`) ? path.slice(from.length + 1) : undefined;
            return below === undefined ? [] : [external_node_path_.posix.join(destination.value, below)];
        });
    });
    return new Set(installed);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-server.js










/** An AppSpec file is never larger. */
const APPSPEC_BYTES = 1024 * 1024;
/**
 * Plans the rehearsal of a release to instances, whose bundles are made now.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, APPSPEC_INVALID, SECRETS_FOUND, ARCHIVE_INVALID.
 */
async function planServer({ values, before, group, ports, folder }) {
    const { source = '.', bundle } = values;
    const named = bundle ?? source;
    if (bundle !== undefined && before?.isCommit === true) {
        throw new errors.SlipwayError('INPUT_INVALID', `${ports.written('bundle')} is made by a build, and no commit holds it`, {
            hint: 'name the bundle of the release before as previous, or rehearse the folder with source',
        });
    }
    const release = await toBundle(named, (0,external_node_path_.join)(folder, 'release.zip'), values, ports);
    const previous = before && (await toBundle(before.at(named), (0,external_node_path_.join)(folder, 'previous.zip'), values, ports));
    return {
        release: named,
        isolation: values.isolation,
        run: (stage, found) => {
            const isBalanced = group.hasBalancer || values['load-balancer'];
            if (!isBalanced) {
                found.notes.push('there is no load balancer: clients ask each instance, which answers nobody from its stop to its start');
            }
            if (values.isolation === 'directory')
                tellOfFolders(found);
            else
                found.notes.push('each instance is this machine, seen through a layer of its own, which is thrown away');
            const { instances, isolation, 'request-path': requestPath } = values;
            const healthCheckPath = isBalanced ? (values['health-check-path'] ?? requestPath) : undefined;
            return rehearseServer({ release, previous, instances, isolation, requestPath, healthCheckPath, group }, stage, found);
        },
    };
}
/** What follows from instances that are folders of this machine. */
function tellOfFolders({ notes, notTold }) {
    notes.push('scripts are not confined: instances are folders of this machine, and hooks find them by SLIPWAY_INSTANCE_ROOT');
    if (external_node_process_.platform !== 'linux') {
        notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' });
    }
    notTold.push({
        what: 'what scripts do outside of their instance',
        why: 'they run on this machine, where SLIPWAY_INSTANCE_ROOT alone keeps instances apart',
    }, { what: 'owners', why: 'in a folder of this machine files stay with the user who runs the rehearsal' });
}
/** A folder becomes a bundle as `slipway bundle` makes one; a file is one. */
async function toBundle(path, output, values, ports) {
    const { reporter, environment, signal } = ports;
    const kind = await local_files/* localFiles */.J.kindOf(path);
    if (kind === undefined) {
        throw new errors.SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
            hint: 'name the folder or the bundle of a release; in a workflow, run actions/checkout and the build first',
        });
    }
    if (kind === 'file')
        return { file: path, ...(await readBundle(path, signal)) };
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const variables = (0,bundle_request.readAppSpecVariables)(values, environment);
    const { path: file } = await (0,bundle_revision/* bundleRevision */.M)({
        source: path,
        output,
        format: 'zip',
        modifiedAt: DEFAULT_MODIFIED_AT,
        allowSecrets: values['allow-secrets'],
        ...(variables !== undefined && { appSpecVariables: variables }),
    }, { files: local_files/* localFiles */.J, temporary: temporary_files.temporaryFiles, archive: createBundleWriter(), reporter }, { signal });
    return { file, ...(await readBundle(file, signal)) };
}
async function readBundle(bundle, signal) {
    const isWanted = (path) => path === locate/* APPSPEC_NAME */.D;
    const limits = { limitBytes: APPSPEC_BYTES, totalBytes: APPSPEC_BYTES };
    const { contents, entries } = await local_files/* localFiles */.J.inspectArchive(bundle, { isWanted, ...limits }, { signal });
    const text = contents.get(locate/* APPSPEC_NAME */.D);
    const { spec, refusal } = (0,appspec_read/* readAppSpec */.F)(text ?? '', { file: locate/* APPSPEC_NAME */.D });
    if (text !== undefined && spec !== undefined)
        return { appSpec: spec, installed: installedPaths(spec, entries) };
    throw new errors.SlipwayError('ARCHIVE_INVALID', `bundle "${bundle}" has no ${locate/* APPSPEC_NAME */.D} that an agent takes: ${refusal ?? 'there is none at its root'}`, {
        hint: 'slipway validate says what is wrong with it',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/validate.js + 2 modules
var validate = __webpack_require__(79056);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/cloud-values.js
var cloud_values = __webpack_require__(51388);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-cloud-app-spec.js
var read_cloud_app_spec = __webpack_require__(83914);
// EXTERNAL MODULE: ./packages/core/lib/appspec/template.js + 1 modules
var template = __webpack_require__(10758);
// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var lib_diagnostics = __webpack_require__(37953);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/read-app-spec.js



/**
 * Reads what a release to AWS Lambda or Amazon ECS needs: from its AppSpec file, or from what one is to be made of.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported.
 */
async function readNeeds(request, ports) {
    const { appSpecFile, lambda, ecs, hooks = [] } = request;
    const said = new Map([
        ...entry('Name', lambda?.functionName),
        ...entry('Alias', lambda?.alias),
        ...entry('ContainerName', ecs?.containerName),
        ...entry('ContainerPort', ecs?.containerPort?.toString()),
    ]);
    if (appSpecFile === undefined) {
        const platform = lambda === undefined ? 'ecs' : 'lambda';
        return { platform, values: said, hooks: new Map(hooks.map(({ event, functionName }) => [event, functionName])) };
    }
    const text = await readText(appSpecFile, request, ports);
    const diagnostics = (0,validate.validateRelease)({ text, file: appSpecFile });
    if ((0,lib_diagnostics/* hasErrors */.Cs)(diagnostics)) {
        for (const diagnostic of diagnostics)
            ports.reporter.report({ type: 'diagnostic', diagnostic });
        throw new errors.SlipwayError('APPSPEC_INVALID', `the AppSpec file "${appSpecFile}" is not one that the service takes`, {
            hint: 'mend what is listed above',
        });
    }
    const { platform, values } = (0,cloud_values/* readCloudValues */._)(text, appSpecFile);
    if (platform === undefined || platform === 'ec2') {
        throw new errors.SlipwayError('INPUT_INVALID', `"${appSpecFile}" is no AppSpec file for AWS Lambda or Amazon ECS`, {
            hint: 'a release to instances is its folder or bundle: leave revision out, and name it with source or bundle',
        });
    }
    const { spec } = (0,read_cloud_app_spec/* readCloudAppSpec */.K)(text, { file: appSpecFile, platform });
    const written = ['Name', 'Alias', 'ContainerName', 'ContainerPort'].flatMap((name) => {
        const value = values.get(name);
        return value === undefined || value.isOpen ? [] : [[name, value.text]];
    });
    return {
        platform,
        values: new Map([...written, ...said]),
        hooks: new Map(spec?.hooks.map(({ event, functionName }) => [event.value, functionName.value])),
    };
}
function entry(name, value) {
    return value === undefined ? [] : [[name, value]];
}
async function readText(file, { variables }, { files, reporter }) {
    const text = new TextDecoder().decode(await files.read(file));
    if (variables === undefined)
        return text;
    const filled = (0,template.fillTemplate)(text, file, variables);
    for (const diagnostic of filled.diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if (!(0,lib_diagnostics/* hasErrors */.Cs)(filled.diagnostics))
        return filled.text;
    throw new errors.SlipwayError('APPSPEC_INVALID', `the AppSpec file "${file}" has variables that are not given`, {
        hint: 'give their values with appspec-var or appspec-env',
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/plan/plan-rehearsal.js













/**
 * Finds out what is rehearsed, and that everything that it needs is there.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, APPSPEC_INVALID before anything is begun.
 */
async function planRehearsal(values, asked, ports) {
    if (asked?.kind === 'revision') {
        throw new errors.SlipwayError('INPUT_INVALID', `${ports.written('revision')} is a revision that is elsewhere`, {
            hint: 'a rehearsal needs the release on this machine: its folder or bundle, or its AppSpec file',
        });
    }
    const folder = await makeWorldFolder();
    try {
        const { platform, group, release, isolation, run } = await (asked === undefined
            ? planForInstances(values, folder.path, ports)
            : planForCloud(values, asked.request, folder.path, ports));
        return {
            facts: {
                platform,
                release,
                ...(isolation !== undefined && { isolation }),
                ...(values.previous !== undefined && { previous: values.previous }),
                application: group.applicationName,
                deploymentGroup: group.deploymentGroupName,
                groupSource: group.source,
                configuration: group.configurationName,
                notes: group.notes,
            },
            run,
            [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await folder[Symbol.asyncDispose]();
        throw error;
    }
}
async function planForInstances(values, folder, ports) {
    const platform = 'server';
    const notes = [];
    const before = await findBefore(values, folder, ports, notes);
    const found = await findGroup(platform, toAskedGroup(values), { ...ports, files: local_files/* localFiles */.J });
    const group = { ...found, notes: [...notes, ...found.notes] };
    return { platform, group, ...(await planServer({ values, before, group, ports, folder })) };
}
/** @param notes gets what the release before is, where its name does not say it. */
async function findBefore(values, folder, ports, notes) {
    const { previous } = values;
    if (previous === undefined || !(await isLastSuccessful(previous))) {
        return previous === undefined ? undefined : findBeforeHere(previous, folder, ports);
    }
    const { 'application-name': applicationName, 'deployment-group': deploymentGroupName } = values;
    if (applicationName === undefined || deploymentGroupName === undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `of which deployment group "${previous}" is meant is not told`, {
            hint: `give ${ports.written('application-name')} and ${ports.written('deployment-group')}`,
        });
    }
    const file = (0,external_node_path_.join)(folder, 'last-successful');
    const { settings, signal } = ports;
    const account = { provider: (0,lib.createCodeDeployProvider)(settings), objects: (0,lib.createS3ObjectReader)(settings, signal) };
    const what = await fetchLastSuccessful({ applicationName, deploymentGroupName }, file, account, signal);
    notes.push(`the release before is ${what}`);
    return { at: () => file, isCommit: false };
}
/** A folder of that name is meant by it, as any other is. */
async function isLastSuccessful(previous) {
    return previous === LAST_SUCCESSFUL && (await local_files/* localFiles */.J.kindOf(previous)) === undefined;
}
async function planForCloud(values, request, folder, ports) {
    const needs = await readNeeds(request, { files: local_files/* localFiles */.J, reporter: ports.reporter });
    requireHooks(needs.hooks, values.functions);
    if (values.previous === undefined)
        throw withoutPrevious(ports);
    if (await isLastSuccessful(values.previous))
        throw noBundle(ports);
    const before = await findBeforeHere(values.previous, folder, ports);
    const { platform } = needs;
    const group = await findGroup(platform, toAskedGroup(values), { ...ports, files: local_files/* localFiles */.J });
    const parts = { values, request, needs, before, group, ports };
    return { platform, group, ...(await (platform === 'lambda' ? planLambda(parts) : planEcs(parts))) };
}
function findBeforeHere(previous, folder, ports) {
    return findPrevious(previous, (0,external_node_path_.join)(folder, 'before'), { files: local_files/* localFiles */.J, ...ports });
}
function toAskedGroup(values) {
    return {
        applicationName: values['application-name'],
        deploymentGroupName: values['deployment-group'],
        file: values.group,
        configurationName: values['deployment-config'],
    };
}
function noBundle({ written }) {
    return new errors.SlipwayError('INPUT_INVALID', `${written('previous')} is "${LAST_SUCCESSFUL}", and the release has no bundle`, {
        hint: 'for a function or a service, name the folder of the release before, or a branch, tag or commit',
    });
}
function withoutPrevious({ written }) {
    return new errors.SlipwayError('INPUT_INVALID', `${written('previous')} is missing: what the release replaces`, {
        hint: 'a function or a service is there before a deployment: name the folder of the release before, or a branch, tag or commit',
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/platforms/stage.js
function nothingFound() {
    return { steps: [], notes: [], notTold: [] };
}

// EXTERNAL MODULE: ./packages/core/lib/report/headline.js
var headline = __webpack_require__(74502);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/policy/judge.js


/** A hook that takes more than half of its time here has none to spare on a host that is busy. */
const SLOW_SHARE = 0.5;
/** What there is to say about what was found, and what of it makes the rehearsal fail. */
function judge(facts, failOn) {
    const found = [
        ['failed', failures(facts)],
        ['lost-requests', losses(facts)],
        ['slow-hooks', slowHooks(facts)],
        ['leftovers', leftovers(facts)],
        ['differences', facts.differences ?? []],
        ['rollback', rollbackTroubles(facts)],
    ];
    return found.flatMap(([kind, messages]) => messages.map((message) => ({ kind, message, isFatal: kind === 'failed' || failOn.includes(kind) })));
}
/** The release has to succeed, and so has what was there before it. A forced failure has to fail. */
function failures({ steps }) {
    return steps.flatMap((step) => {
        const { name, result, notDeployed, troubles = [] } = step;
        if (name === 'forced-failure')
            return [];
        if (result?.outcome === 'succeeded')
            return troubles.map((what) => `${STEP_WORDS[name]}: ${what}`);
        if (notDeployed !== undefined) {
            return name === 'release' ? [`the release was not deployed: ${notDeployed}`] : [];
        }
        if (result === undefined)
            return [];
        return [(0,headline/* describeOutcome */.SS)(result), ...troubles].map((what) => `${STEP_WORDS[name]}: ${what}`);
    });
}
function losses({ steps }) {
    const before = steps.find(({ name }) => name === 'before');
    const lostBefore = before === undefined ? { made: 0, lost: 0 } : requestsOf(before);
    // Who asks for what was never served has nothing to lose.
    if (lostBefore.made > 0 && lostBefore.lost === lostBefore.made) {
        return ['no request was served before the release either: ask for something that is there'];
    }
    return steps.flatMap(({ name, stretches, outages }) => {
        if (name === 'before')
            return [];
        const lost = outages?.map(describeOutage) ?? stretches.filter((one) => one.lost > 0).map(describeLoss);
        return lost.map((what) => `${STEP_WORDS[name]}: ${what}`);
    });
}
function slowHooks({ steps }) {
    return steps.flatMap(({ name, hooks }) => hooks.flatMap(({ target, event, hooks: run, tookMs, timeoutMs }) => name !== 'forced-failure' && timeoutMs !== undefined && tookMs > SLOW_SHARE * timeoutMs
        ? [`${event} (${run.join(', ')}) took ${(0,duration/* formatDuration */.a)(tookMs)} of ${(0,duration/* formatDuration */.a)(timeoutMs)} on ${target}`]
        : []));
}
function leftovers({ instances = [] }) {
    return instances.flatMap((instance) => describeLeftovers(instance));
}
function describeLeftovers({ name, leftBehind, processes, isWithout }) {
    if (isWithout)
        return [];
    const old = processes.filter(({ isFromBefore }) => isFromBefore);
    const files = leftBehind.length === 0 ? [] : [`${name}: ${counted(leftBehind.length, 'file')} left behind: ${listed(leftBehind)}`];
    return [
        ...files,
        ...old.map(({ pid, command }) => `${name}: process ${pid} of the release before still runs: ${command}`),
    ];
}
function listed(paths) {
    const shown = paths.slice(0, 3).join(', ');
    return paths.length > 3 ? `${shown} and ${paths.length - 3} more` : shown;
}
function rollbackTroubles({ rollback }) {
    if (rollback === undefined || rollback.outcome === 'restored')
        return [];
    if (rollback.outcome === 'not-rolled-back' && rollback.notRestored.length === 0) {
        return ['the service has not rolled the release back'];
    }
    return rollback.notRestored.map((what) => `not restored by the rollback: ${what}`);
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/rehearse.js









/** How long all of it may take where nobody says so. */
const rehearse_TIMEOUT_MS = 1_800_000;
const OUT_OF_TIME = {
    kind: 'failed',
    message: 'the timeout was over before the rehearsal was: what is told is what was seen until then',
    isFatal: true,
};
/**
 * Deploys a release for real, after the one before, to an engine of this process, while clients keep asking; and says what would have
 * happened. Everything that was started is ended, whatever comes of it.
 *
 * @throws SlipwayError for wrong input, before anything is begun, and for what makes a rehearsal impossible.
 * @throws the signal's reason.
 */
async function rehearse(values, ports) {
    const { host, written } = ports;
    const plan = (planning) => planRehearsal(values, (0,cloud_release/* readAskedRelease */.c)(values, written, host.environment), {
        ...planning,
        settings: (0,aws_settings/* toAwsSettings */.a)(values, host),
    });
    return conduct(plan, values, ports);
}
/**
 * Installs a release for real, after the one before, on simulated devices of a Mender server in this process, and says what would have
 * happened.
 *
 * @throws what {@link rehearse} throws.
 */
function rehearseMender(values, ports) {
    // Nobody asks devices for anything.
    return conduct((planning) => planMender(values, planning), { ...values, requests: 0 }, ports);
}
/**
 * Runs a release for real, after the one before, on simulated core devices of Greengrass in this process, and says what would have
 * happened.
 *
 * @throws what {@link rehearse} throws.
 */
function rehearseGreengrass(values, ports) {
    return conduct((planning) => planGreengrass(values, { ...planning, build: ports.buildComponent }), { ...values, requests: 0 }, ports);
}
/** Plans a rehearsal, runs it within its time, judges what was found, and ends what was started. */
async function conduct(plan, values, ports) {
    const { host, program, exportCommit, written } = ports;
    const reporter = untilTheEnd(ports.reporter);
    const { clock, environment, cancelled } = host;
    const startedAt = clock.now();
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, values.timeout ?? rehearse_TIMEOUT_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    const found = nothingFound();
    let rehearsal;
    const finish = (isOver) => {
        if (rehearsal === undefined)
            throw tooLate();
        const findings = [...(isOver ? [] : [OUT_OF_TIME]), ...judge(found, values['fail-on'])];
        const verdict = !isOver ? 'timed-out' : findings.some(({ isFatal }) => isFatal) ? 'failed' : 'passed';
        const notes = [...rehearsal.facts.notes, ...found.notes];
        return { ...rehearsal.facts, ...found, notes, verdict, findings, elapsedMs: clock.now() - startedAt };
    };
    try {
        rehearsal = await plan({ environment, reporter, exportCommit, written, signal });
        const stage = {
            ...{ reporter, clock, environment, signal },
            program,
            nodeRuntime: [...program, 'engine', 'run-function'],
            requests: values.requests,
            withRollback: values['with-rollback'],
        };
        await rehearsal.run(stage, found);
        return finish(true);
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (!deadline.signal.aborted)
            throw error;
        return finish(false);
    }
    finally {
        deadline.clear();
        await rehearsal?.[Symbol.asyncDispose]();
    }
}
/** How each deployment ended is told by the report. */
function untilTheEnd(reporter) {
    return { report: (event) => event.type !== 'result' && reporter.report(event) };
}
function tooLate() {
    return new errors.SlipwayError('INPUT_INVALID', 'the timeout was over before the rehearsal had begun', {
        hint: 'give it more time with timeout',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/report/json.js
var json = __webpack_require__(20140);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/json.js

/** The report for a machine: the model as it is, deployments in the words of every other JSON of ours, times in seconds. */
function reportJson({ steps, elapsedMs, ...report }) {
    return { type: 'rehearsal', ...report, elapsedSeconds: elapsedMs / 1_000, steps: steps.map(stepJson) };
}
function stepJson({ result, hooks, ...step }) {
    return {
        ...step,
        ...(result !== undefined && { deployment: (0,json/* resultJson */.y3)(result) }),
        hooks: hooks.map(({ tookMs, timeoutMs, ...hook }) => ({
            ...hook,
            tookSeconds: tookMs / 1_000,
            ...(timeoutMs !== undefined && { timeoutSeconds: timeoutMs / 1_000 }),
        })),
    };
}

// EXTERNAL MODULE: ./packages/core/lib/report/markdown-text.js
var markdown_text = __webpack_require__(86511);
// EXTERNAL MODULE: ./packages/core/lib/report/markdown-result.js + 1 modules
var markdown_result = __webpack_require__(59974);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/core/lib/report/paint.js
var report_paint = __webpack_require__(21052);
// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js
var result_text = __webpack_require__(81191);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/text.js


/** How many paths of one kind are named. */
const NAMED_PATHS = 8;
/** How many hooks of a step are told one by one. */
const FEW_HOOKS = 3;
/** How many lines of what a hook has printed are shown: the last ones. */
const PRINTED_LINES = 8;
/** The report of a rehearsal for a terminal or a log: what came of it first, then every step, and at the end what it does not tell. */
function renderText(report, paint = report_paint/* plainPaint */.p) {
    const { platform, steps, instances = [], rollback, findings, notes, notTold } = report;
    return [
        ...text_headline(report, paint),
        ...findings.map((finding) => `  ${markOf(finding, paint)} ${(0,untrusted/* untrustedText */.U)(finding.message)}`),
        ...steps.flatMap((step) => ['', ...renderStep(step, platform, paint)]),
        ...alike(instances, platform).flatMap((instance) => ['', ...renderInstance(instance, platform, paint)]),
        ...(rollback === undefined
            ? []
            : [
                '',
                paint.strong('What the rollback brought back'),
                ...rollback.restored.map((what) => `  ${paint.good('✓')} ${(0,untrusted/* untrustedText */.U)(what)}`),
                ...rollback.notRestored.map((what) => `  ${paint.warn('!')} ${(0,untrusted/* untrustedText */.U)(what)}`),
                ...(rollback.written ?? []).map((what) => `  ${paint.dim('·')} written meanwhile: ${(0,untrusted/* untrustedText */.U)(what)}`),
            ]),
        ...section('How it was rehearsed', notes, paint),
        ...section('What this rehearsal does not tell', notTold.map(({ what, why }) => `${what}: ${why}`), paint),
    ].map((line) => line.trimEnd());
}
/** What came of it, in one line. */
function describeVerdict(report) {
    const { verdict, release, previous, elapsedMs } = report;
    const word = { passed: 'passed', failed: 'failed', 'timed-out': 'did not come to its end' }[verdict];
    const after = previous === undefined ? '' : ` after ${previous}`;
    return (0,untrusted/* untrustedText */.U)(`the rehearsal of ${release}${after} ${word} in ${(0,duration/* formatDuration */.a)(elapsedMs)}`);
}
/** Whom it was deployed to, and by which settings. */
function describeSettings(report) {
    const { application, deploymentGroup, configuration, groupSource, devices, coreDevices, platform } = report;
    if (devices !== undefined) {
        const { fleets, artifact, updateModule } = devices;
        const told = fleets.map(({ count, deviceType }) => `${counted(count, 'device')} of type ${deviceType}`);
        return (0,untrusted/* untrustedText */.U)(`Artifact ${artifact}, update module ${updateModule}; ${told.join(', ')}`);
    }
    if (platform === 'greengrass') {
        if (coreDevices === undefined)
            return 'the release did not come to be deployed';
        const told = coreDevices.components.map(({ name, version, before }) => `${name} ${version}${before === undefined ? '' : ` after ${before}`}`);
        const { count, platform: kind, failurePolicy } = coreDevices;
        return (0,untrusted/* untrustedText */.U)(`${told.join(', ')}; ${counted(count, 'core device')} (${kind}), failure policy ${failurePolicy}`);
    }
    const from = {
        service: 'as the service tells them',
        file: "as the group's file tells them",
        defaults: 'those of a new group',
    };
    return (0,untrusted/* untrustedText */.U)(`application ${application}, group ${deploymentGroup}, ${configuration}; settings: ${from[groupSource ?? 'defaults']}`);
}
function text_headline(report, paint) {
    const mark = report.verdict === 'passed' ? paint.good('✓') : paint.bad('✗');
    return [`${mark} ${paint.strong(describeVerdict(report))}`, `  ${paint.dim(describeSettings(report))}`];
}
function markOf({ isFatal }, paint) {
    return isFatal ? paint.bad('✗') : paint.warn('!');
}
function renderStep(step, platform, paint) {
    const { name, result, notDeployed, hooks } = step;
    const stretches = toldStretches(step);
    const outcome = result === undefined ? (notDeployed ?? 'nothing is deployed') : result.outcome;
    const asked = requestsOf(step).made === 0 ? 'no requests' : describeRequests(step, platform);
    const requests = hasClients(platform) ? `, ${asked}` : '';
    return [
        `${paint.strong(capital(STEP_WORDS[name]))}: ${outcome}${requests}`,
        ...(result !== undefined && isToTell(step)
            ? [...(0,result_text/* renderResult */.C)(result, paint, 'rehearsal').map((line) => `  ${line}`), '']
            : []),
        ...table([...stretches.filter(isWorthARow).map(rowOf), ...renderRest(stretches)]),
        ...renderHooks(together(hooks, platform), NOUNS[platform].hook, hooks.length),
        ...(name === 'release' ? renderPrinted(step, paint) : []),
    ];
}
/** What a failure has printed is part of how it is explained. */
function renderPrinted(step, paint) {
    return printedOf(step)
        .filter(({ state }) => state !== 'failed' || !isToTell(step))
        .flatMap(({ hooks, event, target, output = '' }) => {
        const lines = (0,untrusted/* untrustedLines */.m)(output);
        const hidden = lines.length - PRINTED_LINES;
        return [
            `  ${(0,untrusted/* untrustedText */.U)(`${hooks.join(', ')} printed (${event} on ${target}):`)}`,
            ...(hidden > 0 ? [`    ${paint.dim(`… ${counted(hidden, 'earlier line')}`)}`] : []),
            ...lines.slice(-PRINTED_LINES).map((line) => `    ${paint.dim('│')} ${line}`),
        ];
    });
}
/** A failure that nobody has asked for is explained; of one that was forced there is nothing to learn. */
function isToTell({ name, result }) {
    return result !== undefined && result.outcome !== 'succeeded' && name !== 'forced-failure';
}
function rowOf(stretch) {
    const { served, lost, versions, reasons } = stretch;
    const made = served + lost;
    const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one);
    return [
        (0,untrusted/* untrustedText */.U)(describeMoment(stretch)),
        counted(made, 'request'),
        `${lost} lost (${percentOf(lost, made)})${why === undefined ? '' : `: ${(0,untrusted/* untrustedText */.U)(why[0]).slice(0, 120)}`}`,
        describeVersions(versions),
    ];
}
/** Who answered how often, where answers tell it and are not all different. */
function describeVersions(versions) {
    const known = Object.entries(versions).sort(([, one], [, other]) => other - one);
    return known.length === 0 || known.length > 3
        ? ''
        : known.map(([name, count]) => `${(0,untrusted/* untrustedText */.U)(name)}: ${count}`).join(', ');
}
function table(rows) {
    const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
/** On instances, events in which everybody was served are not told one by one. */
function isWorthARow({ instance, event, lost }) {
    return instance === undefined || event === undefined || lost > 0;
}
/** How many requests were made in the events that are not told. */
function renderRest(stretches) {
    const rest = stretches.filter((stretch) => !isWorthARow(stretch));
    if (rest.length === 0)
        return [];
    const { made } = requestsOf({ stretches: rest });
    return [['all other lifecycle events', counted(made, 'request'), '0 lost (0 %)', '']];
}
const FINE = ['succeeded', 'skipped', 'in-progress'];
/** All of a few; of many those that failed, and the one that used most of its time. */
function renderHooks(hooks, noun, count) {
    if (hooks.length <= FEW_HOOKS)
        return hooks.map((hook) => renderHook(hook, noun));
    const share = ({ tookMs, timeoutMs = Number.POSITIVE_INFINITY }) => tookMs / timeoutMs;
    const [longest] = hooks.toSorted((one, other) => share(other) - share(one));
    const told = hooks.filter((hook) => !FINE.includes(hook.state) || hook === longest);
    return [`  ${count} ${noun}s ran; of these:`, ...told.map((hook) => `  ${renderHook(hook, noun)}`)];
}
function renderHook(hook, noun) {
    const { target, event, hooks, state } = hook;
    const names = (0,untrusted/* untrustedText */.U)(hooks.join(', '));
    const when = state === 'in-progress' ? 'after' : 'in';
    return `  ${noun} ${names} (${(0,untrusted/* untrustedText */.U)(`${event} on ${target}`)}) ${describeEnd(hook)} ${when} ${describeTime(hook)}`;
}
function renderInstance(instance, platform, paint) {
    const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance;
    const absence = describeAbsence(instance);
    const installed = describePackages(instance);
    return [
        paint.strong(titleOf(instance, platform)),
        ...(absence === undefined ? [] : [`  ${absence}`]),
        ...components.map((component) => `  ${(0,untrusted/* untrustedText */.U)(describeComponent(component))}`),
        ...paths('added', added),
        ...paths('changed', changed),
        ...paths('removed', removed),
        ...paths('left behind', leftBehind),
        ...(installed === undefined ? [] : [`  ${(0,untrusted/* untrustedText */.U)(installed)}`]),
        ...permissions
            .slice(0, NAMED_PATHS)
            .map(({ path, before, after }) => `  permissions of ${(0,untrusted/* untrustedText */.U)(path)}: ${before} -> ${after}`),
        ...processes.map(({ pid, command, isFromBefore }) => `  process ${pid}${isFromBefore ? ' (since before the release)' : ''}: ${(0,untrusted/* untrustedText */.U)(command).slice(0, 160)}`),
        ...ports.map(({ port, command }) => `  port ${port} is listened on${command === undefined ? '' : ` by ${(0,untrusted/* untrustedText */.U)(command).slice(0, 120)}`}`),
    ];
}
function paths(what, all) {
    if (all.length === 0)
        return [];
    const more = all.length > NAMED_PATHS ? [`    and ${all.length - NAMED_PATHS} more`] : [];
    return [
        `  ${what}: ${counted(all.length, 'path')}`,
        ...all.slice(0, NAMED_PATHS).map((path) => `    ${(0,untrusted/* untrustedText */.U)(path)}`),
        ...more,
    ];
}
function section(title, lines, paint) {
    return lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  - ${(0,untrusted/* untrustedText */.U)(line)}`)];
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/markdown.js



const MARKS = { passed: '✅', failed: '❌', 'timed-out': '⚠️' };
/** How many paths of one kind are named. */
const markdown_NAMED_PATHS = 20;
/** The report of a rehearsal as a page of Markdown, for a step's summary: nothing that a script or a function wrote is active in it. */
function renderMarkdown(report) {
    const { verdict, platform, findings, steps, instances = [], rollback, notes, notTold } = report;
    const blocks = [
        `## ${MARKS[verdict]} ${(0,markdown_text/* markdownText */.p7)(describeVerdict(report))}`,
        (0,markdown_text/* markdownText */.p7)(describeSettings(report)),
        bullets(findings.map(({ isFatal, message }) => `${isFatal ? '❌' : '⚠️'} ${(0,markdown_text/* markdownText */.p7)(message)}`)),
        ...steps.flatMap((step) => markdown_renderStep(step, platform)),
        ...alike(instances, platform).flatMap((instance) => markdown_renderInstance(instance, platform)),
        ...(rollback === undefined
            ? []
            : [
                '### What the rollback brought back',
                bullets([
                    ...rollback.restored.map((what) => `✅ ${(0,markdown_text/* markdownText */.p7)(what)}`),
                    ...rollback.notRestored.map((what) => `⚠️ ${(0,markdown_text/* markdownText */.p7)(what)}`),
                    ...(rollback.written ?? []).map((what) => `written meanwhile: ${(0,markdown_text/* markdownText */.p7)(what)}`),
                ]),
            ]),
        ...folded('How it was rehearsed', notes),
        ...folded('What this rehearsal does not tell', notTold.map(({ what, why }) => `${what}: ${why}`)),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function markdown_renderStep(step, platform) {
    const { name, result, notDeployed, hooks } = step;
    const requests = describeRequests(step, platform);
    const { hook } = NOUNS[platform];
    const outcome = result?.outcome ?? notDeployed ?? 'nothing is deployed';
    const rows = toldStretches(step).map((one) => [(0,markdown_text/* markdownText */.p7)(describeMoment(one)), ...cellsOf(one)]);
    const ofHooks = together(hooks, platform).map((one) => [
        `${(0,markdown_text/* markdownCode */.D9)(one.hooks.join(', '))} (${(0,markdown_text/* markdownText */.p7)(one.event)})`,
        (0,markdown_text/* markdownCode */.D9)(one.target),
        describeEnd(one),
        describeTime(one),
    ]);
    const tables = [
        markdown_table(['While', 'Requests', 'Lost', 'Why', 'Answered by'], rows),
        markdown_table([capital(hook), 'On', 'Ended', 'Took'], ofHooks),
    ];
    return [
        `### ${capital(STEP_WORDS[name])}: ${(0,markdown_text/* markdownText */.p7)(outcome)}${requests === undefined ? '' : `, ${requests}`}`,
        ...(name === 'release'
            ? [...tables, ...markdown_renderPrinted(step)]
            : [
                `<details><summary>${requests === undefined ? '' : 'Requests and '}${hook}s</summary>`,
                ...tables,
                '</details>',
            ]),
        ...(result !== undefined && isToTell(step)
            ? [
                '<details open><summary>What went wrong</summary>',
                (0,markdown_result/* renderResultMarkdown */.J)(result, { advice: 'rehearsal', headingLevel: 4 }),
                '</details>',
            ]
            : []),
    ];
}
function markdown_renderPrinted(step) {
    const printed = printedOf(step).filter(({ state }) => state !== 'failed' || !isToTell(step));
    if (printed.length === 0)
        return [];
    const told = printed.flatMap(({ hooks, event, target, output = '' }) => [
        `${(0,markdown_text/* markdownCode */.D9)(hooks.join(', '))}, ${(0,markdown_text/* markdownText */.p7)(event)} on ${(0,markdown_text/* markdownCode */.D9)(target)}:`,
        (0,markdown_text/* markdownLog */.cu)((0,untrusted/* untrustedLines */.m)(output)),
    ]);
    return ['<details><summary>What was printed</summary>', ...told, '</details>'];
}
function cellsOf({ served, lost, reasons, versions }) {
    const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one);
    const made = served + lost;
    return [
        String(made),
        lost === 0 ? '0' : `**${lost}** (${percentOf(lost, made)})`,
        why === undefined ? '' : (0,markdown_text/* markdownText */.p7)(why[0], 200),
        (0,markdown_text/* markdownText */.p7)(describeVersions(versions)),
    ];
}
function markdown_renderInstance(instance, platform) {
    const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance;
    const absence = describeAbsence(instance);
    const installed = describePackages(instance);
    const lines = [
        ...(absence === undefined ? [] : [absence]),
        ...components.map((component) => (0,markdown_text/* markdownText */.p7)(describeComponent(component))),
        ...markdown_paths('added', added),
        ...markdown_paths('changed', changed),
        ...markdown_paths('removed', removed),
        ...markdown_paths('left behind', leftBehind),
        ...(installed === undefined ? [] : [(0,markdown_text/* markdownText */.p7)(installed, 2_000)]),
        ...permissions
            .slice(0, markdown_NAMED_PATHS)
            .map((one) => `permissions of ${(0,markdown_text/* markdownCode */.D9)(one.path)}: ${one.before} → ${one.after}`),
        ...processes.map(({ pid, command, isFromBefore }) => `process ${pid}${isFromBefore ? ' **since before the release**' : ''}: ${(0,markdown_text/* markdownCode */.D9)(command)}`),
        ...ports.map(({ port, command }) => `port ${port} is listened on${command === undefined ? '' : ` by ${(0,markdown_text/* markdownCode */.D9)(command)}`}`),
    ];
    return [`<details><summary>${(0,markdown_text/* markdownText */.p7)(titleOf(instance, platform))}</summary>`, bullets(lines), '</details>'];
}
function markdown_paths(what, all) {
    if (all.length === 0)
        return [];
    const named = all.slice(0, markdown_NAMED_PATHS).map((path) => (0,markdown_text/* markdownCode */.D9)(path));
    const more = all.length > markdown_NAMED_PATHS ? ` and ${all.length - markdown_NAMED_PATHS} more` : '';
    return [`${what}: ${named.join(', ')}${more}`];
}
function markdown_table(head, rows) {
    if (rows.length === 0)
        return '';
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function folded(title, lines) {
    if (lines.length === 0)
        return [];
    return [`<details><summary>${title}</summary>`, bullets(lines.map((line) => (0,markdown_text/* markdownText */.p7)(line))), '</details>'];
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}

// EXTERNAL MODULE: ./packages/core/lib/report/html-style.js
var html_style = __webpack_require__(21707);
// EXTERNAL MODULE: ./packages/core/lib/report/html-text.js
var html_text = __webpack_require__(2035);
;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/html.js



/** Nothing but the page's own style is obeyed, whatever a script may have written into it, and nothing is loaded. */
const POLICY = `default-src 'none'; style-src '${html_style/* STYLE_HASH */.h}'; base-uri 'none'; form-action 'none'`;
const VERDICTS = {
    passed: 'good',
    failed: 'bad',
    'timed-out': 'open',
};
/** The report of a rehearsal as one HTML file that needs no network and no script. */
function renderHtml(report) {
    const { verdict, platform, steps, instances = [], rollback, findings, notes, notTold } = report;
    const title = (0,html_text/* htmlText */.js)(describeVerdict(report));
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
<header class="${VERDICTS[verdict]}"><span class="outcome">${verdict}</span><h1>${title}</h1>
<p class="muted">${(0,html_text/* htmlText */.js)(describeSettings(report))}</p></header>
<main>
${html_section('What was found', html_list(findings.map(({ isFatal, message }) => `${isFatal ? '✗' : '!'} ${(0,html_text/* htmlText */.js)(message, 1_000)}`)))}
${steps.map((step) => html_renderStep(step, platform)).join('\n')}
${alike(instances, platform)
        .map((instance) => html_renderInstance(instance, platform))
        .join('\n')}
${rollback === undefined ? '' : html_section('What the rollback brought back', html_list([...rollback.restored.map((what) => `✓ ${(0,html_text/* htmlText */.js)(what)}`), ...rollback.notRestored.map((what) => `! ${(0,html_text/* htmlText */.js)(what)}`), ...(rollback.written ?? []).map((what) => `written meanwhile: ${(0,html_text/* htmlText */.js)(what)}`)]))}
${html_section('How it was rehearsed', html_list(notes.map((note) => (0,html_text/* htmlText */.js)(note))))}
${html_section('What this rehearsal does not tell', html_list(notTold.map(({ what, why }) => (0,html_text/* htmlText */.js)(`${what}: ${why}`))))}
</main>
</body>
</html>
`;
}
function html_renderStep(step, platform) {
    const { name, result, notDeployed, stretches, phases = [], hooks } = step;
    const told = describeRequests(step, platform);
    const { hook, columns } = NOUNS[platform];
    const outcome = (0,html_text/* htmlText */.js)(result?.outcome ?? notDeployed ?? 'nothing is deployed');
    const requestTable = (told) => html_table(['While', 'Requests', 'Lost', 'Share', 'Slowest', 'Why', 'Answered by'], told.map(requestRow));
    const times = html_table([...columns, 'On', 'Ended', 'Took', 'May take'], hooks.map((one) => [
        (0,html_text/* htmlCode */.h8)(one.hooks.join(', ')),
        (0,html_text/* htmlText */.js)(one.event),
        (0,html_text/* htmlCode */.h8)(one.target),
        `<span class="state ${(0,html_text/* htmlText */.js)(one.state)}">${(0,html_text/* htmlText */.js)(describeEnd(one))}</span>`,
        (0,duration/* formatDuration */.a)(one.tookMs),
        one.timeoutMs === undefined ? '–' : (0,duration/* formatDuration */.a)(one.timeoutMs),
    ]));
    const story = result !== undefined && isToTell(step)
        ? `<article class="failure"><pre tabindex="0">${(0,result_text/* renderResult */.C)(result, undefined, 'rehearsal')
            .map((line) => preserve(line))
            .join('\n')}</pre></article>`
        : '';
    const requests = `${titled('Requests by phase', requestTable(phases))}${titled('Requests', requestTable(stretches))}`;
    const tables = `${requests}${titled(`${capital(hook)}s`, times)}${titled('Printed', html_renderPrinted(step))}`;
    const shown = name === 'release'
        ? tables
        : `<details><summary>${told === undefined ? '' : 'Requests and '}${hook}s</summary>${tables}</details>`;
    return `<section><h2>${capital(STEP_WORDS[name])}: ${outcome}</h2>
${told === undefined ? '' : `<p class="muted">${told}</p>`}${story}
${shown}</section>`;
}
function html_renderPrinted(step) {
    return printedOf(step)
        .map(({ hooks, event, target, output = '' }) => {
        const what = `${(0,html_text/* htmlCode */.h8)(hooks.join(', '))}, ${(0,html_text/* htmlText */.js)(event)} on ${(0,html_text/* htmlCode */.h8)(target)}`;
        const lines = output.trimEnd().split('\n').map(preserve);
        return `<details><summary>${what}</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`;
    })
        .join('\n');
}
function titled(title, content) {
    return content === '' ? '' : `<p><strong>${title}</strong></p>${content}`;
}
function requestRow({ served, lost, slowestMs, reasons, versions, ...moment }) {
    const made = served + lost;
    const why = Object.entries(reasons)
        .sort(([, one], [, other]) => other - one)
        .slice(0, 3)
        .map(([reason, count]) => `${(0,html_text/* htmlText */.js)(reason, 200)} (${count})`);
    return [
        `${(0,html_text/* htmlText */.js)(describeMoment(moment))}${moment.hooks.length === 0 ? '' : `<br>${(0,html_text/* htmlCode */.h8)(moment.hooks.join(', '))}`}`,
        String(made),
        lost === 0 ? '0' : `<strong class="state failed">✗ ${lost}</strong>`,
        percentOf(lost, made),
        (0,duration/* formatDuration */.a)(slowestMs),
        why.join('<br>'),
        (0,html_text/* htmlText */.js)(describeVersions(versions)),
    ];
}
function html_renderInstance(instance, platform) {
    const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance;
    const absence = describeAbsence(instance);
    const installed = describePackages(instance);
    const lists = [
        absence === undefined ? '' : `<p>${capital(absence)}.</p>`,
        html_list(components.map((component) => (0,html_text/* htmlText */.js)(describeComponent(component)))),
        html_paths('Added', added),
        html_paths('Changed', changed),
        html_paths('Removed', removed),
        html_paths('Left behind', leftBehind),
        installed === undefined ? '' : `<p>${capital((0,html_text/* htmlText */.js)(installed, 2_000))}.</p>`,
        details('Permissions', permissions.map((one) => `${(0,html_text/* htmlCode */.h8)(one.path)}: ${(0,html_text/* htmlText */.js)(one.before)} → ${(0,html_text/* htmlText */.js)(one.after)}`)),
        details('Processes', processes.map(({ pid, command, isFromBefore }) => `${pid}${isFromBefore ? ', since before the release' : ''}: ${(0,html_text/* htmlCode */.h8)(command)}`)),
        details('Ports', ports.map(({ port, command }) => (command === undefined ? String(port) : `${port}: ${(0,html_text/* htmlCode */.h8)(command)}`))),
    ];
    return html_section(titleOf(instance, platform), lists.join('\n'));
}
function html_paths(what, all) {
    return details(what, all.map((path) => (0,html_text/* htmlCode */.h8)(path, 500)));
}
function details(what, lines) {
    return lines.length === 0 ? '' : `<details><summary>${what}: ${lines.length}</summary>${html_list(lines)}</details>`;
}
function html_section(title, content) {
    return content === '' ? '' : `<section><h2>${(0,html_text/* htmlText */.js)(title)}</h2>${content}</section>`;
}
function html_list(lines) {
    return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}
function html_table(head, rows) {
    if (rows.length === 0)
        return '';
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return `<div class="scroll" tabindex="0" role="region" aria-label="${(0,html_text/* htmlText */.js)(head[0] ?? '')}"><table><thead><tr>${head
        .map((text) => `<th scope="col">${text}</th>`)
        .join('')}</tr></thead><tbody>${cells.join('\n')}</tbody></table></div>`;
}
/** Indentation is part of what a script has printed. */
function preserve(line) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return `${indent}${(0,html_text/* htmlText */.js)(line.slice(indent.length), 4_000)}`;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/report/write-report.js



/** Writes the report as one HTML file and resolves with its path. @throws Error of the file system. */
async function writeHtml(report, file) {
    const path = (0,external_node_path_.resolve)(file);
    await (0,promises_.writeFile)(path, renderHtml(report));
    return path;
}

;// CONCATENATED MODULE: ./packages/rehearsal/lib/index.js








/***/ }),

/***/ 49061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isLocalEndpoint),
/* harmony export */   a: () => (/* binding */ toAwsSettings)
/* harmony export */ });
/** How to reach AWS, from what was given and the environment. */
function toAwsSettings(values, { environment }) {
    const region = values.region;
    const endpointUrl = values['endpoint-url'];
    const roleToAssume = values['role-to-assume'];
    const roleSessionName = values['role-session-name'];
    const externalId = values['role-external-id'];
    return {
        environment,
        ...(region !== undefined && { region }),
        ...(endpointUrl !== undefined && { endpointUrl }),
        ...(roleToAssume !== undefined && { roleToAssume }),
        ...(roleSessionName !== undefined && { roleSessionName }),
        ...(externalId !== undefined && { externalId }),
    };
}
/** Whether the service that we ask is on this machine, and so may be asked as often as we like. */
function isLocalEndpoint(values, { environment }, service = 'CODEDEPLOY') {
    const url = values['endpoint-url'] ?? environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 53531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readAskedRelease),
/* harmony export */   openCloudRelease: () => (/* binding */ openCloudRelease),
/* harmony export */   rememberTexts: () => (/* binding */ rememberTexts)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78122);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _bundle_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78180);
/* harmony import */ var _function_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27132);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36119);






/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
function readAskedRelease(values, written, environment) {
    const { revision } = values;
    const isFile = revision !== undefined && !(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .isRevisionText */ .ZN)(revision);
    if (revision !== undefined && !isFile) {
        if (!(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values))
            return { kind: 'revision', revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .parseRevisionLocation */ .Uq)(revision) };
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
            hint: 'name the AppSpec file itself as the revision, or leave the other options out',
        });
    }
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .cloudProblems */ .y9)(values, isFile, written);
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
        });
    }
    const variables = (0,_bundle_request_js__WEBPACK_IMPORTED_MODULE_0__.readAppSpecVariables)(values, environment);
    const request = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readCloudOptions */ .wp)(values);
    if (isFile) {
        return {
            kind: 'app-spec',
            request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
        };
    }
    return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values) ? { kind: 'app-spec', request } : undefined;
}
/** The files of this machine, and the texts that were read. */
function rememberTexts() {
    const texts = new Map();
    return {
        files: {
            kindOf: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.kindOf,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.read(path);
                texts.set(path, new TextDecoder().decode(bytes));
                return bytes;
            },
        },
        textOf: (file) => texts.get(file),
    };
}
/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
async function openCloudRelease(request, ports) {
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { settings, allowSecrets, texts, reporter, host } = ports;
    return openRelease(request, {
        files: texts.files,
        functions: createLambdaFunctions(settings),
        code: (0,_function_code_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunctionCode */ .C)(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
        taskDefinitions: createEcsTaskDefinitions(settings),
        reporter,
        clock: host.clock,
    }, { signal: host.cancelled });
}


/***/ }),

/***/ 27132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createFunctionCode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36119);






/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
function createFunctionCode(allowSecrets, warn) {
    return {
        readCode: async (path, options = {}) => {
            const kind = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.kindOf(path);
            if (kind === undefined) {
                throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
                    hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
                });
            }
            const bytes = kind === 'file' ? await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.read(path) : await zipOf(path, allowSecrets, warn, options);
            return { type: 'zip', bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64') };
        },
    };
}
/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(entries, source) {
    const { linkLeavesTree } = await __webpack_require__.e(/* import() */ 2970).then(__webpack_require__.bind(__webpack_require__, 2970));
    const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget));
    if (leading.length === 0)
        return;
    const lines = leading.map(({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`);
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
    });
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    await refuseLinksOut(entries, source);
    const content = {
        name: 'code of the function',
        refusal: 'the code of the function would hold',
        remedy: `leave them out with a .deployignore in "${source}"`,
    };
    const suspected = await guardSecrets(entries, allowSecrets, _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J, options, content);
    for (const message of [...warnings, ...suspected])
        warn(message);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'slipway-code-'));
    try {
        const destination = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'code.zip');
        await createBundleWriter().write(entries, destination, {
            format: 'zip',
            modifiedAt: DEFAULT_MODIFIED_AT,
            ...options,
        });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(destination);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The files of this machine. */
const localFiles = {
    kindOf: async (path) => {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            return found.isDirectory() ? 'directory' : 'file';
        }
        catch (cause) {
            if (isMissing(cause))
                return undefined;
            throw await unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(3226), __webpack_require__.e(3173)]).then(__webpack_require__.bind(__webpack_require__, 43226));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 8545).then(__webpack_require__.bind(__webpack_require__, 98545));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await __webpack_require__.e(/* import() */ 3892).then(__webpack_require__.bind(__webpack_require__, 43892));
        return inspectArchive(path, request, options);
    },
};
async function readUpTo(path, limitBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await handle.stat();
        const bytes = new Uint8Array(Math.min(size, limitBytes));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await handle.close();
    }
}
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function unreadable(path, cause) {
    const { unreadableSource } = await __webpack_require__.e(/* import() */ 9272).then(__webpack_require__.bind(__webpack_require__, 19272));
    return unreadableSource(path, cause);
}


/***/ }),

/***/ 81992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ toMenderBundleRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);



/**
 * What an Artifact is to be made of and how, as the options say.
 *
 * @throws SlipwayError SOURCE_INVALID for a key that cannot be read.
 */
async function toMenderBundleRequest(values, { source, output, buildFolder, }, environment) {
    const module = values['update-module'];
    const directory = values['dest-dir'];
    const permissions = values['file-mode'];
    const group = values['artifact-group'];
    const metadataFile = values['meta-data'];
    const signingKey = await readSigningKey(values['signing-key'], environment);
    return {
        name: values['artifact-name'],
        deviceTypes: values['device-types'],
        output,
        buildFolder,
        sourceFolder: await folderOf(source, buildFolder),
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        provides: values.provides,
        depends: values.depends,
        clearsProvides: values['clears-provides'],
        hasDefaultClearsProvides: !values['keep-provides'],
        software: softwareOf(values),
        scripts: values['state-scripts'],
        compression: values.compression,
        ...(source !== undefined && { source }),
        ...(module !== undefined && { payloadType: module }),
        ...(directory !== undefined && { destinationDirectory: directory }),
        ...(permissions !== undefined && { permissions }),
        ...(group !== undefined && { group }),
        ...(metadataFile !== undefined && { metadataFile }),
        ...(signingKey !== undefined && { signingKey }),
    };
}
function softwareOf(values) {
    if (values['no-software-version'])
        return null;
    const filesystem = values['software-filesystem'];
    const name = values['software-name'];
    const version = values['software-version'];
    return {
        ...(filesystem !== undefined && { filesystem }),
        ...(name !== undefined && { name }),
        ...(version !== undefined && { version }),
    };
}
/** What a build has still to make is where it will be. */
async function folderOf(source, fallback) {
    if (source === undefined)
        return fallback;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(source).catch(() => undefined);
    return found === undefined || found.isDirectory() ? source : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(source);
}
async function readSigningKey(file, environment) {
    if (file === undefined)
        return environment.MENDER_SIGNING_KEY || undefined;
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `signing key "${file}" cannot be read: ${cause.message}`, {
            cause,
        });
    }
}


/***/ }),

/***/ 65545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ menderTimeout),
/* harmony export */   qM: () => (/* binding */ menderTimeoutOf),
/* harmony export */   tO: () => (/* binding */ openMenderService)
/* harmony export */ });
/* harmony import */ var _mender_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67449);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);


/** How long to wait: what was said, or else what the phases of the deployment make of it. */
async function menderTimeout(statedMs, phases, { reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { deriveMenderTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const timeout = deriveMenderTimeout({ phases }, host.clock.now());
    reporter.report({ type: 'timeout-derived', timeout });
    return { timeoutMs: timeout.timeoutMs, isStated: false };
}
/**
 * The same for a deployment that somebody has made: it knows its phases itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function menderTimeoutOf(statedMs, deploymentId, service) {
    const { provider, host } = service;
    // What a signal means is said by whoever waits.
    if (statedMs !== undefined || host.cancelled.aborted)
        return { timeoutMs: statedMs ?? 3_600_000, isStated: true };
    try {
        const { phases = [] } = await provider.getMenderDeployment(deploymentId, { signal: host.cancelled });
        return await menderTimeout(undefined, phases, service);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return { timeoutMs: 3_600_000, isStated: true };
        throw error;
    }
}
/**
 * A Mender server, with deployments waited for as the wait options say.
 *
 * @throws SlipwayError CREDENTIALS_MISSING, INPUT_INVALID.
 */
async function openMenderService(values, { reporter, host }) {
    const { createMenderProvider } = await Promise.all(/* import() */[__webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(7755)]).then(__webpack_require__.bind(__webpack_require__, 65338));
    const settings = await (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderSettings */ .y9)(values, host);
    const provider = createMenderProvider(settings, (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderPolicy */ .L9)(values));
    const isLocal = (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocalServer */ .DI)(settings);
    const statedMs = values['poll-interval'];
    // Devices ask twice an hour; on this machine looks cost nobody anything.
    const schedule = {
        floorMs: statedMs ?? (isLocal ? 250 : 10_000),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
    return {
        provider,
        reporter,
        host,
        pageOf: async (deploymentId) => isLocal
            ? undefined
            : `${settings.serverUrl.replace(/\/+$/, '')}/ui/deployments/finished?open=true&id=${encodeURIComponent(deploymentId)}`,
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                onFailure: values['on-failure'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule }, host.cancelled);
        },
    };
}


/***/ }),

/***/ 67449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isLocalServer),
/* harmony export */   L9: () => (/* binding */ toMenderPolicy),
/* harmony export */   y9: () => (/* binding */ toMenderSettings)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const HOSTED = 'https://hosted.mender.io';
/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
async function toMenderSettings(values, { environment, clock, random }) {
    const { proxyFor } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 80203));
    const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED);
    requireServer(serverUrl);
    const token = environment.MENDER_TOKEN?.trim();
    const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment;
    const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined;
    const caFile = environment.MENDER_CA_FILE;
    if (!token && login === undefined) {
        if (user || password) {
            const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME'];
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `${given} is set without ${missing}, and there is no MENDER_TOKEN`, {
                hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
            });
        }
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
            hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
        });
    }
    return {
        serverUrl,
        ...(token && { token }),
        ...(login !== undefined && { login }),
        ...(caFile && { caFile }),
        proxyFor: (target) => proxyFor(target, environment),
        clock,
        random,
    };
}
function requireServer(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`);
}
/** Whether the server is on this machine, as the engine is. */
function isLocalServer({ serverUrl }) {
    return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname);
}
/** What counts as a failure and as an end, from the wait options. */
function toMenderPolicy(values) {
    const tolerance = values['max-failures'];
    const devices = values['wait-for-devices'];
    return {
        ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
        noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
        ...(devices !== undefined && { waitForDevices: devices }),
    };
}


/***/ }),

/***/ 23252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readOptionFile)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/**
 * The text of a file that an option names.
 *
 * @param what how a reader knows who names it: the option, and what the file is for where the option names several
 * @throws SlipwayError with the code of the reader, such as SOURCE_INVALID for a file that is not there; its message begins with `what`
 */
async function readOptionFile(path, what, files) {
    try {
        return new TextDecoder().decode(await files.read(path));
    }
    catch (error) {
        if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError))
            throw error;
        const { code, message, hint } = error;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError(code, `${what}: ${message}`, { cause: error, ...(hint !== undefined && { hint }) });
    }
}


/***/ }),

/***/ 98487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   temporaryFiles: () => (/* binding */ temporaryFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var _slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22178);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57706);








/** How often the way of the bytes is told: a terminal shows no more. */
const PROGRESS_BYTES = 1024 * 1024;
/** Keeps files in this machine's temporary folder, each file in a folder that nobody else may look into. */
const temporaryFiles = {
    place: async (name) => {
        const folder = await makeFolder((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        return { folder, ...toFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), folder) };
    },
    keep: async (name, { body, sizeBytes }, { signal, onProgress } = {}) => {
        const { diskFull, freeBytesAt, isDiskFull } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18605));
        signal?.throwIfAborted();
        const place = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
        const freeBytes = sizeBytes === undefined ? undefined : await freeBytesAt(place);
        if (sizeBytes !== undefined && freeBytes !== undefined && freeBytes < sizeBytes) {
            throw diskFull(place, { neededBytes: sizeBytes, freeBytes });
        }
        const folder = await makeFolder(place);
        try {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
            const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: 0o600 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(told(body, onProgress), { objectMode: false }), sink, { signal });
            return toFile(path, folder);
        }
        catch (error) {
            await remove(folder);
            signal?.throwIfAborted();
            throw isDiskFull(error) ? diskFull(place, { cause: error }) : error;
        }
    },
};
async function makeFolder(place) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, 'slipway-')).catch((cause) => {
        throw unusable(place, cause);
    });
    (0,_slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__/* .removeAtExit */ .m)(folder);
    return folder;
}
function unusable(place, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_7__.SlipwayError('BUNDLE_FAILED', `nothing can be kept in the temporary folder "${place}": ${reason}`, {
        hint: `set ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'} to a folder that can be written to`,
        cause,
    });
}
function toFile(path, folder) {
    return { path, remove: () => remove(folder) };
}
async function remove(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    (0,_slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__/* .forgetAtExit */ .X)(folder);
}
async function* told(body, onProgress) {
    let keptBytes = 0;
    let toldBytes = 0;
    for await (const chunk of body) {
        yield chunk;
        keptBytes += chunk.length;
        if (keptBytes - toldBytes < PROGRESS_BYTES)
            continue;
        onProgress?.(keptBytes);
        toldBytes = keptBytes;
    }
}


/***/ }),

/***/ 19567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideTimeout: () => (/* binding */ decideTimeout),
/* harmony export */   decideTimeoutOf: () => (/* binding */ decideTimeoutOf),
/* harmony export */   f: () => (/* binding */ timeLeft)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
async function decideTimeout(statedMs, subject, { provider, reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { clock, cancelled } = host;
    // What a signal means is said by whoever waits.
    if (cancelled.aborted)
        return WHEN_CANCELLED;
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    try {
        const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled });
        return { timeoutMs, isStated: false };
    }
    catch (error) {
        if (cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function decideTimeoutOf(statedMs, deploymentId, ports, waitUntil = 'succeeded') {
    const { provider, host } = ports;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    try {
        const asked = provider.getDeployment(deploymentId, { signal: host.cancelled });
        const { applicationName = '', deploymentGroupName = '', configurationName, revision, } = await (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(asked, host.cancelled);
        const subject = {
            applicationName,
            deploymentGroupName,
            ...(configurationName !== undefined && { configurationName }),
            ...(revision !== undefined && { revision }),
            waitUntil,
        };
        return await decideTimeout(undefined, subject, ports);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
function timeLeft({ timeoutMs, isStated }, startedAt, nowMs) {
    return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs;
}


/***/ })

};
