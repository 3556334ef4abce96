import { lineSaid } from '../../year/line-text';
import { isShown } from '../../wording/hidden';
import { folded, searchOf } from '../../wording/search';
import type { useName } from '../../wording/settings';
import { formatMoney, exactMoney } from '../../wording/money';
import type { Language } from '../../wording/texts';
import type { Unit } from '../../year/shown-year';
import type { YearData } from '../../year/year-data';

/** What can be found: units of the ledger, and of the year that is shown everything that has a name or a number. */
const FOUND_KINDS = ['unit', 'project', 'line', 'indicator', 'payee', 'document', 'voucher'] as const;
type FoundKind = (typeof FOUND_KINDS)[number];

export interface Findable {
  readonly kind: FoundKind;
  readonly key: string;
  readonly said: string;
  /** Additional text to distinguish it. */
  readonly beside?: string;
  /** The day from which on it is to be seen; absent: always. */
  readonly on?: string;
  /** Folded, all that it is found by. */
  readonly text: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly hits: readonly Findable[];
  /** How many there are, shown or not. */
  readonly count: number;
}

const SHOWN_OF_A_KIND = 5;

/** The first of each kind in which every word is found; nothing while nothing is asked. */
export function foundIn(all: readonly Findable[], asked: string): readonly FoundGroup[] {
  if (asked.trim() === '') return [];
  const has = searchOf(asked);
  const groups = new Map<FoundKind, { hits: Findable[]; count: number }>();
  for (const each of all) {
    if (!has(each.text)) continue;
    const group = groups.get(each.kind) ?? { hits: [], count: 0 };
    groups.set(each.kind, group);
    group.count += 1;
    if (group.hits.length < SHOWN_OF_A_KIND) group.hits.push(each);
  }
  return FOUND_KINDS.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [{ kind, ...group }] : [];
  });
}

interface Words {
  readonly language: Language;
  readonly nameOf: ReturnType<typeof useName>;
}

export function findableUnits(units: readonly Unit[], year: number): readonly Findable[] {
  return units.map(({ unitCode, name, names, fiscalYears }) => ({
    kind: 'unit',
    key: unitCode,
    said: name,
    beside: unitCode,
    text: folded([unitCode, ...names.map((one) => one.name), name].join(' ')),
    path: '/',
    query: {
      unit: unitCode,
      year: String(fiscalYears.includes(year) ? year : Math.max(...fiscalYears)),
    },
  }));
}

type FoundIn = Pick<YearData, 'names' | 'economicNames' | 'lines' | 'indicators' | 'vouchers' | 'documents'>;

/** Vouchers and documents the latest first. */
export function findableOf(data: FoundIn, words: Words): readonly Findable[] {
  return [
    ...projectsOf(data, words),
    ...linesOf(data, words),
    ...indicatorsOf(data),
    ...payeesOf(data),
    ...documentsOf(data, words),
    ...vouchersOf(data),
  ];
}

function projectsOf({ names }: FoundIn, { nameOf }: Words): readonly Findable[] {
  return [...names.project].map(([code, name]) => ({
    kind: 'project',
    key: code,
    said: nameOf(name, code),
    beside: code,
    text: folded(`${code} ${name.zh} ${name.en ?? ''}`),
    path: '/execution',
    query: { by: 'project', group: code },
  }));
}

function linesOf(data: FoundIn, { nameOf }: Words): readonly Findable[] {
  return data.lines.map((line) => {
    const said = lineSaid(line, data, nameOf);
    return {
      kind: 'line',
      key: line.key,
      said,
      beside: line.key,
      text: folded(`${line.key} ${said}`),
      path: '/execution',
      query: { by: 'line', group: line.key },
    };
  });
}

function indicatorsOf({ indicators }: FoundIn): readonly Findable[] {
  return indicators.map(({ indicatorId, level1, level2, level3 }) => ({
    kind: 'indicator',
    key: indicatorId,
    said: level3,
    beside: `${level1} · ${level2}`,
    text: folded(`${level1} ${level2} ${level3}`),
    path: '/score',
    query: { indicator: indicatorId },
  }));
}

function payeesOf({ vouchers }: FoundIn): readonly Findable[] {
  const payees = new Map<string, string>();
  for (const { payee, occurredOn } of vouchers.entries)
    if (isShown(payee) && !payees.has(payee)) payees.set(payee, occurredOn);
  return [...payees].map(([payee, on]) => ({
    kind: 'payee',
    key: payee,
    said: payee,
    on,
    text: folded(payee),
    path: '/execution',
    query: { q: payee },
  }));
}

function documentsOf({ documents }: FoundIn, { language }: Words): readonly Findable[] {
  return documents.entries
    .filter(({ voucherNo }) => voucherNo === null)
    .map(({ position, documentNo, title, summary, occurredOn }): Findable => ({
      kind: 'document',
      key: position,
      said: `${title[language]} ${documentNo ?? ''}`.trimEnd(),
      beside: `${occurredOn} ${summary[language]}`,
      on: occurredOn,
      text: folded(`${occurredOn} ${title.zh} ${title.en} ${documentNo ?? ''} ${summary.zh} ${summary.en}`),
      path: '/audit',
      query: { event: position },
    }))
    .toReversed();
}

function vouchersOf({ vouchers }: FoundIn): readonly Findable[] {
  return vouchers.entries
    .map((voucher): Findable => {
      const { voucherNo, reversalNo, occurredOn, payee, summary, reason, executedFen, position } = voucher;
      const fen = String(executedFen);
      const amounts = [formatMoney(fen, 'yuan'), exactMoney(fen, 'yuan'), exactMoney(fen, 'wanYuan')];
      const number = reversalNo ?? voucherNo;
      return {
        kind: 'voucher',
        key: position,
        said: number,
        beside: [occurredOn, payee, summary ?? reason, `${amounts[0]} 元`].filter(isShown).join(' '),
        on: occurredOn,
        text: folded(
          [number, voucherNo, occurredOn, payee, summary, reason, ...amounts].filter(isShown).join(' '),
        ),
        path: '/execution',
        query: { q: number },
      };
    })
    .toReversed();
}
