import { requireEntries, requireFewEntries, requireShort, requireTexts } from '../../refusals';
import type { StatementsState } from '../statements/statements.facts';
import { refuse } from './results.errors';

/** 佐证: what shows that a result is true. */
export type EvidenceItem =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure that a statement (自评报告) prints. */
  | { readonly kind: 'figure'; readonly statementId: string; readonly figureId: string }
  | { readonly kind: 'document'; readonly documentNo: string; readonly title?: string }
  | EvidenceFile;

/** A file, told apart from every other by its digest. Its content is no part of the log. */
export interface EvidenceFile {
  readonly kind: 'file';
  /** As it was called where it came from; no path. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its content, 64 hexadecimal digits. */
  readonly sha256: string;
  /** 存放处: where it lies, if it is not given to the ledger: an archive number, an address. */
  readonly liesAt?: string;
}

/** As a command gives it: a plain text is one item. */
export type GivenEvidence = string | readonly EvidenceItem[];

const MOST_ITEMS = 200;
const LONGEST_FILE_NAME = 200;
const MOST_BYTES = 999_999_999;
const DIGEST = /^[0-9a-f]{64}$/i;
/** What no name of a file can have everywhere. Characters that are not seen are gone by then, as in every text. */
const NO_FILE_NAME = /[/\\:*?"<>|]|^\.{1,2}$/u;

/** @throws DomainError if an item cannot be evidence. */
export function checkedEvidence(
  given: GivenEvidence,
  { statements }: Pick<StatementsState, 'statements'>,
): readonly EvidenceItem[] {
  if (typeof given === 'string') {
    requireTexts({ evidence: given });
    return [{ kind: 'text', text: given }];
  }
  requireEntries(given, 'evidence');
  requireFewEntries(given, MOST_ITEMS, 'evidence');
  return given.map((item, i) => checkedItem(item, `evidence.${i}`, statements));
}

function checkedItem(
  item: EvidenceItem,
  at: string,
  statements: StatementsState['statements'],
): EvidenceItem {
  switch (item.kind) {
    case 'text':
      requireTexts({ [`${at}.text`]: item.text });
      return item;
    case 'document':
      requireTexts({ [`${at}.documentNo`]: item.documentNo, [`${at}.title`]: item.title });
      return item;
    case 'figure':
      checkFigure(item, at, statements);
      return item;
    case 'file':
      return checkedFile(item, at);
  }
}

function checkFigure(
  { statementId, figureId }: Extract<EvidenceItem, { kind: 'figure' }>,
  at: string,
  statements: StatementsState['statements'],
): void {
  const statement = statements.get(statementId);
  if (!statement) return refuse('EVIDENCE_STATEMENT_NOT_FOUND', { field: `${at}.statementId`, statementId });
  if (!statement.figures.some((figure) => figure.figureId === figureId))
    refuse('EVIDENCE_FIGURE_NOT_FOUND', { field: `${at}.figureId`, statementId, figureId });
}

function checkedFile(file: EvidenceFile, at: string): EvidenceFile {
  const { name, bytes, sha256, liesAt } = file;
  requireTexts({ [`${at}.name`]: name, [`${at}.liesAt`]: liesAt });
  requireShort(name, LONGEST_FILE_NAME, `${at}.name`);
  if (NO_FILE_NAME.test(name)) refuse('EVIDENCE_FILE_NAME', { field: `${at}.name`, name });
  if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > MOST_BYTES)
    refuse('EVIDENCE_FILE_SIZE', { field: `${at}.bytes`, bytes });
  if (!DIGEST.test(sha256)) refuse('EVIDENCE_FILE_DIGEST', { field: `${at}.sha256`, sha256 });
  return { ...file, sha256: sha256.toLowerCase() };
}

/** Evidence as one line of text: what is read where only a text can stand. */
export function evidenceText(items: readonly EvidenceItem[]): string {
  return items.map(itemText).join('；');
}

function itemText(item: EvidenceItem): string {
  switch (item.kind) {
    case 'text':
      return item.text;
    case 'figure':
      return `${item.statementId} ${item.figureId}`;
    case 'document':
      return item.title === undefined ? item.documentNo : `《${item.title}》（${item.documentNo}）`;
    case 'file':
      return item.name;
  }
}

/** As it was given before evidence had items, if it is one text. */
export function plainEvidence(items: readonly EvidenceItem[]): GivenEvidence {
  const [first, ...others] = items;
  return first?.kind === 'text' && others.length === 0 ? first.text : items;
}

/** Version 1 of a result had one text. */
export function withEvidenceItems(data: unknown): unknown {
  const text: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'evidence') : undefined;
  return typeof data === 'object' ? { ...data, evidence: [{ kind: 'text', text }] } : data;
}
