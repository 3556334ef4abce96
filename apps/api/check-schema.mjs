import { copyFileSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

/** What clients were promised: the schema as it was last released. */
const RELEASED = 'apps/api/schema.released.graphql';
const CURRENT = 'apps/api/schema.graphql';

/** What of a change breaks clients, a line each. */
export function breakingChanges(before, after) {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(
    ({ type, description }) => `${type}: ${description}`,
  );
}

/** Refuses a schema that breaks the clients of the released one; `--release` makes it the released one. */
function main(argv) {
  if (argv.includes('--release')) return copyFileSync(CURRENT, RELEASED);
  const broken = breakingChanges(readFileSync(RELEASED, 'utf8'), readFileSync(CURRENT, 'utf8'));
  if (broken.length === 0) return undefined;
  process.stderr.write(
    `the schema breaks its clients; keep what is there beside the new and deprecate it (docs/schema-changes.md):\n${broken.join('\n')}\n`,
  );
  process.exitCode = 1;
}

if (import.meta.main) main(process.argv.slice(2));
