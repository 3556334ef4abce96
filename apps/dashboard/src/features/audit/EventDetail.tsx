import { memo, useMemo } from 'react';
import { actedBy } from '../../wording/acted-by';
import { breachesText } from '../../wording/breaches';
import { AssumedSign } from '../../drawing/assumed/AssumedLine';
import { useAssumptionSaid } from '../../drawing/assumed/OriginMark';
import { Gain, Money } from '../../drawing/Figure';
import { Scroll } from '../../drawing/Scroll';
import { formatPoints, hundredthsOf } from '../../wording/points';
import { localTime } from '../../time/local-time';
import { NotThere } from '../../drawing/NotThere';
import { ORIGIN_NAMES } from '../../wording/assumed';
import { useKnown } from '../../loading/AssumedContext';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { Origin } from '../../year/origins';
import { EventLines } from './EventLines';
import { nameOf, type Event } from './events';
import { useAuditTexts } from './texts';
import { useChosen } from './use-chosen';

interface EventDetailProps {
  /** Of the whole year. */
  readonly events: readonly Event[];
  /** How many of them there are up to the page's day. */
  readonly past: number;
}

/** One event with what it changed, and the way to the one before and after it. */
export const EventDetail = memo(function EventDetail({ events, past }: EventDetailProps) {
  const t = useAuditTexts();
  const { chosen, choose } = useChosen();
  const onlyKnown = useKnown() !== undefined;
  const named = useMemo(() => events.findIndex(({ id }) => id === chosen), [events, chosen]);
  const index = named >= 0 && named < past ? named : past - 1;
  const event = events[index];
  const step = (to: Event | undefined) => ({ disabled: !to, onClick: () => to && choose(to, true) });
  return (
    <article className="event" aria-label={t('chosen')}>
      {chosen !== undefined && named < 0 && (
        <NotThere
          part="event"
          named={chosen}
          shown={event && t('position', { index: index + 1, all: events.length })}
        />
      )}
      <div className="part-head">
        <span className="figure">{t('position', { index: index + 1, all: events.length })}</span>
        <span>
          <button type="button" {...step(events[index - 1])}>
            ‹ {t('previous')}
          </button>{' '}
          <button type="button" {...step(events[index + 1])}>
            {t('next')} ›
          </button>
        </span>
      </div>
      {event && <What event={event} />}
      {event && !onlyKnown && <Changed event={event} />}
      {chosen !== undefined && event?.document && (
        <EventLines eventId={event.document.eventId} occurredOn={event.occurredOn} />
      )}
    </article>
  );
});

function What({ event }: { readonly event: Event }) {
  const { occurredOn, change, document } = event;
  const t = useAuditTexts();
  const { language } = useSettings();
  return (
    <div aria-live="polite">
      <h2>
        <span className="figure">{occurredOn}</span> {nameOf(event, language)}
      </h2>
      <p>{change[language]}</p>
      <p className="soft">
        {document
          ? `${actedBy(document, language)}，${t('recorded')} ${localTime(document.recordedAt)}`
          : t('unbatched')}
        {document?.late && <em> {t('recordedLate')}</em>}
        {document && document.breaches.length > 0 && (
          <em className="negative"> {t('broke', { codes: breachesText(document.breaches, language) })}</em>
        )}
      </p>
      {document && <OriginSaid of={document.provenance} />}
    </div>
  );
}

/** 出处, and what of it is assumed and why. */
function OriginSaid({ of }: { readonly of: Origin }) {
  const t = useAuditTexts();
  const { language } = useSettings();
  const assumption = useAssumptionSaid()(of);
  return (
    <p className="soft">
      {t('origin')} {ORIGIN_NAMES[of.kind][language]}
      {assumption !== undefined && (
        <>
          {' '}
          <AssumedSign /> {assumption}
        </>
      )}
    </p>
  );
}

function Changed({ event }: { readonly event: Event }) {
  const t = useAuditTexts();
  const terms = useTerms();
  const { executed, adjusted, executedChangeFen, adjustedChangeFen, before, after, gained, indicators } =
    event;
  if (executedChangeFen === 0 && adjustedChangeFen === 0 && indicators.length === 0) {
    return <p>{t('nothingChanged')}</p>;
  }
  return (
    <Scroll label={t('figure')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {adjustedChangeFen !== 0 && (
            <Amounts name={terms('adjusted')} fen={Number(adjusted)} change={adjustedChangeFen} />
          )}
          {executedChangeFen !== 0 && (
            <Amounts name={terms('executed')} fen={Number(executed)} change={executedChangeFen} />
          )}
          {gained !== undefined && gained !== 0 && (
            <Points
              name={terms('score')}
              before={before?.earned ?? undefined}
              after={after?.earned ?? undefined}
            />
          )}
          {indicators.map((indicator) => (
            <Points
              key={indicator.indicatorId}
              name={`　${indicator.level3}`}
              before={indicator.before?.earned ?? undefined}
              after={indicator.after?.earned ?? undefined}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface AmountsProps {
  readonly name: string;
  readonly fen: number;
  readonly change: number;
}

function Amounts({ name, fen, change }: AmountsProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Money fen={fen - change} />
      </td>
      <td>
        <Money fen={fen} />
      </td>
      <td>
        <Money fen={change} signed />
      </td>
    </tr>
  );
}

interface PointsProps {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function Points({ name, before, after }: PointsProps) {
  const shown = (text: string | undefined) => (text === undefined ? '—' : formatPoints(hundredthsOf(text)));
  const gained = hundredthsOf(after ?? '0.00') - hundredthsOf(before ?? '0.00');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figure">{shown(before)}</td>
      <td className="figure">{shown(after)}</td>
      <td>
        <Gain hundredths={gained} />
      </td>
    </tr>
  );
}
