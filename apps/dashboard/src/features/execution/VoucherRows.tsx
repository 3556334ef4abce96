import { memo, useMemo } from 'react';
import { Money } from '../../drawing/Figure';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import type { Voucher } from '../../year/year-data';
import { useExecutionTexts } from './texts';

const HEIGHT_PX = 400;

/** Only the rows in sight are drawn. */
export const VoucherRows = memo(function VoucherRows({
  vouchers,
}: {
  readonly vouchers: readonly Voucher[];
}) {
  const t = useExecutionTexts();
  const columns = useMemo(() => columnsOf(t), [t]);
  return <LongTable label={t('vouchers')} columns={columns} rows={vouchers} heightPx={HEIGHT_PX} />;
});

function columnsOf(t: ReturnType<typeof useExecutionTexts>): readonly Column<Voucher>[] {
  return [
    { key: 'date', head: t('date'), cell: ({ occurredOn }) => occurredOn },
    {
      key: 'voucherNo',
      head: t('voucherNo'),
      cell: ({ reversalNo, voucherNo }) => reversalNo ?? voucherNo,
      width: '8em',
    },
    {
      key: 'economic',
      head: t('economic'),
      cell: ({ line, economic }) => (
        <span title={line}>
          {economic.code} {economic.name?.zh}
        </span>
      ),
      width: '14em',
    },
    {
      key: 'payee',
      head: t('payee'),
      cell: ({ payee, voucherNo }) => payee ?? t('reversalOf', { voucherNo }),
      width: '14em',
    },
    {
      key: 'summary',
      head: t('summary'),
      cell: ({ summary, reason }) => {
        const text = summary ?? reason ?? undefined;
        return <span title={text}>{text}</span>;
      },
      wide: true,
    },
    {
      key: 'amount',
      head: t('amount'),
      cell: ({ executedFen }) => <Money fen={executedFen} />,
      figure: true,
      width: '9em',
    },
  ];
}
