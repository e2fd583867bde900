#!/usr/bin/env bash
# Starts a Dockgate for the rest of a job, and hands on where it is and as whom to log in: to the next steps of GitHub Actions and Azure
# Pipelines, elsewhere as lines for a shell. What it is told: DOCKGATE_PORT, DOCKGATE_DATA, and the flags of "dockgate serve".
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOCKGATE_PORT=${DOCKGATE_PORT:-5000}
export DOCKGATE_DATA=${DOCKGATE_DATA:?names the folder for its data}
programs=$DOCKGATE_DATA-bin

# A variable for the next steps; the third argument makes it a secret, which their logs do not show.
hand_on() {
  if [ -n "${GITHUB_ENV:-}" ]; then
    [ -z "${3:-}" ] || echo "::add-mask::$2"
    echo "$1=$2" >>"$GITHUB_ENV"
  elif [ -n "${TF_BUILD:-}" ]; then
    echo "##vso[task.setvariable variable=$1${3:+;issecret=true}]$2"
  else
    printf 'export %s=%q\n' "$1" "$2"
  fi
}

mkdir -p "$programs"
for name in dockgate docker-credential-dockgate; do ln -sf "$root/bin/$name.js" "$programs/$name"; done

nohup "$programs/dockgate" serve "$@" >"$DOCKGATE_DATA.log" 2>&1 </dev/null &
server=$!
url=
for _ in $(seq 600); do
  # With --tls its certificate authority is its own, and made just now.
  for scheme in http https; do
    if curl --silent --fail --insecure --output /dev/null "$scheme://localhost:$DOCKGATE_PORT/readyz"; then url=$scheme://localhost:$DOCKGATE_PORT; break 2; fi
  done
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [ -z "$url" ]; then
  echo 'Dockgate did not start:' >&2
  cat "$DOCKGATE_DATA.log" >&2
  exit 1
fi

hand_on DOCKGATE_LOGIN_SERVER "localhost:$DOCKGATE_PORT"
hand_on DOCKGATE_URL "$url"
hand_on DOCKGATE_DATA "$DOCKGATE_DATA"
hand_on DOCKGATE_PID "$server"
hand_on DOCKGATE_USERNAME owner@dockgate
hand_on DOCKGATE_PASSWORD "$(cat "$DOCKGATE_DATA/owner-password")" secret
if [ -n "${GITHUB_PATH:-}" ]; then echo "$programs" >>"$GITHUB_PATH"
elif [ -n "${TF_BUILD:-}" ]; then echo "##vso[task.prependpath]$programs"
else echo "export PATH=$(printf %q "$programs"):\$PATH"; fi
