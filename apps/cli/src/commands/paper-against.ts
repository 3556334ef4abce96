import type { Bilingual, PublishedComparison, PublishedNotCompared } from '@ledger/answers';
import { ledgerFigures, NOT_COMPUTED_TEXTS, UNIT_TEXTS, type UnderstoodPaper } from '@ledger/paper-check';
import { AskPublished } from '@ledger/reader';
import { openLedger, type LedgerContext } from '../ledger-context';
import { pointOf } from '../year-command';

export interface AgainstOptions {
  readonly unit?: string;
  readonly year?: string;
}

/** A paper compared with a year of the ledger. */
export interface AgainstLedger {
  readonly file: string;
  readonly unitCode: string;
  readonly fiscalYear: number;
  /** The paper's date: the end of its year. */
  readonly asOf: string;
  readonly basis: string;
  readonly compared: readonly PublishedComparison[];
  readonly notCompared: readonly PublishedNotCompared[];
}

interface NamedPapers {
  readonly names: readonly string[];
  readonly understood: readonly UnderstoodPaper[];
}

/** Compares each paper with the year that it is about, or with the given one. */
export async function papersAgainst(
  store: string,
  papers: NamedPapers,
  options: AgainstOptions,
): Promise<readonly AgainstLedger[]> {
  const ledger = await openLedger(store, 'read');
  try {
    const found: AgainstLedger[] = [];
    for (const index of papers.understood.keys())
      found.push(await paperAgainst(ledger, papers, { index, ...options }));
    return found;
  } finally {
    await ledger.close();
  }
}

async function paperAgainst(
  { reader, queries }: LedgerContext,
  { names, understood }: NamedPapers,
  { index, unit, year: named }: AgainstOptions & { readonly index: number },
): Promise<AgainstLedger> {
  const paper = understood[index];
  const printed = paper?.facts.year;
  const year = named ?? (printed === undefined ? undefined : String(printed));
  const point = pointOf(reader, { unit, year }, {});
  const { unitCode, fiscalYear, asOf } = point;
  const { asked, notAsked } = paper ? ledgerFigures(paper, fiscalYear) : NOTHING;
  const { compared, notCompared } = await queries.execute(new AskPublished(point, asked));
  const { token: basis } = await reader.basisOf(point);
  const skipped = notAsked.map(({ figure, reason }) => ({ figure, reason: NOT_COMPUTED_TEXTS[reason] }));
  return {
    file: names[index] ?? '',
    unitCode,
    fiscalYear,
    asOf,
    basis,
    compared,
    notCompared: [...notCompared, ...skipped],
  };
}

const NOTHING = { asked: [], notAsked: [] } as const;

export function contradictsLedger({ compared }: AgainstLedger): boolean {
  return compared.some(({ verdict }) => verdict === 'contradicts');
}

/** Both values where they differ, and what was not compared, by reason. */
export function againstView(against: AgainstLedger): string {
  const { file, unitCode, fiscalYear, asOf, basis, compared, notCompared } = against;
  const of = (...verdicts: readonly PublishedComparison['verdict'][]) =>
    compared.filter(({ verdict }) => verdicts.includes(verdict));
  const [differing, lastDigit] = [of('contradicts'), of('lastDigit')];
  return [
    `${file} 对照账本 against the ledger ${unitCode} ${String(fiscalYear)} · 截至 as of ${asOf} · basis ${basis}`,
    `相符 held ${String(of('holds', 'onlyWide').length)}，尾差 last digit ${String(lastDigit.length)}，不符 contradicted ${String(differing.length)}，未比 not compared ${String(notCompared.length)}`,
    ...differing.map(comparisonText),
    ...titled('尾差 last-digit differences', lastDigit.map(comparisonText)),
    ...titled('未比 not compared', notComparedTexts(notCompared)),
  ].join('\n');
}

function comparisonText({ figure, recomputed, difference }: PublishedComparison): string {
  const unit = UNIT_TEXTS[figure.unit];
  const place = `第 ${String(figure.at?.page ?? 1)} 页 ${figure.chapter}`;
  return `  ${place}：${figure.label} 文本 printed ${figure.value}${unit} ≠ 账上 ledger ${recomputed}${unit}，差 ${difference}${unit}`;
}

/** At most this many names per reason; `--json` has all. */
const SHOWN = 5;

function notComparedTexts(notCompared: readonly PublishedNotCompared[]): readonly string[] {
  return [...Map.groupBy(notCompared, ({ reason }) => reason.zh).values()].map((same) => {
    const reason: Bilingual = same[0]?.reason ?? { zh: '', en: '' };
    const names = same.slice(0, SHOWN).map(({ figure }) => `${figure.label} ${figure.value}`);
    const more = same.length > SHOWN ? ' …' : '';
    return `${reason.zh} ${reason.en}（${String(same.length)}）：${names.join('；')}${more}`;
  });
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
