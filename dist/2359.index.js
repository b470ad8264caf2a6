export const id = 2359;
export const ids = [2359];
export const modules = {

/***/ 63005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ placeholderInText),
/* harmony export */   P5: () => (/* binding */ placeholderIn),
/* harmony export */   WG: () => (/* binding */ isStandIn),
/* harmony export */   jM: () => (/* binding */ placeholderAt)
/* harmony export */ });
/**
 * The ways in which templates mark what is filled in before a deployment: CodePipeline's `<TASK_DEFINITION>`, shells and
 * Terraform, GitHub and Azure Pipelines, Jinja and Helm, Octopus, Windows, and others. Lengths are bounded so that hostile texts cost no time.
 * `$LATEST` is a version of AWS Lambda and no placeholder.
 */
const MARKS = [
    '\\$\\{\\{[^{}\\n]{1,200}\\}\\}',
    '\\$\\{[^{}\\s]{1,200}\\}',
    '\\$\\([^()\\s]{1,200}\\)',
    '\\$(?!LATEST\\b)[A-Za-z_]\\w{0,200}',
    '\\{\\{[^{}\\n]{1,200}\\}\\}',
    '\\{%[^{}\\n]{1,200}%\\}',
    '#\\{[^{}\\n]{1,200}\\}#?',
    '<%[^<>\\n]{1,200}%>',
    '<[A-Za-z_][^<>\\n]{0,200}>',
    '%[A-Za-z_]\\w{0,200}%',
    '@@?[A-Za-z_][\\w.]{0,200}@@?',
    '__[A-Za-z]\\w{0,200}__',
].join('|');
const AT = new RegExp(MARKS, 'y');
const ANYWHERE = new RegExp(MARKS);
const TAG = /^!(?:Sub|Ref|GetAtt|ImportValue|Join|Select|FindInMap|If|Split|Base64|Transform|Cidr|GetAZs)\b/;
const INTRINSIC = /^(?:Ref|Fn::\w+)$/;
/** The length of the placeholder that begins at this offset, unquoted. */
function placeholderAt(source, at) {
    if (!/[$<{%@_#]/.test(source[at] ?? ''))
        return undefined;
    AT.lastIndex = at;
    return AT.exec(source)?.[0].length;
}
/** The placeholder in a value: what is to be replaced before the deployment. */
function placeholderIn(node) {
    if (node.kind === 'scalar')
        return placeholderInText(node.text);
    const [entry, ...others] = node.kind === 'map' ? node.entries : [];
    if (entry?.key.kind !== 'scalar' || others.length > 0)
        return undefined;
    return INTRINSIC.test(entry.key.text) ? entry.key.text : undefined;
}
/** As {@link placeholderIn}, for a text. */
function placeholderInText(text) {
    if (TAG.test(text) || /^\[[^[\]\n]{1,200}\]$|^\{[A-Za-z_]\w{0,200}\}$/.test(text))
        return text;
    return ANYWHERE.exec(text)?.[0];
}
const STAND_IN = /PLACEHOLDER|REPLACE|CHANGE_?ME|TODO|^x+$|\byour\b/i;
const NAME_OF_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/**
 * Whether a value that cannot be right as it stands was left to be filled in, though nothing marks it: `TASK_DEFINITION_ARN`,
 * `your-arn`, or the name of its own key.
 */
function isStandIn(text, key) {
    const bare = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (STAND_IN.test(text) || NAME_OF_VARIABLE.test(text))
        return true;
    return ['arn', bare(key), `${bare(key)}arn`].includes(bare(text));
}


/***/ }),

/***/ 22359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readCloudText)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/placeholder.js
var placeholder = __webpack_require__(63005);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/json-scalar.js
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** The value of a text, number, `true`, `false` or `null`; words that are none of these are taken for texts. */
function toJsonScalar(token, source, report, placeholderAt) {
    const { start, end, text } = token;
    return { kind: 'scalar', value: scalarValue(token, report, placeholderAt), text, span: source.span(start, end) };
}
function scalarValue({ kind, start, end, text }, report, placeholderAt) {
    if (kind === 'string')
        return { type: 'string', value: text };
    if (text === 'null')
        return { type: 'null' };
    if (text === 'true' || text === 'false')
        return { type: 'boolean', value: text === 'true' };
    if (/^-?\d{1,400}$/.test(text) && NUMBER.test(text))
        return { type: 'integer', value: BigInt(text) };
    if (NUMBER.test(text))
        return { type: 'float', value: Number(text) };
    if (!holdsPlaceholder(text, placeholderAt))
        report(start, end, 'found a text without quotes', 'put it in double quotes');
    return { type: 'string', value: text };
}
function holdsPlaceholder(text, placeholderAt) {
    for (let at = 0; at < text.length; at++)
        if (placeholderAt(text, at) !== undefined)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/json-scanner.js
const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/**
 * Reads the next token of a JSON text. Comments, single quotes, unclosed texts and placeholders that a template engine has
 * yet to fill in are read as what they are meant to be.
 */
function scanJson(source, from, report, placeholderAt) {
    const start = skipBlanks(source, from, report);
    const first = source[start];
    if (first === undefined)
        return { kind: 'end', start, end: start, text: 'the end of the file' };
    if (first === '"' || first === "'")
        return scanText(source, start, first, report);
    const placeholder = placeholderAt(source, start);
    if (placeholder === undefined && /[{}[\],:]/.test(first)) {
        return { kind: first, start, end: start + 1, text: first };
    }
    let end = start + (placeholder ?? 1);
    while (end < source.length && !/[\s{}[\],:"]/.test(source[end] ?? ''))
        end += placeholderAt(source, end) ?? 1;
    return { kind: 'word', start, end, text: source.slice(start, end) };
}
function skipBlanks(source, from, report) {
    let at = from;
    for (;;) {
        while (/\s/.test(source[at] ?? ''))
            at++;
        const end = commentAt(source, at);
        if (end === undefined)
            return at;
        report(at, end, 'found a comment; JSON has none', 'remove it, or write the file in YAML');
        at = end;
    }
}
/** The end of the comment that begins here. */
function commentAt(source, at) {
    const isBlock = source.startsWith('/*', at);
    const isLine = source.startsWith('//', at) || (source[at] === '#' && source[at + 1] !== '{');
    if (!(isBlock || isLine))
        return undefined;
    const end = source.indexOf(isBlock ? '*/' : '\n', at + 1);
    if (end === -1)
        return source.length;
    return isBlock ? end + 2 : end;
}
function scanText(source, start, quote, report) {
    if (quote === "'") {
        report(start, start + 1, 'found a single quote; texts in JSON are in double quotes', `write " instead of '`);
    }
    let text = '';
    let at = start + 1;
    for (;;) {
        const character = source[at];
        if (character === quote)
            return { kind: 'string', start, end: at + 1, text };
        if (character === undefined || character === '\n')
            return endUnclosed(source, start, at, text, report);
        if (character === '\\') {
            const [whole = '\\', name = '', hex] = /^\\(u([0-9A-Fa-f]{4})|[^\n]?)/u.exec(source.slice(at, at + 6)) ?? [];
            if (hex === undefined && !/^["\\/bfnrt]$/.test(name)) {
                report(at, at + 2, 'found a backslash that begins no escape of JSON', 'write \\\\ for a backslash');
            }
            text += hex === undefined ? (ESCAPES[name] ?? name) : String.fromCharCode(Number.parseInt(hex, 16));
            at += whole.length;
            continue;
        }
        if (character < ' ' && character !== '\r') {
            report(at, at + 1, 'found a tab or another control character inside of a text', 'write a blank, or \\t');
        }
        text += character;
        at++;
    }
}
/** Whatever closes lists and maps at the end of the line was most likely not meant to be in the text. */
function endUnclosed(source, start, at, text, report) {
    const trailing = /[\s,}\]]*$/.exec(source.slice(Math.max(start + 1, at - 80), at))?.[0].length ?? 0;
    report(start, at - trailing, 'a quote is opened here and not closed in this line', 'close it');
    return { kind: 'string', start, end: at - trailing, text: text.slice(0, text.length - trailing) };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/read-json.js




const MOST_FINDINGS = 20;
const MOST_DEPTH = 64;
/**
 * Reads JSON as JSON: tabs are blanks, texts are in double quotes. Every mistake is reported, and reading goes on behind it.
 *
 * @param placeholderAt tells what may stand without quotes, for something is put in its place before anyone else reads the text.
 */
function readJson(source, placeholderAt) {
    return new JsonReader(source, placeholderAt).read();
}
class JsonReader {
    #source;
    #placeholderAt;
    #findings = [];
    /** What closes the lists and maps that are open, the innermost last. */
    #closings = [];
    #lostAt;
    #next;
    #lastEnd = 0;
    constructor(source, placeholderAt) {
        this.#source = source;
        this.#placeholderAt = placeholderAt;
        this.#next = scanJson(source.text, 0, this.#report, placeholderAt);
    }
    read() {
        const root = this.#next.kind === 'string' ? this.#readWithoutBraces() : this.#readValue();
        if (this.#next.kind !== 'end') {
            this.#report(this.#next.start, this.#next.end, 'found more text behind the end of the map', 'remove it');
        }
        const lostAt = this.#lostAt;
        return { root, findings: this.#findings, ...(lostAt !== undefined && { lostAt }) };
    }
    #report = (start, end, message, hint) => {
        if (this.#findings.length === MOST_FINDINGS)
            this.#lose(start);
        else
            this.#findings.push((0,finding/* fault */.DG)('appspec/syntax', message, { span: this.#source.span(start, end), hint }));
    };
    #lose(at) {
        this.#lostAt ??= this.#source.span(at).start;
    }
    #take() {
        const token = this.#next;
        this.#lastEnd = token.end;
        this.#next = scanJson(this.#source.text, token.end, this.#report, this.#placeholderAt);
        return token;
    }
    #readValue() {
        const { kind, start, end, text } = this.#next;
        if (kind === '{' || kind === '[')
            return this.#readNested(kind);
        if (kind === 'string' || kind === 'word') {
            return toJsonScalar(this.#take(), this.#source, this.#report, this.#placeholderAt);
        }
        this.#report(start, end, kind === 'end' ? `expected a value, found ${text}` : `expected a value, found "${(0,lookup/* shorten */.ml)(text)}"`);
        return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start) };
    }
    #readNested(kind) {
        const { start, end } = this.#next;
        if (this.#closings.length === MOST_DEPTH) {
            this.#report(start, end, 'lists and maps are nested too deeply to be read');
            this.#lose(start);
            const { length } = this.#source.text;
            this.#next = { kind: 'end', start: length, end: length, text: 'the end of the file' };
            return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start) };
        }
        const opened = this.#take();
        const closing = kind === '{' ? '}' : ']';
        this.#closings.push(closing);
        const entries = [];
        const items = [];
        if (this.#next.kind !== closing) {
            do {
                if (kind === '[')
                    this.#readItem(items);
                else
                    this.#readMember(entries);
            } while (this.#goOn(opened, closing));
        }
        this.#closings.pop();
        if (this.#next.kind === closing)
            this.#take();
        const span = this.#source.span(start, this.#lastEnd);
        return kind === '{' ? { kind: 'map', entries, span } : { kind: 'list', items, span };
    }
    #readItem(items) {
        const { kind, start, end } = this.#next;
        if (kind === 'end' || kind === '}')
            return;
        if (kind === ':') {
            this.#report(start, end, 'found a colon without a key');
            this.#take();
            return;
        }
        const item = this.#readValue();
        if (this.#next.kind !== ':' || item.kind !== 'scalar') {
            items.push(item);
            return;
        }
        // The user guide has samples of this kind.
        this.#report(start, end, `found the key "${(0,lookup/* shorten */.ml)(item.text)}" in a list`, 'put the key and its value in { }');
        this.#take();
        const entries = [{ key: item, value: this.#readValue() }];
        items.push({ kind: 'map', entries, span: this.#source.span(start, this.#lastEnd) });
    }
    #readMember(entries) {
        const { kind, start, end, text } = this.#next;
        if (kind === 'end' || kind === ']')
            return;
        if (kind !== 'string' && kind !== 'word') {
            this.#report(start, end, `expected a key in double quotes, found "${text}"`);
            if (kind === '{' || kind === '[')
                this.#readNested(kind);
            else if (kind === ':')
                this.#take();
            return;
        }
        this.#take();
        if (kind === 'word') {
            this.#report(start, end, `the key "${(0,lookup/* shorten */.ml)(text)}" is written without quotes`, 'put it in double quotes');
        }
        const span = this.#source.span(start, end);
        if (this.#next.kind === ':')
            this.#take();
        else
            this.#report(start, end, `expected a colon behind the key "${(0,lookup/* shorten */.ml)(text)}"`, 'write a colon between key and value');
        entries.push({
            key: { kind: 'scalar', value: { type: 'string', value: text }, text, span },
            value: this.#readValue(),
        });
    }
    /** Goes past what separates two entries; false at the end of them. */
    #goOn(opened, closing) {
        const { kind, start, end, text } = this.#next;
        if (kind === closing)
            return false;
        if (kind === ',') {
            this.#take();
            if (this.#next.kind !== closing)
                return true;
            this.#report(start, end, `found a comma in front of "${closing}"; the last entry has none`, 'remove it');
            return false;
        }
        if (kind === 'end' || ((kind === '}' || kind === ']') && this.#closings.slice(0, -1).includes(kind))) {
            this.#report(opened.start, opened.end, `"${opened.text}" is opened here and never closed`, `close it with "${closing}"`);
            this.#lose(start);
            return false;
        }
        if (kind === '}' || kind === ']') {
            this.#report(start, end, `found "${text}", which closes nothing`, 'remove it');
            this.#take();
            return this.#goOn(opened, closing);
        }
        this.#report(this.#lastEnd - 1, this.#lastEnd, 'expected a comma behind this entry', 'write a comma between entries');
        return true;
    }
    /** A file that begins with its first key lacks the braces around it. */
    #readWithoutBraces() {
        const { start, end } = this.#next;
        this.#report(start, end, 'the file begins with a text; a JSON file begins with "{"', 'put the whole in { }');
        this.#closings.push('}');
        const entries = [];
        const opened = { kind: '{', start, end: start + 1, text: '{' };
        do
            this.#readMember(entries);
        while (this.#next.kind !== 'end' && this.#goOn(opened, '}'));
        return { kind: 'map', entries, span: this.#source.span(start, this.#lastEnd) };
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/depth.js
var depth = __webpack_require__(69297);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/parse.js
var parse = __webpack_require__(67207);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js + 1 modules
var syntax_error = __webpack_require__(60959);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/cover-placeholders.js

/** A character that no AppSpec file uses and that may stand anywhere in an unquoted text. */
const COVER = '\uE000';
/**
 * Replaces placeholders that YAML would take for maps, comments or reserved characters by as many letters: `{{ port }}` anywhere,
 * `%PORT%`, `@PORT@`, `#{port}` and `<% port %>` where a value begins.
 */
function coverPlaceholders(source) {
    const hidden = [];
    if (!source.includes(COVER)) {
        for (const { index } of source.matchAll(/\{\{|(?<=(?:[:[,-] {1,9}|["'[]))(?:%|@|#\{|<%)/g)) {
            const last = hidden.at(-1);
            const length = (0,placeholder/* placeholderAt */.jM)(source, index);
            if (length === undefined || (last !== undefined && index < last.end))
                continue;
            if (last?.end === index)
                hidden[hidden.length - 1] = { start: last.start, end: index + length };
            else
                hidden.push({ start: index, end: index + length });
        }
    }
    if (hidden.length === 0)
        return { text: source, uncover: (value) => value };
    const parts = [];
    let from = 0;
    for (const { start, end } of hidden) {
        parts.push(source.slice(from, start), COVER.repeat(end - start));
        from = end;
    }
    parts.push(source.slice(from));
    return {
        text: parts.join(''),
        uncover: (value, start, end) => {
            if (!value.includes(COVER))
                return value;
            const inside = hidden.filter((each) => each.start >= start && each.end <= end);
            let index = 0;
            return value.replace(/\uE000+/g, (covered) => {
                const each = inside[index++];
                return each === undefined ? covered : source.slice(each.start, each.end);
            });
        },
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
var plain_scalar = __webpack_require__(98789);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/load-node.js



/** How many entries merge keys may bring in altogether: far more than any file has, and too few to be used against us. */
const MOST_MERGED = 1000;
/**
 * Builds the values of an AppSpec file for AWS Lambda or Amazon ECS, with aliases and merge keys resolved. A value with a tag of its
 * own, such as CloudFormation's `!Sub`, becomes a text that begins with the tag.
 */
function loadCloudNode(root, source, covered, report) {
    return root === null ? undefined : new NodeLoader(source, covered, report).load(root, 0);
}
class NodeLoader {
    #source;
    #covered;
    #report;
    #anchors = new Map();
    #mergedCount = 0;
    constructor(source, covered, report) {
        this.#source = source;
        this.#covered = covered;
        this.#report = report;
    }
    /** @param parentEnd where a value that is left out would stand. */
    load(node, parentEnd) {
        if (node === null)
            return this.#nothing(parentEnd, parentEnd);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#loadAlias(node);
        const loaded = this.#loadValue(node);
        // Only now: an alias inside of its own anchor would make a value without end.
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, loaded);
        return loaded;
    }
    #loadAlias({ source: name, range: [start, end] }) {
        const target = this.#anchors.get(name);
        if (target !== undefined)
            return target;
        this.#report((0,finding/* fault */.DG)('appspec/syntax', `found the alias "*${name}", which names nothing above it`, {
            span: this.#source.span(start, end),
            hint: 'name the value with "&" further up; quote it if it is meant to begin with "*"',
        }));
        return this.#nothing(start, end);
    }
    #loadValue(node) {
        const [start, end] = node.range;
        const span = this.#source.span(start, end);
        if (node.tag?.startsWith('!') === true && node.tag !== '!') {
            const text = `${node.tag} ${this.#source.text.slice(start, end).trim()}`;
            return { kind: 'scalar', value: { type: 'string', value: text }, text, span };
        }
        if ((0,dist/* isScalar */.jn)(node)) {
            const text = this.#covered.uncover(typeof node.value === 'string' ? node.value : '', start, end);
            return { kind: 'scalar', value: load_node_scalarValue(node, text), text, span };
        }
        if ((0,dist/* isMap */.jh)(node)) {
            const entries = node.items.flatMap((pair) => {
                const keyEnd = pair.key?.range[1] ?? start;
                return this.#merge({ key: this.load(pair.key, keyEnd), value: this.load(pair.value, keyEnd) });
            });
            return { kind: 'map', entries, span };
        }
        const items = node.items.map((item) => ((0,dist/* isPair */.tO)(item) ? this.#nothing(start, start) : this.load(item, start)));
        return { kind: 'list', items, span };
    }
    /** The entries that a merge key stands for; every other entry is itself. */
    #merge(entry) {
        if (entry.key.kind !== 'scalar' || entry.key.text !== '<<')
            return [entry];
        const maps = entry.value.kind === 'list' ? [...new Set(entry.value.items)] : [entry.value];
        const entries = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
        this.#mergedCount += entries.length;
        return this.#mergedCount > MOST_MERGED ? [] : entries;
    }
    #nothing(start, end) {
        return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start, end) };
    }
}
function load_node_scalarValue(node, text) {
    if (node.type !== dist/* Scalar */.X5.PLAIN || node.tag === 'tag:yaml.org,2002:str')
        return { type: 'string', value: text };
    const value = (0,plain_scalar/* readPlainScalar */.X)(text);
    return value.type === 'unloadable' || value.type === 'symbol' ? { type: 'string', value: text } : value;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/read-yaml-text.js






const read_yaml_text_MOST_DEPTH = 64;
/**
 * Reads the YAML of an AppSpec file for AWS Lambda or Amazon ECS, or of another text of its kind. Unlike the agent's reader it takes aliases and merge keys, and it
 * keeps what it could make of a broken text. Placeholders count as texts wherever a template may have them.
 */
function readYamlText(source, { noun, isTemplate }) {
    // A byte order mark was made a blank, which would count as indentation of the first key.
    const text = source.hasByteOrderMark ? `\uFEFF${source.text.slice(1)}` : source.text;
    const covered = isTemplate ? coverPlaceholders(text) : { text, uncover: (value) => value };
    const tooDeep = (0,depth/* findTooDeep */.o)(covered.text, read_yaml_text_MOST_DEPTH);
    if (tooDeep !== undefined) {
        const span = source.span(tooDeep);
        const message = 'lists and maps are nested too deeply to be read';
        return { root: undefined, findings: [(0,finding/* fault */.DG)('appspec/syntax', message, { span })], lostAt: span.start };
    }
    const { document, next } = (0,parse/* parseFirst */.c)(covered.text);
    const findings = [];
    const root = loadCloudNode(document.contents, source, covered, (finding) => findings.push(finding));
    const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS' && code !== 'TAG_RESOLVE_FAILED');
    if (error !== undefined) {
        const { refusal: _, ...finding } = (0,syntax_error/* toSyntaxFinding */.E9)(error, { ...source, text: covered.text }, document.contents);
        findings.push(finding);
        const lostAt = source.span(Math.min(error.pos[0], covered.text.length)).start;
        return { root, findings, lostAt };
    }
    if (next !== undefined)
        findings.push(secondDocument(source, next, noun));
    return { root, findings };
}
function secondDocument(source, at, noun) {
    return (0,finding/* warn */.R8)('appspec/ignored-text', `a second YAML document begins here; ${noun} is one document`, {
        span: source.span(at),
        hint: 'remove one of the two',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/read-text.js





const APPSPEC = {
    noun: 'an AppSpec file',
    misnamed: 'name it .yml, and give "YAML" as the type of the revision in S3',
    isTemplate: true,
};
const NONE = () => undefined;
/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, or another text of its kind, which is JSON or YAML. A file that begins with a brace
 * is JSON, unless it is named otherwise and is sound YAML. Never throws.
 *
 * @param file its name, of which the extension is looked at.
 */
function readCloudText(text, file, kind = APPSPEC) {
    const source = (0,source_text/* toSourceText */.W)(text);
    if (!('text' in source)) {
        return { root: undefined, findings: [(0,finding/* fault */.DG)(source.code, source.message, source)], lostAt: { line: 1, column: 1 } };
    }
    const isNamedJson = /\.json$/i.test(file);
    const [first] = source.text.trimStart();
    if (first === '{' || (isNamedJson && first === '"')) {
        const json = readJson(source, kind.isTemplate ? placeholder/* placeholderAt */.jM : NONE);
        if (isNamedJson || json.findings.length === 0 || json.lostAt !== undefined)
            return json;
        const yaml = readYamlText(source, kind);
        return yaml.findings.length === 0 ? yaml : json;
    }
    const yaml = readYamlText(source, kind);
    if (!isNamedJson || yaml.root?.kind !== 'map')
        return yaml;
    const misnamed = (0,finding/* warn */.R8)('appspec/file-format', 'the file is named .json and is written in YAML', {
        hint: kind.misnamed,
    });
    return { ...yaml, findings: [misnamed, ...yaml.findings] };
}


/***/ })

};
