import type { usePapersTexts } from './texts';
import type { Comparison, Report } from './use-paper-check';

type Say = ReturnType<typeof usePapersTexts>;
type Repair = Report['findings'][number]['repairs'][number];

/** Of a finding that many would mend, so many are told. */
export const MOST_REPAIRS = 4;

/** The findings as a reviewer writes them to the office: where, both sides, and what would mend it. */
export function reviewNote(report: Report, t: Say): string {
  const { office, fiscalYear, kind, findings } = report;
  const paper = [office, fiscalYear, t(kind)].filter((part) => part !== null && part !== '').join(' ');
  const numbered = findings.map(
    ({ comparisons, repairs }, index) =>
      `${index + 1}. ${[...comparisons.map((one) => comparisonText(one, t)), ...repairTexts(repairs, t)].join('\n   ')}`,
  );
  return [t('noteAbout', { paper }), t('noteFound', { count: findings.length }), ...numbered].join('\n');
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
