import { authorAlone, budgetStream, type Author, type YearOpened } from '@ledger/domain';
import type { UnitYear, WriteSide } from '../write-side';
import type { ImportEntry } from './import-entry';

interface Attributing extends UnitYear {
  readonly entries: readonly ImportEntry[];
  readonly importer?: Author;
}

/**
 * Says of each entry who did it, where the importer signed in. In a year of `control` mode that is the importer: whom the
 * file names is text of record, and nobody approves by being named. In `record` mode, where what was done elsewhere is
 * taken over as it was, the file says it, and who imported it stands beside. Where nobody signed in, the file says it.
 */
export async function attributed(writeSide: WriteSide, asked: Attributing): Promise<readonly ImportEntry[]> {
  const { entries, importer } = asked;
  if (!importer?.person) return entries;
  const importedBy = importer.person;
  if ((await modeOf(writeSide, asked)) === 'record')
    return entries.map((entry) => ({ ...entry, importedBy }));
  return entries.map(({ actor, ...entry }) => ({
    ...entry,
    ...authorAlone(importer),
    ...(actor !== importer.actor && { statedBy: actor }),
  }));
}

/** As the year was opened, or as the file opens it; where neither says so, the stricter one. */
async function modeOf(writeSide: WriteSide, asked: Attributing): Promise<YearOpened['mode']> {
  const { opened } = (await writeSide.budgets.load(budgetStream(asked.unitCode, asked.fiscalYear))).state;
  if (opened) return opened.mode;
  const opening = asked.entries.flatMap(({ intent }) => (intent.type === 'OpenYear' ? [intent.mode] : []));
  return opening[0] ?? 'control';
}
