export const id = 7842;
export const ids = [7842];
export const modules = {

/***/ 41908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ judgeCloud)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/keys/server.js
var server = __webpack_require__(61932);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/lookup.js
var cloud_lookup = __webpack_require__(39448);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/placeholder.js
var cloud_placeholder = __webpack_require__(63005);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/platform-names.js
var platform_names = __webpack_require__(98180);
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
        const name = (0,cloud_lookup/* keyText */.Pu)(key).toLowerCase();
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
    const missing = keys.filter(({ name, isRequired }) => isRequired === true && (0,cloud_lookup/* findEntry */.w4)(map, name) === undefined);
    return new Set(missing.map(({ name }) => name));
}
function nearOf(key, keys) {
    return (0,closest/* closest */.k)((0,cloud_lookup/* keyText */.Pu)(key), keys.map(({ name }) => name));
}
/** A key or hook that is there twice, of which only one can count. */
function givenAgain(key, earlier) {
    const message = `"${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(key))}" is given again; it is in line ${earlier.span.start.line} already, and only one of the two counts`;
    return (0,finding/* warn */.R8)('appspec/duplicate-key', message, { span: key.span, hint: 'remove one' });
}
function unknownKey(key, near, keys, { platform, top }) {
    const name = (0,cloud_lookup/* keyText */.Pu)(key);
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
            const message = `${shown} is a section of EC2/on-premises; an AppSpec file for ${platform_names/* PLATFORM_NAMES */.Z[platform]} has none`;
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
    const list = (0,cloud_lookup/* findDeep */.wd)(properties, 'CapacityProviderStrategy');
    const items = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
    if (items.length > 1 && items.every((item) => !mayBePositive(item, 'Weight'))) {
        const [first] = items.flatMap((item) => (0,cloud_lookup/* findEntry */.w4)(item, 'Weight') ?? []);
        const message = `none of the ${items.length} capacity providers has a "Weight" above 0; no task can be placed`;
        const span = first?.key.span ?? (0,cloud_lookup/* findEntry */.w4)(properties, 'CapacityProviderStrategy')?.key.span;
        report((0,finding/* warn */.R8)('appspec/capacity-provider', message, { span, hint: 'give one of them a weight of 1 at least' }));
    }
    const [, second] = items.flatMap((item) => (numberAt(item, 'Base') > 0 ? ((0,cloud_lookup/* findEntry */.w4)(item, 'Base') ?? []) : []));
    if (second !== undefined) {
        const message = 'a second capacity provider has a "Base"; only one of the strategy can have one';
        report((0,finding/* warn */.R8)('appspec/capacity-provider', message, { span: second.key.span, hint: 'leave it out, or write 0' }));
    }
    return items.flatMap((item) => {
        const provider = (0,cloud_lookup/* findEntry */.w4)(item, 'CapacityProvider')?.value;
        if (provider?.kind !== 'scalar' || (0,cloud_lookup/* isBlank */.z3)(provider))
            return [];
        return [{ capacityProvider: provider.text, base: numberAt(item, 'Base'), weight: numberAt(item, 'Weight') }];
    });
}
/** Whether a number is above 0, or is none yet, as of a placeholder. */
function mayBePositive(item, name) {
    const value = (0,cloud_lookup/* findEntry */.w4)(item, name)?.value;
    return value !== undefined && !(0,cloud_lookup/* isBlank */.z3)(value) && !(value.kind === 'scalar' && /^0+$/.test(value.text));
}
function numberAt(item, name) {
    const value = (0,cloud_lookup/* findEntry */.w4)(item, name)?.value;
    return value?.kind === 'scalar' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/network.js


const SETTINGS = ['Subnets', 'SecurityGroups', 'AssignPublicIp'];
/** Reads `NetworkConfiguration`: all three settings are given, or none (user guide, the note below its properties). */
function readNetwork(properties, report) {
    const awsvpc = awsvpcOf(properties);
    if (awsvpc === undefined)
        return undefined;
    const given = SETTINGS.filter((name) => isGiven((0,cloud_lookup/* findEntry */.w4)(awsvpc.map, name)?.value));
    const missing = SETTINGS.filter((name) => (0,cloud_lookup/* findEntry */.w4)(awsvpc.map, name) === undefined);
    if (given.length > 0 && missing.length > 0) {
        const message = `the network is given in part: ${quote(missing)} ${missing.length === 1 ? 'is' : 'are'} missing beside ${quote(given)}`;
        const hint = 'give all three, or leave NetworkConfiguration out to keep the network of the running tasks';
        report((0,finding/* warn */.R8)('appspec/network-configuration', message, { span: awsvpc.owner.span, hint }));
    }
    const assignPublicIp = (0,cloud_lookup/* findEntry */.w4)(awsvpc.map, 'AssignPublicIp')?.value;
    return {
        subnets: textsOf((0,cloud_lookup/* findEntry */.w4)(awsvpc.map, 'Subnets')?.value),
        securityGroups: textsOf((0,cloud_lookup/* findEntry */.w4)(awsvpc.map, 'SecurityGroups')?.value),
        assignPublicIp: assignPublicIp?.kind === 'scalar' && assignPublicIp.text === 'ENABLED',
    };
}
function awsvpcOf(properties) {
    const network = (0,cloud_lookup/* findDeep */.wd)(properties, 'NetworkConfiguration');
    const entry = network?.kind === 'map' ? (0,cloud_lookup/* findEntry */.w4)(network, 'AwsvpcConfiguration') : undefined;
    return entry?.value.kind === 'map' ? { owner: entry.key, map: entry.value } : undefined;
}
function isGiven(node) {
    return node !== undefined && !(0,cloud_lookup/* isBlank */.z3)(node);
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
    const message = `"${(0,lookup/* shorten */.ml)(placeholder)}" has to be replaced before the deployment`;
    return { ...(0,finding/* note */.N4)('appspec/placeholder', message, { span, hint }), placeholder };
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
    const value = (0,cloud_lookup/* findDeep */.wd)(properties, ...path);
    return value?.kind === 'scalar' && !(0,cloud_lookup/* isBlank */.z3)(value) ? value : undefined;
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
    const section = (0,cloud_lookup/* findEntry */.w4)(root, 'Hooks');
    if (section === undefined || isToBeFilledIn(section.value, 'Hooks', report))
        return [];
    const { key, value } = section;
    if ((0,cloud_lookup/* isBlank */.z3)(value)) {
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
        const event = (0,cloud_lookup/* keyText */.Pu)(entry.key);
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
    const name = (0,cloud_lookup/* keyText */.Pu)(key);
    if (hooks.includes(name) || isToBeFilledIn(key, 'Hooks', report))
        return;
    const { span } = key;
    const expected = `expected one of ${hooks.join(', ')}`;
    const of = platform_names/* PLATFORM_NAMES */.Z[platform];
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
        return platform_names/* PLATFORM_NAMES */.Z.ecs;
    return lifecycle_events/* SERVER_EVENTS */.iD.some((event) => event === name) ? platform_names/* PLATFORM_NAMES */.Z.ec2 : undefined;
}
function readHook({ key, value }, report) {
    const event = (0,cloud_lookup/* keyText */.Pu)(key);
    const name = `the hook "${(0,lookup/* shorten */.ml)(event)}"`;
    const isToFill = isToBeFilledIn(value, event, report);
    if ((0,cloud_lookup/* isBlank */.z3)(value)) {
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
        name: locate(name),
        alias: locate(alias),
        currentVersion: locate(current),
        targetVersion: locate(target),
    };
}
function scalarOf(properties, name) {
    const value = (0,cloud_lookup/* findEntry */.w4)(properties, name)?.value;
    return value?.kind === 'scalar' && !(0,cloud_lookup/* isBlank */.z3)(value) ? value : undefined;
}
function isFilled(node) {
    return (0,cloud_placeholder/* placeholderIn */.P5)(node) === undefined;
}
function locate({ text, span }) {
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
        const entry = (0,cloud_lookup/* findEntry */.w4)(map, spec.name);
        if (entry !== undefined)
            checkEntry(entry, spec, table, report);
        else if (spec.isRequired === true)
            report(missing(spec, owner, misspelt(spec.name, map, keys)));
    }
}
function missing(spec, owner, instead) {
    const where = owner.kind === 'scalar' && owner.text !== '' ? ` from "${(0,lookup/* shorten */.ml)(owner.text)}"` : '';
    const message = `"${spec.name}" is missing${where}; it is required`;
    const hint = instead === undefined ? exampleOf(spec) : `write "${spec.name}" instead of "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(instead))}"`;
    return (0,finding/* fault */.DG)('appspec/missing-property', message, { span: (instead ?? owner).span, hint });
}
function checkEntry({ key, value }, spec, table, report) {
    if (isToBeFilledIn(value, spec.name, report))
        return;
    if ((0,cloud_lookup/* isBlank */.z3)(value))
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
        report({ ...(0,finding/* note */.N4)('appspec/placeholder', message, { span: node.span }), placeholder: text });
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
        if ((0,cloud_lookup/* isBlank */.z3)(item))
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
    const entry = (0,cloud_lookup/* findEntry */.w4)(root, 'Resources');
    if (entry === undefined) {
        const near = misspelt('Resources', root, table.top);
        const message = `"Resources" is missing; expected a list with the ${thing(table)} to deploy`;
        const hint = near === undefined ? undefined : `write "Resources" instead of "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(near))}"`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span: near?.span, hint }));
        return undefined;
    }
    const { key, value } = entry;
    if (isToBeFilledIn(value, 'Resources', report))
        return undefined;
    if ((0,cloud_lookup/* isBlank */.z3)(value)) {
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
    const message = `"Resources" names ${count} resources; a deployment to ${platform_names/* PLATFORM_NAMES */.Z[table.platform]} has exactly one`;
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
            report((0,finding/* fault */.DG)('appspec/resources', `"${(0,cloud_lookup/* keyText */.Pu)(first.key)}" stands where the name of the resource was expected`, {
                span,
                hint: `write a name such as "- ${table.platform === 'ecs' ? 'TargetService' : 'myFunction'}:" above, and indent this below it`,
            }));
            return [{ key: first.key, value: item }];
        }
        const message = `"${(0,cloud_lookup/* keyText */.Pu)(first.key)}" stands beside the resource "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(name.key))}", which it belongs to`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span, hint: 'indent it deeper than the name of the resource' }));
        return [{ key: name.key, value: item }];
    });
}
function isOwnKey(key) {
    return /^(?:type|properties)$/i.test((0,cloud_lookup/* keyText */.Pu)(key));
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
    if (isToBeFilledIn(value, (0,cloud_lookup/* keyText */.Pu)(key), report))
        return undefined;
    if (value.kind !== 'map') {
        const message = `the resource "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(key))}" is ${(0,lookup/* describe */.q0)(value)}; expected "Type" and "Properties" below it`;
        report((0,finding/* fault */.DG)('appspec/resources', message, { span: key.span, hint: 'indent both deeper than the name' }));
        return undefined;
    }
    if (value.entries.some((entry) => isOwnKey(entry.key))) {
        const only = value.entries.filter((entry) => entry.key !== key || isOwnKey(key));
        checkKeys({ ...value, entries: only }, table.resource, table, report);
    }
    if (!checkType(value, key, table, report))
        return undefined;
    const properties = (0,cloud_lookup/* findEntry */.w4)(value, 'Properties');
    if (properties === undefined) {
        const message = `"Properties" is missing from "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(key))}"; it is required`;
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
    const type = (0,cloud_lookup/* findEntry */.w4)(resource, 'Type');
    const hint = `write "Type: ${resourceType}"`;
    if (type === undefined) {
        const message = `"Type" is missing from "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(name))}"; expected ${resourceType}`;
        report((0,finding/* fault */.DG)('appspec/resource-type', message, { span: name.span, hint }));
        return true;
    }
    const { key, value } = type;
    if (isToBeFilledIn(value, 'Type', report) || (value.kind === 'scalar' && value.text === resourceType))
        return true;
    const isThere = value.kind === 'scalar' && value.text !== '';
    const message = `the type of the resource is ${(0,lookup/* describe */.q0)(value)}; expected ${resourceType} for ${platform_names/* PLATFORM_NAMES */.Z[platform]}`;
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
    const entry = (0,cloud_lookup/* findEntry */.w4)(root, 'version');
    if (entry === undefined) {
        const near = misspelt('version', root, table.top);
        const hint = near === undefined ? 'write "version: 0.0"' : `write "version" instead of "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(near))}"`;
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
    if (root === undefined || (root.kind === 'scalar' && (0,cloud_lookup/* isBlank */.z3)(root))) {
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
    return (0,finding/* fault */.DG)('appspec/empty', `the AppSpec file for ${platform_names/* PLATFORM_NAMES */.Z[platform]} is empty`, { hint });
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
    const resource = { value: (0,cloud_lookup/* keyText */.Pu)(name), span: name.span };
    return read.platform === 'lambda'
        ? { platform: read.platform, file, resource, ...read.values, hooks }
        : { platform: read.platform, file, resource, ...read.values, hooks };
}


/***/ }),

/***/ 39448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   wd: () => (/* binding */ findDeep),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
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


/***/ }),

