import { useQuery } from 'urql';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { TableFiles } from '../../drawing/TableFiles';
import type { FourEyesQuery } from '../../generated/graphql';
import { useUnits } from '../../loading/UnitsContext';
import { failedBy } from '../../server/failed';
import type { Answered } from '../../server/plain-answers';
import { localTime } from '../../time/local-time';
import { useUrlChoice } from '../../time/use-url-choice';
import { useName, useSettings } from '../../wording/settings';
import { FOUR_EYES } from './four-eyes.query';
import { useFourEyesTexts } from './four-eyes-texts';

type Report = Answered<FourEyesQuery>['fourEyes'];
type Finding = Report['findings']['nodes'][number];
type AuditedEvent = Finding['event'];

/** Whether the log proves that two did what needs two; every event that breaks it, or does not prove it. */
export function FourEyes() {
  const t = useFourEyesTexts();
  const shows = useUrlChoice('shows');
  const onlyBroken = shows.value !== 'all';
  const variables = { onlyBroken };
  const [{ data, error, fetching }, ask] = useQuery({
    query: FOUR_EYES,
    variables,
    requestPolicy: 'network-only',
  });
  const answer = {
    data: data ?? undefined,
    error: error && failedBy(error),
    waiting: fetching,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
  return (
    <section>
      <p className="soft">{t('about')}</p>
      <label>
        <input
          type="checkbox"
          checked={onlyBroken}
          onChange={({ target }) => shows.choose(target.checked ? undefined : 'all')}
        />
        {t('onlyBroken')}
      </label>
      <ServerAnswerPart answer={answer}>{({ fourEyes }) => <Findings report={fourEyes} />}</ServerAnswerPart>
    </section>
  );
}

function Findings({ report: { findings, ...counts } }: { readonly report: Report }) {
  const t = useFourEyesTexts();
  const { totalCount, nodes } = findings;
  return (
    <>
      <p>{t('counts', counts)}</p>
      {totalCount === 0 ? <p>{t('none')}</p> : <FindingTable findings={nodes} />}
      {nodes.length < totalCount && <p>{t('more', { count: nodes.length, all: totalCount })}</p>}
    </>
  );
}

const COLUMNS = ['rule', 'unit', 'event', 'number', 'recorded', 'who', 'against'] as const;

function FindingTable({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useFourEyesTexts();
  return (
    <>
      <Scroll label={t('title')}>
        <table aria-label={t('title')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="text">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <FindingRow key={`${finding.event.eventId} ${finding.rule}`} finding={finding} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <TableFiles name="four-eyes" />
    </>
  );
}

function FindingRow({ finding: { text, event, against } }: { readonly finding: Finding }) {
  const t = useFourEyesTexts();
  const { language } = useSettings();
  const units = useUnits();
  const said = useSaid();
  const { unitCode, documentNo, recordedAt } = event;
  const unit = units.find((each) => each.unitCode === unitCode);
  return (
    <tr>
      <td className="text">{text[language]}</td>
      <td className="text">
        {unitCode === null ? t('everyUnit') : `${unit?.name ?? ''} ${unitCode}`.trim()}
      </td>
      <td className="text">{said(event).what}</td>
      <td className="text">{documentNo}</td>
      <td className="text figure">{localTime(recordedAt)}</td>
      <td className="text">{said(event).who}</td>
      <td className="text">
        {against && `${said(against).what} ${localTime(against.recordedAt)} ${said(against).who}`}
      </td>
    </tr>
  );
}

/** What an event is called, and who did it with what tells them from others of their name. */
function useSaid() {
  const t = useFourEyesTexts();
  const name = useName();
  return ({ title, type, actor, person, onBehalfOf }: AuditedEvent) => {
    const by = `${actor} (${person === null ? t('notSignedIn') : person.subject})`;
    return {
      what: name(title ?? undefined, type),
      who: onBehalfOf === null ? by : `${by} ${t('behalf', { name: onBehalfOf.name })}`,
    };
  };
}
