import { memo, useMemo } from 'react';
import { OriginMark } from '../../drawing/assumed/OriginMark';
import { Gain, Money } from '../../drawing/Figure';
import { localDay, localTime } from '../../time/local-time';
import { actedBy } from '../../wording/acted-by';
import { exactMoney, inUnit } from '../../wording/money';
import { useSettings } from '../../wording/settings';
import type { Language } from '../../wording/texts';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import type { TakenTable } from '../../drawing/TableFiles';
import { TakeAway } from '../../drawing/TakeAway';
import type { Document } from '../../year/year-data';
import { nameOf, type Event } from './events';
import { useAuditTexts } from './texts';
import { useChosen } from './use-chosen';

/** Events as they are found, the latest first; a click steps to one. */
export const EventList = memo(function EventList({ events }: { readonly events: readonly Event[] }) {
  const t = useAuditTexts();
  const { chosen, choose } = useChosen();
  const columns = useColumns(choose);
  const taken = useTaken(events);
  return (
    <>
      <LongTable
        label={t('events')}
        columns={columns}
        rows={events}
        classOf={({ id }) => (id === chosen ? 'chosen' : undefined)}
      />
      <TakeAway name="audit" table={taken} />
    </>
  );
});

function useColumns(choose: (event: Event) => void): readonly Column<Event>[] {
  const t = useAuditTexts();
  const { language } = useSettings();
  return useMemo(() => columnsOf({ t, language, choose }), [t, language, choose]);
}

interface Shown {
  readonly t: ReturnType<typeof useAuditTexts>;
  readonly language: Language;
  readonly choose: (event: Event) => void;
}

function columnsOf({ t, language, choose }: Shown): readonly Column<Event>[] {
  return [
    { key: 'date', head: t('date'), day: true, cell: ({ occurredOn }) => occurredOn },
    {
      key: 'what',
      head: t('what'),
      wide: true,
      cell: (event) => (
        <>
          <button type="button" className="link" onClick={() => choose(event)}>
            {nameOf(event, language)}
          </button>{' '}
          {event.document?.provenance.assumed && <OriginMark of={event.document.provenance} />}{' '}
          <small>{event.change[language]}</small>
        </>
      ),
    },
    {
      key: 'who',
      head: t('who'),
      name: true,
      later: true,
      cell: ({ document }) => document && actedBy(document, language),
      width: '12em',
    },
    {
      key: 'recorded',
      day: true,
      head: t('recorded'),
      later: true,
      cell: ({ document }) => document && recordedOn(document, t),
    },
    amounts(t('adjustedChange'), ({ adjustedChangeFen }) => adjustedChangeFen),
    amounts(t('executedChange'), ({ executedChangeFen }) => executedChangeFen),
    {
      key: 'gained',
      head: t('gained'),
      figure: true,
      cell: ({ gained = 0 }) => gained !== 0 && <Gain hundredths={gained} />,
    },
    { key: 'score', head: t('scoreAfter'), figure: true, cell: ({ after }) => after?.earned ?? '—' },
  ];
}

function recordedOn({ recordedAt, late }: Document, t: Shown['t']) {
  const day = localDay(recordedAt);
  return late ? <em title={t('recordedLate')}>{day}</em> : day;
}

/** Events that change nothing have an empty cell: a column of zeros hides the others. */
function amounts(head: string, fenOf: (event: Event) => number): Column<Event> {
  return {
    key: head,
    head,
    figure: true,
    width: '8em',
    cell: (event) => fenOf(event) !== 0 && <Money fen={fenOf(event)} signed />,
  };
}

/** The list as it is seen, amounts exact in the unit of the screen. */
function useTaken(events: readonly Event[]): () => TakenTable {
  const t = useAuditTexts();
  const { language, unit } = useSettings();
  const in_ = inUnit(unit);
  return () => ({
    head: [
      t('date'),
      t('what'),
      t('number'),
      t('change'),
      t('who'),
      t('recorded'),
      t('adjustedChange') + in_,
      t('executedChange') + in_,
      t('gained'),
      t('scoreAfter'),
    ],
    rows: events.map(({ occurredOn, title, documentNo, document, change, gained, after, ...event }) => [
      occurredOn,
      title[language],
      documentNo ?? document?.voucherNo ?? '',
      change[language],
      document ? actedBy(document, language) : '',
      document ? localTime(document.recordedAt) : '',
      exactMoney(String(event.adjustedChangeFen), unit),
      exactMoney(String(event.executedChangeFen), unit),
      gained === undefined ? '' : exactMoney(String(gained), 'yuan'),
      after?.earned ?? '',
    ]),
  });
}
