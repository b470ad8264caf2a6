import { schemaAddress } from '@slipway/core/appspec'
import { DEPLOYIGNORE } from './deployignore.ts'
import { plainFile, type StarterFile } from './starter-file.ts'

/** A release for Windows hosts, with a PowerShell script for each event of an in-place deployment. */
export function windowsStarter(): readonly StarterFile[] {
  return [
    plainFile('appspec.yml', APPSPEC),
    plainFile('.deployignore', DEPLOYIGNORE),
    script('stop', STOP),
    script('before-install', BEFORE_INSTALL),
    script('after-install', AFTER_INSTALL),
    script('start', START),
    script('validate', VALIDATE),
  ]
}

/** What each script begins with: the agent is a 32-bit process, and PowerShell goes on after an error unless it is told not to. */
const PRELUDE = `$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

# The agent starts the 32-bit PowerShell, which lacks modules such as WebAdministration: go on in the 64-bit one.
if ($env:PROCESSOR_ARCHITEW6432) {
  & "$env:SystemRoot\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe" -NoProfile -ExecutionPolicy Bypass -File $PSCommandPath
  exit $LASTEXITCODE
}
`

function script(name: string, [when, body]: readonly [string, string]): StarterFile {
  return plainFile(`scripts/${name}.ps1`, `${when}${PRELUDE}\n${body}`)
}

const APPSPEC = `# yaml-language-server: $schema=${schemaAddress('ec2')}
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
`

const STOP = [
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
] as const

const BEFORE_INSTALL = [
  `# BeforeInstall: the last moment at which the files of the release before are still there. What this release needs and the
# host does not have is better found out now.
`,
  `foreach ($program in @('powershell.exe')) {
  if (-not (Get-Command $program -ErrorAction SilentlyContinue)) {
    throw "before-install: $program is not on the agent's PATH ($env:PATH)"
  }
}
`,
] as const

const AFTER_INSTALL = [
  `# AfterInstall: the files are in place and nothing runs yet. The place to write settings of this host, to set access rights,
# or to change a database.
#
# The working directory is C:\\Windows\\System32, not the release: use absolute paths, or find neighbours by $PSScriptRoot.
# DEPLOYMENT_ID, DEPLOYMENT_GROUP_NAME, APPLICATION_NAME and LIFECYCLE_EVENT are set in the environment.
`,
  `$files = @(Get-ChildItem -Path 'C:\\app' -Recurse -File)
Write-Output "after-install: $($files.Count) files are in C:\\app"
`,
] as const

const START = [
  `# ApplicationStart: starts the application and ends.
`,
  `# A Windows service:
#   Start-Service -Name MyApp
# Internet Information Services:
#   Import-Module WebAdministration
#   Start-WebAppPool -Name MyApp
Write-Output 'start: there is nothing to start yet; scripts/start.ps1 is the place for it'
`,
] as const

const VALIDATE = [
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
] as const
