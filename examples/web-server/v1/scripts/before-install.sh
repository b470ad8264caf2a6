#!/bin/sh
# BeforeInstall: is this host able to run the release? Better to know before the old files are gone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings.sh"

if ! command -v node >/dev/null; then
  echo "before-install: node is not on the agent's PATH ($PATH)" >&2
  echo "before-install: install Node 18 or newer, for example with: dnf install nodejs20, or: apt-get install nodejs" >&2
  exit 1
fi
if ! node -e 'process.exit(Number.parseInt(process.versions.node) >= 18 ? 0 : 1)'; then
  echo "before-install: node $(node --version) is too old; the server needs version 18 or newer" >&2
  exit 1
fi

mkdir -p "$log_dir" "$run_dir"
echo "before-install: node $(node --version) is here; the folders for log and pid file are ready"
