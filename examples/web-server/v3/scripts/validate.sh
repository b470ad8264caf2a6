#!/bin/sh
# ValidateService: asks the server, over HTTP as its users will, whether it is well and of the version just installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings.sh"

version=$(cat "$(dirname "$here")/VERSION")
url=http://127.0.0.1:$port/health

# Prints the body of the answer and, on a line of its own, its status code. A proxy has no business on this machine.
ask() {
  if command -v curl >/dev/null; then
    curl --silent --show-error --noproxy '*' --max-time 2 --write-out '\n%{http_code}\n' "$url" 2>&1
  else
    node -e '
      fetch(process.argv[1], { signal: AbortSignal.timeout(2000) })
        .then(async (answer) => console.log(`${await answer.text()}\n${answer.status}`))
        .catch((error) => { console.log(error.cause?.message ?? error.message); process.exitCode = 1 })
    ' "$url"
  fi
}

# No answer yet, or "not yet" (503), is worth another try. Every other answer is the answer.
attempts=1
while :; do
  if answer=$(ask); then
    status=$(printf '%s\n' "$answer" | tail -n 1)
    if [ "$status" != 503 ]; then break; fi
  fi
  if [ "$attempts" -ge 20 ]; then
    echo "validate: no usable answer from $url in $attempts attempts; the last one:" >&2
    printf '%s\n' "$answer" >&2
    exit 1
  fi
  attempts=$((attempts + 1))
  pause
done

if [ "$status" != 200 ]; then
  reason=$(printf '%s\n' "$answer" | sed -n 's/.*"reason":"\([^"]*\)".*/\1/p')
  echo "validate: $url answered $status, so version $version is not fit to serve:" >&2
  echo "validate: ${reason:-$answer}" >&2
  exit 1
fi
case $answer in
  *"\"version\":\"$version\""*) echo "validate: $url says that version $version is well" ;;
  *)
    echo "validate: $url does not serve version $version, but answered:" >&2
    printf '%s\n' "$answer" >&2
    exit 1
    ;;
esac
