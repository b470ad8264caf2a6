#!/bin/sh
# ApplicationStop: ends the server of the release that is about to be replaced. Nothing to stop is not an error.
set -eu
# The working directory of a hook is the agent's, not the bundle: find the neighbours by this script's own path.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings.sh"

if ! pid=$(running_pid); then
  echo "stop: no server is running"
  rm -f "$pid_file"
  exit 0
fi

kill -TERM "$pid"
attempts=0
while running_pid >/dev/null; do
  attempts=$((attempts + 1))
  if [ "$attempts" -eq 25 ]; then
    echo "stop: process $pid does not end by itself; killing it" >&2
    kill -KILL "$pid" 2>/dev/null || :
  elif [ "$attempts" -gt 50 ]; then
    echo "stop: process $pid is still there after SIGKILL" >&2
    exit 1
  fi
  pause
done
rm -f "$pid_file"
echo "stop: process $pid has ended"
