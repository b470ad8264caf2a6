#!/bin/sh
# AfterInstall: the files are in place; look at what can be looked at without starting anything.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings.sh"

node --check "$app_dir/server.mjs"
node -e 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))' "$app_dir/config.json"
echo "after-install: version $(cat "$app_dir/VERSION") is in place (deployment ${DEPLOYMENT_ID:-by hand})"
