import { schemaAddress } from '@slipway/core/appspec'
import { DEPLOYIGNORE } from './deployignore.ts'
import { plainFile, type StarterFile } from './starter-file.ts'

/** A release for Linux hosts, with a script for each event of an in-place deployment. */
export function linuxStarter(): readonly StarterFile[] {
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

function script(name: string, text: string): StarterFile {
  return { path: `scripts/${name}.sh`, text, isExecutable: true }
}

const APPSPEC = `# yaml-language-server: $schema=${schemaAddress('ec2')}
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
`

const ROOT = `# Empty on a real host. Slipway's engine, on which a release is rehearsed, has a folder for each host's "/".
app_dir=\${SLIPWAY_INSTANCE_ROOT:-}/srv/app
`

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
`

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
`

const AFTER_INSTALL = `#!/bin/sh
# AfterInstall: the files are in place and nothing runs yet. The place to write settings of this host, to install
# dependencies, or to change a database.
#
# The working directory is the agent's, not the release: use absolute paths, or find neighbours by $(dirname "$0").
# DEPLOYMENT_ID, DEPLOYMENT_GROUP_NAME, APPLICATION_NAME and LIFECYCLE_EVENT are set.
set -eu
${ROOT}
echo "after-install: $(find "$app_dir" -type f | wc -l) files are in $app_dir"
`

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
`

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
`
