# Sourced by the hook scripts: where the server lives on this host, and how to find it running.
#
# On a real host the SLIPWAY_ variables are not set. The engine's built-in agent sets them so that several instances
# fit on one machine: a folder that stands for `/`, a port of its own, and a name.
# shellcheck shell=sh disable=SC2034

root=${SLIPWAY_INSTANCE_ROOT:-}
port=${SLIPWAY_INSTANCE_PORT:-8080}
instance=${SLIPWAY_INSTANCE_NAME:-$(uname -n)}

app_dir=$root/opt/web-server
log_dir=$root/var/log/web-server
run_dir=$root/var/run/web-server
log_file=$log_dir/server.log
pid_file=$run_dir/server.pid

# Prints the process id of the running server, or fails. A pid file alone proves nothing: its process may have ended,
# and the number may belong to another one by now.
running_pid() {
  [ -f "$pid_file" ] || return 1
  pid=$(cat "$pid_file")
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  if [ -d /proc/self ]; then
    process=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") || return 1
  else
    process=$(ps -p "$pid" -o args=) || return 1
  fi
  case $process in
    *"$app_dir/server.mjs"*) echo "$pid" ;;
    *) return 1 ;;
  esac
}

# Not every `sleep` takes fractions of a second.
pause() {
  sleep 0.2 2>/dev/null || sleep 1
}
