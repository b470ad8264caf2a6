export const id = 7659;
export const ids = [7659,7726];
export const modules = {

/***/ 97659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planStarter: () => (/* binding */ planStarter)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/appspec/schema/address.js
var address = __webpack_require__(53692);
;// CONCATENATED MODULE: ./packages/cli/lib/starter/hook-function.js
const CODEDEPLOY = "import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy'";
/** A Lambda function for Node.js that checks a deployment and tells CodeDeploy what came of it. */
function hookFunction({ about, imports = '', code }) {
    return `${about}//
// CodeDeploy waits for the report that this function sends, for an hour; what it returns counts for nothing. So
// - its role has to allow codedeploy:PutLifecycleEventHookExecutionStatus,
// - its own timeout (of Lambda: 3 seconds, unless set) has to be longer than the check: ended by it, it reports nothing,
// - its name has to begin with CodeDeployHook_, if the group has one of the service roles that AWS manages.
// It runs as it is on the Node.js runtimes of Lambda, which bring the AWS SDK.
${CODEDEPLOY}
${imports}
${code}
const codeDeploy = new CodeDeployClient({})

export async function handler({ DeploymentId, LifecycleEventHookExecutionId }) {
  let status = 'Failed'
  try {
    await check()
    status = 'Succeeded'
  } catch (error) {
    // In the log of this function: CodeDeploy takes no reason.
    console.error(error)
  }
  await codeDeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: DeploymentId,
      lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
      status,
    }),
  )
  return status
}
`;
}

;// CONCATENATED MODULE: ./packages/cli/lib/starter/starter-file.js
/** A file that is read, not run. */
function plainFile(path, text) {
    return { path, text, isExecutable: false };
}

;// CONCATENATED MODULE: ./packages/cli/lib/starter/ecs.js



/** An AppSpec file that replaces the tasks of an ECS service, and the function that checks the new ones first. */
function ecsStarter(format) {
    return [
        format === 'yaml' ? plainFile('appspec.yml', YAML) : plainFile('appspec.json', JSON_TEXT),
        plainFile('hooks/before-allow-traffic.mjs', BEFORE_ALLOW_TRAFFIC),
    ];
}
const YAML = `# yaml-language-server: $schema=${(0,address/* schemaAddress */.Q)('ecs')}
#
# The AppSpec file tells CodeDeploy which task definition replaces the one that an ECS service runs. How fast traffic moves,
# the deployment configuration says. It is a revision by itself: nothing is bundled with it, the images are pushed before.
version: 0.0
Resources:
  # A name of your choice; there is exactly one resource.
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        # Without the revision at its end, the latest active one.
        TaskDefinition: arn:aws:ecs:eu-central-1:111122223333:task-definition/my-service:1
        # The container and port behind the load balancer, as the task definition has them.
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
        # On Fargate.
        #PlatformVersion: LATEST
        # All three or none: what is left out stays as it is.
        #NetworkConfiguration:
        #  AwsvpcConfiguration:
        #    Subnets: [subnet-1234abcd]
        #    SecurityGroups: [sg-12345678]
        #    AssignPublicIp: DISABLED

# Lambda functions, one an event, called once in a deployment: they have to be there before. One that reports "Failed", or
# nothing within an hour, fails the deployment. hooks/before-allow-traffic.mjs is such a function.
Hooks:
  # Nothing is changed yet, so there is nothing to roll back either.
  #- BeforeInstall: CodeDeployHook_before-install
  # The new tasks run.
  #- AfterInstall: CodeDeployHook_after-install
  # The test listener leads to the new tasks. Without a test listener this one is not called.
  #- AfterAllowTestTraffic: CodeDeployHook_after-allow-test-traffic
  # Before the first request of a user reaches the new tasks.
  - BeforeAllowTraffic: CodeDeployHook_before-allow-traffic
  # After all requests go there.
  #- AfterAllowTraffic: CodeDeployHook_after-allow-traffic
`;
const JSON_TEXT = `{
  "version": 0.0,
  "Resources": [
    {
      "TargetService": {
        "Type": "AWS::ECS::Service",
        "Properties": {
          "TaskDefinition": "arn:aws:ecs:eu-central-1:111122223333:task-definition/my-service:1",
          "LoadBalancerInfo": {
            "ContainerName": "web",
            "ContainerPort": 8080
          }
        }
      }
    }
  ],
  "Hooks": [{ "BeforeAllowTraffic": "CodeDeployHook_before-allow-traffic" }]
}
`;
const BEFORE_ALLOW_TRAFFIC = hookFunction({
    about: `// BeforeAllowTraffic: called once, before the first request of a user reaches the new tasks. They are asked by the test
// listener of the load balancer; when they are not well, the deployment fails and the old tasks go on.
`,
    code: `// An address of the test listener, with a path that says whether the application is well. The function has to reach it: from
// within the network, where the load balancer is not public.
const address = process.env.CHECK_URL
// The new tasks have passed their health checks already, so a minute is long.
const CHECK_MS = 60_000
const PAUSE_MS = 2_000

async function check() {
  if (!address) throw new Error('CHECK_URL is not set: an address of the test listener')
  const until = Date.now() + CHECK_MS
  for (;;) {
    const wrong = await ask(address)
    if (wrong === undefined) return
    if (Date.now() >= until) throw new Error(\`\${address} \${wrong}\`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** What is wrong, if anything is. */
async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return answer.ok ? undefined : \`answered \${answer.status}\`
  } catch (error) {
    return \`did not answer: \${error.cause?.message ?? error.message}\`
  }
}
`,
});

;// CONCATENATED MODULE: ./packages/cli/lib/starter/lambda.js



/** An AppSpec file that moves an alias of a Lambda function to another version, and the function that checks it first. */
function lambdaStarter(format) {
    return [
        format === 'yaml' ? plainFile('appspec.yml', lambda_YAML) : plainFile('appspec.json', lambda_JSON_TEXT),
        plainFile('hooks/before-allow-traffic.mjs', lambda_BEFORE_ALLOW_TRAFFIC),
    ];
}
const lambda_YAML = `# yaml-language-server: $schema=${(0,address/* schemaAddress */.Q)('lambda')}
#
# The AppSpec file tells CodeDeploy which alias of which Lambda function moves from which version to which. How fast, the
# deployment configuration says. It is a revision by itself: nothing is bundled with it, the versions are published before.
version: 0.0
Resources:
  # A name of your choice; there is exactly one resource.
  - my-function:
      Type: AWS::Lambda::Function
      Properties:
        Name: my-function
        Alias: live
        # The version that the alias points to now, and the one that it will point to: published versions, $LATEST is none.
        CurrentVersion: "1"
        TargetVersion: "2"

# Lambda functions, one an event, called once in a deployment: functions of their own, which have to be there before. One that
# reports "Failed", or nothing within an hour, fails the deployment. hooks/before-allow-traffic.mjs is such a function.
Hooks:
  # Before the first request reaches the new version.
  - BeforeAllowTraffic: CodeDeployHook_before-allow-traffic
  # After all requests go there.
  #- AfterAllowTraffic: CodeDeployHook_after-allow-traffic
`;
const lambda_JSON_TEXT = `{
  "version": 0.0,
  "Resources": [
    {
      "my-function": {
        "Type": "AWS::Lambda::Function",
        "Properties": {
          "Name": "my-function",
          "Alias": "live",
          "CurrentVersion": "1",
          "TargetVersion": "2"
        }
      }
    }
  ],
  "Hooks": [{ "BeforeAllowTraffic": "CodeDeployHook_before-allow-traffic" }]
}
`;
const lambda_BEFORE_ALLOW_TRAFFIC = hookFunction({
    about: `// BeforeAllowTraffic: called once, before the alias sends the first request to the new version. The version is called as its
// callers will call it; an error that it answers with fails the deployment, and the alias stays as it is.
`,
    imports: `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
`,
    code: `// The function and version to check, as the AppSpec file has them: my-function:2. Whoever writes that file sets it. The role
// has to allow lambda:InvokeFunction on it.
const target = process.env.TARGET
const request = { healthCheck: true }

async function check() {
  if (!target) throw new Error('TARGET is not set: the function and version to check, such as my-function:2')
  const answer = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: target, Payload: JSON.stringify(request) }),
  )
  const text = new TextDecoder().decode(answer.Payload)
  if (answer.FunctionError) throw new Error(\`\${target} ended with an error: \${text}\`)
  console.log(\`\${target} answered \${text}\`)
}
`,
});

;// CONCATENATED MODULE: ./packages/cli/lib/starter/deployignore.js
/** What does not belong on hosts, whatever the application: in the language of `.gitignore`. */
const DEPLOYIGNORE = `# What stays out of the release, in the language of .gitignore. Neither .git nor this file ever goes in.

# Secrets, which a host is better given another way: a release can be read by all who can read its bucket.
.env
.env.*
*.pem
*.key
id_rsa*

# What only the build and its machines need.
.github/
.gitignore
.gitattributes
*.log
*.tmp

# Bundles that were made here before.
/*.zip
/*.tar
/*.tgz
`;

;// CONCATENATED MODULE: ./packages/cli/lib/starter/server-linux.js



/** A release for Linux hosts, with a script for each event of an in-place deployment. */
function linuxStarter() {
    return [
        plainFile('appspec.yml', APPSPEC),
        plainFile('.deployignore', DEPLOYIGNORE),
        script('stop', STOP),
        script('before-install', BEFORE_INSTALL),
        script('after-install', AFTER_INSTALL),
        script('start', START),
        script('validate', VALIDATE),
    ];
}
function script(name, text) {
    return { path: `scripts/${name}.sh`, text, isExecutable: true };
}
const APPSPEC = `# yaml-language-server: $schema=${(0,address/* schemaAddress */.Q)('ec2')}
#
# The AppSpec file tells the CodeDeploy agent on each host what to copy where, and which scripts to run when. It has to lie
# at the root of the release, under this very name. "slipway validate ." says whether all is in order.
version: 0.0
os: linux

# A source is a path in the release. Of a folder its content is copied, not the folder itself; "/" is the whole release, with
# this file and the scripts (what .deployignore names stays out). A destination is always a folder, and absolute. What the
# release before this one has put there is removed first.
files:
  - source: /
    destination: /srv/app

# What happens when a file stands in the way that no earlier deployment to the group has put there: DISALLOW fails, OVERWRITE
# replaces it, RETAIN keeps it. DISALLOW is the default: what else writes into the destination is then told at once.
#file_exists_behavior: DISALLOW

# Owners and modes of what was copied, set after the copy; left out, they are as in the release. Each file may be in one rule
# alone. A mode with a leading zero needs quotes: YAML takes 0644 for another number.
#permissions:
#  - object: /srv/app
#    pattern: "**"
#    owner: root
#    group: root
#    mode: 644
#    type: [file]

# In this order on every host. A script that ends with another code than 0, or takes longer than its timeout (in seconds; a
# whole hour when none is given), fails the deployment on that host. Take out what you do not need.
hooks:
  # From the release that is on the host *before* this one, and not at all in the first deployment.
  ApplicationStop:
    - location: scripts/stop.sh
      timeout: 60
  # Nothing is copied yet.
  BeforeInstall:
    - location: scripts/before-install.sh
      timeout: 60
  # All is copied, nothing runs yet.
  AfterInstall:
    - location: scripts/after-install.sh
      timeout: 300
  ApplicationStart:
    - location: scripts/start.sh
      timeout: 60
  # The last word: only what is checked here counts as deployed.
  ValidateService:
    - location: scripts/validate.sh
      timeout: 120
`;
const ROOT = `# Empty on a real host. Slipway's engine, on which a release is rehearsed, has a folder for each host's "/".
app_dir=\${SLIPWAY_INSTANCE_ROOT:-}/srv/app
`;
const STOP = `#!/bin/sh
# ApplicationStop: stops the application, before the new release is fetched.
#
# The agent runs this script of the release that is on the host *already*. So it does not run in a first deployment, and a
# mistake in it strikes one release later, when only the deployment setting to ignore failures of ApplicationStop helps.
# Therefore: that there is nothing to stop is no error.
set -eu

# With systemd:
#   if systemctl is-active --quiet my-app; then systemctl stop my-app; fi
echo "stop: there is nothing to stop yet; scripts/stop.sh is the place for it"
`;
const BEFORE_INSTALL = `#!/bin/sh
# BeforeInstall: the last moment at which the files of the release before are still there. What this release needs and the
# host does not have is better found out now.
set -eu

# Programs that the release needs, on the agent's PATH: that of the service, not that of a login shell.
for program in sh find; do
  if ! command -v "$program" >/dev/null; then
    echo "before-install: $program is not on the agent's PATH ($PATH)" >&2
    exit 1
  fi
done
`;
const AFTER_INSTALL = `#!/bin/sh
# AfterInstall: the files are in place and nothing runs yet. The place to write settings of this host, to install
# dependencies, or to change a database.
#
# The working directory is the agent's, not the release: use absolute paths, or find neighbours by $(dirname "$0").
# DEPLOYMENT_ID, DEPLOYMENT_GROUP_NAME, APPLICATION_NAME and LIFECYCLE_EVENT are set.
set -eu
${ROOT}
echo "after-install: $(find "$app_dir" -type f | wc -l) files are in $app_dir"
`;
const START = `#!/bin/sh
# ApplicationStart: starts the application and ends. It runs as the agent's user, mostly root.
set -eu

# With systemd, which also starts it again after a crash and after a reboot:
#   systemctl restart my-app
#
# Without: what stays in the background has to let go of all three streams. Otherwise the agent waits for it, and fails the
# event at its timeout although this script has long ended:
#   nohup /srv/app/server >/var/log/my-app.log 2>&1 </dev/null &
echo "start: there is nothing to start yet; scripts/start.sh is the place for it"
`;
const VALIDATE = `#!/bin/sh
# ValidateService: says whether the release works on this host. Whatever ends with another code than 0 fails the deployment
# here, and the last lines that were printed are what the deployment shows of it.
set -eu
${ROOT}
# Ask the application what its users ask:
#   curl --fail --silent --show-error --max-time 2 http://127.0.0.1:8080/health
is_well() {
  test -r "$app_dir/appspec.yml"
}

# An application needs a moment to come up, so one "no" is not the answer. The loop ends by itself, well before the event's
# timeout, so that it is this script that says what was wrong.
attempt=1
until is_well; do
  if [ "$attempt" -ge 20 ]; then
    echo "validate: not well after $attempt attempts" >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep 2
done
echo "validate: well after $attempt attempt(s)"
`;

;// CONCATENATED MODULE: ./packages/cli/lib/starter/server-windows.js



/** A release for Windows hosts, with a PowerShell script for each event of an in-place deployment. */
function windowsStarter() {
    return [
        plainFile('appspec.yml', server_windows_APPSPEC),
        plainFile('.deployignore', DEPLOYIGNORE),
        server_windows_script('stop', server_windows_STOP),
        server_windows_script('before-install', server_windows_BEFORE_INSTALL),
        server_windows_script('after-install', server_windows_AFTER_INSTALL),
        server_windows_script('start', server_windows_START),
        server_windows_script('validate', server_windows_VALIDATE),
    ];
}
/** What each script begins with: the agent is a 32-bit process, and PowerShell goes on after an error unless it is told not to. */
const PRELUDE = `$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

# The agent starts the 32-bit PowerShell, which lacks modules such as WebAdministration: go on in the 64-bit one.
if ($env:PROCESSOR_ARCHITEW6432) {
  & "$env:SystemRoot\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe" -NoProfile -ExecutionPolicy Bypass -File $PSCommandPath
  exit $LASTEXITCODE
}
`;
function server_windows_script(name, [when, body]) {
    return plainFile(`scripts/${name}.ps1`, `${when}${PRELUDE}\n${body}`);
}
const server_windows_APPSPEC = `# yaml-language-server: $schema=${(0,address/* schemaAddress */.Q)('ec2')}
#
# The AppSpec file tells the CodeDeploy agent on each host what to copy where, and which scripts to run when. It has to lie
# at the root of the release, under this very name. "slipway validate --host-os windows ." says whether all is in order.
version: 0.0
os: windows

# A source is a path in the release. Of a folder its content is copied, not the folder itself; "/" is the whole release, with
# this file and the scripts (what .deployignore names stays out). A destination is always a folder, and absolute. What the
# release before this one has put there is removed first, except for files that are in use: those fail the deployment.
files:
  - source: /
    destination: C:\\app

# What happens when a file stands in the way that no earlier deployment to the group has put there: DISALLOW fails, OVERWRITE
# replaces it, RETAIN keeps it. DISALLOW is the default: what else writes into the destination is then told at once.
#file_exists_behavior: DISALLOW

# There are no permissions on Windows: the agent refuses a file that has some. Set access rights in scripts/after-install.ps1.

# In this order on every host. A script that ends with another code than 0, or takes longer than its timeout (in seconds; a
# whole hour when none is given), fails the deployment on that host. Take out what you do not need. All run as the agent's
# user, Local System: "runas" does nothing on Windows.
hooks:
  # From the release that is on the host *before* this one, and not at all in the first deployment.
  ApplicationStop:
    - location: scripts/stop.ps1
      timeout: 60
  # Nothing is copied yet.
  BeforeInstall:
    - location: scripts/before-install.ps1
      timeout: 60
  # All is copied, nothing runs yet.
  AfterInstall:
    - location: scripts/after-install.ps1
      timeout: 300
  ApplicationStart:
    - location: scripts/start.ps1
      timeout: 60
  # The last word: only what is checked here counts as deployed.
  ValidateService:
    - location: scripts/validate.ps1
      timeout: 120
`;
const server_windows_STOP = [
    `# ApplicationStop: stops the application, before the new release is fetched.
#
# The agent runs this script of the release that is on the host *already*. So it does not run in a first deployment, and a
# mistake in it strikes one release later, when only the deployment setting to ignore failures of ApplicationStop helps.
# Therefore: that there is nothing to stop is no error.
`,
    `# A Windows service, whose files cannot be replaced while it runs:
#   Get-Service -Name MyApp -ErrorAction SilentlyContinue | Stop-Service
# Internet Information Services:
#   Import-Module WebAdministration
#   if ((Get-WebAppPoolState -Name MyApp).Value -eq 'Started') { Stop-WebAppPool -Name MyApp }
Write-Output 'stop: there is nothing to stop yet; scripts/stop.ps1 is the place for it'
`,
];
const server_windows_BEFORE_INSTALL = [
    `# BeforeInstall: the last moment at which the files of the release before are still there. What this release needs and the
# host does not have is better found out now.
`,
    `foreach ($program in @('powershell.exe')) {
  if (-not (Get-Command $program -ErrorAction SilentlyContinue)) {
    throw "before-install: $program is not on the agent's PATH ($env:PATH)"
  }
}
`,
];
const server_windows_AFTER_INSTALL = [
    `# AfterInstall: the files are in place and nothing runs yet. The place to write settings of this host, to set access rights,
# or to change a database.
#
# The working directory is C:\\Windows\\System32, not the release: use absolute paths, or find neighbours by $PSScriptRoot.
# DEPLOYMENT_ID, DEPLOYMENT_GROUP_NAME, APPLICATION_NAME and LIFECYCLE_EVENT are set in the environment.
`,
    `$files = @(Get-ChildItem -Path 'C:\\app' -Recurse -File)
Write-Output "after-install: $($files.Count) files are in C:\\app"
`,
];
const server_windows_START = [
    `# ApplicationStart: starts the application and ends.
`,
    `# A Windows service:
#   Start-Service -Name MyApp
# Internet Information Services:
#   Import-Module WebAdministration
#   Start-WebAppPool -Name MyApp
Write-Output 'start: there is nothing to start yet; scripts/start.ps1 is the place for it'
`,
];
const server_windows_VALIDATE = [
    `# ValidateService: says whether the release works on this host. Whatever ends with another code than 0 fails the deployment
# here, and the last lines that were printed are what the deployment shows of it.
`,
    `# Ask the application what its users ask, and throw what is wrong:
#   Invoke-WebRequest -UseBasicParsing -TimeoutSec 2 -Uri 'http://127.0.0.1/health' | Out-Null
function Test-Release {
  if (-not (Test-Path -Path 'C:\\app\\appspec.yml')) { throw 'C:\\app\\appspec.yml is not there' }
}

# An application needs a moment to come up, so one "no" is not the answer. The loop ends by itself, well before the event's
# timeout, so that it is this script that says what was wrong.
$attempts = 20
for ($attempt = 1; $attempt -le $attempts; $attempt++) {
  try {
    Test-Release
    break
  } catch {
    if ($attempt -eq $attempts) { throw "validate: not well after $attempts attempts: $_" }
    Start-Sleep -Seconds 2
  }
}
Write-Output "validate: well after $attempt attempt(s)"
`,
];

;// CONCATENATED MODULE: ./packages/cli/lib/starter/workflow.js


/** Where GitHub looks for workflows, from the root of a repository. */
const WORKFLOW_PATH = '.github/workflows/deploy.yml';
/**
 * A workflow that deploys each push, as `examples/workflows/deploy-on-push.yml` does.
 *
 * @param source - The folder of the release from the root of the repository, `/` separated.
 */
function starterWorkflow(source, os) {
    const hostOs = os === 'windows' ? '\n          host-os: windows' : '';
    return plainFile(WORKFLOW_PATH, `# Every push to main goes to production; by hand, an earlier release comes back.
#
# Change the names: role, region, application, group, bucket. What has to exist before:
# ${(0,address/* pageAddress */.q)('docs/guides/github-actions.md')}
name: Deploy

on:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      # Empty after a push, and then the commit is bundled, pushed and deployed.
      redeploy:
        description: "Deploy again what an earlier deployment deployed: last-successful, or its id. Empty: deploy this branch."
        default: last-successful

permissions:
  # For the credentials: GitHub vouches for this run, and AWS gives it the role for an hour.
  id-token: write
  # For the checkout.
  contents: read

# One deployment at a time, in the order of the pushes. A job that is cancelled in favour of the next one would leave its
# deployment running, and the next one would meet a busy group; without \`queue: max\` a third run would push out the second.
concurrency:
  group: deploy-production
  cancel-in-progress: false
  queue: max

jobs:
  deploy:
    runs-on: ubuntu-latest
    # Longer than \`timeout\` below, so that it is Slipway that ends the wait and says how things stand.
    timeout-minutes: 60
    # Its protection rules apply, and GitHub keeps the record of deployments. It is part of what the role has to trust.
    environment: production
    steps:
      # One commit is enough: nothing here reads the history.
      - uses: actions/checkout@v6
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: arn:aws:iam::111122223333:role/shop-deploy
          aws-region: eu-central-1
      - uses: slipway/slipway@v1
        with:
          # The folder with appspec.yml in it.
          source: ${quoted(source)}${hostOs}
          application-name: shop
          deployment-group: production
          s3-bucket: shop-releases
          redeploy: \${{ inputs.redeploy }}
          # In seconds. The credentials last an hour and are not renewed while a step runs: for more, raise the role's maximum
          # session duration, \`role-duration-seconds\` above, this, and \`timeout-minutes\`.
          timeout: 3000
`);
}
/** A folder's name as YAML reads it back: JSON's way of quoting is one of YAML's. */
function quoted(path) {
    return path === '.' ? path : JSON.stringify(path);
}

;// CONCATENATED MODULE: ./packages/cli/lib/starter/index.js






/** The files that a new release begins with: a sound AppSpec file with its scripts or functions, each saying what it is for. */
function starterFiles({ platform, os, format }) {
    switch (platform) {
        case 'ec2':
            return os === 'windows' ? windowsStarter() : linuxStarter();
        case 'lambda':
            return lambdaStarter(format);
        case 'ecs':
            return ecsStarter(format);
        default:
            return (0,errors/* unreachable */.H)(platform);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/cli/lib/init/repository-root.js


/** The folder of the git repository that a folder is in, whether or not the folder is there yet; `undefined` outside of one. */
async function repositoryRoot(folder) {
    const path = (0,external_node_path_.resolve)(folder);
    // A file in a worktree or a submodule, a folder elsewhere.
    if (await isThere((0,external_node_path_.join)(path, '.git')))
        return path;
    return (0,external_node_path_.dirname)(path) === path ? undefined : repositoryRoot((0,external_node_path_.dirname)(path));
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./packages/cli/lib/init/write-files.js
var write_files = __webpack_require__(7726);
;// CONCATENATED MODULE: ./packages/cli/lib/init/plan-starter.js





/**
 * The files that a new release begins with, at their places on this machine.
 *
 * @throws SlipwayError SOURCE_INVALID when a place cannot be a file's, INPUT_INVALID for a folder that no workflow can name.
 */
async function planStarter(request) {
    const files = starterFiles(request).map((file) => at(request.folder, file));
    if (request.withWorkflow)
        files.push(await planWorkflow(request));
    const existing = await (0,write_files/* findExisting */.x)(files.map(({ path }) => path));
    const folder = files.find(({ path }) => existing.get(path) === 'folder');
    if (folder !== undefined) {
        throw new errors.SlipwayError('SOURCE_INVALID', `"${folder.path}" is a folder, in the place of a file`, {
            hint: 'nothing was written; move the folder, or choose another DIR',
        });
    }
    return files.map((file) => ({ ...file, isThere: existing.has(file.path) }));
}
/** GitHub looks for workflows at the root of the repository alone. */
async function planWorkflow({ folder, os }) {
    const root = await repositoryRoot(folder);
    const source = (0,external_node_path_.relative)(root ?? (0,external_node_path_.resolve)(folder), (0,external_node_path_.resolve)(folder))
        .split(external_node_path_.sep)
        .join('/');
    if (source.includes('${{')) {
        throw new errors.SlipwayError('INPUT_INVALID', `"${source}" cannot be named in a workflow, where it is an expression`);
    }
    const workflow = starterWorkflow(source === '' ? '.' : source, os);
    // As short as what the reader has typed, where that is possible.
    return at(root === undefined ? folder : (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), root), workflow);
}
function at(folder, { path, ...file }) {
    return { ...file, path: (0,external_node_path_.join)(folder, path) };
}


/***/ }),

/***/ 7726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFiles: () => (/* binding */ writeFiles),
/* harmony export */   x: () => (/* binding */ findExisting)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);



