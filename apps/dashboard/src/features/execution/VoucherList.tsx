import { Select } from 'antd';
import { memo, useMemo } from 'react';
import { lineSaid } from '../../year/line-text';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money } from '../../drawing/Figure';
import { ListFile } from '../../drawing/ListFile';
import { TakeAway } from '../../drawing/TakeAway';
import { NotThere } from '../../drawing/NotThere';
import { SearchBox } from '../../drawing/SearchBox';
import { useName } from '../../wording/settings';
import { useUrlPart } from '../../time/use-url-part';
import { useShownEntries } from '../../loading/AssumedContext';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useExecutionTexts } from './texts';
import { VoucherRows } from './VoucherRows';
import { executedOf, listedUpTo, listedVouchers, ORDERS, type By, type Order } from './vouchers';

interface VoucherListProps {
  readonly by: By;
  /** The group that is drilled into; absent: all. */
  readonly code: string | undefined;
}

/** The vouchers behind the figures at the point, also thousands of them. */
export function VoucherList({ by, code }: VoucherListProps) {
  const t = useExecutionTexts();
  const data = useYearData();
  const asOf = useYearPart((view) => view.asOf);
  const { text, order } = useSearch();
  const lines = useMemo(() => new Map(data.lines.map((line) => [line.key, line])), [data.lines]);
  const entries = useShownEntries(data.vouchers.entries);
  // Of the whole year: a moving day only cuts what is found.
  const inYear = useMemo(
    () => listedVouchers(entries, lines, { order, text, ...(code !== undefined && { group: { by, code } }) }),
    [entries, lines, order, text, by, code],
  );
  const listed = useMemo(() => listedUpTo(inYear, order, asOf), [inYear, order, asOf]);
  const isNamed =
    code === undefined || by === 'month' || (by === 'line' ? lines.has(code) : data.names[by].has(code));
  const isThere = isNamed || inYear.length > 0;
  return (
    <section>
      {!isThere && <NotThere part="group" named={code} />}
      <div className="head">
        <Title by={by} code={code} />
        <span className="soft">
          {t('count', { count: listed.length })} <Money fen={executedOf(listed)} />
          {!data.vouchers.complete && ` · ${t('arriving')}`}
        </span>
        <ListFile table="vouchers" />
        <Tools />
      </div>
      <LeftOut count={data.vouchers.entries.length - entries.length} />
      {listed.length === 0 ? (
        <p className="soft">{t('noVouchers')}</p>
      ) : (
        <>
          <RestsOn answer="EXECUTION" isList>
            <VoucherRows vouchers={listed} />
          </RestsOn>
          <TakeAway name="vouchers" />
        </>
      )}
    </section>
  );
}

/** In the URL, so that a link gives the same list. */
function useSearch() {
  const { get } = useUrlPart();
  return { text: get('q') ?? '', order: ORDERS.find((each) => each === get('order')) ?? 'newest' };
}

/** Not drawn again while the point moves. */
const Tools = memo(function Tools() {
  const t = useExecutionTexts();
  const { change } = useUrlPart();
  const { order } = useSearch();
  return (
    <>
      <SearchBox name="q" label={t('search')} />
      <Select<Order>
        aria-label={t('order')}
        value={order}
        options={ORDERS.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => change({ order: value === 'newest' ? undefined : value })}
      />
    </>
  );
});

function Title({ by, code }: VoucherListProps) {
  const t = useExecutionTexts();
  const nameOf = useName();
  const data = useYearData();
  const { names } = data;
  const lineName = (key: string) => {
    const line = data.lines.find((each) => each.key === key);
    return line ? lineSaid(line, data, nameOf) : key;
  };
  const { change } = useUrlPart();
  if (code === undefined) return <h2>{t('vouchers')}</h2>;
  const group =
    by === 'month'
      ? t('monthName', { month: code })
      : by === 'line'
        ? lineName(code)
        : nameOf(names[by].get(code), code);
  return (
    <h2>
      {t('vouchersOf', { group })}{' '}
      <button type="button" className="link" onClick={() => change({ group: undefined })}>
        {t('close')}
      </button>
    </h2>
  );
}
