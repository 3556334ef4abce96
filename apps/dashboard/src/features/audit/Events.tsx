import { Select } from 'antd';
import { memo, useMemo } from 'react';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useServerAnswer } from '../../loading/use-server-answer';
import { PageLink } from '../../drawing/PageLink';
import { SearchBox } from '../../drawing/SearchBox';
import { folded, searchOf } from '../../wording/search';
import { useUrlPart } from '../../time/use-url-part';
import { usePoint } from '../../time/PointContext';
import { shownDay } from '../../time/point';
import { useKnown } from '../../loading/AssumedContext';
import { useYearData, useYearView } from '../../loading/YearContext';
import { REPLAY } from './audit.query';
import { EventDetail } from './EventDetail';
import { EventList } from './EventList';
import { countOn, EVENT_KINDS, eventsOf, found, knownOf, type EventKind, type ReplayRow } from './events';
import { useAuditTexts } from './texts';

/** The year event by event: stepped through, searched, taken away. */
export function Events() {
  const asked = useServerAnswer(REPLAY, { variables: {}, wholeYear: true });
  return (
    <section>
      <Search />
      <IndicatorsFound />
      <ServerAnswerPart answer={asked}>
        {({ budgetYear }) => <Found rows={budgetYear.replay} />}
      </ServerAnswerPart>
    </section>
  );
}

function useSearch() {
  const { get } = useUrlPart();
  const kind = EVENT_KINDS.find((each) => each === get('show')) ?? 'all';
  return { kind, asked: get('q') ?? '' };
}

const Search = memo(function Search() {
  const t = useAuditTexts();
  const { change } = useUrlPart();
  const { kind } = useSearch();
  return (
    <div className="part-head" role="search">
      <SearchBox name="q" label={t('search')} />
      <Select<EventKind>
        aria-label={t('kinds')}
        className="kinds"
        value={kind}
        options={EVENT_KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => change({ show: value === 'all' ? undefined : value })}
      />
    </div>
  );
});

function IndicatorsFound() {
  const { asked } = useSearch();
  return asked.trim() === '' ? null : <Indicators asked={asked} />;
}

/** Indicators are no events: those that are found lead to the score. */
function Indicators({ asked }: { readonly asked: string }) {
  const t = useAuditTexts();
  const { indicators } = useYearView();
  const has = searchOf(asked);
  const hits = indicators.filter(({ level1, level2, level3 }) =>
    has(folded(`${level1} ${level2} ${level3}`)),
  );
  if (hits.length === 0) return null;
  return (
    <p className="hits">
      {t('indicatorsFound')}：
      {hits.map(({ indicatorId, level3 }) => (
        <PageLink key={indicatorId} path="/score" query={{ indicator: indicatorId }}>
          {level3}
        </PageLink>
      ))}
    </p>
  );
}

function Found({ rows }: { readonly rows: readonly ReplayRow[] }) {
  const t = useAuditTexts();
  const { year, documents } = useYearData();
  const asOf = shownDay(usePoint(), year);
  const { kind, asked } = useSearch();
  const all = useMemo(() => eventsOf(rows, documents.entries), [rows, documents.entries]);
  const onlyKnown = useKnown() !== undefined;
  const events = useMemo(() => (onlyKnown ? all.flatMap(knownOf) : all), [onlyKnown, all]);
  // Of the whole year, the latest first as well: a moving day only cuts what is found.
  const inYear = useMemo(() => found(events, { kind, asked }), [events, kind, asked]);
  const latest = useMemo(() => inYear.toReversed(), [inYear]);
  const past = countOn(asOf, events);
  const count = countOn(asOf, inYear);
  const hits = useMemo(() => latest.slice(latest.length - count), [latest, count]);
  return (
    <>
      <LeftOut count={all.length - events.length} />
      <EventDetail events={events} past={past} />
      <p className="counted" role="status">
        {t('counted', { count, all: past })}
      </p>
      {count === 0 ? <p>{t('nothingFound')}</p> : <EventList events={hits} />}
    </>
  );
}