/**
 * What stands at these paths already, a link counting as a file.
 *
 * @throws SlipwayError SOURCE_INVALID where that cannot be told: a file stands in the place of a folder, or a folder is closed.
 */
async function findExisting(paths) {
    const existing = new Map();
    for (const path of paths) {
        try {
            existing.set(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory() ? 'folder' : 'file');
        }
        catch (cause) {
            if (codeOf(cause) !== 'ENOENT')
                throw cannotWrite(path, cause);
        }
    }
    return existing;
}
/**
 * Writes all of the files or, where one cannot be written, none: folders that were made are taken away again, and files that were
 * replaced are put back.
 *
 * @param replaced - Those of the paths at which a file may be replaced. A file that turns up at another one is never overwritten.
 * @throws SlipwayError SOURCE_INVALID naming the file that could not be written.
 */
async function writeFiles(files, { replaced = new Set(), signal } = {}) {
    const undo = [];
    const asides = [];
    let current = '';
    try {
        for (const file of files) {
            signal?.throwIfAborted();
            current = file.path;
            await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path), undo);
            if (replaced.has(file.path))
                asides.push(await putAside(file.path, undo));
            await writeNew(file, undo);
        }
    }
    catch (cause) {
        for (const takeBack of undo.reverse())
            await takeBack().catch(() => undefined);
        throw signal?.aborted === true ? cause : cannotWrite(current, cause);
    }
    for (const aside of asides)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { recursive: true, force: true });
}
async function makeFolders(path, undo) {
    if (await isFolder(path))
        return;
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), undo);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(path));
}
/** Moves a file into a new folder beside it, from where it can be moved back whatever happens to the disk; names that folder. */
async function putAside(path, undo) {
    const aside = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), '.slipway-init-'));
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(aside));
    const moved = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, moved);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(moved, path));
    return aside;
}
async function writeNew({ path, text, isExecutable }, undo) {
    // As every program does, leaving to the umask who may read it.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', isExecutable ? 0o777 : 0o666);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }));
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return false;
        throw cause;
    }
}
function codeOf(cause) {
    return cause.code;
}
function cannotWrite(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be written: ${cause.message}`, {
        hint: 'nothing was written',
        cause,
    });
}


/***/ }),

/***/ 53692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ schemaAddress),
/* harmony export */   q: () => (/* binding */ pageAddress)
/* harmony export */ });
/** The repository of the project and the tag that users name, as in the `uses:` of a workflow; a test holds it equal to the examples. */
const PROJECT = 'slipway/slipway';
const TAG = 'v1';
/** Where the schema of a platform is published, or the one for all platforms: what an editor is told to load. */
function schemaAddress(platform) {
    const name = platform === undefined ? 'appspec' : `appspec-${platform}`;
    return `https://raw.githubusercontent.com/${PROJECT}/${TAG}/schemas/${name}.schema.json`;
}
/** Where a page of the documentation is published, by its path in the repository. */
function pageAddress(path) {
    return `https://github.com/${PROJECT}/blob/${TAG}/${path}`;
}


/***/ })

};
