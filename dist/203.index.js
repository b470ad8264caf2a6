export const id = 203;
export const ids = [203];
export const modules = {

/***/ 80203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeProxy),
/* harmony export */   proxyFor: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/**
 * The proxy that a request has to take, by the variables that curl and the AWS CLI obey: `HTTPS_PROXY`, `HTTP_PROXY`,
 * `ALL_PROXY` and `NO_PROXY`, lower case first. Loopback endpoints are always reached directly.
 *
 * @throws SlipwayError INPUT_INVALID naming the variable, when it holds no http: or https: URL.
 */
function proxyFor(target, environment) {
    const host = bareHost(target.hostname);
    if (isLoopback(host))
        return undefined;
    const scheme = target.protocol.slice(0, -1);
    const variable = [`${scheme}_proxy`, 'all_proxy']
        .flatMap((name) => [name, name.toUpperCase()])
        .find((name) => (environment[name] ?? '') !== '');
    if (variable === undefined || isExempt(host, portOf(target), environment))
        return undefined;
    return parseProxy(variable, environment[variable] ?? '');
}
/** A proxy's address as it may be shown: without its user and password. */
function describeProxy(proxy) {
    return `${proxy.protocol}//${proxy.host}`;
}
function parseProxy(variable, value) {
    const text = value.includes('://') ? value : `http://${value}`;
    if (URL.canParse(text)) {
        const proxy = new URL(text);
        if (proxy.protocol === 'http:' || proxy.protocol === 'https:')
            return proxy;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `variable "${variable}" names a proxy of kind "${proxy.protocol}"`, {
            hint: 'use a proxy that is reached by http:// or https://',
        });
    }
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `variable "${variable}" does not hold the URL of a proxy`, {
        hint: 'write it as http://host:port; special characters of a password have to be percent-encoded',
    });
}
/** `NO_PROXY` names hosts (with all hosts below them), addresses, networks in CIDR notation, each with an optional port, or `*`. */
function isExempt(host, port, environment) {
    const list = environment.no_proxy || environment.NO_PROXY || '';
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => entry === '*' || matches(entry, host, port));
}
function matches(entry, host, port) {
    const { name = '', entryPort } = /^(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) ? `[${entry}]` : entry)
        ?.groups ?? { name: entry };
    if (entryPort !== undefined && Number(entryPort) !== port)
        return false;
    const pattern = bareHost(name.replace(/^\*?\./, ''));
    if (pattern === '')
        return false;
    const [network, prefix] = pattern.split('/');
    if (network !== undefined && prefix !== undefined)
        return isInNetwork(host, network, Number(prefix));
    return host === pattern || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${pattern}`));
}
function isInNetwork(host, network, prefix) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== family)
        return false;
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const networks = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    networks.addSubnet(network, prefix, type);
    return networks.check(host, type);
}
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && /^127\./.test(host));
}
function bareHost(hostname) {
    return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
function portOf({ port, protocol }) {
    return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}


/***/ })

};
