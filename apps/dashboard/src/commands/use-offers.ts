import { use, useMemo } from 'react';
import { useQuery } from 'urql';
import { UnitsStoreContext } from '../loading/UnitsContext';
import { YearDataContext } from '../loading/YearContext';
import { dayText } from '../time/day-text';
import { openingDay } from '../time/today';
import { useName, useSettings } from '../wording/settings';
import type { Language } from '../wording/texts';
import { changeAt } from '../year/by-day';
import { economicOf, lineSaid } from '../year/line-text';
import type { YearData } from '../year/year-data';
import type { Draft, Offer } from './field';
import { CODES, RULE_SETS } from './offers.query';
import type { Offered } from './offered';
import { isServerOffer, useYearOffers, type ServerOffer } from './use-year-offers';

interface Wanted {
  readonly offer: Offer;
  readonly wanted: boolean;
  /** Other fields of the form: its day, its line, and what stands beside the field. */
  readonly values: Draft;
  readonly path: string;
}

/** What a field offers, of the loaded year or of the code tables; the server is asked only once that is wanted. */
export function useOffers({ offer, wanted, values, path }: Wanted): readonly Offered[] {
  const data = use(YearDataContext);
  const nameOf = useName();
  const { language } = useSettings();
  const units = use(UnitsStoreContext)?.get().units;
  const codes = useCodes('economic', (offer === 'economicCodes' || offer === 'lines') && wanted);
  const ofServer = useYearOffers({ offer: wanted && isServerOffer(offer) ? offer : undefined, values, path });
  const [ruleSets] = useQuery({ query: RULE_SETS, pause: offer !== 'ruleSets' || !wanted });
  const day = dayText(values['occurredOn'] ?? '');
  const isLines = offer === 'lines' && wanted;
  // A grid offers them in each of its rows.
  const lines = useMemo(
    () => (data && isLines ? linesOffered(data, { nameOf, codes, day }) : []),
    // The name of a code is told by the language.
    [data?.lines, language, codes, day, isLines],
  );
  if (isServerOffer(offer)) return ofServer;
  switch (offer) {
    case 'economicCodes':
      return beneath(codes, values['line']);
    case 'ruleSets':
      return (
        ruleSets.data?.ruleSets.map(({ calledBy, name }) => ({ value: calledBy, said: name[language] })) ?? []
      );
    case 'units':
      return units?.map(({ unitCode, name }) => ({ value: unitCode, said: name })) ?? [];
    case 'lines':
      return lines;
    default:
      return data && wanted ? OF_THE_YEAR[offer](data, language) : [];
  }
}

const TABLES = { economic: 'ECONOMIC', functional: 'FUNCTIONAL', project: 'PROJECT' } as const;

/** Codes of one table with their names. */
export function useCodes(table: 'economic' | 'functional' | 'project', wanted: boolean): readonly Offered[] {
  const year = use(YearDataContext)?.year;
  const pause = !wanted || year === undefined;
  const asked = { table: TABLES[table], year: year ?? 0 };
  const [{ data }] = useQuery({ query: CODES, variables: { ...asked, after: null }, pause });
  const next = data?.codes.pageInfo.hasNextPage ? data.codes.pageInfo.endCursor : null;
  const [{ data: rest }] = useQuery({
    query: CODES,
    variables: { ...asked, after: next },
    pause: pause || next === null,
  });
  return useMemo(() => {
    const behind = next === null ? [] : (rest?.codes.nodes ?? []);
    return [...(data?.codes.nodes ?? []), ...behind].map(({ code, name }) => ({
      value: code,
      said: name?.zh ?? '',
    }));
  }, [data, rest, next]);
}

/** The codes that may be spent on a line: its own, and those beneath it. */
function beneath(codes: readonly Offered[], line = ''): readonly Offered[] {
  const economic = economicOf(line);
  return economic === '' ? codes : codes.filter(({ value }) => value.startsWith(economic));
}

type NameOf = ReturnType<typeof useName>;

interface LineWords {
  readonly nameOf: NameOf;
  readonly codes: readonly Offered[];
  readonly day: string | undefined;
}

/** Lines as people call them: found by project, by code, and by the names of all codes that may be spent on them. */
function linesOffered(data: YearData, { nameOf, codes, day = openingDay(data.year) }: LineWords) {
  return data.lines.map((line): Offered => {
    const also = codes.filter(({ value }) => value.startsWith(line.economic)).map(({ said }) => said);
    return {
      value: line.key,
      said: lineSaid(line, data, nameOf),
      also: also.join(' '),
      availableFen: changeAt(line.changes, day)?.availableFen ?? 0,
    };
  });
}

type OfYear = (data: YearData, language: Language) => readonly Offered[];

type OfYearOffer = Exclude<Offer, ServerOffer | 'lines' | 'economicCodes' | 'ruleSets' | 'units'>;

const OF_THE_YEAR: Readonly<Record<OfYearOffer, OfYear>> = {
  vouchers: ({ vouchers }) =>
    vouchers.entries
      .filter(({ kind }) => kind !== 'REVERSAL')
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
  projects: ({ names }, language) =>
    [...names.project].map(([value, name]) => ({ value, said: name[language] ?? name.zh })),
  // One code may warn of many things: each is found by what it says.
  warnings: ({ warnings }, language) =>
    [...Map.groupBy(warnings.entries, ({ warning }) => warning.code)].map(([value, spans]) => ({
      value,
      said: spans[0]?.warning.text[language] ?? '',
      also: spans.map(({ warning }) => warning.text[language]).join(' '),
    })),
};

function proposalSaid(language: Language) {
  return ({ adjustmentId, name, reason }: YearData['proposals'][number]): Offered => ({
    value: adjustmentId,
    said: `${name[language]} ${reason}`,
  });
}
