import { use } from 'react';
import { useQuery } from 'urql';
import { useName, useSettings } from '../wording/settings';
import type { Language } from '../wording/texts';
import type { Line, YearData } from '../year/year-data';
import { YearDataContext } from '../loading/YearContext';
import type { Offer } from './field';
import { CODES, RULE_SETS } from './offers.query';

/** Something that can stand in a field, and what it is. */
export interface Offered {
  readonly value: string;
  readonly said: string;
}

/** What a field offers, of the loaded year or of the code tables; the server is asked only once that is wanted. */
export function useOffers(offer: Offer, wanted: boolean): readonly Offered[] {
  const data = use(YearDataContext);
  const nameOf = useName();
  const { language } = useSettings();
  const codes = useCodes('economic', offer === 'economicCodes' && wanted);
  const [ruleSets] = useQuery({ query: RULE_SETS, pause: offer !== 'ruleSets' || !wanted });
  if (offer === 'economicCodes') return codes;
  if (offer === 'ruleSets')
    return ruleSets.data?.ruleSets.map(({ id, name }) => ({ value: id, said: name[language] })) ?? [];
  return data && wanted ? OF_THE_YEAR[offer](data, language, nameOf) : [];
}

const TABLES = { economic: 'ECONOMIC', functional: 'FUNCTIONAL', project: 'PROJECT' } as const;

/** Codes of one table with their names. */
export function useCodes(table: 'economic' | 'functional' | 'project', wanted: boolean): readonly Offered[] {
  const year = use(YearDataContext)?.year;
  const pause = !wanted || year === undefined;
  const [{ data }] = useQuery({ query: CODES, variables: { table: TABLES[table], year: year ?? 0 }, pause });
  return data?.codes.map(({ code, name }) => ({ value: code, said: name?.zh ?? '' })) ?? [];
}

type NameOf = ReturnType<typeof useName>;
type OfYear = (data: YearData, language: Language, nameOf: NameOf) => readonly Offered[];

const LATEST = 200;

const OF_THE_YEAR: Readonly<Record<Exclude<Offer, 'economicCodes' | 'ruleSets'>, OfYear>> = {
  lines: (data, _, nameOf) =>
    data.lines.map((line) => ({ value: line.key, said: lineSaid(line, data, nameOf) })),
  vouchers: ({ vouchers }) =>
    vouchers.entries
      .filter(({ kind }) => kind !== 'REVERSAL')
      .slice(-LATEST)
      .toReversed()
      .map(({ voucherNo, occurredOn, payee, summary }) => ({
        value: voucherNo,
        said: [occurredOn, payee, summary].filter(Boolean).join(' '),
      })),
  openProposals: ({ proposals }, language) =>
    proposals.filter(({ history }) => history.at(-1)?.status === 'PROPOSED').map(proposalSaid(language)),
  adjustments: ({ proposals }, language) => proposals.toReversed().map(proposalSaid(language)),
  indicators: ({ indicators }) =>
    indicators.map(({ indicatorId, level2, level3 }) => ({
      value: indicatorId,
      said: `${level2}：${level3}`,
    })),
  units: ({ unit }) => [{ value: unit, said: '' }],
};

function proposalSaid(language: Language) {
  return ({ adjustmentId, name, reason }: YearData['proposals'][number]): Offered => ({
    value: adjustmentId,
    said: `${name[language]} ${reason}`,
  });
}

/** A line in words: book, class or project, function, economic class. */
export function lineSaid(
  { book, class: cls, functional, project, economic }: Omit<Line, 'changes'>,
  { names }: Pick<YearData, 'names'>,
  nameOf: NameOf,
): string {
  const economicClass = names.economicClass.get(economic) ?? names.economicClass.get(economic.slice(0, 3));
  return [
    nameOf(names.book.get(book), book),
    project === undefined ? nameOf(names.class.get(cls), cls) : nameOf(names.project.get(project), project),
    nameOf(names.functional.get(functional), functional),
    nameOf(economicClass, economic),
  ].join(' · ');
}
