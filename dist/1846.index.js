export const id = 1846;
export const ids = [1846];
export const modules = {

/***/ 99465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  APPSPEC_NAME: () => (/* reexport */ locate/* APPSPEC_NAME */.D),
  SCRIPT_BYTES: () => (/* reexport */ validate/* SCRIPT_BYTES */.E),
  detectPlatform: () => (/* reexport */ platform/* detectPlatform */.li),
  fillCloudValues: () => (/* reexport */ cloud_values/* fillCloudValues */.Z),
  fillTemplate: () => (/* reexport */ template/* fillTemplate */.o),
  findReleaseFile: () => (/* reexport */ list_hook_scripts/* findReleaseFile */.F),
  listHookScripts: () => (/* reexport */ list_hook_scripts/* listHookScripts */.w),
  locateAppSpec: () => (/* reexport */ locate/* locateAppSpec */.f),
  readCloudAppSpec: () => (/* reexport */ read_cloud_app_spec/* readCloudAppSpec */.K),
  readCloudValues: () => (/* reexport */ cloud_values/* readCloudValues */._),
  validateRelease: () => (/* reexport */ validate/* validateRelease */.O),
  writeCloudAppSpec: () => (/* reexport */ writeCloudAppSpec)
});

// UNUSED EXPORTS: EVERYTHING, anyAppSpecSchema, appSpecSchema, applyEdits, diagnosticJson, fixAppSpec, fixLineEndings, formatDiagnostic, isPermissionFor, locateScript, pageAddress, readAppSpec, schemaAddress, toVisible, toVisibleMarked

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/cloud-values.js
var cloud_values = __webpack_require__(51388);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-cloud-app-spec.js
var read_cloud_app_spec = __webpack_require__(83914);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/write-app-spec.js
/**
 * Writes an AppSpec file in YAML. Whether the service would take it is the validator's to say: nothing is checked here.
 *
 * @example
 * writeCloudAppSpec({ platform: 'lambda', name: 'orders', alias: 'live', currentVersion: '1', targetVersion: '2', hooks: [] })
 */
function writeCloudAppSpec(values) {
    const [resource, type] = values.platform === 'lambda' ? ['TargetFunction', 'AWS::Lambda::Function'] : ['TargetService', 'AWS::ECS::Service'];
    const properties = values.platform === 'lambda' ? lambdaLines(values) : ecsLines(values);
    const hooks = values.hooks.map(({ event, functionName }) => `  - ${/^\w+$/.test(event) ? event : quoted(event)}: ${quoted(functionName)}`);
    const lines = [
        'version: 0.0',
        'Resources:',
        `  - ${resource}:`,
        `      Type: ${type}`,
        '      Properties:',
        ...properties.map((line) => `        ${line}`),
        ...(hooks.length === 0 ? [] : ['Hooks:', ...hooks]),
    ];
    return `${lines.join('\n')}\n`;
}
function lambdaLines({ name, alias, currentVersion, targetVersion }) {
    return [
        `Name: ${quoted(name)}`,
        `Alias: ${quoted(alias)}`,
        `CurrentVersion: ${quoted(currentVersion)}`,
        `TargetVersion: ${quoted(targetVersion)}`,
    ];
}
function ecsLines(values) {
    const { platformVersion, network, capacityProviders } = values;
    return [
        `TaskDefinition: ${quoted(values.taskDefinition)}`,
        'LoadBalancerInfo:',
        `  ContainerName: ${quoted(values.containerName)}`,
        `  ContainerPort: ${/^\d+$/.test(values.containerPort) ? values.containerPort : quoted(values.containerPort)}`,
        ...(platformVersion === undefined ? [] : [`PlatformVersion: ${quoted(platformVersion)}`]),
        ...(network === undefined ? [] : networkLines(network)),
        ...(capacityProviders.length === 0 ? [] : ['CapacityProviderStrategy:']),
        ...capacityProviders.flatMap(({ capacityProvider, base, weight }) => [
            `  - CapacityProvider: ${quoted(capacityProvider)}`,
            `    Base: ${base}`,
            `    Weight: ${weight}`,
        ]),
    ];
}
function networkLines({ subnets, securityGroups, assignPublicIp }) {
    const list = (items) => `[${items.map(quoted).join(', ')}]`;
    return [
        'NetworkConfiguration:',
        '  AwsvpcConfiguration:',
        `    Subnets: ${list(subnets)}`,
        `    SecurityGroups: ${list(securityGroups)}`,
        `    AssignPublicIp: ${assignPublicIp ? 'ENABLED' : 'DISABLED'}`,
    ];
}
/** What JSON writes in quotes, YAML reads as the same text. */
function quoted(text) {
    return JSON.stringify(text);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/list-hook-scripts.js
var list_hook_scripts = __webpack_require__(61775);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/core/lib/appspec/platform.js
var platform = __webpack_require__(85403);
// EXTERNAL MODULE: ./packages/core/lib/appspec/template.js + 1 modules
var template = __webpack_require__(10758);
// EXTERNAL MODULE: ./packages/core/lib/appspec/validate.js + 17 modules
var validate = __webpack_require__(64099);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js




















/***/ })

};
