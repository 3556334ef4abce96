import type { usePapersTexts } from './texts';
import type { useManyTexts } from './texts-of-many';
import type { CheckedFiles, Comparison, Ledger, Report } from './use-paper-check';

type Say = ReturnType<typeof usePapersTexts>;
type SayOfMany = ReturnType<typeof useManyTexts>;
type Finding = Report['findings'][number];
type Repair = Finding['repairs'][number];
type Compared = Ledger['compared'][number];

/** What other papers have against one. */
export interface Across {
  readonly findings: CheckedFiles['across'];
  /** The names of all papers, in the order of their numbers. */
  readonly names: readonly string[];
}

/** What was found in a paper, alone, beside other papers and beside a ledger. */
export interface NoteSource {
  readonly report: Pick<Report, 'office' | 'fiscalYear' | 'kind' | 'findings'>;
  readonly across: Across;
  readonly ledger: Pick<Ledger, 'asOf' | 'compared'> | null;
}

/** Of a finding that many would mend, so many are told. */
export const MOST_REPAIRS = 4;

/** The findings as a reviewer writes them to the office: where, both sides, and what would mend it. Empty without any. */
export function reviewNote({ report, across, ledger }: NoteSource, t: Say, m: SayOfMany): string {
  const { office, fiscalYear, kind, findings } = report;
  const paper = [office, fiscalYear, t(kind)].filter((part) => part !== null && part !== '').join(' ');
  const differing = ledger?.compared.filter(({ verdict }) => verdict === 'CONTRADICTED') ?? [];
  const linesOf = ({ comparisons, repairs }: Finding, nameOf: (one: Comparison) => string) => [
    ...comparisons.map((one) => nameOf(one) + comparisonText(one, t)),
    ...repairTexts(repairs, t),
  ];
  const own = findings.map((finding) => linesOf(finding, () => ''));
  const others = across.findings.map((finding) =>
    linesOf(finding, ({ paper: number }) => `${across.names[(number ?? 1) - 1] ?? ''} `),
  );
  const sections = [
    { head: t('noteFound', { count: own.length }), entries: own },
    { head: m('noteAcross', { count: others.length }), entries: others },
    {
      head: m('noteLedger', { count: differing.length, day: ledger?.asOf ?? '' }),
      entries: differing.map((one) => [comparedText(one, t, m)]),
    },
  ].filter(({ entries }) => entries.length > 0);
  if (sections.length === 0) return '';
  return [
    t('noteAbout', { paper }),
    ...sections.flatMap(({ head, entries }) => [head, ...numbered(entries)]),
  ].join('\n');
}

function numbered(entries: readonly (readonly string[])[]): readonly string[] {
  return entries.map((lines, index) => `${index + 1}. ${lines.join('\n   ')}`);
}

function comparedText(one: Compared, t: Say, m: SayOfMany): string {
  const { page, chapter, label, printed, recomputed, difference, statedUnit } = one;
  const unit = m(statedUnit);
  const place = [t('page', { page }), chapter].filter((part) => part !== '').join(' ');
  const sides = m('bothSides', { printed: printed + unit, recomputed: recomputed + unit });
  return `${place}：${label} ${sides}${t('difference', { difference: difference + unit })}`;
}

function comparisonText({ page, chapter, printed, computed, difference }: Comparison, t: Say): string {
  const place = [t('page', { page }), chapter].filter((part) => part !== '').join(' ');
  return `${place}：${printed} ≠ ${computed}${difference === '' ? '' : t('difference', { difference })}`;
}

/** Where several would mend it, which is right is not said. */
function repairTexts(repairs: readonly Repair[], t: Say): readonly string[] {
  const [only, ...others] = repairs;
  if (!only) return [];
  if (others.length === 0) return [t('repair') + repairText(only)];
  return [t('noteRepairs', { repairs: repairs.slice(0, MOST_REPAIRS).map(repairText).join(t('noteOr')) })];
}

function repairText({ figures }: Repair): string {
  return figures.map(({ label, from, to }) => `${label} ${from} → ${to}`).join('；');
}
