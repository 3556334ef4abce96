import type { Answered } from '../../server/plain-answers';
import type { ChangesQuery } from '../../generated/graphql';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { pointInputOf, useFrom } from '../../loading/from';
import { FromPicker } from '../../drawing/FromPicker';
import { useServerAnswer } from '../../loading/use-server-answer';
import { Money } from '../../drawing/Figure';
import { localTime } from '../../time/local-time';
import { exactMoney, inUnit } from '../../wording/money';
import { useSettings } from '../../wording/settings';
import { LongTable, type Column } from '../../drawing/table/LongTable';
import { TakeAway } from '../../drawing/TakeAway';
import { TableFiles } from '../../drawing/TableFiles';
import { useTerms } from '../../wording/terms';
import { CHANGES } from './changes.query';
import { useAuditTexts } from './texts';
import { TwoPoints } from './TwoPoints';

type Changes = Answered<ChangesQuery>['budgetYear']['changes'];
type Step = Changes['added'][number];

/** Two points: the figures at both, and the adjustments that make the difference of the budget. */
export function ChangesView() {
  const { from } = useFrom();
  const asked = useServerAnswer(CHANGES, { variables: { from: pointInputOf(from) } });
  return (
    <>
      <section>
        <FromPicker />
        <TwoPoints />
        <TableFiles name="two-points" />
      </section>
      <ServerAnswerPart answer={asked}>
        {({ budgetYear }) => <Between changes={budgetYear.changes} />}
      </ServerAnswerPart>
    </>
  );
}

function Between({ changes }: { readonly changes: Changes }) {
  const t = useAuditTexts();
  const { added, removed } = changes;
  return (
    <section>
      <h2>{t('byKind')}</h2>
      <Kinds changes={changes} />
      <TableFiles name="changes-by-kind" />
      {added.length + removed.length === 0 && <p>{t('noChanges')}</p>}
      {added.length > 0 && <Steps head={t('added')} steps={added} />}
      {removed.length > 0 && <Steps head={t('removed')} steps={removed} />}
    </section>
  );
}

function Kinds({ changes: { before, authority, byKind, after } }: { readonly changes: Changes }) {
  const t = useAuditTexts();
  const terms = useTerms();
  const { language } = useSettings();
  return (
    <Scroll label={t('kind')}>
      <table className="kinds">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('moved')}</th>
            <th scope="col">{t('net')}</th>
          </tr>
        </thead>
        <tbody>
          <Total name={`${terms('adjusted')}（${t('before')}）`} fen={before} />
          {authority !== '0' && <Total name={t('authority')} fen={authority} />}
          {byKind.map(({ kind, name, count, net, moved }) => (
            <tr key={kind}>
              <th scope="row">{name[language]}</th>
              <td className="figure">{count}</td>
              <td>
                {/* Only what adds nothing moves: a supplement puts onto lines what it adds, and a cut takes off. */}
                <Money fen={net === '0' ? moved : undefined} />
              </td>
              <td>
                <Money fen={net} signed />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Total name={`${terms('adjusted')}（${t('after')}）`} fen={after} />
        </tfoot>
      </table>
    </Scroll>
  );
}

function Total({ name, fen }: { readonly name: string; readonly fen: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td />
      <td />
      <td>
        <Money fen={fen} />
      </td>
    </tr>
  );
}

function Steps({ head, steps }: { readonly head: string; readonly steps: readonly Step[] }) {
  const columns = useColumns();
  const { language, unit } = useSettings();
  const t = useAuditTexts();
  const taken = () => ({
    head: [...columns.map(({ head: name, figure }) => (figure ? name + inUnit(unit) : name)), t('recorded')],
    rows: steps.map((step) => [
      step.occurredOn,
      step.name[language],
      step.documentNo ?? '',
      step.reason ?? '',
      step.proposedBy ?? '',
      step.settledBy ?? '',
      ...[step.net, step.before, step.after].map((fen) => exactMoney(fen, unit)),
      localTime(step.recordedAt),
    ]),
  });
  return (
    <>
      <h3>{head}</h3>
      <LongTable label={head} columns={columns} rows={steps} />
      <TakeAway name="changes" table={taken} />
    </>
  );
}

function useColumns(): readonly Column<Step>[] {
  const t = useAuditTexts();
  const { language } = useSettings();
  return [
    { key: 'date', head: t('date'), day: true, cell: ({ occurredOn }) => occurredOn },
    { key: 'kind', head: t('kind'), cell: ({ name }) => name[language] },
    { key: 'number', head: t('number'), name: true, cell: ({ documentNo }) => documentNo },
    { key: 'reason', head: t('reason'), wide: true, later: true, cell: ({ reason }) => reason },
    {
      key: 'proposedBy',
      head: t('proposedBy'),
      name: true,
      later: true,
      cell: ({ proposedBy }) => proposedBy,
    },
    { key: 'settledBy', head: t('settledBy'), name: true, later: true, cell: ({ settledBy }) => settledBy },
    { key: 'net', head: t('net'), figure: true, cell: ({ net }) => <Money fen={net} signed /> },
    { key: 'before', head: t('before'), figure: true, cell: ({ before }) => <Money fen={before} /> },
    { key: 'after', head: t('after'), figure: true, cell: ({ after }) => <Money fen={after} /> },
  ];
}
