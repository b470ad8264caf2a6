export const id = 1989;
export const ids = [1989];
export const modules = {

/***/ 78122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zt: () => (/* binding */ appSpecVariableOptions),
  UB: () => (/* binding */ cloudOptions),
  y9: () => (/* binding */ cloudProblems),
  sO: () => (/* binding */ codeSecretOptions),
  UE: () => (/* binding */ hasCloudOptions),
  wp: () => (/* binding */ readCloudOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/names.js
var names = __webpack_require__(10867);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/read-image.js

/** Registry, repository, tag and digest of an image, as container runtimes read them (distribution, "reference"). */
const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = `${HOST}(?:\\.${HOST})*(?::\\d+)?`;
const IMAGE = new RegExp(`^(?:${REGISTRY}/)?${PART}(?:/${PART})*(?::\\w[\\w.-]{0,127})?(?:@[a-zA-Z][\\w+.-]*:[0-9a-fA-F]{32,})?$`);
/** Reads the name of an image. What is none, no service could ever pull. @throws ValueProblem. */
function readImage(value) {
    if (IMAGE.test(value))
        return value;
    throw new spec/* ValueProblem */.bx(`is "${value}"; expected an image, such as registry.example/shop/web:1.2 or web@sha256:DIGEST`);
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/cloud.js



/** What is released to AWS Lambda or Amazon ECS: what an AppSpec file is filled with, or made of where there is none. */
const cloudOptions = {
    'function-name': (0,spec/* text */.Qq)('NAME', 'Lambda function to deploy, by its name or ARN', "the AppSpec file's"),
    alias: (0,spec/* text */.Qq)('NAME', 'alias whose calls move to the new version', "the AppSpec file's"),
    'target-version': {
        ...(0,spec/* text */.Qq)('VERSION', 'version that the alias moves to, or `$LATEST` for a new version of what that is now'),
        read: ([value = '']) => {
            if (value === '' || value === '$LATEST' || /^[1-9]\d*$/.test(value))
                return value === '' ? undefined : value;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected the number of a published version, or $LATEST`);
        },
    },
    code: {
        ...(0,spec/* text */.Qq)('PATH', ''),
        help: 'zip, folder or `s3://bucket/key` with the code of the function, of which a version is published; code that the function has already is not sent again',
        read: ([value = '']) => (value === '' ? undefined : readCodeSource(value)),
    },
    'task-definition': (0,spec/* text */.Qq)('FILE', 'JSON file of which a revision is registered for the ECS service; or what is registered already: family, family:revision or ARN', "the AppSpec file's"),
    'container-name': (0,spec/* text */.Qq)('NAME', 'container behind the load balancer; the `image` is for it, unless that of another one is a placeholder', "the AppSpec file's, else the only one with a port"),
    'container-port': {
        ...(0,spec/* text */.Qq)('PORT', 'port of that container', "the AppSpec file's, else its only one"),
        read: ([value = '']) => {
            if (value === '')
                return undefined;
            const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
            if (port >= 1 && port <= 65_535)
                return port;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from 1 to 65535`);
        },
    },
    image: {
        ...(0,spec/* text */.Qq)('URI', "image of the container, in a new revision of the task definition; or the function's, in a new version"),
        read: ([value = '']) => (value === '' ? undefined : readImage(value)),
    },
    hooks: {
        ...(0,spec/* list */.p_)('EVENT=FUNCTION', 'Lambda function that is called at a lifecycle event, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readHook),
    },
    'platform-version': (0,spec/* text */.Qq)('VERSION', 'version of the Fargate platform, where there is no AppSpec file', 'LATEST'),
    subnets: (0,spec/* list */.p_)('ID', 'subnet of the tasks, where there is no AppSpec file; with `security-groups` and `assign-public-ip`'),
    'security-groups': (0,spec/* list */.p_)('ID', 'security group of the tasks'),
    'assign-public-ip': (0,spec/* optionalChoice */.AU)(['ENABLED', 'DISABLED'], 'whether the tasks get a public address'),
    'capacity-providers': {
        ...(0,spec/* list */.p_)('NAME=WEIGHT[,BASE]', 'capacity provider of the tasks, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readCapacityProvider),
    },
};
/** What a folder of code may hold all the same. */
const codeSecretOptions = {
    'allow-secrets': (0,spec/* list */.p_)('PATTERN', 'take what matches into the code of the function though it looks like a secret, in gitignore patterns; nothing else that does is taken'),
};
/** What stands for the variables of an AppSpec file that is deployed by itself. */
const appSpecVariableOptions = {
    'appspec-var': (0,names/* assignments */.T)('what stands for ${NAME} in the AppSpec file'),
    'appspec-env': (0,names/* names */.D)('environment variable that stands for ${NAME} in the AppSpec file'),
};
function readCodeSource(value) {
    if (!value.startsWith('s3://'))
        return { type: 'path', path: value };
    const [, bucket, key, version] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/i.exec(value) ?? [];
    if (bucket === undefined || key === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected s3://bucket/key, with ?versionId=VERSION for one version`);
    }
    return { type: 's3', bucket, key, ...(version !== undefined && { version: decodeURIComponent(version) }) };
}
function readHook(word) {
    const [, event, functionName] = /^(\w+)=(\S+)$/.exec(word) ?? [];
    if (event !== undefined && functionName !== undefined)
        return { event, functionName };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected EVENT=FUNCTION, such as BeforeAllowTraffic=CodeDeployHook_check`);
}
function readCapacityProvider(word) {
    const [, capacityProvider, weight, base = '0'] = /^([^=,\s]+)=(\d{1,4})(?:,(\d{1,6}))?$/.exec(word) ?? [];
    if (capacityProvider !== undefined)
        return { capacityProvider, weight: Number(weight), base: Number(base) };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected NAME=WEIGHT or NAME=WEIGHT,BASE, such as FARGATE_SPOT=2`);
}
const OF_LAMBDA = ['function-name', 'alias', 'target-version', 'code'];
const OF_ECS = [
    'task-definition',
    'container-name',
    'container-port',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
/** What is written into a file by whoever has one. */
const OF_GENERATION = [
    'hooks',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
function given(values, names) {
    return names.filter((name) => {
        const value = values[name];
        return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
}
/** Whether anything is said of a release to AWS Lambda or Amazon ECS. */
function hasCloudOptions(values) {
    return given(values, Object.keys(cloudOptions)).length > 0;
}
/**
 * What is wrong with these options together.
 *
 * @param isFile whether there is an AppSpec file that they fill
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 */
function cloudProblems(values, isFile, written) {
    const listed = (all) => all.map(written).join(', ');
    const [lambda, ecs] = [given(values, OF_LAMBDA), given(values, OF_ECS)];
    if (lambda.length > 0 && ecs.length > 0) {
        return [`${listed(lambda)} for AWS Lambda and ${listed(ecs)} for Amazon ECS are both given; expected those of one`];
    }
    const problems = [];
    const sources = given(values, ['target-version', 'code', 'image']);
    if (lambda.length > 0 && sources.length > 1)
        problems.push(`${listed(sources)} are all given; expected one of them`);
    if (isFile) {
        const strange = given(values, OF_GENERATION);
        if (strange.length > 0)
            problems.push(`${listed(strange)} would not be heeded: write that into the AppSpec file`);
        return problems;
    }
    if (!hasCloudOptions(values))
        return problems;
    if (ecs.length === 0 && lambda.length === 0) {
        return [...problems, `${written('function-name')} or ${written('task-definition')} is missing: what is deployed`];
    }
    if (ecs.length > 0) {
        const missing = values['task-definition'] === undefined ? ['task-definition'] : [];
        problems.push(...missing.map((name) => `${written(name)} is missing: ${cloudOptions[name].help}`));
        const network = given(values, ['subnets', 'security-groups', 'assign-public-ip']);
        if (network.length === 1 || network.length === 2) {
            problems.push(`${listed(network)} alone cannot be set; expected subnets, security-groups and assign-public-ip, or none`);
        }
        return problems;
    }
    for (const name of ['function-name', 'alias']) {
        if (values[name] === undefined)
            problems.push(`${written(name)} is missing: ${cloudOptions[name].help}`);
    }
    if (sources.length === 0) {
        problems.push(`${written('code')} is missing: what is deployed; or ${written('image')} or ${written('target-version')}`);
    }
    return problems;
}
/** The release that the options say; what is for an AppSpec file or its variables is said by whoever runs it. */
function readCloudOptions(values) {
    const { alias, code, image, hooks, subnets } = values;
    const [functionName, targetVersion] = [values['function-name'], values['target-version']];
    const lambda = {
        ...(functionName !== undefined && { functionName }),
        ...(alias !== undefined && { alias }),
        ...(targetVersion !== undefined && { targetVersion }),
        ...(code !== undefined && { code }),
    };
    const ecs = readEcs(values, subnets);
    return {
        ...(image !== undefined && { image }),
        ...(Object.keys(lambda).length > 0 && { lambda }),
        ...(Object.keys(ecs).length > 0 && { ecs }),
        ...(hooks.length > 0 && { hooks }),
    };
}
function readEcs(values, subnets) {
    const taskDefinition = values['task-definition'];
    const containerName = values['container-name'];
    const containerPort = values['container-port'];
    const platformVersion = values['platform-version'];
    const capacityProviders = values['capacity-providers'];
    const address = values['assign-public-ip'];
    return {
        ...(taskDefinition !== undefined && { taskDefinition }),
        ...(containerName !== undefined && { containerName }),
        ...(containerPort !== undefined && { containerPort }),
        ...(platformVersion !== undefined && { platformVersion }),
        ...(subnets.length > 0 && {
            network: { subnets, securityGroups: values['security-groups'], assignPublicIp: address === 'ENABLED' },
        }),
        ...(capacityProviders.length > 0 && { capacityProviders }),
    };
}


/***/ }),

/***/ 21378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commitOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names a commit by its whole hash. */
function commitOption(help, defaultText) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', help, defaultText),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    };
}


/***/ }),

/***/ 42158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deploymentOptions),
  U: () => (/* binding */ readDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/override.js

const TRIGGERS = ['failure', 'stop', 'alarm'];
/** What one deployment has otherwise than its group. */
const overrideOptions = {
    'auto-rollback': {
        kind: 'list',
        placeholder: 'failure|stop|alarm|off',
        help: "what makes the service roll this deployment back, in place of the group's setting",
        read: readTriggers,
    },
    alarms: (0,spec/* list */.p_)('NAME', "CloudWatch alarm that stops this deployment, in place of the group's"),
    'ignore-alarms': (0,spec/* flag */.Jt)('let no alarm stop this deployment, such as one that the release before has set off'),
    'target-tags': {
        ...(0,spec/* list */.p_)('KEY=VALUE', ''),
        help: 'tag of the instances that replace the old ones, in a blue/green deployment; KEY alone for any value',
        read: (given) => given.filter((word) => word !== '').map(readTag),
    },
    'target-auto-scaling-groups': (0,spec/* list */.p_)('NAME', 'Auto Scaling group whose instances replace the old ones, in a blue/green deployment'),
};
/** Words may stand in one text, too: `failure,stop`. */
function readTriggers(given) {
    const words = given.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== '');
    if (words.length === 0)
        return undefined;
    if (words.length === 1 && words[0] === 'off')
        return [];
    const triggers = words.map((word) => {
        const trigger = TRIGGERS.find((known) => known === word);
        if (trigger !== undefined)
            return trigger;
        throw new spec/* ValueProblem */.bx(word === 'off'
            ? `is "${words.join(',')}"; off stands alone`
            : `is "${word}"; expected some of ${TRIGGERS.join(', ')}, or off`);
    });
    return [...new Set(triggers)];
}
function readTag(word) {
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    if (key === '')
        throw new spec/* ValueProblem */.bx(`is "${word}"; expected KEY=VALUE, or KEY for any value`);
    return equals < 0 ? { key } : { key, value: word.slice(equals + 1) };
}
/** The part of a deployment request that these options say. */
function readOverrideOptions(values) {
    const { alarms, 'auto-rollback': autoRollback, 'ignore-alarms': areIgnored } = values;
    const tags = values['target-tags'];
    const autoScalingGroups = values['target-auto-scaling-groups'];
    const targetInstances = {
        ...(tags.length > 0 && { tags }),
        ...(autoScalingGroups.length > 0 && { autoScalingGroups }),
    };
    return {
        ...(autoRollback !== undefined && { autoRollback }),
        ...((areIgnored || alarms.length > 0) && { alarms: { isEnabled: !areIgnored, names: alarms } }),
        ...(Object.keys(targetInstances).length > 0 && { targetInstances }),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/deployment.js


/** How a deployment is to be done. */
const deploymentOptions = {
    'deployment-config': (0,spec/* text */.Qq)('NAME', 'deployment configuration', "the group's"),
    description: (0,spec/* text */.Qq)('TEXT', 'description of the deployment'),
    'file-exists-behavior': (0,spec/* fileExistsBehavior */.V4)('what to do with files at a destination that no earlier deployment of the group put there'),
    'ignore-application-stop-failures': (0,spec/* flag */.Jt)("go on when the previous revision's ApplicationStop scripts fail"),
    'update-outdated-instances-only': (0,spec/* flag */.Jt)('leave out instances that run the revision already'),
    'if-busy': (0,spec/* choice */.Yq)(['queue', 'fail', 'skip', 'supersede'], 'what to do while another deployment of the group is under way: wait for its end at most as long as the timeout, fail, deploy nothing, or stop it and take its place', 'queue'),
    'skip-if-current': (0,spec/* flag */.Jt)("deploy nothing when the group's last deployment succeeded with this very revision"),
    ...overrideOptions,
};
/** The part of a deployment request that the options say; what was not given is the group's to decide. */
function readDeploymentOptions(values) {
    const configurationName = values['deployment-config'];
    const { description } = values;
    const behavior = values['file-exists-behavior'];
    return {
        ...(configurationName !== undefined && { configurationName }),
        ...(description !== undefined && { description }),
        ...(behavior !== undefined && { fileExistsBehavior: behavior }),
        ...(values['ignore-application-stop-failures'] && { ignoreApplicationStopFailures: true }),
        ...(values['update-outdated-instances-only'] && { updateOutdatedInstancesOnly: true }),
        ...readOverrideOptions(values),
    };
}


/***/ }),

/***/ 56915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   Uo: () => (/* binding */ queueTimeoutOption)
/* harmony export */ });
/* unused harmony export TIMEOUT_DEFAULT */
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
const awsOptions = {
    region: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('REGION', 'AWS region', "AWS_REGION, or the profile's"),
    'endpoint-url': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
    'role-to-assume': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'role to assume on top of the credentials of the environment'),
    'role-session-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the session of the assumed role', 'slipway'),
    'role-external-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', "external id that the role's trust policy asks for"),
};
/** Whose deployment it is. */
const targetOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy deployment group'),
};
/** What applies where nobody says how long to wait. */
const TIMEOUT_DEFAULT = 'an hour, and what the deployment group itself waits for';
/** The same for what starts a deployment, and may wait for its turn before. */
const queueTimeoutOption = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end, the wait for a busy group included', `${TIMEOUT_DEFAULT}; before that, a busy group is waited for as long`),
};
/** How to wait for a deployment's end. */
const waitOptions = {
    'wait-until': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['succeeded', 'traffic-shifted', 'ready'], 'what to wait for: the end, that all traffic goes to what is new and its hooks have passed there, or that what is new stands ready and traffic waits to be let move; a deployment that ends first is told by its end', 'succeeded'),
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', TIMEOUT_DEFAULT),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3.3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


