export const id = 5093;
export const ids = [5093];
export const modules = {

/***/ 5093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  APPSPEC_NAME: () => (/* reexport */ locate/* APPSPEC_NAME */.D),
  SCRIPT_BYTES: () => (/* reexport */ SCRIPT_BYTES),
  fillTemplate: () => (/* reexport */ fillTemplate),
  findReleaseFile: () => (/* reexport */ list_hook_scripts/* findReleaseFile */.F),
  listHookScripts: () => (/* reexport */ list_hook_scripts/* listHookScripts */.w),
  locateAppSpec: () => (/* reexport */ locate/* locateAppSpec */.f),
  validateRelease: () => (/* reexport */ validateRelease)
});

// UNUSED EXPORTS: EVERYTHING, anyAppSpecSchema, appSpecSchema, applyEdits, detectPlatform, diagnosticJson, fixAppSpec, fixLineEndings, formatDiagnostic, isPermissionFor, locateScript, pageAddress, readAppSpec, readCloudAppSpec, schemaAddress, toVisible, toVisibleMarked

// EXTERNAL MODULE: ./packages/core/lib/appspec/list-hook-scripts.js
var list_hook_scripts = __webpack_require__(61775);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
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
    return { text, diagnostics: [], unused, toTemplate: wayBack(template, text, fillings) };
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
/** No value brings a line with it, so only columns move. */
function wayBack(template, text, fillings) {
    const [before, after] = [startsOfLines(template), startsOfLines(text)];
    const offsetIn = (offset, isEnd) => {
        const last = fillings.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
        if (last === undefined)
            return offset;
        const end = last.start + last.text.length;
        if (offset < end || (isEnd && offset === end))
            return isEnd ? last.place.end : last.place.start;
        return last.place.end + offset - end;
    };
    const back = ({ line, column }, isEnd) => {
        const lineStart = after[line - 1] ?? 0;
        const columnBefore = offsetIn(lineStart + column - 1, isEnd) - (before[line - 1] ?? 0) + 1;
        return { line, column: columnBefore };
    };
    return ({ start, end }) => ({ start: back(start, false), end: back(end, true) });
}
function startsOfLines(text) {
    const breaks = text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g);
    return [0, ...[...breaks].map((match) => match.index + match[0].length)];
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
// EXTERNAL MODULE: ./packages/core/lib/appspec/keys/server.js
var server = __webpack_require__(61932);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/lookup.js
/**
 * The entry under a key in any case: the user guide's own samples write section and property names in capitals and without.
 * Of several the last, as YAML readers do it.
 */
