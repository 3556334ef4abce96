import { useMemo } from 'react';
import { PageLink } from '../../drawing/PageLink';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import { TakeAway } from '../../drawing/TakeAway';
import { useYearData } from '../../loading/YearContext';
import { useSteady } from '../../state/use-steady';
import { useUrlPart } from '../../time/use-url-part';
import { useSettings } from '../../wording/settings';
import { FIGURES } from './figures';
import { useUnitsTexts } from './texts';
import { UNIT_ORDERS, type Sorting, type UnitOrder, type UnitRow } from './units';
import { comparedIn, type Listed } from './use-listed';

const HEIGHT_PX = 620;
/** So many stand side by side on a screen. */
const MOST_COMPARED = 6;
const COUNTS = ['breaches', 'contradictions', 'warnings'] as const;

/** The listed units, each leading to its own overview; any head sorts. */
export function UnitsTable({ rows, sorting, compared }: Listed) {
  const t = useUnitsTexts();
  const { unit, year } = useYearData();
  const { change } = useUrlPart();
  const { by, turned } = sorting;
  const sort = useSteady((key: string) => {
    const order = UNIT_ORDERS.find((each) => each === key);
    if (order) change({ sort: order, turned: order === by && !turned ? 'yes' : undefined });
  });
  const compare = useSteady((code: string, on: boolean) => {
    change((get) => {
      const others = comparedIn(get).filter((each) => each !== code);
      const next = on ? [...others, code].slice(-MOST_COMPARED) : others;
      return { beside: next.length === 0 ? undefined : next.join(',') };
    });
  });
  const quiet = COUNTS.filter((key) => rows.every((row) => row[key] === 0)).join();
  const columns = useColumns({ year, by, turned, compared, compare, quiet });
  if (rows.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <>
      <LongTable
        label={t('title')}
        columns={columns}
        rows={rows}
        heightPx={HEIGHT_PX}
        onSort={sort}
        classOf={({ unitCode }) => (unitCode === unit ? 'selected' : undefined)}
      />
      <Taken rows={rows} />
    </>
  );
}

interface ColumnsAsked extends Sorting {
  readonly year: number;
  readonly compared: readonly string[];
  readonly compare: (code: string, on: boolean) => void;
  /** The columns of which no unit has any: on a phone they come behind those that tell the units apart. */
  readonly quiet: string;
}

function useColumns({
  year,
  by,
  turned,
  compared,
  compare,
  quiet,
}: ColumnsAsked): readonly Column<UnitRow>[] {
  const t = useUnitsTexts();
  return useMemo(() => {
    const sortOf = (order: UnitOrder) => sortedAs(order, { by, turned });
    return [
      {
        key: 'compare',
        head: t('compare'),
        width: '4em',
        aside: true,
        later: true,
        cell: ({ unitCode, name }) => (
          <input
            type="checkbox"
            aria-label={t('compareUnit', { unit: name })}
            checked={compared.includes(unitCode)}
            onChange={({ target }) => compare(unitCode, target.checked)}
          />
        ),
      },
      {
        key: 'name',
        head: t('name'),
        wide: true,
        sort: sortOf('name'),
        cell: (row) => <UnitLink of={row} year={year} />,
      },
      ...(['level', 'region'] as const).map((key) => ({
        key,
        head: t(key),
        width: '6em',
        later: true,
        sort: sortOf(key),
        cell: (row: UnitRow) => t.find(row[key]) ?? row[key],
      })),
      ...FIGURES.map(({ key, show, width = '6em' }) => ({
        ...{ key, head: t(key), width, figure: true, sort: sortOf(key), cell: show },
        later: quiet.split(',').includes(key),
      })),
    ];
  }, [t, year, by, turned, compared, compare, quiet]);
}

interface UnitLinkProps {
  readonly of: UnitRow;
  readonly year: number;
}

function UnitLink({ of: { unitCode, name, isPartial }, year }: UnitLinkProps) {
  const t = useUnitsTexts();
  return (
    <>
      <PageLink path="/" query={{ unit: unitCode, year: String(year) }}>
        <span title={`${unitCode} ${name}`}>{name}</span>
      </PageLink>
      {isPartial && <span className="some warnings"> {t('partial')}</span>}
    </>
  );
}

/** A column of texts begins with the first, a column of figures with the worst: the lowest of a rate and a score. */
function sortedAs(order: UnitOrder, { by, turned }: Sorting): 'ascending' | 'descending' | 'none' {
  if (order !== by) return 'none';
  const ascending = ['name', 'level', 'region', 'rate', 'score'].includes(order);
  return ascending === turned ? 'descending' : 'ascending';
}

function Taken({ rows }: { readonly rows: readonly UnitRow[] }) {
  const t = useUnitsTexts();
  const { unit } = useSettings();
  const table = () => ({
    head: [
      t('code'),
      t('name'),
      t('level'),
      t('region'),
      ...FIGURES.map(({ key, head }) => head?.(t(key), unit) ?? t(key)),
    ],
    rows: rows.map((row) => [
      row.unitCode,
      row.isPartial ? `${row.name} ${t('partial')}` : row.name,
      t.find(row.level) ?? row.level,
      row.region,
      ...FIGURES.map(({ plain }) => plain(row, unit)),
    ]),
  });
  return <TakeAway name="units" table={table} />;
}
