import { Checkbox } from 'antd';
import { memo, useMemo } from 'react';
import { OriginMark } from '../../drawing/assumed/OriginMark';
import { Gain } from '../../drawing/Figure';
import { hundredthsOf } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import type { Language } from '../../wording/texts';
import { localDay, localTime } from '../../time/local-time';
import { useUrlPart } from '../../time/use-url-part';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import type { TakenTable } from '../../drawing/TableFiles';
import { TakeAway } from '../../drawing/TakeAway';
import type { Bridge, BridgeRow } from './bridge-bars';
import { exactFigure, unitOf, useFigureFormat } from './figures';
import { useScoreTexts } from './texts';

/** The events between the two points, by date, and what each did to the figure. */
export const BridgeList = memo(function BridgeList({ bridge }: { readonly bridge: Bridge }) {
  const t = useScoreTexts();
  const { get, change } = useUrlPart();
  const all = get('all') === 'yes';
  const columns = useColumns(bridge);
  const moving = useMemo(
    () => bridge.rows.filter(({ contribution }) => hundredthsOf(contribution ?? '0.00') !== 0),
    [bridge.rows],
  );
  const quiet = bridge.rows.length - moving.length;
  const rows = all ? bridge.rows : moving;
  const taken = useTaken(rows, bridge.figure);
  return (
    <>
      <Checkbox checked={all} onChange={({ target }) => change({ all: target.checked ? 'yes' : undefined })}>
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
    { key: 'date', head: t('date'), day: true, cell: ({ occurredOn }) => occurredOn },
    {
      key: 'what',
      head: t('what'),
      wide: true,
      cell: ({ title, documentNo, voucherNo, summary, change, provenance }) => (
        <>
          {title[language]} {documentNo ?? voucherNo} <small>{summary[language]}</small>
          {change === 'REMOVED' && <em> {t('removed')}</em>}
          {provenance?.assumed && (
            <>
              {' '}
              <OriginMark of={provenance} />
            </>
          )}
        </>
      ),
    },
    { key: 'who', head: t('who'), later: true, cell: ({ actor }) => actor, width: '12em' },
    {
      key: 'recorded',
      day: true,
      head: t('recorded'),
      later: true,
      cell: ({ recordedAt }) => recordedAt && localDay(recordedAt),
    },
    {
      key: 'contribution',
      head: t('contribution'),
      figure: true,
      cell: ({ contribution }) =>
        contribution === null ? '—' : <Gain hundredths={hundredthsOf(contribution)} format={format} />,
    },
    { key: 'after', head: t('after'), figure: true, cell: ({ after }) => shown(after) },
  ];
}

/** The list as it is seen; figures exact, in the unit of the screen. */
function useTaken(rows: readonly BridgeRow[], figure: Bridge['figure']): () => TakenTable {
  const t = useScoreTexts();
  const { language, unit } = useSettings();
  return () => ({
    head: [
      ...(['date', 'what', 'who', 'recorded'] as const).map((key) => t(key)),
      ...(['contribution', 'after'] as const).map((key) => t(key) + unitOf(figure, unit)),
    ],
    rows: rows.map((row) => [
      row.occurredOn,
      [row.title[language], row.documentNo ?? row.voucherNo].filter(Boolean).join(' '),
      row.actor ?? '',
      row.recordedAt === null ? '' : localTime(row.recordedAt),
      exactFigure(row.contribution, figure, unit),
      exactFigure(row.after, figure, unit),
    ]),
  });
}
