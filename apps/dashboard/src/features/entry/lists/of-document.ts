import type { CellFault, ImportReport } from '../../../commands/use-import-job';
import type { Asked } from './use-list-import';

/** What whole lists lack, by the code of the fault that their rows have. */
const LACKING: Readonly<Record<string, 'documentNo' | 'on'>> = {
  NO_DOCUMENT: 'documentNo',
  NO_DOCUMENT_DATE: 'on',
};

/** Whether it is asked for once, and not at a cell. */
export function isOfDocument({ code }: Pick<CellFault, 'code'>): boolean {
  return LACKING[code] !== undefined;
}

/** What is asked for, in the order of the fields: what rows lack, and what was said already. */
export function lackingIn(
  { faulty }: Pick<ImportReport, 'faulty'>,
  asked: Pick<Asked, 'documentNo' | 'on'>,
): readonly ('documentNo' | 'on')[] {
  const codes = faulty.nodes.flatMap(({ faults }) => faults.map(({ code }) => LACKING[code]));
  return (['documentNo', 'on'] as const).filter((field) => codes.includes(field) || asked[field] !== '');
}
