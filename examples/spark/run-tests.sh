#!/usr/bin/env bash
# Runs the Spark job on a local cluster, where Python and Java are; elsewhere says that it is skipped.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")"

for program in python3 java; do
  if ! command -v "$program" >/dev/null; then
    echo "skipped: the Spark example needs Python and Java, and there is no $program here"
    exit 0
  fi
done
environment=../../node_modules/.cache/spark
if [[ ! -x $environment/bin/python ]] || ! "$environment/bin/pip" freeze | grep -qxFf requirements.txt; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt
fi
exec "$environment/bin/python" -W ignore test_label_parquet.py
