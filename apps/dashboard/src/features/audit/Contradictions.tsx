import type { ContradictionsQuery } from '../../generated/graphql';
import { AskedPart } from '../../shared/ask/AskedPart';
import { useAsked } from '../../shared/ask/use-asked';
import { useSettings } from '../../shared/settings';
import { TakeAway } from '../../shared/TakeAway';
import { useYearView } from '../../shared/year/YearContext';
import { CONTRADICTIONS } from './audit.query';
import { useAuditTexts } from './texts';

type Statement = ContradictionsQuery['budgetYear']['contradictions'][number];
type Finding = Statement['findings'][number];

/** What a published report says, against the ledger and against itself. */
export function Contradictions() {
  const t = useAuditTexts();
  const { asOf } = useYearView();
  const asked = useAsked(CONTRADICTIONS, { variables: {}, wholeYear: true });
  return (
    <AskedPart asked={asked}>
      {({ budgetYear }) => {
        const statements = budgetYear.contradictions.filter(({ occurredOn }) => occurredOn <= asOf);
        if (statements.length === 0) return <section>{t('noStatements')}</section>;
        return statements.map((statement) => (
          <StatementPart key={statement.statementId} statement={statement} />
        ));
      }}
    </AskedPart>
  );
}

const COLUMNS = ['chapter', 'text', 'stated', 'recomputed', 'difference', 'against'] as const;

function StatementPart({ statement }: { readonly statement: Statement }) {
  const t = useAuditTexts();
  const { language } = useSettings();
  const { title, figures, relations, findings } = statement;
  const counts = { figures: figures.holding, relations: relations.holding, failing: findings.length };
  const against = ({ against: side }: Finding['witnesses'][number]) =>
    t(side === 'computed' ? 'computed' : 'itself');
  const table = () => ({
    head: [t('figure'), ...COLUMNS.map((column) => t(column))],
    rows: findings.flatMap(({ label, witnesses }) =>
      witnesses.map((witness) => [
        label,
        witness.chapter,
        witness.text[language],
        witness.stated,
        witness.recomputed,
        witness.difference,
        against(witness),
      ]),
    ),
  });
  return (
    <section>
      <h2>{title}</h2>
      <p>{t('holds', counts)}</p>
      {findings.map((finding) => (
        <FindingTable key={finding.label} finding={finding} against={against} />
      ))}
      <TakeAway name="contradictions" table={table} />
    </section>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly against: (witness: Finding['witnesses'][number]) => string;
}

function FindingTable({ finding: { label, unit, witnesses }, against }: FindingProps) {
  const t = useAuditTexts();
  const { language } = useSettings();
  return (
    <div className="scroll finding">
      <table>
        <caption>
          {label}
          {unit && <small>（{unit}）</small>}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={TEXT.includes(column) ? 'text' : undefined}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {witnesses.map((witness) => (
            <tr key={witness.text.zh}>
              <td className="text">{witness.chapter}</td>
              <td className="text">{witness.text[language]}</td>
              <td className="figure">{witness.stated}</td>
              <td className="figure">{witness.recomputed}</td>
              <td className="figure negative">{witness.difference.replace('-', '−')}</td>
              <td className="text">{against(witness)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TEXT: readonly string[] = ['chapter', 'text', 'against'];
