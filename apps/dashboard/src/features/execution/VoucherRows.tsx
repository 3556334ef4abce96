import { memo, useMemo } from 'react';
import { OriginMark } from '../../drawing/assumed/OriginMark';
import { Money } from '../../drawing/Figure';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import { PageLink } from '../../drawing/PageLink';
import { isClosed } from '../../year/closed';
import { originsOf, type Origin } from '../../year/origins';
import type { Voucher } from '../../year/year-data';
import { useViewing } from '../../loading/ViewerContext';
import { useYearData } from '../../loading/YearContext';
import { reversedNumbers } from './vouchers';
import { useExecutionTexts } from './texts';

const HEIGHT_PX = 400;

/** Only the rows in sight are drawn. */
export const VoucherRows = memo(function VoucherRows({
  vouchers,
}: {
  readonly vouchers: readonly Voucher[];
}) {
  const t = useExecutionTexts();
  const data = useYearData();
  const { entries } = data.vouchers;
  const origins = originsOf(data.documents.entries);
  const mayEnter = useViewing().may('recordExpenditure');
  const takesEntries = mayEnter && !isClosed(data);
  const columns = useMemo(() => {
    const columns = columnsOf(t, { reversed: reversedNumbers(entries), origins });
    return takesEntries ? [...columns, actionsColumn(t)] : columns;
  }, [t, entries, origins, takesEntries]);
  return <LongTable label={t('vouchers')} columns={columns} rows={vouchers} heightPx={HEIGHT_PX} />;
});

type Texts = ReturnType<typeof useExecutionTexts>;

/** What is done with a voucher from its row. */
function actionsColumn(t: Texts): Column<Voucher> {
  return {
    key: 'actions',
    head: t('actions'),
    aside: true,
    cell: ({ kind, voucherNo: voucher }) =>
      kind !== 'REVERSAL' && (
        <span className="row-actions">
          <PageLink path="/entry" query={{ form: 'recordExpenditure', voucher }}>
            {t('copy')}
          </PageLink>{' '}
          <PageLink path="/entry" query={{ form: 'reverseExpenditure', voucher }}>
            {t('reverse')}
          </PageLink>{' '}
          <PageLink path="/entry" query={{ form: 'reverseExpenditure', voucher, again: 'yes' }}>
            {t('correct')}
          </PageLink>
        </span>
      ),
    width: '9em',
  };
}

interface NumberedProps {
  readonly voucher: Voucher;
  readonly reversed: ReadonlySet<string>;
}

/** Leads to its event, which says what it changed and where it was read. */
function Numbered({ voucher: { voucherNo, reversalNo, position }, reversed }: NumberedProps) {
  const t = useExecutionTexts();
  return (
    <>
      <PageLink path="/audit" query={{ event: position }}>
        {reversalNo ?? voucherNo}
      </PageLink>
      {reversalNo === null && reversed.has(voucherNo) && (
        <>
          {' '}
          <small className="mark">{t('reversed')}</small>
        </>
      )}
    </>
  );
}

function originColumn(t: Texts, origins: Known['origins']): Column<Voucher> {
  return {
    key: 'origin',
    head: t('origin'),
    cell: ({ eventId }) => {
      const origin = origins.get(eventId);
      return origin && <OriginMark of={origin} />;
    },
    width: '7em',
    later: true,
  };
}

interface Known {
  readonly reversed: ReadonlySet<string>;
  readonly origins: ReadonlyMap<string, Origin>;
}

function columnsOf(t: Texts, { reversed, origins }: Known): readonly Column<Voucher>[] {
  return [
    { key: 'date', head: t('date'), day: true, cell: ({ occurredOn }) => occurredOn },
    {
      key: 'voucherNo',
      head: t('voucherNo'),
      cell: (voucher) => <Numbered voucher={voucher} reversed={reversed} />,
      width: '9em',
    },
    {
      key: 'economic',
      head: t('economic'),
      name: true,
      cell: ({ line, economic }) => (
        <span title={line}>
          {economic.code} {economic.name?.zh}
        </span>
      ),
      width: '14em',
      later: true,
    },
    {
      key: 'payee',
      head: t('payee'),
      name: true,
      cell: ({ payee, voucherNo }) => payee ?? t('reversalOf', { voucherNo }),
      width: '14em',
      later: true,
    },
    {
      key: 'summary',
      head: t('summary'),
      cell: ({ summary, reason }) => {
        const text = summary ?? reason ?? undefined;
        return <span title={text}>{text}</span>;
      },
      wide: true,
      later: true,
    },
    originColumn(t, origins),
    {
      key: 'amount',
      head: t('amount'),
      cell: ({ executedFen }) => <Money fen={executedFen} />,
      figure: true,
      width: '9em',
    },
  ];
}
