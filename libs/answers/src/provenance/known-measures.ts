import {
  BOOK_NAMES,
  BOOKS,
  canonicalJson,
  EXPENDITURE_CLASSES,
  parseLineKey,
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  type AmountMeasure,
  type ComputedFigure,
  type LineFilter,
  type RateMeasure,
  type StatedFigure,
  type StatedUnit,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { CLASS_NAMES, named } from '../execution/names';
import type { YearAt } from '../year-at';

/** A figure that the ledger can be asked for, with what it is called. */
export interface KnownMeasure {
  readonly figure: ComputedFigure;
  readonly label: Bilingual;
  readonly unit: StatedUnit;
}

const WAN = 'WAN_YUAN' as const;

const OF_THE_YEAR: readonly KnownMeasure[] = [
  measure('initial', { zh: '年初预算数', en: 'initial budget' }),
  measure('adjustment', { zh: '调整数', en: 'adjustment' }),
  measure('adjusted', { zh: '全年预算数', en: 'adjusted budget' }),
  measure('released', { zh: '资金到位', en: 'funds arrived' }),
  measure('executed', { zh: '执行数', en: 'executed' }),
  measure(
    'execution-rate-initial',
    { zh: '预算执行率（年初预算）', en: 'execution rate of the initial budget' },
    'PERCENT',
  ),
  measure(
    'execution-rate-adjusted',
    { zh: '预算执行率（全年预算）', en: 'execution rate of the adjusted budget' },
    'PERCENT',
  ),
  measure('control-rate', { zh: '支出控制率', en: 'expenditure control rate' }, 'PERCENT'),
  measure('release-rate', { zh: '资金到位率', en: 'release rate' }, 'PERCENT'),
  measure('procurement-initial', { zh: '政府采购年初预算', en: 'initial procurement budget' }),
  measure('procurement-executed', { zh: '政府采购执行数', en: 'executed procurement' }),
  { figure: { measure: 'three-public' }, label: { zh: '三公经费', en: 'three-public expenses' }, unit: WAN },
  {
    figure: { measure: 'three-public-control' },
    label: { zh: '三公经费控制数', en: 'control number of three-public expenses' },
    unit: WAN,
  },
  { figure: { measure: 'staff-authorised' }, label: { zh: '编制数', en: 'authorised staff' }, unit: 'COUNT' },
  { figure: { measure: 'staff-filled' }, label: { zh: '在职人数', en: 'filled posts' }, unit: 'COUNT' },
  {
    figure: { measure: 'fixed-assets-acquired' },
    label: { zh: '配置固定资产', en: 'fixed assets acquired' },
    unit: WAN,
  },
  { figure: { measure: 'score' }, label: { zh: '绩效得分', en: 'score' }, unit: 'POINTS' },
  { figure: { measure: 'grade' }, label: { zh: '评定等级', en: 'grade' }, unit: 'TEXT' },
];

const OF_PARTS = [
  ['initial', '年初预算数', 'initial budget'],
  ['adjusted', '全年预算数', 'adjusted budget'],
  ['executed', '执行数', 'executed'],
] as const;

/** Figures of the year, of its books, classes and projects, and the points of its indicators. */
export function measuresOf(year: YearAt): readonly KnownMeasure[] {
  const lines = [...year.execution.booked.sumsBy(({ line }) => line).keys()].flatMap(
    (key) => parseLineKey(key) ?? [],
  );
  const books = new Set(lines.map(({ book }) => book));
  const classes = new Set(lines.map((line) => line.class));
  const projects = new Set(lines.flatMap(({ projectCode }) => projectCode ?? []));
  const scope = { fiscalYear: year.point.fiscalYear, declared: year.execution.declared };
  return [
    ...OF_THE_YEAR,
    ...THREE_PUBLIC_KINDS.map((kind) => ({
      figure: { measure: 'three-public', kind } as const,
      label: THREE_PUBLIC_NAMES[kind],
      unit: WAN,
    })),
    ...BOOKS.filter((book) => books.has(book)).flatMap((book) => ofPart(BOOK_NAMES[book], { book })),
    ...EXPENDITURE_CLASSES.filter((one) => classes.has(one)).flatMap((one) =>
      ofPart(CLASS_NAMES[one], { class: one }),
    ),
    ...[...projects].sort().map((code): KnownMeasure => {
      const { zh = code, en = zh } = named(scope, 'project', code).name ?? {};
      const where = { projectCodes: [code] };
      return { figure: { measure: 'executed', where }, label: called({ zh, en }, OF_PARTS[2]), unit: WAN };
    }),
    ...[...year.performance.indicators.values()].map(
      ({ defined: { indicatorId, cardId, level3 } }): KnownMeasure => ({
        figure: { measure: 'points-earned', indicatorId, ...(cardId !== undefined && { cardId }) },
        label: { zh: `${level3} 得分`, en: `points of ${level3}` },
        unit: 'POINTS',
      }),
    ),
  ];
}

/** What a report says that the ledger computes, too, and that is not among them. */
export function measuresStated(
  figures: readonly StatedFigure[],
  known: readonly KnownMeasure[],
): readonly KnownMeasure[] {
  const keys = new Set(known.map(({ figure }) => measureKey(figure)));
  return figures.flatMap(({ computed, label, unit }) => {
    if (!computed || keys.has(measureKey(computed))) return [];
    keys.add(measureKey(computed));
    return [{ figure: computed, label: { zh: label, en: label }, unit }];
  });
}

/** The same for the same figure of the ledger. */
export function measureKey(figure: ComputedFigure): string {
  return canonicalJson(figure);
}

function ofPart(name: Bilingual, where: LineFilter): readonly KnownMeasure[] {
  return OF_PARTS.map((part) => ({
    figure: { measure: part[0], where },
    label: called(name, part),
    unit: WAN,
  }));
}

function called({ zh, en }: Bilingual, [, ofZh, ofEn]: readonly [string, string, string]): Bilingual {
  return { zh: `${zh} ${ofZh}`, en: `${en}: ${ofEn}` };
}

function measure(name: AmountMeasure | RateMeasure, label: Bilingual, unit: StatedUnit = WAN): KnownMeasure {
  return { figure: { measure: name }, label, unit };
}
