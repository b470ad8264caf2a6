#!/bin/sh
# ApplicationStart: starts the server in the background and waits until it listens.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings.sh"

# The stop script may not have run, for example when the deployment was told to ignore its failures.
if running_pid >/dev/null; then
  sh "$here/stop.sh"
fi

# Reached from everywhere on a real host, from this machine alone on an instance of the engine.
host=0.0.0.0
if [ -n "${SLIPWAY_INSTANCE_NAME:-}" ]; then
  host=127.0.0.1
fi

# Hooks inherit the agent's environment, on on-premises hosts with its credentials. The server has no use for them.
unset AWS_ACCESS_KEY AWS_SECRET_KEY AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN

if [ -f "$log_file" ]; then
  mv -f "$log_file" "$log_file.previous"
fi

# All three streams must be redirected: the agent waits until the last process that holds them has ended,
# and fails the hook at its timeout although the script itself is long done.
cd "$app_dir"
PORT=$port HOST=$host INSTANCE_NAME=$instance nohup node "$app_dir/server.mjs" >"$log_file" 2>&1 </dev/null &
pid=$!
echo "$pid" >"$pid_file"

attempts=0
until grep -q ' listening on ' "$log_file"; do
  attempts=$((attempts + 1))
  if ! kill -0 "$pid" 2>/dev/null; then
    echo "start: the server ended at once; the last lines of $log_file:" >&2
    tail -n 10 "$log_file" >&2
    rm -f "$pid_file"
    exit 1
  fi
  if [ "$attempts" -gt 50 ]; then
    echo "start: the server does not listen on port $port yet; the last lines of $log_file:" >&2
    tail -n 10 "$log_file" >&2
    exit 1
  fi
  pause
done
echo "start: process $pid listens on port $port"
