import type { Answered } from '../../server/plain-answers';
import type { EventLinesQuery } from '../../generated/graphql';
import { lineSaid } from '../../year/line-text';
import { Money } from '../../drawing/Figure';
import { RulingTexts } from '../../drawing/RuledBy';
import { PageLink } from '../../drawing/PageLink';
import { Scroll } from '../../drawing/Scroll';
import { TableFiles } from '../../drawing/TableFiles';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useYearData } from '../../loading/YearContext';
import { useName, useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { changeAt } from '../../year/by-day';
import { dayBefore } from '../../time/calendar';
import type { Sums } from '../../year/year-data';
import { EVENT_LINES } from './event-lines.query';
import { ReadFrom } from './ReadFrom';
import { useAuditTexts } from './texts';

interface EventLinesProps {
  readonly eventId: string;
  readonly occurredOn: string;
}

/** Where a document was read, and the lines that it names with what stood on each before its day and at the end of it. */
export function EventLines({ eventId, occurredOn }: EventLinesProps) {
  const { data, waiting } = useServerAnswer(EVENT_LINES, { variables: { event: eventId }, wholeYear: true });
  const { language } = useSettings();
  const event = data?.budgetYear.event;
  // What was asked for last is of another event while this one is on its way.
  if (event?.eventId !== eventId) return null;
  const items = itemsOf(event.payload);
  return (
    <>
      <p className="soft">{event.provenance.text[language]}</p>
      {event.source && <ReadFrom source={event.source} />}
      <RulingTexts texts={event.policyTexts} />
      {items.length > 0 && (
        <>
          <LinesTable items={items} figure={FIGURES[event.type] ?? 'adjusted'} {...{ occurredOn, waiting }} />
          <TableFiles name="document-lines" />
        </>
      )}
    </>
  );
}

type Payload = NonNullable<Answered<EventLinesQuery>['budgetYear']['event']>['payload'];

interface Item {
  readonly line: string;
  readonly amount: string;
}

function itemsOf(payload: Payload): readonly Item[] {
  if ('lines' in payload) return payload.lines;
  if ('items' in payload) return payload.items;
  return 'line' in payload ? [{ line: payload.line, amount: payload.amount }] : [];
}

type Figure = 'adjusted' | 'released' | 'executed' | 'available';

/** Which figure of a line an event is about; the budget itself where it is not named. */
const FIGURES: Readonly<Partial<Record<string, Figure>>> = {
  FUNDS_ARRIVED: 'released',
  EXPENDITURE_RECORDED: 'executed',
  EXPENDITURE_REVERSED: 'executed',
  COMMITMENT_MADE: 'available',
  COMMITMENT_RELEASED: 'available',
};

const FEN = {
  adjusted: ({ adjustedFen }) => adjustedFen,
  released: ({ releasedFen }) => releasedFen,
  executed: ({ executedFen }) => executedFen,
  available: ({ availableFen }) => availableFen,
} as const satisfies Readonly<Record<Figure, (sums: Sums) => number>>;

interface TableProps {
  readonly items: readonly Item[];
  readonly figure: Figure;
  readonly occurredOn: string;
  readonly waiting: boolean;
}

function LinesTable({ items, figure, occurredOn, waiting }: TableProps) {
  const t = useAuditTexts();
  const terms = useTerms();
  const nameOf = useName();
  const data = useYearData();
  const lines = new Map(data.lines.map((line) => [line.key, line]));
  const fenOn = (key: string, day: string) => {
    const sums = changeAt(lines.get(key)?.changes ?? [], day);
    return sums ? FEN[figure](sums) : 0;
  };
  return (
    <Scroll label={t('lines')}>
      <table aria-busy={waiting} aria-label={t('lines')}>
        <thead>
          <tr>
            <th scope="col">{t('lines')}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('dayBefore', { figure: terms(figure) })}</th>
            <th scope="col">{t('dayEnd', { figure: terms(figure) })}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ line: key, amount }, index) => {
            const line = lines.get(key);
            return (
              <tr key={index}>
                <th scope="row" title={key}>
                  <PageLink path="/execution" query={{ by: 'line', group: key }}>
                    {line ? lineSaid(line, data, nameOf) : key}
                  </PageLink>
                </th>
                <td>
                  <Money fen={amount} />
                </td>
                <td>
                  <Money fen={fenOn(key, dayBefore(occurredOn))} />
                </td>
                <td>
                  <Money fen={fenOn(key, occurredOn)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
