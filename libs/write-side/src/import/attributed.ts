import { authorAlone, budgetStream, type Author, type YearOpened } from '@ledger/domain';
import type { UnitYear, WriteSide } from '../write-side';
import type { ImportEntry } from './import-entry';

interface Attributing extends UnitYear {
  readonly entries: readonly ImportEntry[];
  readonly importer?: Author;
}

/**
 * Sets the author of each entry if the importer is signed in. In a year in `control` mode the importer is the author,
 * and the name in the file is kept only for the record: nobody approves by being named in a file. In `record` mode,
 * which takes over facts from elsewhere, the file names the author, and the importer is stored beside it. If nobody is
 * signed in, the file names the author.
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

/** The mode of the opened year, or of the opening in the file. If there is neither, the stricter mode. */
async function modeOf(writeSide: WriteSide, asked: Attributing): Promise<YearOpened['mode']> {
  const { opened } = (await writeSide.budgets.load(budgetStream(asked.unitCode, asked.fiscalYear))).state;
  if (opened) return opened.mode;
  const opening = asked.entries.flatMap(({ intent }) => (intent.type === 'OpenYear' ? [intent.mode] : []));
  return opening[0] ?? 'control';
}
