export const id = 2619;
export const ids = [2619];
export const modules = {

/***/ 42619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findSecrets: () => (/* binding */ findSecrets)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74078);


/** Where package managers put what others have written. */
const PACKAGES = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|dist-packages|gems)\//;
/** How many files are read together. */
const CONCURRENCY = 8;
/**
 * Finds the files of a bundle that look like secrets. Only what has the name of one is read, and only its beginning, so that
 * this costs nothing where there is none.
 *
 * @param allowed patterns of what may be there, in the language of `.gitignore`
 */
async function findSecrets(entries, allowed, readBeginning, signal) {
    const allowance = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignorecase: false }).add([...allowed]);
    const suspects = [];
    for (const entry of entries) {
        const { path, type, sizeBytes } = entry;
        if (type !== 'file' || sizeBytes === 0)
            continue;
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (!_secret_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .MAY_BE_SECRET */ .tB.test(name))
            continue;
        const rules = _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_RULES */ .vt.filter(({ isNamed }) => isNamed(name, path));
        if (rules.length > 0 && !allowance.ignores(path))
            suspects.push({ entry, rules });
    }
    const found = [];
    for (let i = 0; i < suspects.length; i += CONCURRENCY) {
        signal?.throwIfAborted();
        const looked = suspects.slice(i, i + CONCURRENCY).map(async ({ entry: { path, source }, rules }) => {
            const rule = await findRule(rules, () => readBeginning(source, _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_BYTES */ .tS));
            return rule === undefined ? [] : [{ path, what: rule.what, isOfPackage: PACKAGES.test(path) }];
        });
        found.push(...(await Promise.all(looked)).flat());
    }
    return found;
}
async function findRule(rules, read) {
    const byName = rules.find(({ says }) => says === undefined);
    if (byName !== undefined)
        return byName;
    // Every byte is a character of its own: what is looked for is ASCII, and nothing may throw.
    const text = new TextDecoder('latin1').decode(await read());
    return rules.find(({ says }) => says?.test(text) === true);
}


/***/ }),

/***/ 74078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tB: () => (/* binding */ MAY_BE_SECRET),
/* harmony export */   tS: () => (/* binding */ SECRET_BYTES),
/* harmony export */   vt: () => (/* binding */ SECRET_RULES)
/* harmony export */ });
/** How much of a file is looked at. */
const SECRET_BYTES = 64 * 1024;
/** Samples of a secret file are there to be shipped. */
const SAMPLE = /[._-](?:example|sample|template|tmpl|tpl|dist|defaults?|schema|vault)$/i;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-\d/m;
/** A value that is written out, and not a variable for one. */
const WRITTEN = String.raw `\s*["']?(?!["'\s]|\$\{|\$[A-Z_]|%[({]|\{\{|<)[^\s"']`;
/** What those call the key of a service account who save it; the service itself puts a part of its fingerprint at the end. */
const SERVICE_ACCOUNT = /(?:service|account|credential|secret|firebase|gcp|google|key|-[0-9a-f]{12}\.).*\.json$|-[0-9a-f]{12}\.json$/i;
/**
 * What every name has that any of {@link SECRET_RULES} is about: of tens of thousands of files, one look each is enough for almost all.
 */
const MAY_BE_SECRET = new RegExp(String.raw `^[._]|^id_|^kubeconfig|^(?:config|credentials)$|^(?:auth|config)\.json$|\.(?:pem|key|p8|ppk|asc|gpg|p12|pfx|jks|keystore|kdbx|kubeconfig|tfstate|backup)$|${SERVICE_ACCOUNT.source}`, 'i');
/**
 * Files that give away a password or a key to whoever can read the bundle: the bucket's readers and every host. Few of them
 * are told by name alone; most have to say something that only a secret says, so that a certificate, a public key or an
 * `.npmrc` with a registry in it is none.
 */
const SECRET_RULES = [
    {
        what: 'variables of an environment',
        isNamed: (name) => /^\.env(?:\..+|rc)?$/.test(name) && !SAMPLE.test(name),
        says: /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.]*[ \t]*=[ \t]*["']?[^\s"'#]/m,
    },
    {
        what: 'a private key',
        isNamed: (name) => /^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key|p8|ppk|asc|gpg)$/i.test(name),
        says: PRIVATE_KEY,
    },
    { what: 'a store of keys', isNamed: (name) => /\.(?:p12|pfx|jks|keystore|kdbx)$/i.test(name) },
    {
        what: 'the key to encrypted settings',
        isNamed: (name, path) => name === 'master.key' || /(?:^|\/)credentials\/[^/]+\.key$/.test(path),
        says: /^[0-9a-f]{32,64}\s*$/,
    },
    {
        what: 'credentials of AWS',
        isNamed: (_name, path) => /(?:^|\/)\.aws\/(?:credentials|config)$/.test(path),
        says: new RegExp(`^[ \\t]*aws_(?:secret_access_key|session_token)[ \\t]*=${WRITTEN}`, 'm'),
    },
    {
        what: 'credentials of a service account',
        isNamed: (name) => SERVICE_ACCOUNT.test(name),
        says: /"(?:private_key"\s*:\s*"-----BEGIN|client_secret"\s*:\s*"[^"<${])/,
    },
    {
        what: 'a token for npm',
        isNamed: (name) => name === '.npmrc' || name === '.yarnrc.yml',
        says: new RegExp(`(?:_authToken|_auth|_password)[ \\t]*=${WRITTEN}|npmAuth(?:Token|Ident)[ \\t]*:${WRITTEN}`),
    },
    {
        what: 'passwords',
        isNamed: (name) => /^(?:[._]netrc|\.pgpass|\.git-credentials|\.my\.cnf)$/.test(name),
        says: new RegExp(`\\bpassword[ \\t]*[= \\t]${WRITTEN}|^[^#\\s]*:[^:\\s]*:[^:\\s]*:[^:\\s]*:.|^\\w+://[^/\\s:@]*:[^@\\s]+@`, 'm'),
    },
    {
        what: 'a password for a package index',
        isNamed: (name) => name === '.pypirc',
        says: new RegExp(`^[ \\t]*password[ \\t]*[=:]${WRITTEN}`, 'm'),
    },
    {
        what: 'a login to a registry of images',
        isNamed: (name, path) => /(?:^|\/)\.docker\/config\.json$/.test(path) || /^\.dockercfg$|^\.dockerconfigjson$/.test(name),
        says: /"(?:auth|identitytoken|password)"\s*:\s*"[^"<$]/,
    },
    {
        what: 'tokens for Composer',
        isNamed: (name) => name === 'auth.json',
        says: /"(?:http-basic|github-oauth|gitlab-token|gitlab-oauth|bearer|bitbucket-oauth)"\s*:\s*\{\s*"/,
    },
    {
        what: 'access to a Kubernetes cluster',
        isNamed: (name, path) => /(?:^|\/)\.kube\/config$/.test(path) || /^kubeconfig(?:\..+)?$|\.kubeconfig$/.test(name),
        says: new RegExp(`^[ \\t]*(?:client-key-data|token|password)[ \\t]*:${WRITTEN}`, 'm'),
    },
    {
        what: 'the state of Terraform',
        isNamed: (name) => /\.tfstate(?:\.backup)?$/.test(name),
        says: /"(?:resources|modules|outputs)"/,
    },
    { what: 'a token for Vault', isNamed: (name) => name === '.vault-token' },
];


/***/ })

};