/***/ 98180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PLATFORM_NAMES)
/* harmony export */ });
/** The platforms as AWS spells them. */
const PLATFORM_NAMES = {
    ec2: 'EC2/on-premises',
    lambda: 'AWS Lambda',
    ecs: 'Amazon ECS',
};


/***/ }),

/***/ 85403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   li: () => (/* binding */ detectPlatform),
/* harmony export */   xu: () => (/* binding */ recognisePlatform)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92646);
/* harmony import */ var _can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70302);
/* harmony import */ var _cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39448);
/* harmony import */ var _cloud_read_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22359);




/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 *
 * @param file its name, of which the extension is looked at.
 */
function detectPlatform(text, file = 'appspec.yml') {
    return ((0,_can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionsResources */ .$)(text) ? recognisePlatform((0,_cloud_read_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readCloudText */ .J)(text, file)) : undefined) ?? 'ec2';
}
/** The platform that the content tells of, also where it is broken or misspelt; `undefined` when it tells of none. */
function recognisePlatform({ root, lostAt }) {
    if (root?.kind !== 'map' || isTemplate(root))
        return undefined;
    const resources = (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(root, 'Resources')?.value;
    if (resources === undefined) {
        const isServer = ['os', 'files', 'permissions'].some((name) => (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(root, name) !== undefined);
        return isServer && lostAt === undefined ? 'ec2' : undefined;
    }
    const maps = mapsIn(resources);
    return byType(maps) ?? byProperty(maps) ?? byEvent((0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(root, 'Hooks')?.value);
}
/** Whether this is a template of CloudFormation, which has resources as well. */
function isTemplate(root) {
    return (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(root, 'AWSTemplateFormatVersion') !== undefined || (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(root, 'Transform') !== undefined;
}
const TYPES = {
    'AWS::ECS::Service': 'ecs',
    'AWS::Lambda::Function': 'lambda',
    'AWS::Serverless::Function': 'lambda',
};
function byType(maps) {
    const types = maps.flatMap((map) => {
        const type = (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(map, 'Type')?.value;
        return type?.kind === 'scalar' ? [type.text] : [];
    });
    const known = types.map((type) => TYPES[type]).find((platform) => platform !== undefined);
    if (known !== undefined)
        return known;
    const near = types.map((type) => (0,_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(type, Object.keys(TYPES))).find((type) => type !== undefined);
    return near === undefined ? undefined : TYPES[near];
}
function byProperty(maps) {
    const has = (...names) => maps.some((map) => names.some((name) => (0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(map, name) !== undefined));
    if (has('TaskDefinition', 'LoadBalancerInfo'))
        return 'ecs';
    return has('Alias', 'CurrentVersion', 'TargetVersion') ? 'lambda' : undefined;
}
function byEvent(hooks) {
    if (hooks?.kind !== 'list')
        return undefined;
    const isOfEcs = ({ key }) => /Install$|TestTraffic$/.test((0,_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key));
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


/***/ })

};
