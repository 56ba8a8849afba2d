#!/bin/sh
# Unpacks the development pages into bench-data/, and lists those of wcxb_dev as lines for `octavo extract`.
# Usage: scripts/bench_data.sh FOLDER   (the folder that holds the sets)
set -eu
cd "$(dirname "$0")/.."
mkdir -p bench-data
for set in wcxb_dev aggregator_synth trafilatura htmldate_default; do
    [ -d "bench-data/$set" ] || tar xzf "$1/$set.tar.gz" -C bench-data
done
.venv/bin/python - >bench-data/pages.jsonl <<'EOF'
import json

for row in map(json.loads, open("bench-data/wcxb_dev/gold.jsonl", encoding="utf-8")):
    print(json.dumps({"id": row["id"], "path": "wcxb_dev/" + row["file"], "url": row["url"]}))
EOF
