import { dayIndexOf } from '../../time/calendar';
import { formatGain, hundredthsOf } from '../../wording/points';
import type { PathStep } from '../../drawing/charts/steps';
import type { Language } from '../../wording/texts';
import { changeAt } from '../../year/by-day';
import type { Document, YearData } from '../../year/year-data';

export interface PathTexts {
  readonly language: Language;
  readonly vouchers: (count: number) => string;
  readonly more: (count: number) => string;
}

const MOST_NOTES = 6;
const VOUCHERS: readonly string[] = ['EXPENDITURE_RECORDED', 'EXPENDITURE_REVERSED'];
/** The steady stream of a year: its days are told of where the score moved, and have no dots. */
const QUIET: readonly string[] = [...VOUCHERS, 'PAYMENT_PLAN_SET'];

/** The score in hundredths on every day on which it changed or a document took effect, with what happened. */
export function scorePath(
  { year, score, documents }: Pick<YearData, 'year' | 'score' | 'documents'>,
  texts: PathTexts,
): readonly PathStep[] {
  const inYear = documents.entries.filter(({ occurredOn }) => occurredOn.startsWith(`${year}-`));
  const byDay = Map.groupBy(inYear, ({ occurredOn }) => occurredOn);
  const isLoud = (day: string) => (byDay.get(day) ?? []).some(({ type }) => !QUIET.includes(type));
  const days = [...new Set([...score.map(({ on }) => on), ...[...byDay.keys()].filter(isLoud)])].sort();
  let before = 0;
  return days.map((day) => {
    const value = hundredthsOf(changeAt(score, day)?.earned ?? '0.00');
    const gained = value - before;
    before = value;
    const notes = notesOf(byDay.get(day) ?? [], texts);
    return {
      day: dayIndexOf(day),
      value,
      notes: [`${day}  ${formatGain(gained)}`, ...notes],
      marked: isLoud(day),
    };
  });
}

function notesOf(documents: readonly Document[], { language, vouchers, more }: PathTexts): readonly string[] {
  const named = documents.filter(({ type }) => !VOUCHERS.includes(type));
  const notes = named
    .slice(0, MOST_NOTES)
    .map(({ title, documentNo }) => [title[language], documentNo].filter(Boolean).join(' '));
  const count = documents.length - named.length;
  return [
    ...notes,
    ...(named.length > MOST_NOTES ? [more(named.length - MOST_NOTES)] : []),
    ...(count > 0 ? [vouchers(count)] : []),
  ];
}
