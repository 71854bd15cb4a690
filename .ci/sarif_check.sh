#!/bin/sh
# Checks SARIF files with Microsoft's Multitool and its rules for GitHub code scanning.
#
#   .ci/sarif_check.sh FILE...
#
# Exits 1 when a file has an error, a warning, or a note that is not accepted below; 2 when the check cannot run.
# Needs node and npm; installs the Multitool into target/sarif-multitool.
#
# Accepted notes:
#   SARIF2002  Wants message ids with arguments. GitHub shows only message.text.
#   SARIF2003  Wants versionControlProvenance. It is there whenever the scanned files are in a git repository.
#   SARIF2006  Wants all addresses to be reachable. The check must not need a network.
#   SARIF2009  Wants rule ids without "/". Ours are PACK/RULE, and results carry the whole id.
#   SARIF2010  Wants a snippet for every region. Left out over 1,000 bytes.
#   SARIF2011  Wants a context for every region. Left out over 1,000 bytes and for rules that find secrets.
#   SARIF2012  Wants a help address for every rule. Packs have no pages of their own; help.markdown holds the text.
#   SARIF2013  Wants whole files inside the report. They are in the repository.
set -eu

version=5.7.0
accepted='SARIF2002 SARIF2003 SARIF2006 SARIF2009 SARIF2010 SARIF2011 SARIF2012 SARIF2013'

if [ $# -eq 0 ]; then
    echo "usage: $0 FILE..." >&2
    exit 2
fi
for file; do
    if [ ! -f "$file" ]; then
        echo "$0: no such file: $file" >&2
        exit 2
    fi
done

ci=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cache=${CARGO_TARGET_DIR:-$ci/../target}/sarif-multitool
package=@microsoft/sarif-multitool-$(node -p process.platform)
tool=$cache/node_modules/$package/Sarif.Multitool
if [ ! -f "$cache/$version" ]; then
    mkdir -p "$cache"
    npm install --prefix "$cache" --no-save --no-audit --no-fund --loglevel error "$package@$version" || exit 2
    chmod u+x "$tool"
    touch "$cache/$version"
fi

status=0
output=$cache/validation.sarif
for file; do
    rm -f "$output"
    # The Multitool exits 0 whatever it finds; its output file tells.
    "$tool" validate "$file" --rule-kind 'Sarif;Ghas' --config "$ci/sarif-multitool.xml" --level 'Error;Warning;Note' \
        --kind Fail --log ForceOverwrite --output "$output" >"$cache/log" 2>&1 || true
    if [ ! -f "$output" ]; then
        cat "$cache/log" >&2
        exit 2
    fi
    node - "$output" "$file" "$accepted" <<'END' || status=1
const [output, file, accepted] = process.argv.slice(2);
const text = require('fs').readFileSync(output, 'utf8').replace(/^\uFEFF/, '');
const [run] = JSON.parse(text).runs;
const ran = (run.invocations ?? []).every((invocation) => invocation.executionSuccessful);
const refused = run.results.filter((result) => result.level !== 'note' || !accepted.split(' ').includes(result.ruleId));
for (const { level = 'warning', ruleId, message, locations = [] } of refused) {
  const line = locations[0]?.physicalLocation?.region?.startLine ?? 1;
  const words = message.text ?? (message.arguments ?? []).join(' ');
  console.error(`${file}:${line}: ${level} ${ruleId}: ${words}`);
}
if (!ran) console.error(`${file}: the Multitool failed`);
console.log(`${file}: ${refused.length} mistakes, ${run.results.length - refused.length} accepted notes`);
process.exit(refused.length > 0 || !ran ? 1 : 0);
END
done
exit $status
