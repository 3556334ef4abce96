import { isCalendarDate, type CalendarDate } from './calendar';
import { sourceIn } from './list-source';

/** 出处: where the content of an event comes from. It is a part of the metadata, because it is not content itself. */
export interface Provenance {
  /** Absent if nobody said it. */
  readonly from?: Origin;
  /** What of the content is assumed. */
  readonly assumed?: Assumption;
}

export type Origin =
  /** 印出: a document prints it. */
  | { readonly kind: 'printed'; readonly document: string; readonly chapter?: string }
  /** 录入: somebody entered it. */
  | { readonly kind: 'entered'; readonly by: string }
  /** 导入: it was read from a file. `row` is a row of the sheet, or a line of the file, from 1. */
  | { readonly kind: 'imported'; readonly file: string; readonly sheet?: string; readonly row?: number };

/** 假定: no document says it. */
export interface Assumption {
  /** Why it is assumed. */
  readonly why: string;
  /** The parts of the content that are assumed. Absent means the whole content. */
  readonly what?: readonly AssumedPart[];
  /** The day is assumed, but it lies not after this one. */
  readonly latestOn?: CalendarDate;
}

/** Parts of an event that can be assumed while the rest is known. */
export const ASSUMED_PARTS = [
  'day',
  'recorded',
  'document-no',
  'amount',
  'lines',
  'codes',
  'names',
  'rule',
  'result',
  'text',
] as const;

/** A part of an event that can be assumed while the rest is known. */
export type AssumedPart = (typeof ASSUMED_PARTS)[number];

export const ASSUMED_PART_NAMES = {
  day: { zh: '日期', en: 'day' },
  recorded: { zh: '登记时间', en: 'time of recording' },
  'document-no': { zh: '文号', en: 'document number' },
  amount: { zh: '金额', en: 'amount' },
  lines: { zh: '分到各预算行的金额（合计已知）', en: 'split over lines (the sum is known)' },
  codes: { zh: '编码', en: 'codes' },
  names: { zh: '姓名和单位名称', en: 'names' },
  rule: { zh: '规则', en: 'rule' },
  result: { zh: '完成值', en: 'result' },
  text: { zh: '文字说明', en: 'wording' },
} as const satisfies Record<AssumedPart, { readonly zh: string; readonly en: string }>;

/** In order of how sure it is. */
export const PROVENANCE_KINDS = ['printed', 'entered', 'imported', 'assumed', 'unknown'] as const;

/** Where the content of an event comes from. */
export type ProvenanceKind = (typeof PROVENANCE_KINDS)[number];

/** What is assumed as a whole counts as assumed, wherever it was read. */
export function provenanceKind({
  from,
  assumed,
}: {
  readonly [Part in keyof Provenance]: Provenance[Part] | undefined;
}): ProvenanceKind {
  return isWholly(assumed) ? 'assumed' : (from?.kind ?? 'unknown');
}

function isWholly(assumed: Assumption | undefined): boolean {
  return assumed !== undefined && assumed.what === undefined;
}

/** Whether one of the parts is assumed, or the whole content. */
export function isAssumed(assumed: Assumption | undefined, ...parts: readonly AssumedPart[]): boolean {
  if (assumed === undefined) return false;
  return assumed.what === undefined || assumed.what.some((part) => parts.includes(part));
}

/** What a command adds to the metadata of its events. What is assumed goes into the mark, because followers get it. */
export function provenanceMetadata({ from, assumed }: Provenance): {
  readonly provenance?: Origin;
  readonly mark?: { readonly assumed: Assumption };
} {
  return { ...(from && { provenance: from }), ...(assumed && { mark: { assumed } }) };
}

/**
 * The assumption in the metadata of an event. A value that is none is ignored. A part that is not known here counts as
 * the whole content.
 */
export function assumptionIn({ mark }: { readonly mark?: unknown }): Assumption | undefined {
  if (!isRecord(mark) || !isRecord(mark['assumed'])) return undefined;
  const { why, what, latestOn } = mark['assumed'];
  if (typeof why !== 'string') return undefined;
  return {
    why,
    ...(Array.isArray(what) && what.every(isPart) && { what }),
    ...(typeof latestOn === 'string' && isCalendarDate(latestOn) && { latestOn }),
  };
}

/**
 * Where the metadata of an event say that it comes from. Events of before say only which row of a list they were read
 * from, if they were.
 */
export function originIn({ provenance, source }: Readonly<Record<string, unknown>>): Origin | undefined {
  if (isRecord(provenance)) return originOf(provenance);
  const listed = typeof source === 'string' ? sourceIn(source) : undefined;
  if (!listed) return undefined;
  const { file, sheet, row } = listed;
  return { kind: 'imported', file, sheet, row };
}

/** Without a schema, because every event that is read passes here. */
function originOf({ kind, ...rest }: Readonly<Record<string, unknown>>): Origin | undefined {
  const { document, chapter, by, file, sheet, row } = rest;
  if (kind === 'printed' && typeof document === 'string')
    return { kind, document, ...(typeof chapter === 'string' && { chapter }) };
  if (kind === 'entered' && typeof by === 'string') return { kind, by };
  if (kind !== 'imported' || typeof file !== 'string') return undefined;
  return {
    kind,
    file,
    ...(typeof sheet === 'string' && { sheet }),
    ...(typeof row === 'number' && { row }),
  };
}

function isPart(part: unknown): part is AssumedPart {
  return ASSUMED_PARTS.some((known) => known === part);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
