#!/bin/sh
# Measures our analysis beside networkx and mal-toolbox on the same graphs, in one run. The peers
# come from PyPI in the versions of requirements.txt, into a folder of their own under target.
set -eu
cd "$(dirname "$0")/../.."
work=${CARGO_TARGET_DIR:-$PWD/target}/peers
mkdir -p "$work"
if [ ! -x "$work/env/bin/python" ]; then python3 -m venv "$work/env"; fi
"$work/env/bin/pip" install --quiet --disable-pip-version-check -r benches/peers/requirements.txt
cargo bench --no-default-features --bench peers -- "$work/graphs.json"
here=$PWD
# mal-toolbox keeps a log where it is run.
cd "$work"
env/bin/python "$here/benches/peers/compare.py" graphs.json "$here/benches/peers/hosts.mal"
