# Sourced by the steps of the root action: finds a Node that runs Slipway, and becomes it.
#
#   . "$GITHUB_ACTION_PATH/actions/launch.sh" ACTION [post]
#
# A composite action gets no Node from the runner, as a JavaScript action does. `exec` matters: the runner sends a
# cancelled step's signal to the process that it has started, and to no child of it.

# Without a trap of its own, bash forgets a SIGINT that comes while it waits for a program that does not end by it.
trap 'exit 130' INT
trap 'exit 143' TERM

slipway_node_runs() {
  "$1" -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' >/dev/null 2>&1
}

# What actions/setup-node has installed stays in the tool cache, newest first here. The runner itself brings a Node for JavaScript
# actions: in a job container it is under /__e, on a machine beside the work folder.
slipway_list_nodes() {
  type -aP node || true
  local tools=${RUNNER_TOOL_CACHE:-/nonexistent}
  ls -d "${tools//\\//}"/node/*/*/bin/node "${tools//\\//}"/node/*/*/node.exe 2>/dev/null | sort -rV || true
  local runner=${RUNNER_TEMP:-/nonexistent}
  ls -d /__e/node2[0-9]*/bin/node "${runner//\\//}"/../../externals/node2[0-9]*/bin/node* 2>/dev/null | sort -rV || true
}

SLIPWAY_NODE=
while IFS= read -r candidate; do
  if slipway_node_runs "$candidate"; then
    SLIPWAY_NODE=$candidate
    break
  fi
done <<EOF
$(slipway_list_nodes)
EOF

if [ -z "$SLIPWAY_NODE" ]; then
  echo '::error title=Slipway needs Node 20 or newer::None is on PATH or in the tool cache. Add a step with "uses: actions/setup-node@v6" and "node-version: 24" before this one.'
  exit 2
fi
exec "$SLIPWAY_NODE" "$GITHUB_ACTION_PATH/actions/launch.js" "$@"
