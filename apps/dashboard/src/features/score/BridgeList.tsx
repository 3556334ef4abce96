import { Checkbox } from 'antd';
import { memo, useMemo, useState } from 'react';
import { hundredthsOf } from '../../shared/points';
import { useSettings } from '../../shared/settings';
import type { Language } from '../../shared/texts';
import { LongTable, type Column } from '../../shared/table/LongTable';
import { TakeAway, type TakenTable } from '../../shared/TakeAway';
import type { Bridge, BridgeRow } from './bridge-bars';
import { useFigureFormat } from './figures';
import { useScoreTexts } from './texts';

/** The events between the two points, by date, and what each did to the figure. */
export const BridgeList = memo(function BridgeList({ bridge }: { readonly bridge: Bridge }) {
  const t = useScoreTexts();
  const [all, setAll] = useState(false);
  const columns = useColumns(bridge);
  const moving = useMemo(
    () => bridge.rows.filter(({ contribution }) => hundredthsOf(contribution ?? '0.00') !== 0),
    [bridge.rows],
  );
  const quiet = bridge.rows.length - moving.length;
  const rows = all ? bridge.rows : moving;
  const taken = useTaken(rows);
  return (
    <>
      <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
        {t('allEvents', { count: quiet })}
      </Checkbox>
      <LongTable label={t('bridge')} columns={columns} rows={rows} />
      <TakeAway name="bridge" table={taken} />
    </>
  );
});

function useColumns({ figure }: Bridge): readonly Column<BridgeRow>[] {
  const t = useScoreTexts();
  const { language } = useSettings();
  const format = useFigureFormat(figure);
  return useMemo(() => columnsOf({ t, language, format }), [language, format]);
}

interface Shown {
  readonly t: ReturnType<typeof useScoreTexts>;
  readonly language: Language;
  readonly format: (hundredths: number) => string;
}

function columnsOf({ t, language, format }: Shown): readonly Column<BridgeRow>[] {
  const shown = (text: string | null) => (text === null ? '—' : format(hundredthsOf(text)));
  return [
    { key: 'date', head: t('date'), cell: ({ occurredOn }) => occurredOn },
    {
      key: 'what',
      head: t('what'),
      wide: true,
      cell: ({ title, documentNo, voucherNo, summary, change }) => (
        <>
          {title[language]} {documentNo ?? voucherNo} <small>{summary[language]}</small>
          {change === 'removed' && <em> {t('removed')}</em>}
        </>
      ),
    },
    { key: 'who', head: t('who'), cell: ({ actor }) => actor, width: '12em' },
    { key: 'recorded', head: t('recorded'), cell: ({ recordedAt }) => recordedAt?.slice(0, 10) },
    {
      key: 'contribution',
      head: t('contribution'),
      figure: true,
      cell: ({ contribution }) => <Gain text={contribution} format={format} />,
    },
    { key: 'after', head: t('after'), figure: true, cell: ({ after }) => shown(after) },
  ];
}

interface GainProps {
  readonly text: string | null;
  readonly format: (hundredths: number) => string;
}

function Gain({ text, format }: GainProps) {
  if (text === null) return '—';
  const value = hundredthsOf(text);
  return (
    <span className={value < 0 ? 'negative' : undefined}>
      {value > 0 && '+'}
      {format(value)}
    </span>
  );
}

/** The list as it is seen; figures as the API gives them, exact. */
function useTaken(rows: readonly BridgeRow[]): () => TakenTable {
  const t = useScoreTexts();
  const { language } = useSettings();
  return () => ({
    head: (['date', 'what', 'who', 'recorded', 'contribution', 'after'] as const).map((key) => t(key)),
    rows: rows.map((row) => [
      row.occurredOn,
      [row.title[language], row.documentNo ?? row.voucherNo].filter(Boolean).join(' '),
      row.actor ?? '',
      row.recordedAt ?? '',
      row.contribution ?? '',
      row.after ?? '',
    ]),
  });
}
