import { provenanceKind, type Origin, type ProvenanceKind } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { partsInWords } from '../assumed/assumed-mark';
import type { EventProvenance } from './provenance.types';

export const PROVENANCE_NAMES = {
  printed: { zh: '印出', en: 'printed' },
  entered: { zh: '录入', en: 'entered' },
  imported: { zh: '导入', en: 'imported' },
  assumed: { zh: '假定', en: 'assumed' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<ProvenanceKind, Bilingual>;

/** Where the content of the event comes from. The event must have been read, not only followed. */
export function provenanceOf({ from, assumed }: Pick<LedgerEvent, 'from' | 'assumed'>): EventProvenance {
  const kind = provenanceKind({ from, assumed });
  return {
    kind,
    name: PROVENANCE_NAMES[kind],
    text: textOf({ from, assumed }),
    ...(from && fieldsOf(from)),
    ...(assumed && { assumed }),
  };
}

function fieldsOf(from: Origin): Omit<EventProvenance, 'kind' | 'name' | 'text' | 'assumed'> {
  if (from.kind === 'printed') {
    const { document: printedIn, chapter } = from;
    return { printedIn, ...(chapter !== undefined && { chapter }) };
  }
  if (from.kind === 'entered') return { enteredBy: from.by };
  const { kind: _kind, ...place } = from;
  return place;
}

function textOf({ from, assumed }: { from: Origin | undefined; assumed: LedgerEvent['assumed'] }): Bilingual {
  const said = from ? originInWords(from) : assumed ? undefined : PROVENANCE_NAMES.unknown;
  if (!assumed) return said ?? PROVENANCE_NAMES.unknown;
  const parts = partsInWords(assumed.what);
  const zh = `假定（${parts.zh}）：${assumed.why}`;
  const en = `assumed (${parts.en}): ${assumed.why}`;
  return said ? { zh: `${said.zh}；${zh}`, en: `${said.en}; ${en}` } : { zh, en };
}

function originInWords(from: Origin): Bilingual {
  if (from.kind === 'printed') {
    const { document, chapter } = from;
    const place = chapter === undefined ? '' : ` ${chapter}`;
    return { zh: `印出：《${document}》${place}`, en: `printed in 《${document}》${place}` };
  }
  if (from.kind === 'entered') return { zh: `${from.by} 录入`, en: `entered by ${from.by}` };
  const { file, sheet, row } = from;
  const sheetText = sheet === undefined ? '' : ` ${sheet}`;
  const [zh, en] = row === undefined ? ['', ''] : [` 第 ${row} 行`, ` line ${row}`];
  return { zh: `由 ${file}${sheetText}${zh} 导入`, en: `imported from ${file}${sheetText}${en}` };
}
