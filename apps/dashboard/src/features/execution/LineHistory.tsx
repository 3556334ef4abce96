import { useMemo, type ReactNode } from 'react';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money } from '../../drawing/Figure';
import { PageLink } from '../../drawing/PageLink';
import { Scroll } from '../../drawing/Scroll';
import { TakeAway } from '../../drawing/TakeAway';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useName, useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { lineSaid } from '../../year/line-text';
import type { Line } from '../../year/year-data';
import { lineHistory, type HistoryDay } from './line-history';
import { useExecutionTexts } from './texts';

/** How the budget of a line came about, document by document, up to the point. */
export function LineHistory({ line: key }: { readonly line: string }) {
  const { lines } = useYearData();
  const line = lines.find((each) => each.key === key);
  return line ? <History line={line} /> : null;
}

function History({ line }: { readonly line: Line }) {
  const t = useExecutionTexts();
  const nameOf = useName();
  const data = useYearData();
  const asOf = useYearPart((view) => view.asOf);
  const { steps, documents } = data;
  const inYear = useMemo(() => lineHistory(line, steps, documents.entries), [line, steps, documents.entries]);
  const days = inYear.filter(({ on }) => on <= asOf);
  return (
    <section>
      <h2>{t('historyOf', { line: lineSaid(line, data, nameOf) })}</h2>
      {!documents.complete && <p className="soft">{t('arriving')}</p>}
      {days.length === 0 ? (
        <p className="soft">{t('noHistory')}</p>
      ) : (
        <>
          <RestsOn answer="EXECUTION">
            <Scroll label={t('history')}>
              <table aria-label={t('history')}>
                <Heads />
                <tbody>
                  {days.map((day) => (
                    <Day key={day.on} day={day} />
                  ))}
                </tbody>
              </table>
            </Scroll>
          </RestsOn>
          <TakeAway name="line-history" />
        </>
      )}
    </section>
  );
}

function Heads() {
  const t = useExecutionTexts();
  const terms = useTerms();
  const [adjusted, released] = [terms('adjusted'), terms('released')];
  const figures = [
    t('moved', { figure: adjusted }),
    adjusted,
    t('moved', { figure: released }),
    released,
    t('committed'),
    terms('executed'),
    terms('available'),
  ];
  return (
    <thead>
      <tr>
        <th scope="col">{t('date')}</th>
        <th scope="col" className="text">
          {t('document')}
        </th>
        {figures.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Day({ day }: { readonly day: HistoryDay }) {
  const { on, sums, adjustedChangeFen, releasedChangeFen } = day;
  return (
    <tr>
      <th scope="row" className="figure">
        {on}
      </th>
      <td className="text">
        <What day={day} />
      </td>
      <td>
        <Money fen={adjustedChangeFen === 0 ? null : adjustedChangeFen} signed />
      </td>
      <td>
        <Money fen={sums.adjustedFen} />
      </td>
      <td>
        <Money fen={releasedChangeFen === 0 ? null : releasedChangeFen} signed />
      </td>
      {[sums.releasedFen, sums.committedFen, sums.executedFen, sums.availableFen].map((fen, index) => (
        <td key={index}>
          <Money fen={fen} />
        </td>
      ))}
    </tr>
  );
}

/** The events that caused it, with links to their details. */
function What({ day: { approval, steps, isReleased } }: { readonly day: HistoryDay }) {
  const terms = useTerms();
  const { language } = useSettings();
  const said: readonly ReactNode[] = [
    ...(approval
      ? [
          <PageLink key="approval" path="/audit" query={{ event: approval.position }}>
            {approval.title[language]} {approval.documentNo}
          </PageLink>,
        ]
      : []),
    ...steps.map(({ eventId, name, documentNo, adjustmentId }) => (
      <PageLink key={eventId} path="/adjustments" query={{ step: eventId }}>
        {name[language]} {documentNo ?? adjustmentId}
      </PageLink>
    )),
    ...(isReleased ? [<span key="released">{terms('released')}</span>] : []),
  ];
  return said.flatMap((each, index) => (index === 0 ? [each] : ['；', each]));
}