function findEntry(map, name) {
    const wanted = name.toLowerCase();
    return map.entries.findLast(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === wanted);
}
/** The value under the first of these names, then under the next in that, and so on. */
function findDeep(node, ...names) {
    return names.reduce((found, name) => (found?.kind === 'map' ? findEntry(found, name)?.value : undefined), node);
}
/** A key as written, also where it is no text at all. */
function keyText(key) {
    return key.kind === 'scalar' ? key.text : '?';
}
/** Whether nothing is given: no value, an empty text, list or map. */
function isBlank(node) {
    if (node.kind === 'scalar')
        return node.text.trim() === '' || node.value.type === 'null';
    return node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/placeholder.js
var cloud_placeholder = __webpack_require__(63005);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/platform-names.js
/** The platforms as AWS spells them. */
const PLATFORM_NAMES = {
    ec2: 'EC2/on-premises',
    lambda: 'AWS Lambda',
    ecs: 'Amazon ECS',
};

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/check-keys.js







/** Settings that people look for in an AppSpec file and that are made in the deployment group or in the ECS service. */
const OF_THE_GROUP = /^(?:TargetGroup|TrafficRouting|ProdTrafficRoute|TestTrafficRoute|ListenerArn|AlarmConfig|AutoRollback|DeploymentConfig|BlueGreen|ServiceName$|ClusterName$|Cluster$)/i;
const OF_THE_SERVICE = /^(?:DesiredCount|LaunchType|Deployment(?:Controller|Configuration)|HealthCheckGracePeriod|EnableExecuteCommand|SchedulingStrategy|PropagateTags|ServiceRegistries|Tags$)/i;
/** Finds keys that the service does not know in this place, and those that are given twice. */
function checkKeys(map, keys, table, report) {
    const known = new Set(keys.map(({ name }) => name.toLowerCase()));
    const missing = missingIn(map, keys);
    const seen = new Map();
    for (const { key } of map.entries) {
        const name = keyText(key).toLowerCase();
        const earlier = seen.get(name);
        if (earlier !== undefined)
            report(givenAgain(key, earlier));
        else if (!known.has(name) && (0,cloud_placeholder/* placeholderIn */.P5)(key) === undefined) {
            const near = nearOf(key, keys);
            if (near === undefined || !missing.has(near))
                report(unknownKey(key, near, keys, table));
        }
        seen.set(name, key);
    }
}
/** The key of a map that was most likely written for one that is missing. It is the missing one that is told of. */
function misspelt(name, map, keys) {
    return map.entries.find(({ key }) => nearOf(key, keys) === name)?.key;
}
function missingIn(map, keys) {
    const missing = keys.filter(({ name, isRequired }) => isRequired === true && findEntry(map, name) === undefined);
    return new Set(missing.map(({ name }) => name));
}
function nearOf(key, keys) {
    return (0,closest/* closest */.k)(keyText(key), keys.map(({ name }) => name));
}
/** A key or hook that is there twice, of which only one can count. */
function givenAgain(key, earlier) {
    const message = `"${(0,lookup/* shorten */.ml)(keyText(key))}" is given again; it is in line ${earlier.span.start.line} already, and only one of the two counts`;
    return (0,finding/* warn */.R8)('appspec/duplicate-key', message, { span: key.span, hint: 'remove one' });
}
function unknownKey(key, near, keys, { platform, top }) {
    const name = keyText(key);
    const shown = `"${(0,lookup/* shorten */.ml)(name)}"`;
    const { span } = key;
    if (near === undefined) {
        const place = placeOf(name, top);
        if (place !== undefined) {
            const message = `${shown} is in the wrong place; it belongs in ${place}`;
            return (0,finding/* warn */.R8)('appspec/misplaced-key', message, { span, hint: `move it into ${place}` });
        }
        const ofServer = server/* SERVER_KEYS */.b.some((each) => each.name === name);
        if (ofServer) {
            const message = `${shown} is a section of EC2/on-premises; an AppSpec file for ${PLATFORM_NAMES[platform]} has none`;
            return (0,finding/* warn */.R8)('appspec/unknown-key', message, { span, hint: 'remove it' });
        }
    }
    const expected = keys.map((each) => each.name).join(', ');
    const hint = near === undefined ? settingElsewhere(name) : `did you mean "${near}"?`;
    return (0,finding/* warn */.R8)('appspec/unknown-key', `unknown key ${shown}; expected one of ${expected}`, { span, hint });
}
function settingElsewhere(name) {
    if (OF_THE_GROUP.test(name))
        return 'this is a setting of the deployment group; remove it here';
    return OF_THE_SERVICE.test(name) ? 'this is a setting of the ECS service; remove it here' : undefined;
}
/** Where in the file a key has its place, as a path of the keys above it. */
function placeOf(name, top) {
    const find = (value, path) => {
        switch (value.kind) {
            case 'list':
                return find(value.items, path);
            case 'named':
                return find(value.values, path);
            case 'map':
                for (const key of value.keys) {
                    if (key.name.toLowerCase() === name.toLowerCase())
                        return path.join(' > ');
                    const found = find(key.value, [...path, key.name]);
                    if (found !== undefined)
                        return found;
                }
                return undefined;
            default:
                return undefined;
        }
    };
    return find({ kind: 'map', keys: top }, []) || undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/capacity-providers.js


/**
 * Reads `CapacityProviderStrategy`: of several providers one at least has a weight, and one at most has a base (user guide,
 * below the properties of ECS).
 */
function readCapacityProviders(properties, report) {
    const list = findDeep(properties, 'CapacityProviderStrategy');
    const items = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
    if (items.length > 1 && items.every((item) => !mayBePositive(item, 'Weight'))) {
        const [first] = items.flatMap((item) => findEntry(item, 'Weight') ?? []);
        const message = `none of the ${items.length} capacity providers has a "Weight" above 0; no task can be placed`;
        const span = first?.key.span ?? findEntry(properties, 'CapacityProviderStrategy')?.key.span;
        report((0,finding/* warn */.R8)('appspec/capacity-provider', message, { span, hint: 'give one of them a weight of 1 at least' }));
    }
    const [, second] = items.flatMap((item) => (numberAt(item, 'Base') > 0 ? (findEntry(item, 'Base') ?? []) : []));
    if (second !== undefined) {
        const message = 'a second capacity provider has a "Base"; only one of the strategy can have one';
        report((0,finding/* warn */.R8)('appspec/capacity-provider', message, { span: second.key.span, hint: 'leave it out, or write 0' }));
    }
    return items.flatMap((item) => {
        const provider = findEntry(item, 'CapacityProvider')?.value;
        if (provider?.kind !== 'scalar' || isBlank(provider))
            return [];
        return [{ capacityProvider: provider.text, base: numberAt(item, 'Base'), weight: numberAt(item, 'Weight') }];
    });
}
/** Whether a number is above 0, or is none yet, as of a placeholder. */
function mayBePositive(item, name) {
    const value = findEntry(item, name)?.value;
    return value !== undefined && !isBlank(value) && !(value.kind === 'scalar' && /^0+$/.test(value.text));
}
function numberAt(item, name) {
    const value = findEntry(item, name)?.value;
    return value?.kind === 'scalar' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/network.js


const SETTINGS = ['Subnets', 'SecurityGroups', 'AssignPublicIp'];
/** Reads `NetworkConfiguration`: all three settings are given, or none (user guide, the note below its properties). */
function readNetwork(properties, report) {
    const awsvpc = awsvpcOf(properties);
    if (awsvpc === undefined)
        return undefined;
    const given = SETTINGS.filter((name) => isGiven(findEntry(awsvpc.map, name)?.value));
    const missing = SETTINGS.filter((name) => findEntry(awsvpc.map, name) === undefined);
    if (given.length > 0 && missing.length > 0) {
        const message = `the network is given in part: ${quote(missing)} ${missing.length === 1 ? 'is' : 'are'} missing beside ${quote(given)}`;
        const hint = 'give all three, or leave NetworkConfiguration out to keep the network of the running tasks';
        report((0,finding/* warn */.R8)('appspec/network-configuration', message, { span: awsvpc.owner.span, hint }));
    }
    const assignPublicIp = findEntry(awsvpc.map, 'AssignPublicIp')?.value;
    return {
        subnets: textsOf(findEntry(awsvpc.map, 'Subnets')?.value),
        securityGroups: textsOf(findEntry(awsvpc.map, 'SecurityGroups')?.value),
        assignPublicIp: assignPublicIp?.kind === 'scalar' && assignPublicIp.text === 'ENABLED',
    };
}
function awsvpcOf(properties) {
    const network = findDeep(properties, 'NetworkConfiguration');
    const entry = network?.kind === 'map' ? findEntry(network, 'AwsvpcConfiguration') : undefined;
    return entry?.value.kind === 'map' ? { owner: entry.key, map: entry.value } : undefined;
}
function isGiven(node) {
    return node !== undefined && !isBlank(node);
}
function quote(names) {
    return names.map((name) => `"${name}"`).join(' and ');
}
function textsOf(node) {
    return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/placeholders.js



/** Whether a value is still to be filled in, of which it is told; it is then no matter what it is. */
function isToBeFilledIn(node, key, report) {
    const placeholder = (0,cloud_placeholder/* placeholderIn */.P5)(node);
    if (placeholder === undefined)
        return false;
    report(toBeFilledIn(placeholder, node, key));
    return true;
}
/** As {@link isToBeFilledIn}, for a value that cannot be right as it stands: then a name such as `TASK_DEFINITION_ARN` is a placeholder too. */
function isStandInFor(node, key, report) {
    if (node.kind !== 'scalar' || !(0,cloud_placeholder/* isStandIn */.WG)(node.text, key))
        return false;
    report(toBeFilledIn(node.text, node, key));
    return true;
}
function toBeFilledIn(placeholder, { span }, key) {
    const hint = key === 'TaskDefinition' ? whoReplaces(placeholder) : undefined;
    return (0,finding/* note */.N4)('appspec/placeholder', `"${(0,lookup/* shorten */.ml)(placeholder)}" has to be replaced before the deployment`, {
        span,
        hint,
    });
}
function whoReplaces(placeholder) {
    return placeholder === '<TASK_DEFINITION>'
        ? 'the action "Amazon ECS (blue/green)" of CodePipeline does it, and "aws ecs deploy"'
        : '"aws ecs deploy" does it, whatever stands here';
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/ecs.js







/** Reads what is deployed to Amazon ECS (user guide, "AppSpec 'resources' section for Amazon ECS deployments"). */
function readEcs(properties, report) {
    const taskDefinition = scalarAt(properties, 'TaskDefinition');
    if (taskDefinition !== undefined)
        checkTaskDefinition(taskDefinition, report);
    const containerName = scalarAt(properties, 'LoadBalancerInfo', 'ContainerName');
    const port = scalarAt(properties, 'LoadBalancerInfo', 'ContainerPort');
    const containerPort = port === undefined ? undefined : readPort(port, report);
    const platformVersion = scalarAt(properties, 'PlatformVersion');
    if (platformVersion !== undefined)
        checkPlatformVersion(platformVersion, report);
    const network = readNetwork(properties, report);
    const capacityProviders = readCapacityProviders(properties, report);
    if (!(taskDefinition && containerName && port) || containerPort === undefined)
        return undefined;
    return {
        taskDefinition: { value: taskDefinition.text, span: taskDefinition.span },
        containerName: { value: containerName.text, span: containerName.span },
        containerPort: { value: containerPort, span: port.span },
        ...(platformVersion && { platformVersion: { value: platformVersion.text, span: platformVersion.span } }),
        ...(network && { network }),
        capacityProviders,
    };
}
function scalarAt(properties, ...path) {
    const value = findDeep(properties, ...path);
    return value?.kind === 'scalar' && !isBlank(value) ? value : undefined;
}
const TASK_DEFINITION_ARN = /^arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}(?::\d+)?$/;
/** The guide knows ARNs only; ECS itself would take `family:revision` as well. */
function checkTaskDefinition(node, report) {
    const { text, span } = node;
    if ((0,cloud_placeholder/* placeholderIn */.P5)(node) !== undefined || TASK_DEFINITION_ARN.test(text))
        return;
    if (isStandInFor(node, 'TaskDefinition', report))
        return;
    const hint = 'write arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION; the revision may be left out';
    const message = `"TaskDefinition" is ${(0,lookup/* describe */.q0)(node)}; expected the ARN of a task definition`;
    // The account and the revision are often starred out where a tool sets the whole value before it deploys.
    const isName = /^[\w-]{1,255}(?::\d+)?$/.test(text) || /:\*(?::|$)/.test(text);
    report((isName ? finding/* warn */.R8 : finding/* fault */.DG)('appspec/task-definition', message, { span, hint }));
}
function readPort(node, report) {
    const port = /^\d{1,5}$/.test(node.text) ? Number(node.text) : 0;
    if (port >= 1 && port <= 65535)
        return port;
    if ((0,cloud_placeholder/* placeholderIn */.P5)(node) !== undefined || isStandInFor(node, 'ContainerPort', report))
        return undefined;
    const message = `"ContainerPort" is ${(0,lookup/* describe */.q0)(node)}; expected a port, a whole number from 1 to 65535`;
    const hint = node.text.includes(':') ? 'give the port of the container alone' : undefined;
    report((0,finding/* fault */.DG)('appspec/container-port', message, { span: node.span, hint }));
    return undefined;
}
function checkPlatformVersion(node, report) {
    if ((0,cloud_placeholder/* placeholderIn */.P5)(node) !== undefined || /^(?:LATEST|\d+\.\d+\.\d+)$/.test(node.text))
        return;
    if (isStandInFor(node, 'PlatformVersion', report))
        return;
    const message = `"PlatformVersion" is ${(0,lookup/* describe */.q0)(node)}; expected LATEST or a version such as 1.4.0`;
    const hint = /^latest$/i.test(node.text) ? 'write LATEST' : 'leave it out for LATEST';
    report((0,finding/* warn */.R8)('appspec/platform-version', message, { span: node.span, hint }));
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/function-name.js


/** The pattern and length of `FunctionName` in the model of the Lambda API: a name, a partial or a whole ARN, each with or without a version or alias. */
const FUNCTION_NAME = /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:)?(?:[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d:)?(?:\d{12}:)?(?:function:)?([a-zA-Z0-9_-]+)(:(?:\$LATEST|[a-zA-Z0-9_-]+))?$/;
const MOST_CHARACTERS = 64;
const MOST_WITH_ARN = 140;
/** Says why this cannot name a Lambda function; with false, when it can. */
function checkFunctionName(node, what, report) {
    const { text, span } = node;
    const [, name, qualifier] = text.length <= 256 ? (FUNCTION_NAME.exec(text) ?? []) : [];
    if (name === undefined || name.length > MOST_CHARACTERS || text.length > MOST_WITH_ARN) {
        const isArn = text.startsWith('arn:');
        report((0,finding/* fault */.DG)('appspec/function-name', `${what} is ${(0,lookup/* describe */.q0)(node)}; expected the name or ARN of a Lambda function`, {
            span,
            hint: isArn
                ? 'an ARN is written arn:aws:lambda:REGION:ACCOUNT:function:NAME'
                : `a name has letters, digits, "-" and "_" only, ${MOST_CHARACTERS} at most`,
        }));
        return false;
    }
    if (what === '"Name"' && qualifier !== undefined) {
        const message = `"Name" ends in the version or alias "${(0,lookup/* shorten */.ml)(qualifier.slice(1))}"; expected the function alone`;
        report((0,finding/* warn */.R8)('appspec/function-name', message, {
            span,
            hint: 'leave it out: Alias and the versions have keys of their own',
        }));
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/keys/cloud.js
/** `version` of an AppSpec file for AWS Lambda or Amazon ECS: unlike the agent, the service takes it in quotes as well. */
const CLOUD_VERSION = {
    name: 'version',
    help: 'The version of the format. There is one, `0.0`.',
    isRequired: true,
    value: {
        kind: 'either',
        of: [
            { kind: 'integer', minimum: 0, maximum: 0, written: '0.0' },
            { kind: 'text', words: ['0.0'] },
        ],
    },
};
/** `Resources`: a list of one map of one name, whose type and properties are those of the platform. */
function resourcesKey(help, named, properties) {
    const resource = {
        kind: 'map',
        keys: [
            { name: 'Type', help: named.typeHelp, isRequired: true, value: { kind: 'text', words: [named.type] } },
            { name: 'Properties', help: properties.help, isRequired: true, value: { kind: 'map', keys: properties.keys } },
        ],
    };
    return {
        name: 'Resources',
        help,
        isRequired: true,
        value: {
            kind: 'list',
            items: { kind: 'named', help: named.help, values: resource, maxEntries: 1 },
            minItems: 1,
            maxItems: 1,
        },
    };
}
/** `Hooks`: a list of maps of one lifecycle event each, with the Lambda function to call. */
function hooksKey(events, helpOf) {
    const keys = events.map((name) => ({
        name,
        help: helpOf[name],
        value: {
            kind: 'text',
            examples: ['CodeDeployHook_check', 'arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_check'],
        },
    }));
    return {
        name: 'Hooks',
        help: 'The Lambda functions that check the deployment, each called once at its lifecycle event: a list with one event to an entry. A function has an hour to report `Succeeded` or `Failed` with `PutLifecycleEventHookExecutionStatus`.',
        defaultText: 'no function is called',
        value: { kind: 'list', items: { kind: 'map', keys, maxEntries: 1 } },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/keys/ecs.js


const LOAD_BALANCER = [
    {
        name: 'ContainerName',
        help: 'The container that receives the traffic, by its name in the task definition.',
        isRequired: true,
        value: { kind: 'text', examples: ['web'] },
    },
    {
        name: 'ContainerPort',
        help: 'The port of the container that traffic is routed to, as in the task definition.',
        isRequired: true,
        value: { kind: 'either', of: [{ kind: 'integer', minimum: 1, maximum: 65535 }, { kind: 'text' }] },
    },
];
const AWSVPC = [
    {
        name: 'Subnets',
        help: 'The subnets of the tasks, by id. To be given together with `SecurityGroups` and `AssignPublicIp`.',
        value: { kind: 'list', items: { kind: 'text', examples: ['subnet-1234abcd'] }, minItems: 1, maxItems: 16 },
    },
    {
        name: 'SecurityGroups',
        help: 'The security groups of the tasks, by id. To be given together with `Subnets` and `AssignPublicIp`.',
        value: { kind: 'list', items: { kind: 'text', examples: ['sg-12345678'] }, minItems: 1, maxItems: 5 },
    },
    {
        name: 'AssignPublicIp',
        help: 'Whether the tasks get a public IP address. To be given together with `Subnets` and `SecurityGroups`.',
        value: { kind: 'text', words: ['ENABLED', 'DISABLED'] },
    },
];
const CAPACITY_PROVIDER = [
    {
        name: 'CapacityProvider',
        help: 'The short name of the capacity provider.',
        isRequired: true,
        value: { kind: 'text', examples: ['FARGATE', 'FARGATE_SPOT'] },
    },
    {
        name: 'Base',
        help: 'How many tasks at least run on this provider. Only one provider of the list can have a base.',
        defaultText: '0',
        value: { kind: 'integer', minimum: 0, maximum: 100_000 },
    },
    {
        name: 'Weight',
        help: 'The share of the remaining tasks that run on this provider, against the weights of the others. Of several providers one at least needs a weight above 0.',
        defaultText: '0',
        value: { kind: 'integer', minimum: 0, maximum: 1000 },
    },
];
const PROPERTIES = [
    {
        name: 'TaskDefinition',
        help: 'The task definition to deploy, by its ARN. Without a revision at its end, the latest active one is taken.',
        isRequired: true,
        value: {
            kind: 'text',
            examples: ['arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7', '<TASK_DEFINITION>'],
        },
    },
    {
        name: 'LoadBalancerInfo',
        help: 'The container and port behind the load balancer.',
        isRequired: true,
        value: { kind: 'map', keys: LOAD_BALANCER },
    },
    {
        name: 'PlatformVersion',
        help: 'The version of the Fargate platform.',
        defaultText: 'LATEST',
        value: { kind: 'text', examples: ['LATEST', '1.4.0'] },
    },
    {
        name: 'NetworkConfiguration',
        help: 'The network of the tasks, complete or not at all.',
        defaultText: 'the network settings of the running tasks',
        value: {
            kind: 'map',
            keys: [
                {
                    name: 'AwsvpcConfiguration',
                    help: 'Subnets, security groups and public addresses: all three, or leave `NetworkConfiguration` out.',
                    isRequired: true,
                    value: { kind: 'map', keys: AWSVPC },
                },
            ],
        },
    },
    {
        name: 'CapacityProviderStrategy',
        help: 'The capacity providers that the tasks are spread over.',
        defaultText: 'the strategy of the service',
        value: { kind: 'list', items: { kind: 'map', keys: CAPACITY_PROVIDER }, minItems: 1 },
    },
];
const HOOK_HELP = {
    BeforeInstall: 'The function that is called before the new task set is created. A failure here cannot be rolled back, for nothing has changed yet.',
    AfterInstall: 'The function that is called once the new task set runs, before it gets any traffic.',
    AfterAllowTestTraffic: 'The function that is called once the test listener sends traffic to the new task set. Without a test listener it is not called.',
    BeforeAllowTraffic: 'The function that is called before production traffic is shifted to the new task set.',
    AfterAllowTraffic: 'The function that is called after production traffic was shifted to the new task set.',
};
/**
 * The keys of an AppSpec file for Amazon ECS (user guide, "AppSpec 'resources' section for Amazon ECS deployments"; limits of
 * numbers and lists: model of the ECS API). The service reads section and property names in any case; the guide itself writes
 * `AwsvpcConfiguration` in two ways.
 */
const ECS_KEYS = [
    CLOUD_VERSION,
    resourcesKey('The ECS service to deploy: a list of exactly one.', {
        help: 'A name of your choice for the service within this file, such as `TargetService`.',
        type: 'AWS::ECS::Service',
        typeHelp: 'What is deployed: for Amazon ECS always `AWS::ECS::Service`.',
    }, { help: 'The task definition to deploy, and how traffic reaches it.', keys: PROPERTIES }),
    hooksKey(lifecycle_events/* ECS_HOOKS */.Vm, HOOK_HELP),
];

;// CONCATENATED MODULE: ./packages/core/lib/appspec/keys/lambda.js


const lambda_PROPERTIES = [
    {
        name: 'Name',
        help: 'The name of the Lambda function to deploy.',
        isRequired: true,
        value: { kind: 'text', examples: ['orders'] },
    },
    {
        name: 'Alias',
        help: 'The name of the alias whose traffic is shifted. An alias is a name, not a version: it cannot be all digits.',
        isRequired: true,
        value: { kind: 'text', examples: ['live'] },
    },
    {
        name: 'CurrentVersion',
        help: 'The published version that the alias points to now, as a positive whole number. `$LATEST` is none.',
        isRequired: true,
        value: { kind: 'number-or-text', examples: ['1'] },
    },
    {
        name: 'TargetVersion',
        help: 'The published version that traffic is shifted to, as a positive whole number other than `CurrentVersion`. `$LATEST` is none.',
        isRequired: true,
        value: { kind: 'number-or-text', examples: ['2'] },
    },
];
const lambda_HOOK_HELP = {
    BeforeAllowTraffic: 'The function that is called before any traffic is shifted to the new version.',
    AfterAllowTraffic: 'The function that is called after all traffic was shifted to the new version.',
};
/**
 * The keys of an AppSpec file for AWS Lambda (user guide, "AppSpec 'resources' section for AWS Lambda deployments"). The
 * service reads section and property names in any case; these are the spellings of the guide's templates.
 */
const LAMBDA_KEYS = [
    CLOUD_VERSION,
    resourcesKey('The Lambda function to deploy: a list of exactly one.', {
        help: 'A name of your choice for the function within this file.',
        type: 'AWS::Lambda::Function',
        typeHelp: 'What is deployed: for AWS Lambda always `AWS::Lambda::Function`.',
    }, { help: 'Which function, and from which version to which its alias moves.', keys: lambda_PROPERTIES }),
    hooksKey(lifecycle_events/* LAMBDA_HOOKS */.J4, lambda_HOOK_HELP),
];

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/table.js



const CLOUD_TABLES = {
    lambda: toTable('lambda', 'AWS::Lambda::Function', LAMBDA_KEYS, lifecycle_events/* LAMBDA_HOOKS */.J4, lifecycle_events/* LAMBDA_EVENTS */.g0),
    ecs: toTable('ecs', 'AWS::ECS::Service', ECS_KEYS, lifecycle_events/* ECS_HOOKS */.Vm, lifecycle_events/* ECS_EVENTS */.MI),
};
function toTable(platform, resourceType, top, hooks, events) {
    const resource = keysUnder(top, 'Resources');
    return { platform, resourceType, top, resource, properties: keysUnder(resource, 'Properties'), hooks, events };
}
/** The keys of the map that a key holds, be it in a list or under a name. */
function keysUnder(keys, name) {
    let value = keys.find((key) => key.name === name)?.value;
    while (value?.kind === 'list' || value?.kind === 'named')
        value = value.kind === 'list' ? value.items : value.values;
    return value?.kind === 'map' ? value.keys : [];
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/function-hooks.js











/** The beginning of the names that AWS's managed roles for CodeDeploy let it call. */
const MANAGED_PREFIX = 'CodeDeployHook_';
/** Reads `Hooks`, a list of maps with one lifecycle event and one function each (user guide, "AppSpec 'hooks' section"). */
function readFunctionHooks(root, table, report) {
    const section = findEntry(root, 'Hooks');
    if (section === undefined || isToBeFilledIn(section.value, 'Hooks', report))
        return [];
    const { key, value } = section;
    if (isBlank(value)) {
        const hint = 'remove the key, or give it events';
        report((0,finding/* warn */.R8)('appspec/hooks', '"Hooks" is left blank', { span: key.span, hint }));
        return [];
    }
    if (value.kind !== 'list') {
        const message = `"Hooks" is ${(0,lookup/* describe */.q0)(value)}; expected a list with one lifecycle event to an entry`;
        const hint = value.kind === 'map'
            ? 'begin each event with "- "; in JSON, put each in { } of its own and all in [ ]'
            : undefined;
        report((0,finding/* fault */.DG)('appspec/hooks', message, { span: key.span, hint }));
        if (value.kind !== 'map')
            return [];
    }
    const entries = value.kind === 'map' ? value.entries : [...new Set(value.items)].flatMap((item) => entriesOf(item, report));
    const seen = new Map();
    const hooks = entries.flatMap((entry) => {
        const event = keyText(entry.key);
        const earlier = seen.get(event);
        if (earlier !== undefined)
            report(givenAgain(entry.key, earlier));
        seen.set(event, entry.key);
        checkEvent(entry.key, table, report);
        return readHook(entry, report);
    });
    adviseOnPrefix(hooks, report);
    return hooks;
}
function entriesOf(item, report) {
    if (isToBeFilledIn(item, 'Hooks', report))
        return [];
    if (item.kind !== 'map') {
        const message = `an entry of "Hooks" is ${(0,lookup/* describe */.q0)(item)}; expected an event with a function, as "BeforeAllowTraffic: check"`;
        report((0,finding/* fault */.DG)('appspec/hooks', message, { span: item.span }));
        return [];
    }
    const second = item.entries[1];
    if (second !== undefined) {
        const message = `one entry of "Hooks" holds ${item.entries.length} events; expected one to an entry`;
        report((0,finding/* warn */.R8)('appspec/hooks', message, { span: second.key.span, hint: 'begin each event with "- "' }));
    }
    return item.entries;
}
/** Event names are written exactly as they are in the guide. */
function checkEvent(key, { platform, hooks, events }, report) {
    const name = keyText(key);
    if (hooks.includes(name) || isToBeFilledIn(key, 'Hooks', report))
        return;
    const { span } = key;
    const expected = `expected one of ${hooks.join(', ')}`;
    const of = PLATFORM_NAMES[platform];
    if (['Start', 'End', ...events].includes(name)) {
        const message = `no function can be attached to "${name}"; ${expected}`;
        report((0,finding/* warn */.R8)('appspec/reserved-hook', message, { span }));
        return;
    }
    const other = platformOfEvent(name, platform);
    if (other !== undefined) {
        const message = `"${name}" is an event of ${other}, which a deployment to ${of} does not have; ${expected}`;
        report((0,finding/* warn */.R8)('appspec/unknown-hook', message, { span }));
        return;
    }
    const near = (0,closest/* closest */.k)(name, hooks);
    const hint = near === undefined ? undefined : `did you mean "${near}"?`;
    report((0,finding/* warn */.R8)('appspec/unknown-hook', `unknown hook "${(0,lookup/* shorten */.ml)(name)}"; ${expected}`, { span, hint }));
}
function platformOfEvent(name, own) {
    if (own === 'lambda' && CLOUD_TABLES.ecs.events.includes(name))
        return PLATFORM_NAMES.ecs;
    return lifecycle_events/* SERVER_EVENTS */.iD.some((event) => event === name) ? PLATFORM_NAMES.ec2 : undefined;
}
function readHook({ key, value }, report) {
    const event = keyText(key);
    const name = `the hook "${(0,lookup/* shorten */.ml)(event)}"`;
    const isToFill = isToBeFilledIn(value, event, report);
    if (isBlank(value)) {
        const hint = 'write the name of the function, or remove the hook';
        report((0,finding/* fault */.DG)('appspec/hooks', `${name} is left blank; expected a Lambda function`, { span: key.span, hint }));
        return [];
    }
    if (value.kind !== 'scalar') {
        if (!isToFill)
            report(notAFunction(name, key, value));
        return [];
    }
    if (!(isToFill || checkFunctionName(value, name, report)))
        return [];
    return [{ event: { value: event, span: key.span }, functionName: { value: value.text, span: value.span } }];
}
function notAFunction(name, key, value) {
    const isScripts = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? '' : each)).includes('"location"');
    return (0,finding/* fault */.DG)('appspec/hooks', `${name} is ${(0,lookup/* describe */.q0)(value)}; expected the name of one Lambda function`, {
        span: key.span,
        hint: isScripts ? 'scripts run on hosts; here a Lambda function is called' : 'write it behind the colon',
    });
}
function adviseOnPrefix(hooks, report) {
    const named = hooks.filter(({ functionName }) => (0,cloud_placeholder/* placeholderInText */.GF)(functionName.value) === undefined);
    const other = named.find(({ functionName }) => !/(?:^|:)CodeDeployHook_/.test(functionName.value));
    if (other === undefined)
        return;
    const message = `AWS's managed roles for CodeDeploy call functions whose names begin with ${MANAGED_PREFIX} only; "${(0,lookup/* shorten */.ml)(other.functionName.value)}" needs a right of its own`;
    const hint = `name it ${MANAGED_PREFIX}…, or allow lambda:InvokeFunction on it in the service role`;
    report((0,finding/* note */.N4)('appspec/function-name', message, { span: other.functionName.span, hint }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/lambda.js






/** Reads what is deployed to AWS Lambda (user guide, "AppSpec 'resources' section for AWS Lambda deployments"). */
function readLambda(properties, report) {
    const name = scalarOf(properties, 'Name');
    if (name !== undefined && isFilled(name))
        checkFunctionName(name, '"Name"', report);
    const alias = scalarOf(properties, 'Alias');
    if (alias !== undefined && isFilled(alias))
        checkAlias(alias, report);
    const current = scalarOf(properties, 'CurrentVersion');
    const target = scalarOf(properties, 'TargetVersion');
    const isCurrentFit = current !== undefined && isFilled(current) && checkVersion(current, 'CurrentVersion', report);
    const isTargetFit = target !== undefined && isFilled(target) && checkVersion(target, 'TargetVersion', report);
    if (isCurrentFit && isTargetFit && current.text === target.text) {
        // Known of the service, not in the guide: terraform-aws-lambda, issue 82.
        const message = `"TargetVersion" is ${target.text}, as "CurrentVersion" is; there is no traffic to shift, and the service refuses all but an all-at-once deployment of it`;
        const hint = 'publish a new version of the function, and give its number here';
        report((0,finding/* warn */.R8)('appspec/same-version', message, { span: target.span, hint }));
    }
    if (!(name && alias && current && target))
        return undefined;
    return {
        name: lambda_locate(name),
        alias: lambda_locate(alias),
        currentVersion: lambda_locate(current),
        targetVersion: lambda_locate(target),
    };
}
function scalarOf(properties, name) {
    const value = findEntry(properties, name)?.value;
    return value?.kind === 'scalar' && !isBlank(value) ? value : undefined;
}
function isFilled(node) {
    return (0,cloud_placeholder/* placeholderIn */.P5)(node) === undefined;
}
function lambda_locate({ text, span }) {
    return { value: text, span };
}
/** `Alias` in the model of the Lambda API: 128 letters, digits, `-` and `_`, not digits alone. */
function checkAlias(node, report) {
    const isVersion = /^(?:\d+|\$LATEST)$/.test(node.text);
    if (!isVersion && /^[\w-]{1,128}$/.test(node.text))
        return;
    report((0,finding/* fault */.DG)('appspec/alias', `"Alias" is ${(0,lookup/* describe */.q0)(node)}; expected the name of an alias`, {
        span: node.span,
        hint: isVersion
            ? 'a version is no alias: give the alias whose traffic is to be shifted, such as "live"'
            : 'an alias has letters, digits, "-" and "_" only, 128 at most',
    }));
}
function checkVersion(node, key, report) {
    if (/^[1-9]\d*$/.test(node.text))
        return true;
    if (isStandInFor(node, key, report))
        return false;
    report((0,finding/* fault */.DG)('appspec/function-version', `"${key}" is ${(0,lookup/* describe */.q0)(node)}; expected a published version, a whole number above 0`, {
        span: node.span,
        hint: node.text === '$LATEST'
            ? 'traffic is shifted between published versions only: publish one, and give its number'
            : 'give the number of a published version',
    }));
    return false;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/check-shape.js






/**
 * Holds a map against its table, all the way down: keys that are unknown, missing or left blank, and values of another kind
 * than expected. Whatever is a placeholder is let be.
 *
 * @param owner the key that holds the map, to point at for what is missing in it.
 */
function checkShape(map, keys, owner, table, report) {
    checkKeys(map, keys, table, report);
    for (const spec of keys) {
        const entry = findEntry(map, spec.name);
        if (entry !== undefined)
            checkEntry(entry, spec, table, report);
        else if (spec.isRequired === true)
            report(missing(spec, owner, misspelt(spec.name, map, keys)));
    }
}
function missing(spec, owner, instead) {
    const where = owner.kind === 'scalar' && owner.text !== '' ? ` from "${(0,lookup/* shorten */.ml)(owner.text)}"` : '';
    const message = `"${spec.name}" is missing${where}; it is required`;
    const hint = instead === undefined ? exampleOf(spec) : `write "${spec.name}" instead of "${(0,lookup/* shorten */.ml)(keyText(instead))}"`;
    return (0,finding/* fault */.DG)('appspec/missing-property', message, { span: (instead ?? owner).span, hint });
}
function checkEntry({ key, value }, spec, table, report) {
    if (isToBeFilledIn(value, spec.name, report))
        return;
    if (isBlank(value))
        report(blank(spec, key, value));
    else
        checkValue({ name: spec.name, key, node: value }, spec.value, table, report);
}
function blank(spec, { span }, value) {
    if (spec.isRequired === true) {
        const message = `"${spec.name}" is left blank; it is required`;
        return (0,finding/* fault */.DG)('appspec/missing-property', message, { span, hint: exampleOf(spec) });
    }
    const without = spec.defaultText === undefined ? '' : `; without it: ${spec.defaultText}`;
    const details = { span, hint: 'remove it, or give it a value' };
    // A null is what a program writes for a value that it has not.
    const isNull = value.kind === 'scalar' && /^(?:null|~)$/i.test(value.text);
    if (isNull)
        return (0,finding/* note */.N4)('appspec/blank-key', `"${spec.name}" is null${without}`, details);
    return (0,finding/* warn */.R8)('appspec/blank-key', `"${spec.name}" is left blank${without}`, details);
}
function exampleOf({ name, value }) {
    const examples = 'examples' in value ? value.examples : undefined;
    return examples?.[0] === undefined ? undefined : `such as "${name}: ${examples[0]}"`;
}
function checkValue(value, spec, table, report) {
    const { name, key, node } = value;
    switch (spec.kind) {
        case 'map':
            if (node.kind === 'map')
                checkShape(node, spec.keys, key, table, report);
            else
                report(unexpected(value, 'a map', `write its keys below "${name}", without "- " in front`));
            return;
        case 'list':
            if (node.kind === 'list')
                checkItems(value, node.items, spec, table, report);
            else
                report(unexpected(value, 'a list', `begin each entry below "${name}" with "- "`));
            return;
        case 'integer':
            if (isWholeNumber(node, spec) || isStandInFor(node, name, report))
                return;
            report(unexpected(value, `a whole number from ${spec.minimum} to ${spec.maximum}`));
            return;
        case 'text':
            if (node.kind === 'scalar' && spec.words === undefined)
                return;
            if (node.kind === 'scalar' && spec.words !== undefined)
                checkWord(value, node.text, spec.words, report);
            else
                report(unexpected(value, 'a text'));
            return;
        default:
            if (node.kind !== 'scalar')
                report(unexpected(value, 'a single value'));
    }
}
function unexpected({ name, key, node }, expected, hint) {
    const span = node.kind === 'scalar' ? node.span : key.span;
    return (0,finding/* fault */.DG)('appspec/property', `"${name}" is ${(0,lookup/* describe */.q0)(node)}; expected ${expected}`, { span, hint });
}
function checkWord(value, text, words, report) {
    const { name, node } = value;
    if (words.includes(text) || isStandInFor(node, name, report))
        return;
    if (words.every((word) => text.includes(word))) {
        // "ENABLED | DISABLED" is how the guide writes that one of the two is to be chosen.
        const message = `"${(0,lookup/* shorten */.ml)(text)}" has to be replaced by ${words.join(' or ')} before the deployment`;
        report((0,finding/* note */.N4)('appspec/placeholder', message, { span: node.span }));
        return;
    }
    const near = (0,closest/* closest */.k)(text, words);
    report(unexpected(value, words.join(' or '), near === undefined ? undefined : `did you mean "${near}"?`));
}
function checkItems(value, items, spec, table, report) {
    const { name, key } = value;
    if (spec.maxItems !== undefined && items.length > spec.maxItems) {
        const message = `"${name}" has ${items.length} entries; Amazon ECS takes ${spec.maxItems} at most`;
        report((0,finding/* fault */.DG)('appspec/property', message, { span: key.span }));
    }
    // An alias can stand for the same value any number of times.
    for (const item of new Set(items)) {
        if (isToBeFilledIn(item, name, report))
            continue;
        if (isBlank(item))
            report((0,finding/* warn */.R8)('appspec/blank-key', `an entry of "${name}" is left blank`, { span: item.span }));
        else
            checkValue({ name: `an entry of ${name}`, key: item, node: item }, spec.items, table, report);
    }
}
function isWholeNumber(node, { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) {
    if (node.kind !== 'scalar' || !/^\d{1,16}$/.test(node.text))
        return false;
    const value = Number(node.text);
    return value >= minimum && value <= maximum;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/resources.js








/**
 * Reads `Resources`, a list of exactly one map of one name with `Type` and `Properties` (user guide, "AppSpec 'resources' section").
 * Of several resources the first is looked into.
 */
function readResources(root, table, report) {
    const entry = findEntry(root, 'Resources');
    if (entry === undefined) {
        const near = misspelt('Resources', root, table.top);
        const message = `"Resources" is missing; expected a list with the ${thing(table)} to deploy`;
        const hint = near === undefined ? undefined : `write "Resources" instead of "${(0,lookup/* shorten */.ml)(keyText(near))}"`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span: near?.span, hint }));
        return undefined;
    }
    const { key, value } = entry;
    if (isToBeFilledIn(value, 'Resources', report))
        return undefined;
    if (isBlank(value)) {
        report((0,finding/* fault */.DG)('appspec/resources', `"Resources" is left blank; expected a list with one ${thing(table)}`, {
            span: key.span,
        }));
        return undefined;
    }
    const named = value.kind === 'list' ? namedIn(value.items, table, report) : notAList(entry, table, report);
    const [first, second] = named;
    if (second !== undefined)
        report(tooMany(named.length, second.key, table));
    return first === undefined ? undefined : readResource(first, table, report);
}
function thing({ platform }) {
    return platform === 'ecs' ? 'ECS service' : 'Lambda function';
}
function tooMany(count, second, table) {
    const message = `"Resources" names ${count} resources; a deployment to ${PLATFORM_NAMES[table.platform]} has exactly one`;
    return (0,finding/* fault */.DG)('appspec/resources', message, {
        span: second.span,
        hint: 'give each its own AppSpec file and deployment group',
    });
}
/** The named resources of a list; a resource without a name, or beside its own properties, is a mistake of indentation. */
function namedIn(items, table, report) {
    return [...new Set(items)].flatMap((item) => {
        if (isToBeFilledIn(item, 'Resources', report))
            return [];
        if (item.kind !== 'map') {
            const hint = item.kind === 'scalar' ? missingBlank(item.text) : undefined;
            const message = `a resource is ${(0,lookup/* describe */.q0)(item)}; expected a name with "Type" and "Properties" below it`;
            report((0,finding/* fault */.DG)('appspec/resources', message, { span: item.span, hint }));
            return [];
        }
        const own = item.entries.filter(({ key }) => isOwnKey(key));
        const others = item.entries.filter(({ key }) => !isOwnKey(key));
        const [first] = own;
        const [name] = others;
        if (first === undefined)
            return others;
        const { span } = first.key;
        if (name === undefined) {
            report((0,finding/* fault */.DG)('appspec/resources', `"${keyText(first.key)}" stands where the name of the resource was expected`, {
                span,
                hint: `write a name such as "- ${table.platform === 'ecs' ? 'TargetService' : 'myFunction'}:" above, and indent this below it`,
            }));
            return [{ key: first.key, value: item }];
        }
        const message = `"${keyText(first.key)}" stands beside the resource "${(0,lookup/* shorten */.ml)(keyText(name.key))}", which it belongs to`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span, hint: 'indent it deeper than the name of the resource' }));
        return [{ key: name.key, value: item }];
    });
}
function isOwnKey(key) {
    return /^(?:type|properties)$/i.test(keyText(key));
}
function missingBlank(text) {
    return /^[\w-]+:\S/.test(text) ? 'write a blank after the colon' : undefined;
}
/** A map of resources is how CloudFormation has it, and the most frequent mistake. */
function notAList({ key, value }, table, report) {
    const message = `"Resources" is ${(0,lookup/* describe */.q0)(value)}; expected a list with one ${thing(table)}`;
    const hint = value.kind === 'map' ? 'begin the name of the resource with "- ", or put it in [ ] in JSON' : undefined;
    report((0,finding/* fault */.DG)('appspec/resources', message, { span: key.span, hint }));
    return value.kind === 'map' ? namedIn([value], table, () => undefined) : [];
}
function readResource({ key, value }, table, report) {
    if (isToBeFilledIn(value, keyText(key), report))
        return undefined;
    if (value.kind !== 'map') {
        const message = `the resource "${(0,lookup/* shorten */.ml)(keyText(key))}" is ${(0,lookup/* describe */.q0)(value)}; expected "Type" and "Properties" below it`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span: key.span, hint: 'indent both deeper than the name' }));
        return undefined;
    }
    if (value.entries.some((entry) => isOwnKey(entry.key))) {
        const only = value.entries.filter((entry) => entry.key !== key || isOwnKey(key));
        checkKeys({ ...value, entries: only }, table.resource, table, report);
    }
    if (!checkType(value, key, table, report))
        return undefined;
    const properties = findEntry(value, 'Properties');
    if (properties === undefined) {
        const message = `"Properties" is missing from "${(0,lookup/* shorten */.ml)(keyText(key))}"; it is required`;
        report((0,finding/* fault */.DG)('appspec/missing-property', message, { span: key.span }));
        return undefined;
    }
    if (isToBeFilledIn(properties.value, 'Properties', report))
        return undefined;
    if (properties.value.kind !== 'map') {
        const message = `"Properties" is ${(0,lookup/* describe */.q0)(properties.value)}; expected a map with ${table.properties[0]?.name} and more`;
        report((0,finding/* fault */.DG)('appspec/property', message, { span: properties.key.span }));
        return undefined;
    }
    checkShape(properties.value, table.properties, properties.key, table, report);
    return { name: key, properties: properties.value };
}
/** Whether the properties are worth a look: those of a resource of quite another type would only be told to be unknown. */
function checkType(resource, name, { platform, resourceType }, report) {
    const type = findEntry(resource, 'Type');
    const hint = `write "Type: ${resourceType}"`;
    if (type === undefined) {
        const message = `"Type" is missing from "${(0,lookup/* shorten */.ml)(keyText(name))}"; expected ${resourceType}`;
        report((0,finding/* fault */.DG)('appspec/resource-type', message, { span: name.span, hint }));
        return true;
    }
    const { key, value } = type;
    if (isToBeFilledIn(value, 'Type', report) || (value.kind === 'scalar' && value.text === resourceType))
        return true;
    const isThere = value.kind === 'scalar' && value.text !== '';
    const message = `the type of the resource is ${(0,lookup/* describe */.q0)(value)}; expected ${resourceType} for ${PLATFORM_NAMES[platform]}`;
    const isServerless = isThere && value.text.startsWith('AWS::Serverless::');
    report((0,finding/* fault */.DG)('appspec/resource-type', message, {
        span: isThere ? value.span : key.span,
        hint: isServerless ? 'this is a template of AWS SAM; check that the right file is at this path' : hint,
    }));
    return !isThere || (0,closest/* closest */.k)(value.text, [resourceType]) !== undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/version.js





/** There is one version, 0.0 (user guide, "AppSpec file structure"); the service takes it as a number and as a text. */
function checkCloudVersion(root, table, report) {
    const entry = findEntry(root, 'version');
    if (entry === undefined) {
        const near = misspelt('version', root, table.top);
        const hint = near === undefined ? 'write "version: 0.0"' : `write "version" instead of "${(0,lookup/* shorten */.ml)(keyText(near))}"`;
        report((0,finding/* fault */.DG)('appspec/version', 'the version is missing; expected 0.0', { span: near?.span, hint }));
        return;
    }
    const { value } = entry;
    if (isToBeFilledIn(value, 'version', report))
        return;
    if (value.kind === 'scalar' && /^0+(?:\.0*)?$/.test(value.text))
        return;
    // Files that count 1, 1.0 are deployed day by day, and no page says that the service refuses them.
    const find = value.kind === 'scalar' && /^\d+(?:\.\d+)*$/.test(value.text) ? finding/* warn */.R8 : finding/* fault */.DG;
    report(find('appspec/version', `the version is ${(0,lookup/* describe */.q0)(value)}; expected 0.0`, {
        span: value.kind === 'scalar' && value.text !== '' ? value.span : entry.key.span,
        hint: '0.0 is the only version of the format; it does not count your releases',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/judge-cloud.js











/** Applies the rules of an AppSpec file for AWS Lambda or Amazon ECS to what could be read of it. */
function judgeCloud({ root, findings, lostAt }, platform, file) {
    const all = [...findings];
    const report = (finding) => {
        if (lostAt === undefined || isSure(finding, lostAt))
            all.push(finding);
    };
    if (root === undefined || (root.kind === 'scalar' && isBlank(root))) {
        if (findings.length === 0)
            all.push(empty(platform));
        return { spec: undefined, findings: all };
    }
    if (root.kind !== 'map') {
        const message = `the file holds ${(0,lookup/* describe */.q0)(root)}; expected a map with "version" and "Resources"`;
        const hint = 'this does not look like an AppSpec file; check that the right file is at this path';
        report((0,finding/* fault */.DG)('appspec/type', message, { span: (0,lookup/* headOf */.Uo)(root), hint }));
        return { spec: undefined, findings: all };
    }
    const table = CLOUD_TABLES[platform];
    checkKeys(root, table.top, table, report);
    checkCloudVersion(root, table, report);
    const resource = readResources(root, table, report);
    const properties = resource && readProperties(resource.properties, platform, report);
    const hooks = readFunctionHooks(root, table, report);
    const isSound = resource !== undefined && properties !== undefined && all.every(({ severity }) => severity !== 'error');
    return { spec: isSound ? toSpec(file, resource, properties, hooks) : undefined, findings: all };
}
function empty(platform) {
    const { resourceType } = CLOUD_TABLES[platform];
    const hint = `write "version: 0.0" and "Resources" with one ${resourceType}`;
    return (0,finding/* fault */.DG)('appspec/empty', `the AppSpec file for ${PLATFORM_NAMES[platform]} is empty`, { hint });
}
/** What speaks of something that is not there, and may be behind the place where the structure was lost. */
const OF_ABSENCE = new Set([
    'appspec/missing-property',
    'appspec/network-configuration',
    'appspec/capacity-provider',
    'appspec/resource-type',
]);
function isSure({ code, span }, lostAt) {
    if (span === undefined || OF_ABSENCE.has(code))
        return false;
    const { line, column } = span.start;
    return line < lostAt.line || (line === lostAt.line && column < lostAt.column);
}
function readProperties(properties, platform, report) {
    if (platform === 'lambda') {
        const values = readLambda(properties, report);
        return values && { platform, values };
    }
    const values = readEcs(properties, report);
    return values && { platform, values };
}
function toSpec(file, { name }, read, hooks) {
    const resource = { value: keyText(name), span: name.span };
    return read.platform === 'lambda'
        ? { platform: read.platform, file, resource, ...read.values, hooks }
        : { platform: read.platform, file, resource, ...read.values, hooks };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/platform.js



/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 *
 * @param file its name, of which the extension is looked at.
 */
function detectPlatform(text, file = 'appspec.yml') {
    return (mentionsResources(text) ? recognisePlatform(readCloudText(text, file)) : undefined) ?? 'ec2';
}
/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
function mentionsResources(text) {
    return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(typeof text === 'string' ? text : new TextDecoder().decode(text));
}
/** The platform that the content tells of, also where it is broken or misspelt; `undefined` when it tells of none. */
function recognisePlatform({ root, lostAt }) {
    if (root?.kind !== 'map' || isTemplate(root))
        return undefined;
    const resources = findEntry(root, 'Resources')?.value;
    if (resources === undefined) {
        const isServer = ['os', 'files', 'permissions'].some((name) => findEntry(root, name) !== undefined);
        return isServer && lostAt === undefined ? 'ec2' : undefined;
    }
    const maps = mapsIn(resources);
    return byType(maps) ?? byProperty(maps) ?? byEvent(findEntry(root, 'Hooks')?.value);
}
/** Whether this is a template of CloudFormation, which has resources as well. */
function isTemplate(root) {
    return findEntry(root, 'AWSTemplateFormatVersion') !== undefined || findEntry(root, 'Transform') !== undefined;
}
const TYPES = {
    'AWS::ECS::Service': 'ecs',
    'AWS::Lambda::Function': 'lambda',
    'AWS::Serverless::Function': 'lambda',
};
function byType(maps) {
    const types = maps.flatMap((map) => {
        const type = findEntry(map, 'Type')?.value;
        return type?.kind === 'scalar' ? [type.text] : [];
    });
    const known = types.map((type) => TYPES[type]).find((platform) => platform !== undefined);
    if (known !== undefined)
        return known;
    const near = types.map((type) => (0,closest/* closest */.k)(type, Object.keys(TYPES))).find((type) => type !== undefined);
    return near === undefined ? undefined : TYPES[near];
}
function byProperty(maps) {
    const has = (...names) => maps.some((map) => names.some((name) => findEntry(map, name) !== undefined));
    if (has('TaskDefinition', 'LoadBalancerInfo'))
        return 'ecs';
    return has('Alias', 'CurrentVersion', 'TargetVersion') ? 'lambda' : undefined;
}
function byEvent(hooks) {
    if (hooks?.kind !== 'list')
        return undefined;
    const isOfEcs = ({ key }) => /Install$|TestTraffic$/.test(keyText(key));
    const maps = [...new Set(hooks.items)].filter((item) => item.kind === 'map');
    return maps.some(({ entries }) => entries.some(isOfEcs)) ? 'ecs' : undefined;
}
/** All maps of the first three levels: the resources, what is below their names, and their properties. */
function mapsIn(resources) {
    const found = new Set();
    let level = resources.kind === 'list' ? [...new Set(resources.items)] : [resources];
    for (let depth = 0; depth < 3; depth++) {
        const next = new Set();
        for (const node of level) {
            if (node.kind !== 'map')
                continue;
            found.add(node);
            for (const { value } of node.entries)
                next.add(value);
        }
        level = [...next];
    }
    return [...found];
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-text.js + 6 modules
var read_text = __webpack_require__(22359);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/settle-platform.js





/**
 * Decides by whose rules a file is judged: those of the platform that its content tells of, else of the stated one. That the two differ is
 * an error, for the deployment group takes files of its own platform only.
 */
function settlePlatform(text, file, stated) {
    if ((stated === undefined || stated === 'ec2') && !mentionsResources(text))
        return { platform: 'ec2', findings: [] };
    const reading = (0,read_text/* readCloudText */.J)(text, file);
    const found = recognisePlatform(reading);
    const findings = found !== undefined && stated !== undefined && found !== stated ? [contradiction(found, stated)] : [];
    const platform = found ?? stated;
    if (platform === 'ec2')
        return { platform, findings };
    if (platform !== undefined)
        return { platform, findings, text: reading };
    const { root } = reading;
    const resources = root?.kind === 'map' ? findEntry(root, 'Resources') : undefined;
    if (root?.kind !== 'map' || resources === undefined || findEntry(root, 'os') !== undefined) {
        return { platform: 'ec2', findings };
    }
    const details = {
        span: resources.key.span,
        hint: isTemplate(root)
            ? 'this is a template of CloudFormation; check that the right file is at this path'
            : 'give the resource the type AWS::Lambda::Function or AWS::ECS::Service',
    };
    const message = 'the file has "Resources", and none of them tells whether it is for AWS Lambda or Amazon ECS';
    return { platform: undefined, findings: [...reading.findings, (0,finding/* fault */.DG)('appspec/platform', message, details)] };
}
function contradiction(found, stated) {
    return (0,finding/* fault */.DG)('appspec/platform', `the file is for ${PLATFORM_NAMES[found]}, and is to be deployed to ${PLATFORM_NAMES[stated]}`, {
        hint: `give the AppSpec file for ${PLATFORM_NAMES[stated]}, or state the platform "${found}"`,
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
    return { isForServer: false, findings: [...findings, ...judgeCloud(settled.text, platform, file).findings] };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/judge.js + 24 modules
var judge = __webpack_require__(34438);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/file-name.js
var file_name = __webpack_require__(93868);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/installed-path.js

/**
 * A destination or the object of a permission as the agent expands it: absolute, without `.` and `..`, with `/` for either
 * system. A relative path is taken from `/`, where the agent stands under systemd, and `~` is root's home.
 */
function toInstalledPath(path, os) {
    const text = os === 'windows' ? path.replaceAll('\\', '/') : path;
    const expanded = (0,file_name/* expandPath */.aD)(text === '~' || text.startsWith('~/') ? `/root${text.slice(1)}` : text);
    return os === 'windows' && /^\/[A-Za-z]:/.test(expanded) ? expanded.slice(1) : expanded;
}
/** The path of something by its name in a folder. */
function inFolder(folder, name) {
    return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}
/** The folder that a path is in; of the root the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '/' : path.slice(0, slash);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/copy-plan.js

/** How often the whole of a release may be copied before nobody can mean it, and how much of a small one. */
const MOST_COPIES = 4;
const MOST_PATHS_OF_SMALL = 20_000;
/**
 * Plans what the agent's Install copies: the content of a folder into the destination, a file below it under its own name;
 * links to folders are followed, other links are copied as they are.
 */
function planCopies(mappings, release, os) {
    const draft = createDraft(os, Math.max(MOST_PATHS_OF_SMALL, MOST_COPIES * release.count));
    let isWhole = true;
    for (const [mapping, { source, destination }] of mappings.entries()) {
        const found = release.findSource(source.value);
        const into = toInstalledPath(destination.value, os);
        if (found.kind === 'directory') {
            draft.addFoldersTo(into, mapping);
            if (!walk(draft, release, { folder: found.entry, into, above: undefined }, mapping))
                isWhole = false;
        }
        else if (found.kind === 'file') {
            draft.addFoldersTo(into, mapping);
            draft.addFile(inFolder(into, nameOf(toInstalledPath(source.value, os))), mapping);
        }
        else
            isWhole = false;
    }
    return { ...draft.plan, conflicts: [...draft.conflicts.values()], isWhole };
}
/** Plans everything below a folder; answers whether there was not too much of it. */
function walk(draft, release, first, mapping) {
    const visits = [first];
    for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
        const { folder, into, above } = visit;
        for (const child of release.childrenOf(folder.path)) {
            if (draft.isFull())
                return false;
            const path = inFolder(into, nameOf(child.path));
            const target = child.type === 'symlink' ? release.find(child.path) : undefined;
            const childFolder = target === undefined ? child : target.kind === 'directory' ? target.entry : undefined;
            if (childFolder?.type !== 'directory') {
                draft.addFile(path, mapping);
                continue;
            }
            const around = { path: folder.path, above };
            if (isAround(childFolder.path, around)) {
                draft.plan.loops.push({ path: child.path, mapping });
                continue;
            }
            draft.addFolder(path, mapping, true);
            visits.push({ folder: childFolder, into: path, above: around });
        }
    }
    return true;
}
function isAround(path, around) {
    for (let at = around; at !== undefined; at = at.above)
        if (at.path === path)
            return true;
    return false;
}
function createDraft(os, mostPaths) {
    const keyOf = (path) => (os === 'windows' ? path.toLowerCase() : path);
    const plan = { files: new Map(), folders: new Map(), loops: [] };
    const conflicts = new Map();
    let paths = 0;
    const conflict = (kind, other, path, mapping) => {
        const id = `${kind} ${mapping}`;
        const known = conflicts.get(id);
        const first = { kind, path, other: other.path, mappings: [other.mapping, mapping], count: 0 };
        conflicts.set(id, { ...(known ?? first), count: (known?.count ?? 0) + 1 });
    };
    const addFolder = (path, mapping, isInside) => {
        paths += 1;
        const key = keyOf(path);
        const file = plan.files.get(key);
        if (file !== undefined)
            conflict('file-and-folder', file, path, mapping);
        const known = plan.folders.get(key);
        if (known === undefined || (isInside && !known.isInside))
            plan.folders.set(key, { path, mapping, isInside });
    };
    return {
        plan,
        conflicts,
        addFolder,
        addFile(path, mapping) {
            paths += 1;
            const key = keyOf(path);
            const file = plan.files.get(key);
            const folder = plan.folders.get(key);
            if (file !== undefined)
                conflict(file.path === path ? 'same-file' : 'capitals', file, path, mapping);
            else if (folder !== undefined)
                conflict('file-and-folder', folder, path, mapping);
            else
                plan.files.set(key, { path, mapping });
        },
        addFoldersTo(destination, mapping) {
            for (let path = destination; path !== '/'; path = folderOf(path))
                addFolder(path, mapping, false);
        },
        isFull: () => paths >= mostPaths,
    };
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-destinations.js


/**
 * What `files` installs must fit together: the agent refuses a plan in which two sources are copied to one path, or a file is
 * where a folder has to be (agent: `InstallInstruction`), before it copies anything but after the old revision is removed.
 */
function checkDestinations(mappings, plan, report) {
    for (const conflict of plan.conflicts) {
        const [earlier, later] = conflict.mappings.map((index) => mappings[index]);
        if (earlier !== undefined && later !== undefined)
            report(describeConflict(conflict, earlier, later));
    }
    for (const { path, mapping } of plan.loops) {
        report((0,finding/* warn */.R8)('appspec/source-loop', `the link "${(0,lookup/* shorten */.ml)(path)}" leads to a folder that it is in; Install follows it round and round`, {
            span: mappings[mapping]?.source.span,
            hint: 'leave the link out of the release',
        }));
    }
}
function describeConflict({ kind, path, other, count }, earlier, later) {
    const span = later.source.span;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    const [first, second] = [earlier, later].map(({ source }) => `"${(0,lookup/* shorten */.ml)(source.value)}"`);
    const by = first === second ? `twice from ${first}` : `from ${first} and from ${second}`;
    switch (kind) {
        case 'same-file':
            return (0,finding/* fault */.DG)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(path)}"${more} is installed ${by}; Install fails with two sources for one destination`, { span, hint: 'let one entry of "files" install it' });
        case 'file-and-folder':
            return (0,finding/* fault */.DG)('appspec/file-and-folder', `"${(0,lookup/* shorten */.ml)(path)}"${more} is to be a file and a folder, by ${first} and ${second}; Install fails`, { span, hint: 'a destination is always a folder, also of a single file' });
        case 'capitals':
            return (0,finding/* warn */.R8)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(other)}" and "${(0,lookup/* shorten */.ml)(path)}"${more} are one file on a Windows host; the one that is copied last stays`, { span, hint: 'rename one of the two' });
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/release-paths.js
var release_paths = __webpack_require__(30006);
// EXTERNAL MODULE: ./packages/core/lib/appspec/permission-match.js
var permission_match = __webpack_require__(13675);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-permissions.js





/** Many rules that each look at the whole of a large release are no AppSpec file that anybody means. */
const MOST_LOOKS = 1_000_000;
/**
 * Permissions are set on what Install copies and makes, and on nothing else; each path can be given them once (agent:
 * `PermissionInfo`, `InstallInstruction`).
 */
function checkPermissionTargets({ permissions, fileExistsBehavior }, plan, report) {
    const folders = groupByFolder(plan);
    const given = new Map();
    const isCopySure = fileExistsBehavior?.value !== 'RETAIN';
    let looks = 0;
    for (const rule of permissions) {
        const object = toInstalledPath(rule.object.value, 'linux');
        const file = plan.files.get(object);
        const isFile = file !== undefined;
        if (isFile && rule.types.includes('file') && takesNoFile(rule, report))
            continue;
        const candidates = isFile ? { files: [file], folders: [] } : candidatesFor(object, rule, folders);
        looks += folders.size + candidates.files.length + candidates.folders.length;
        if (looks > MOST_LOOKS)
            return;
        const applies = (path) => isFile || (0,permission_match/* isPermissionFor */.DP)(path, object, rule);
        const files = rule.types.includes('file') ? candidates.files.filter(({ path }) => applies(path)) : [];
        const made = rule.types.includes('directory') ? candidates.folders.filter(({ path }) => applies(path)) : [];
        if (files[0] !== undefined)
            checkDefaultEntries(rule, files[0].path, report);
        if (files.length + made.length > 0)
            checkOnce(rule, files, made, { given, isCopySure, report });
        else if (plan.isWhole && canMatch(rule))
            report(unmatched(rule, object, isFile, folders, plan));
    }
}
function groupByFolder({ files, folders }) {
    const groups = new Map();
    const groupOf = (path) => {
        const folder = folderOf(path);
        const group = groups.get(folder) ?? { files: [], folders: [] };
        groups.set(folder, group);
        return group;
    };
    for (const file of files.values())
        groupOf(file.path).files.push(file);
    for (const folder of folders.values())
        groupOf(folder.path).folders.push(folder);
    return groups;
}
/** What can be below the object: all of it for the pattern that goes to any depth, else what is directly in it. */
function candidatesFor(object, { pattern }, folders) {
    const direct = folders.get(object);
    if (pattern !== permission_match/* EVERYTHING */.Qz)
        return direct ?? { files: [], folders: [] };
    const below = [...folders].flatMap(([path, folder]) => (isAtOrBelow(path, object) ? [folder] : []));
    return { files: below.flatMap(({ files }) => files), folders: below.flatMap((each) => each.folders) };
}
function isAtOrBelow(path, object) {
    return path === object || (0,file_name/* isBelow */.Yw)(path, object);
}
/** The agent refuses a pattern or an exception for an object that is a file. */
function takesNoFile({ object, pattern, except }, report) {
    const what = pattern !== permission_match/* EVERYTHING */.Qz ? 'a pattern' : except.length > 0 ? 'exceptions' : undefined;
    if (what === undefined)
        return false;
    report((0,finding/* fault */.DG)('appspec/permission-pattern', `"${(0,lookup/* shorten */.ml)(object.value)}" is a file, and its permission has ${what}; Install fails`, {
        span: object.span,
        hint: `remove "${what === 'a pattern' ? 'pattern' : 'except'}", or name the folder of the file as the object`,
    }));
    return true;
}
function checkDefaultEntries({ object, acls = [] }, path, report) {
    const entry = acls.find((each) => each.startsWith('default:'));
    if (entry === undefined)
        return;
    report((0,finding/* fault */.DG)('appspec/acl', `the access control entry "${(0,lookup/* shorten */.ml)(entry)}" is for folders, and the permission applies to the file "${(0,lookup/* shorten */.ml)(path)}"; Install fails`, { span: object.span, hint: 'write it in a permission of its own with "type: [directory]"' }));
}
function checkOnce(rule, files, folders, { given, isCopySure, report }) {
    let twice;
    for (const [paths, isSure] of [
        [files, isCopySure],
        [folders, false],
    ]) {
        for (const { path } of paths) {
            const other = given.get(path);
            if (other === undefined)
                given.set(path, rule);
            else
                twice = { ...(twice ?? { path, other, isCertain: isSure }), count: (twice?.count ?? 0) + 1 };
        }
    }
    if (twice === undefined)
        return;
    const { path, other, count, isCertain } = twice;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    const say = isCertain ? finding/* fault */.DG : finding/* warn */.R8;
    report(say('appspec/permission-twice', `"${(0,lookup/* shorten */.ml)(path)}"${more} is given permissions here and by the object on line ${other.object.span.start.line}; Install fails${isCertain ? '' : ' where it is not there before'}`, { span: rule.object.span, hint: 'tell the two apart with "pattern", "except" or "type"' }));
}
function unmatched(rule, object, isFile, folders, plan) {
    const name = `"${(0,lookup/* shorten */.ml)(rule.object.value)}"`;
    const say = (message, hint) => (0,finding/* warn */.R8)('appspec/permission-object', message, { span: rule.object.span, hint });
    if (isFile) {
        return say(`${name} is a file, and the permission is for directories; it has no effect`, 'write "type: [file]", or leave "type" out');
    }
    if ([...folders.keys()].some((folder) => isAtOrBelow(folder, object))) {
        return say(`the permission fits nothing of what is installed in ${name}; it has no effect`, hintForMiss(rule));
    }
    if (plan.folders.has(object)) {
        return say(`nothing is installed in ${name}, and a permission never applies to its object; it has no effect`, 'name the folder above as the object, and this one as its "pattern"');
    }
    return say(`nothing is installed in ${name}; the permission has no effect`, plan.files.size === 0
        ? 'permissions apply to what "files" installs; set others in a script'
        : 'permissions apply to what "files" installs: compare the path with the destinations, or set it in a script');
}
function hintForMiss({ pattern, types }) {
    if (pattern !== permission_match/* EVERYTHING */.Qz) {
        return 'every pattern but "**" looks at what is directly in the object, and tells capitals apart';
    }
    return types.includes('file')
        ? 'look at "except" and "type"'
        : 'there is no folder in it, and a permission never applies to its object';
}
/** Of some it is told by their text that they match nothing, whatever the release holds. */
function canMatch({ pattern, types }) {
    return types.length > 0 && pattern !== '' && !/[/?[\]{}|\\^$]|^\.\*\./.test(pattern);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/release-scripts.js + 1 modules
var release_scripts = __webpack_require__(28515);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release.js







/** Holds an AppSpec file against the release that it is in: what it names must be there, fit together, and be able to run. */
function checkAgainstRelease(sections, { entries, contents }, report) {
    const { files, target: os } = sections;
    const release = (0,release_paths/* indexRelease */.G)(entries, os);
    checkSources(files, release, report);
    (0,release_scripts/* checkScripts */.Hx)((0,release_scripts/* listScripts */.js)(sections, release), { release, contents, os }, report);
    const plan = planCopies(files, release, os);
    checkDestinations(files, plan, report);
    if (os === 'linux')
        checkPermissionTargets(sections, plan, report);
}
/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
function checkSources(files, release, report) {
    for (const { source } of files) {
        if (release.findSource(source.value).kind !== 'missing')
            continue;
        const message = `the source "${(0,lookup/* shorten */.ml)(source.value)}" is not in the release`;
        report((0,finding/* fault */.DG)('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }));
    }
}
function hintForSource(path, release) {
    if (/[*?[{]/.test(path))
        return 'patterns are not expanded; name a folder to copy everything in it';
    const near = release.suggest(path);
    return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : (0,release_scripts/* meant */.wx)(near, path);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/judge-release.js

/** Why a path of the AppSpec file is that of nothing, as far as its text tells. */
const REASONS = new Set(['appspec/command-line', 'appspec/literal-path', 'appspec/backslash']);
const ABSENCES = new Set([
    'appspec/script-missing',
    'appspec/script-path',
    'appspec/source-missing',
]);
/**
 * Holds an AppSpec file against its release, and gives all findings: where something is not in the release, and the text of
 * its path tells why, the two are one finding.
 */
function judgeRelease(sections, surroundings, ofFile) {
    const ofRelease = [];
    checkAgainstRelease(sections, surroundings, (finding) => ofRelease.push(finding));
    const absent = new Set(ofRelease.flatMap(({ code, span }) => (ABSENCES.has(code) ? [judge_release_placeOf(span)] : [])));
    const isReason = ({ code, span }) => REASONS.has(code) && absent.has(judge_release_placeOf(span));
    const hints = new Map(ofFile.filter(isReason).map(({ span, hint }) => [judge_release_placeOf(span), hint]));
    return [
        ...ofFile.filter((finding) => !isReason(finding)),
        ...ofRelease.map((finding) => {
            const hint = ABSENCES.has(finding.code) ? hints.get(judge_release_placeOf(finding.span)) : undefined;
            return hint === undefined ? finding : { ...finding, hint };
        }),
    ];
}
function judge_release_placeOf(span) {
    return span === undefined ? '' : `${span.start.line}:${span.start.column}`;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(28785);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/files.js




/** Notes what a copy does that its author may not think of, each once a file. */
function noteFiles(root, { files, permissions, fileExistsBehavior }, report) {
    if (files.length === 0)
        return;
    if (fileExistsBehavior === undefined) {
        const message = 'file_exists_behavior is not given: a file that is on a host and not from the last deployment fails this one';
        report((0,finding/* note */.N4)('appspec/existing-files', `${message}, unless the deployment says otherwise`, {
            span: (0,nodes/* entryOf */.Ms)(root, 'files')?.key.span,
            hint: 'add "file_exists_behavior: OVERWRITE" or "RETAIN" at the top level if such files may be there',
        }));
    }
    else if (fileExistsBehavior.value === 'RETAIN' && permissions.length > 0) {
        report((0,finding/* note */.N4)('appspec/existing-files', 'files that RETAIN keeps get no permissions, and are not removed later', {
            span: fileExistsBehavior.span,
        }));
    }
    const whole = files.find(({ source }) => /^[/\\.]+$/.test(source.value) && !source.value.includes('..'));
    if (whole !== undefined) {
        report((0,finding/* note */.N4)('appspec/whole-release', `all of the release is copied to "${(0,lookup/* shorten */.ml)(whole.destination.value)}", with appspec.yml and the scripts`, { span: whole.source.span, hint: 'name a folder of the release to copy only what is in it' }));
    }
    const directories = new Set(files.map(({ destination }) => (0,file_name/* expandPath */.aD)((0,file_name/* withoutSlash */.mW)(destination.value))));
    const rule = permissions.find(({ object }) => directories.has((0,file_name/* expandPath */.aD)(object.value)));
    if (rule === undefined || [...directories].some((each) => (0,file_name/* isBelow */.Yw)((0,file_name/* expandPath */.aD)(rule.object.value), each)))
        return;
    report((0,finding/* note */.N4)('appspec/directory-itself', `the directory "${(0,lookup/* shorten */.ml)(rule.object.value)}" itself keeps its owner and mode; permissions are for what was copied below it`, { span: rule.object.span, hint: 'change the directory itself in a script of AfterInstall' }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/hooks.js



const PREVIOUS = new Set(lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG);
const WITH_LOAD_BALANCER = new Set(lifecycle_events/* SERVER_HOOKS */.LX.filter((event) => !lifecycle_events/* IN_PLACE_EVENTS */.e3.includes(event)));
/** Notes when the scripts of an event run, and from which revision, where that is not what most people expect. */
function noteHooks(root, { hooks }, report) {
    const scripted = hooks.filter(({ scripts }) => scripts.length > 0);
    for (const { event } of scripted) {
        if (!PREVIOUS.has(event.value))
            continue;
        report((0,finding/* note */.N4)('appspec/previous-revision', `${event.value} runs the scripts of the last successful revision, not those of this one; the first deployment runs none`, { span: event.span, hint: 'a change to these scripts has its effect one deployment later' }));
    }
    const traffic = scripted.filter(({ event }) => WITH_LOAD_BALANCER.has(event.value)).map(({ event }) => event);
    const [first] = traffic;
    if (first !== undefined) {
        const names = traffic.map(({ value }) => value).join(', ');
        report((0,finding/* note */.N4)('appspec/load-balancer-hook', `only deployment groups with a load balancer run ${names}`, {
            span: first.span,
        }));
    }
    if (!scripted.some(({ event }) => event.value === 'ValidateService')) {
        report((0,finding/* note */.N4)('appspec/no-validation', 'no script of ValidateService checks the application after the deployment', {
            span: (0,nodes/* entryOf */.Ms)(root, 'hooks')?.key.span,
            hint: 'a deployment without one succeeds when files were copied and scripts ended with 0',
        }));
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/scripts.js



const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
/** Notes how scripts run when the file does not say: each once a file, at the first script that it is true of. */
function noteScripts({ hooks, target }, report) {
    const scripts = hooks.filter(({ event }) => HOOKS.has(event.value)).flatMap((hook) => hook.scripts);
    const [first] = scripts;
    if (first === undefined)
        return;
    report((0,finding/* note */.N4)('appspec/working-directory', 'scripts run in the working directory of the agent, not in that of the release', {
        span: first.location.span,
        hint: target === 'windows'
            ? 'use absolute paths, or begin with: Set-Location $PSScriptRoot'
            : 'use absolute paths, or begin with: cd "$(dirname "$0")"',
    }));
    const untimed = scripts.filter(({ timeoutSpan }) => timeoutSpan === undefined);
    if (untimed[0] !== undefined) {
        const found = count(untimed.length, scripts.length, 'has no timeout and gets', 'have no timeout and get');
        report((0,finding/* note */.N4)('appspec/default-timeout', `${found} 3600 seconds`, {
            span: untimed[0].location.span,
            hint: 'add "timeout:" with the seconds after which the script has surely gone wrong',
        }));
    }
    if (target === 'linux')
        noteUsers(scripts, report);
}
function noteUsers(scripts, report) {
    const asAgent = scripts.filter(({ runas, sudo }) => runas === undefined && !sudo);
    if (asAgent[0] !== undefined) {
        const found = count(asAgent.length, scripts.length, 'has no runas and runs', 'have no runas and run');
        report((0,finding/* note */.N4)('appspec/runs-as-agent', `${found} as the user of the agent, usually root`, {
            span: asAgent[0].location.span,
            hint: 'add "runas:" with the name of a user to give a script fewer rights',
        }));
    }
    const asBoth = scripts.find(({ runas, sudo }) => sudo && runas !== undefined && runas !== 'root');
    if (asBoth !== undefined) {
        report((0,finding/* note */.N4)('appspec/script-user', `the script runs as "${(0,lookup/* shorten */.ml)(asBoth.runas ?? '')}": with runas, sudo is for "su" only`, {
            span: asBoth.location.span,
            hint: 'remove "sudo", or write "runas: root"',
        }));
    }
}
function count(some, all, one, more) {
    return `${some} of ${all} ${all === 1 ? 'script' : 'scripts'} ${some === 1 ? one : more}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/index.js



/** Says what is worth knowing about an AppSpec file for EC2/on-premises that is right as it stands. */
function noteServerAppSpec(root, sections, report) {
    noteFiles(root, sections, report);
    noteHooks(root, sections, report);
    noteScripts(sections, report);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/release-root.js
var release_root = __webpack_require__(41568);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/bundle-format.js

/** AWS takes zip bundles only for Windows hosts; the agent tries to unpack others, with a warning in its log. */
function checkBundleFormat({ target }, format, report) {
    if (target !== 'windows' || format === 'zip')
        return;
    report((0,finding/* warn */.R8)('appspec/bundle-format', `the bundle is a ${format} and the hosts are Windows, where only zip bundles are supported`, {
        hint: 'make it a zip: "slipway bundle --format zip"',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-reach.js



const HINT = 'permissions are for what "files" copies; change anything else in a script of AfterInstall';
/**
 * Reports permissions for what this deployment does not copy: the agent changes only that, and says nothing of the rest.
 * Also those for a single file with a pattern, at which Install fails (agent reference: permissions are planned over the
 * files of the plan).
 */
function checkPermissionReach(permissions, files, report) {
    const [first] = permissions;
    if (files.length === 0 && first !== undefined) {
        const message = 'the permissions change nothing: no files are copied';
        report((0,finding/* warn */.R8)('appspec/permission-object', message, { span: first.object.span, hint: HINT }));
        return;
    }
    const targets = files.map(toTarget);
    // A path that is filled in later, or depends on where the agent runs, can be anything.
    if (targets.some((target) => target === undefined))
        return;
    const reach = indexTargets(targets.filter((target) => target !== undefined));
    for (const { object, pattern, except } of permissions) {
        if (!isPlain(object.value))
            continue;
        const path = (0,file_name/* expandPath */.aD)(object.value);
        if (reach.files.has(path) && (pattern !== '**' || except.length > 0)) {
            const message = `the object "${(0,lookup/* shorten */.ml)(object.value)}" is a file; Install fails for one with a pattern or exceptions`;
            const hint = 'remove "pattern" and "except", or name the directory';
            report((0,finding/* warn */.R8)('appspec/permission-pattern', message, { span: object.span, hint }));
        }
        const isInside = reach.folders.has(path) || (0,file_name/* foldersAbove */.Zv)(path).some((folder) => reach.folders.has(folder));
        if (isInside || reach.files.has(path) || reach.above.has(path))
            continue;
        report((0,finding/* warn */.R8)('appspec/permission-object', `the permission for "${(0,lookup/* shorten */.ml)(object.value)}" changes nothing: nothing is copied there`, {
            span: object.span,
            hint: HINT,
        }));
    }
}
function toTarget({ source, destination }) {
    if (!isPlain(destination.value))
        return undefined;
    const directory = (0,file_name/* expandPath */.aD)(destination.value);
    const name = (0,file_name/* lastName */.UK)(source.value);
    return (0,file_name/* looksLikeFile */.QM)(name)
        ? { path: (0,file_name/* expandPath */.aD)(`${directory}/${name}`), isFile: true }
        : { path: directory, isFile: false };
}
function isPlain(path) {
    return path.startsWith('/') && path.length <= 4096 && !/[$~*<>{}%\\@]|__/.test(path);
}
function indexTargets(targets) {
    const pathsOf = (isFile) => new Set(targets.filter((target) => target.isFile === isFile).map(({ path }) => path));
    const above = new Set(targets.flatMap(({ path }) => (0,file_name/* foldersAbove */.Zv)(path)));
    return { files: pathsOf(true), folders: pathsOf(false), above };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/permission-pattern.js + 1 modules
var permission_pattern = __webpack_require__(30524);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-twice.js




/** So many permissions for one object, and so many folders above one, are looked at: more would take too long. */
const MOST_OF_ONE = 16;
const MOST_FOLDERS = 32;
/**
 * Reports two permissions that are for the same files: Install fails as soon as a path is given permissions twice, whatever
 * they are.
 */
function checkPermissionsTwice(permissions, report) {
    const byObject = new Map();
    for (const rule of permissions) {
        if (!rule.object.value.startsWith('/'))
            continue;
        const object = (0,file_name/* expandPath */.aD)(rule.object.value);
        byObject.set(object, [...(byObject.get(object) ?? []).slice(-MOST_OF_ONE), rule]);
    }
    for (const [object, rules] of byObject) {
        for (const [index, rule] of rules.entries()) {
            const earlier = rules.slice(0, index).find((each) => sharesType(each, rule) && (0,permission_pattern/* surelyOverlap */.OL)(each, rule));
            const other = earlier ?? findAbove(object, rule, byObject);
            if (other !== undefined)
                report(twice(rule, other));
        }
    }
}
/** A permission for a folder above that is for the same files as well. */
function findAbove(object, rule, byObject) {
    const isFile = (0,file_name/* looksLikeFile */.QM)(object);
    const name = (0,file_name/* lastName */.UK)(object);
    let isParent = true;
    let path = object;
    for (let count = 0; path !== '/' && count < MOST_FOLDERS; count++) {
        path = path.slice(0, path.lastIndexOf('/')) || '/';
        const found = byObject.get(path)?.find((above) => {
            if (isFile) {
                if (!above.types.includes('file') || !rule.types.includes('file'))
                    return false;
                return isParent ? (0,permission_pattern/* coversName */.KR)(above, name) : above.pattern === '**';
            }
            return above.pattern === '**' && sharesType(above, rule);
        });
        if (found !== undefined)
            return found;
        isParent = false;
    }
    return undefined;
}
function sharesType(one, other) {
    return one.types.some((type) => other.types.includes(type));
}
function twice(rule, other) {
    const line = other.span.start.line;
    const path = (0,file_name/* expandPath */.aD)(rule.object.value);
    const outer = (0,file_name/* expandPath */.aD)(other.object.value);
    const which = path === outer ? 'covers the same files as the one' : 'covers files of the one';
    const message = `the permission for "${(0,lookup/* shorten */.ml)(rule.object.value)}" ${which} in line ${line}; Install fails for a path that has two`;
    return (0,finding/* warn */.R8)('appspec/permission-twice', message, { span: rule.object.span, hint: hintFor(path, outer, line) });
}
function hintFor(path, outer, line) {
    if (!(0,file_name/* isBelow */.Yw)(path, outer))
        return 'bring the two together, or tell their files apart by "type" or "pattern"';
    const name = (0,file_name/* lastName */.UK)(path);
    return (0,file_name/* looksLikeFile */.QM)(name) && (0,file_name/* expandPath */.aD)(`${outer}/${name}`) === path
        ? `add "except: [${(0,lookup/* shorten */.ml)(name)}]" to the one in line ${line}`
        : `give the one in line ${line} a "pattern" for names directly in it, or change the inner files in a script`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/same-target.js



/** Reports entries of `files` that put one file at the same place twice, as far as their names say so: Install fails. */
function checkSameTargets(files, os, report) {
    const fold = (path) => (0,file_name/* expandPath */.aD)(os === 'windows' ? path.replaceAll('\\', '/').toLowerCase() : path);
    const known = new Map();
    for (const mapping of files) {
        const source = fold(mapping.source.value);
        const name = (0,file_name/* lastName */.UK)(source);
        const directory = fold(mapping.destination.value);
        // Folders with other names may hold the same files; only the folder itself is known to do.
        const target = (0,file_name/* looksLikeFile */.QM)(name) ? `${(0,file_name/* withoutSlash */.mW)(directory)}/${name}` : `${source}\n${directory}`;
        // A relative destination is no other way to write an absolute one.
        const key = `${/^[/\\]/.test(mapping.destination.value)} ${target}`;
        const earlier = known.get(key);
        if (earlier === undefined)
            known.set(key, mapping);
        else
            report(same(mapping, earlier));
    }
}
function same({ source, destination }, earlier) {
    const line = earlier.source.span.start.line;
    return (0,finding/* warn */.R8)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(source.value)}" is copied to "${(0,lookup/* shorten */.ml)(destination.value)}", where line ${line} copies the same file; Install fails`, { span: source.span, hint: 'remove one of the two entries' });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/without-release.js





/**
 * What can be told by names about the files that an AppSpec speaks of when the release is not there to look into. With a
 * release, the same faults are found by what is in it.
 */
function checkWithoutRelease(root, sections, report) {
    const { files, permissions, target } = sections;
    checkSameTargets(files, target, report);
    if (areFilesReadWhole(root, sections))
        checkPermissionReach(permissions, files, report);
    checkPermissionsTwice(permissions, report);
    without_release_checkDefaultEntries(permissions, report);
}
/** Whether every entry of `files` could be read, so that what is in none of them is nowhere. */
function areFilesReadWhole(root, { files }) {
    const section = (0,nodes/* entryOf */.Ms)(root, 'files')?.value;
    if (section === undefined || (0,nodes/* isFalsy */.WM)(section))
        return true;
    return section.kind === 'list' ? section.items.length === files.length : section.kind === 'map' && files.length === 0;
}
function without_release_checkDefaultEntries(permissions, report) {
    for (const { acls, types, object } of permissions) {
        const entry = acls?.find((each) => each.startsWith('default:'));
        if (entry === undefined || !types.includes('file'))
            continue;
        report((0,finding/* warn */.R8)('appspec/acl', `the default entry "${entry}" is for directories only; Install fails at the first file`, {
            span: object.span,
            hint: 'add "type: [directory]", and set the rights of files in a permission of their own',
        }));
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(69755);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate.js










/** How much of a script is looked at. */
const SCRIPT_BYTES = 1024 * 1024;
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
    const { text, file, hostOs, entries, bundleFormat, plannedFormat = bundleFormat } = release;
    const located = entries === undefined && text !== undefined ? undefined : (0,locate/* locateAppSpec */.f)(entries ?? [], release);
    if (text === undefined)
        return located?.diagnostics ?? [];
    const verdict = validateCloud(text, file, release.platform);
    if (!verdict.isForServer)
        return (0,finding/* toDiagnostics */.S6)(verdict.findings, file);
    const { root, findings: yamlFindings } = (0,read_yaml/* readYaml */.g)(text);
    const findings = [...verdict.findings, ...yamlFindings];
    const report = (finding) => {
        findings.push(finding);
    };
    const sections = root === undefined ? undefined : (0,judge/* judgeServerAppSpec */.$)(root, hostOs, report);
    if (root?.kind === 'map' && sections !== undefined)
        noteServerAppSpec(root, sections, report);
    if (sections !== undefined && plannedFormat !== undefined)
        checkBundleFormat(sections, plannedFormat, report);
    if (sections !== undefined && entries !== undefined) {
        const around = (0,release_root/* seenFrom */.k)(located?.root ?? '', entries, release.contents);
        return [...(located?.diagnostics ?? []), ...(0,finding/* toDiagnostics */.S6)(judgeRelease(sections, around, findings), file)];
    }
    if (root?.kind === 'map' && sections !== undefined)
        checkWithoutRelease(root, sections, report);
    return [...(located?.diagnostics ?? []), ...(0,finding/* toDiagnostics */.S6)(findings, file)];
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js


















/***/ }),

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = files.filter((path) => path.startsWith(root) && LIKE_APPSPEC.test(path.slice(root.length)));
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = files
        .filter((each) => LIKE_APPSPEC.test(each.slice(each.lastIndexOf('/') + 1)))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const [top = ''] = first.path.split('/');
    const root = `${top}/`;
    let hasAppSpec = false;
    for (const { path, type } of entries) {
        if (path === top ? type !== 'directory' : !path.startsWith(root))
            return '';
        hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length));
    }
    return hasAppSpec ? root : '';
}
function isNameOnHost(name, hostOs) {
    return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME;
}
function leadingFolderFound(root) {
    return {
        severity: 'warning',
        code: 'appspec/wrong-folder',
        message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
        file: `${root}${APPSPEC_NAME}`,
        hint: 'bundle the content of the folder, not the folder',
    };
}
function wrongCapitals(path, root) {
    const name = path.slice(root.length);
    if (name === APPSPEC_NAME)
        return [];
    const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`;
    return [
        { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
    ];
}
function neverRead(path, read) {
    return {
        severity: 'notice',
        code: 'appspec/second-appspec',
        message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
        file: path,
        hint: 'remove it when it is not for something else',
    };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
    };
}
function wrongFolder(path, all, entries) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX');
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: isFromFinder
            ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
            : `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
}


/***/ }),

/***/ 19531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ LAMBDA_HOOKS),
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   MI: () => (/* binding */ ECS_EVENTS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   Vm: () => (/* binding */ ECS_HOOKS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   g0: () => (/* binding */ LAMBDA_EVENTS),
/* harmony export */   iD: () => (/* binding */ SERVER_EVENTS)
/* harmony export */ });
/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
const SERVER_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
const SERVER_HOOKS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
const IN_PLACE_EVENTS = [
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
];
/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
const PREVIOUS_REVISION_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];
/** The lifecycle events of a deployment to Amazon ECS, in the order in which they run (user guide, "Run order of hooks in an Amazon ECS deployment"). */
const ECS_EVENTS = [
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'AllowTestTraffic',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of Amazon ECS that an AppSpec can attach a Lambda function to. */
const ECS_HOOKS = [
    'BeforeInstall',
    'AfterInstall',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** The lifecycle events of a deployment to AWS Lambda, in the order in which they run (user guide, "Run order of hooks in a Lambda function version deployment"). */
const LAMBDA_EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'];
/** The events of AWS Lambda that an AppSpec can attach a Lambda function to. */
const LAMBDA_HOOKS = ['BeforeAllowTraffic', 'AfterAllowTraffic'];


/***/ })

};