/***/ }),

/***/ 10867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ names),
/* harmony export */   T: () => (/* binding */ assignments)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Shells have no other variables, and neither have AppSpec files here. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Variables with their values, each once; the option may be repeated. */
function assignments(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=VALUE', help);
    return {
        ...spec,
        read: (given) => {
            const values = read(given).map(readAssignment);
            requireOnce(values.map(({ name }) => name));
            return values;
        },
    };
}
/** The names of variables, each once; the option may be repeated. */
function names(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME', help);
    return {
        ...spec,
        read: (given) => {
            const found = read(given);
            for (const name of found)
                requireName(name);
            requireOnce(found);
            return found;
        },
    };
}
/** The value is not told: it may be one that nobody should see. */
function readAssignment(word) {
    const end = word.indexOf('=');
    if (end === -1)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=VALUE`);
    const name = word.slice(0, end);
    requireName(name);
    return { name, value: word.slice(end + 1) };
}
function requireName(name) {
    if (VARIABLE_NAME.test(name))
        return;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names a variable "${name}"; expected letters, digits and _, and no digit first`);
}
function requireOnce(found) {
    const twice = found.find((name, index) => found.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names "${twice}" twice; expected each variable once`);
}


/***/ }),

/***/ 32043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ orderOptions),
/* harmony export */   O: () => (/* binding */ readOrderGuard)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21378);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** What keeps an older commit from overtaking a newer one. */
const orderOptions = {
    'if-older': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['fail', 'skip', 'deploy'], 'what to do when the group runs a newer commit already, as far as GitHub can be asked: fail, deploy nothing, or deploy without looking', 'fail'),
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOption */ .j)('commit that the revision was made from, for `if-older`', 'that of a revision on GitHub, or what was recorded with the bundle'),
};
/** The guard that the options ask for; `undefined` when it does not matter what the group runs. */
function readOrderGuard(values, ports) {
    const { 'if-older': asked, commit } = values;
    const ifOlder = asked ?? 'fail';
    if (ifOlder === 'deploy')
        return undefined;
    return { ifOlder, isAskedFor: asked !== undefined, ...(commit !== undefined && { commit }), ...ports };
}


/***/ })

};
