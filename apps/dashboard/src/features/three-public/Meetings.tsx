import type { ServerAnswer } from '../../loading/use-server-answer';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money } from '../../drawing/Figure';
import { PageLink } from '../../drawing/PageLink';
import { RuledBy } from '../../drawing/RuledBy';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { TakeAway } from '../../drawing/TakeAway';
import { useShownMarked } from '../../loading/AssumedContext';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useViewing } from '../../loading/ViewerContext';
import { useYearPart } from '../../loading/YearContext';
import { useTerms } from '../../wording/terms';
import { HELD_KINDS, meetingsHeld, spentOnHeld, trainingsHeld, type Held, type HeldKind } from './held';
import { HeldRow } from './HeldRow';
import { MEETINGS, TRAININGS } from './meetings.query';
import { useMeetingTexts } from './meetings-texts';
import { isIn, useMonth } from './use-month';

/** 会议 and 培训 up to the point, or of one month of it, beside what was spent on them. Asked once for the year as it is known. */
export function Meetings() {
  const t = useMeetingTexts();
  const { may } = useViewing();
  const asOf = useYearPart((view) => view.asOf);
  const meetings = useServerAnswer(MEETINGS, { variables: {}, wholeYear: true });
  const trainings = useServerAnswer(TRAININGS, { variables: {}, wholeYear: true });
  const { month } = useMonth();
  const known = (held: readonly Held[]) =>
    held.filter(({ occurredOn }) => occurredOn <= asOf && isIn(month, occurredOn));
  return (
    <section>
      <h2>{t('title')}</h2>
      <RuledBy subjects={['MEETINGS', 'TRAINING']} />
      <p className="soft">
        {t('costs')}{' '}
        {may('recordMeeting') && (
          <>
            <PageLink path="/entry" query={{ form: 'recordMeeting' }}>
              {t('record')}
            </PageLink>{' '}
            <PageLink path="/entry" query={{ form: 'recordTraining' }}>
              {t('recordTraining')}
            </PageLink>
          </>
        )}
      </p>
      <RestsOn answer="MEETINGS">
        <Spending />
      </RestsOn>
      <HeldPart
        kind="meeting"
        asked={meetings}
        held={known(meetingsHeld(meetings.data?.budgetYear.meetings ?? []))}
      />
      <HeldPart
        kind="training"
        asked={trainings}
        held={known(trainingsHeld(trainings.data?.budgetYear.trainings ?? []))}
      />
    </section>
  );
}

function Spending() {
  const t = useMeetingTexts();
  const terms = useTerms();
  const vouchers = useYearPart((view) => view.vouchers);
  const { month } = useMonth();
  const counted = vouchers.filter(({ occurredOn }) => isIn(month, occurredOn));
  return (
    <>
      <table className="narrow" aria-label={t('spending')}>
        <thead>
          <tr>
            <th scope="col">{t('spending')}</th>
            <th scope="col">{terms('executed')}</th>
            <th scope="col">{t('basic')}</th>
            <th scope="col">{t('project')}</th>
          </tr>
        </thead>
        <tbody>
          {HELD_KINDS.map((kind) => {
            const { executedFen, basicFen, projectFen } = spentOnHeld(counted, kind);
            return (
              <tr key={kind}>
                <th scope="row">{t(`${kind}Spending`)}</th>
                <td>
                  <Money fen={executedFen} />
                </td>
                <td>
                  <Money fen={basicFen} />
                </td>
                <td>
                  <Money fen={projectFen} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <TakeAway name="meeting-spending" />
    </>
  );
}

interface HeldPartProps {
  readonly kind: HeldKind;
  readonly asked: ServerAnswer<unknown>;
  readonly held: readonly Held[];
}

const TEXTS = ['date', 'number', 'subject', 'place'] as const;

function HeldPart({ kind, asked, held }: HeldPartProps) {
  const t = useMeetingTexts();
  const terms = useTerms();
  const shown = useShownMarked(held);
  const title = t(kind, { count: shown.length });
  return (
    <>
      <h3>{title}</h3>
      <LeftOut count={held.length - shown.length} />
      <ServerAnswerPart answer={asked}>
        {() =>
          shown.length === 0 ? (
            <p className="nothing">{terms('none')}</p>
          ) : (
            <HeldTable title={title} held={shown} />
          )
        }
      </ServerAnswerPart>
      {shown.length > 0 && <RestsOn answer="MEETINGS" isList />}
      {shown.length > 0 && <TakeAway name={kind === 'meeting' ? 'meetings' : 'trainings'} />}
    </>
  );
}

function HeldTable({ title, held }: { readonly title: string; readonly held: readonly Held[] }) {
  const t = useMeetingTexts();
  return (
    <Scroll label={title}>
      <table>
        <thead>
          <tr>
            {TEXTS.map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
            <th scope="col">{t('people')}</th>
            <th scope="col">{t('days')}</th>
            <th scope="col" className="text">
              {t('voucher')}
            </th>
            <th scope="col">{t('cost')}</th>
            <th scope="col" className="text">
              {t('checks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {held.map((one) => (
            <HeldRow key={one.id} held={one} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
