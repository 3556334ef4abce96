import type { Answered } from '../../server/plain-answers';
import type { ContradictionsQuery } from '../../generated/graphql';
import { FindingToProblem } from '../../drawing/FindingToProblem';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useSettings } from '../../wording/settings';
import { TakeAway } from '../../drawing/TakeAway';
import { useYearView } from '../../loading/YearContext';
import { CONTRADICTIONS } from './contradictions.query';
import { RepairRow } from './RepairRow';
import { FINDINGS } from './statement-lists.query';
import { StatementLists } from './StatementLists';
import { useAuditTexts } from './texts';
import { useWholeList } from './use-whole-list';

type Statement = Answered<ContradictionsQuery>['budgetYear']['contradictions'][number];
type Finding = Statement['findings']['nodes'][number];

/** What a published report says, against the ledger and against itself. */
export function Contradictions() {
  const t = useAuditTexts();
  const { asOf } = useYearView();
  const asked = useServerAnswer(CONTRADICTIONS, { variables: {}, wholeYear: true });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear }) => {
        const statements = budgetYear.contradictions.filter(({ occurredOn }) => occurredOn <= asOf);
        if (statements.length === 0) return <section>{t('noStatements')}</section>;
        return statements.map((statement) => (
          <StatementPart key={statement.statementId} statement={statement} />
        ));
      }}
    </ServerAnswerPart>
  );
}

type Witness = Finding['witnesses'][number];

/** A report with its contradictions: each with every place where it shows. */
function StatementPart({ statement }: { readonly statement: Statement }) {
  const t = useAuditTexts();
  const cellsOf = useCells();
  const { statementId, title, publishedOn, figures, relations, findings: begun } = statement;
  const { entries: findings, answer } = useWholeList(FINDINGS, { statementId, begun, wanted: true });
  const counts = {
    figures: figures.holding,
    relations: relations.holding,
    failing: begun.totalCount,
    lastDigits: figures.lastDigit + relations.lastDigit,
  };
  const table = () => ({
    head: [t('figure'), ...TAKEN.map((column) => t(column))],
    rows: findings.flatMap(({ label, witnesses }) =>
      witnesses.map((witness) => [label, ...TAKEN.map((column) => cellsOf(witness)[column])]),
    ),
  });
  return (
    <section>
      <h2>{title}</h2>
      <p>
        {publishedOn !== null && t('published', { day: publishedOn })} {t('holds', counts)}
      </p>
      <Scroll label={title}>
        <table className="findings">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={TEXT.includes(column) ? 'text' : undefined}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          {findings.map((finding, index) => (
            <FindingRows key={index} finding={finding} statementId={statementId} />
          ))}
        </table>
      </Scroll>
      <ServerAnswerPart answer={answer}>{() => null}</ServerAnswerPart>
      <StatementLists statement={statement} />
      <TakeAway name="contradictions" table={table} />
    </section>
  );
}

const COLUMNS = ['chapter', 'text', 'stated', 'recomputed', 'difference', 'against'] as const;
/** In a file the number and its unit are apart, so that it can be computed with. */
const TAKEN = ['chapter', 'text', 'stated', 'recomputed', 'plain', 'unit', 'against'] as const;
const TEXT: readonly string[] = ['chapter', 'text', 'against'];

interface FindingProps {
  readonly finding: Finding;
  readonly statementId: string;
}

function FindingRows({ finding, statementId }: FindingProps) {
  const { label, witnesses } = finding;
  const cellsOf = useCells();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          {label} <FindingToProblem finding={finding} statementId={statementId} />
        </th>
      </tr>
      {witnesses.map((witness) => (
        <tr key={witness.text.zh} className="witness">
          {COLUMNS.map((column) => (
            <td key={column} className={CLASSES[column]}>
              {cellsOf(witness)[column]}
            </td>
          ))}
        </tr>
      ))}
      <RepairRow finding={finding} columns={COLUMNS.length} />
    </tbody>
  );
}

const CLASSES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  chapter: 'text',
  text: 'text',
  stated: 'figure',
  recomputed: 'figure',
  difference: 'figure negative',
  against: 'text',
};

const UNITS = {
  zh: {
    WAN_YUAN: '万元',
    YUAN: '元',
    YI_YUAN: '亿元',
    PERCENT: '个百分点',
    POINTS: '分',
    COUNT: '',
    TEXT: '',
  },
  en: {
    WAN_YUAN: '万元',
    YUAN: '元',
    YI_YUAN: '亿元',
    PERCENT: 'percentage points',
    POINTS: 'points',
    COUNT: '',
    TEXT: '',
  },
} as const;

function useCells() {
  const t = useAuditTexts();
  const { language } = useSettings();
  const units: Readonly<Record<string, string>> = UNITS[language];
  return ({ chapter, text, stated, recomputed, difference, differenceUnit, against }: Witness) => ({
    chapter,
    text: text[language],
    stated,
    recomputed,
    plain: difference,
    unit: units[differenceUnit] ?? '',
    // Over a zero there is none.
    difference: difference && `${difference.replace('-', '−')} ${units[differenceUnit] ?? ''}`.trim(),
    against: t(against === 'COMPUTED' ? 'computed' : 'itself'),
  });
}
