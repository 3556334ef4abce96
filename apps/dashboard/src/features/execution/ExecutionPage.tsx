import { Segmented } from 'antd';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { FiguresTable, type ShowName } from '../../drawing/FiguresTable';
import { RuledBy } from '../../drawing/RuledBy';
import { TakeAway } from '../../drawing/TakeAway';
import { useName } from '../../wording/settings';
import { useUrlPart } from '../../time/use-url-part';
import { groupsOf } from '../../year/year-at-day';
import { noSums, plus } from '../../year/groups';
import { GROUPINGS, type Grouping } from '../../year/year-data';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { GroupName } from './GroupName';
import { LineHistory } from './LineHistory';
import { Lines } from './Lines';
import { Months } from './Months';
import { NotBegun } from './NotBegun';
import { useExecutionTexts } from './texts';
import { VoucherList } from './VoucherList';
import type { By } from './vouchers';

const BYS: readonly By[] = [...GROUPINGS, 'month', 'line'];

/** Original, adjusted and executed side by side, summed as asked; each sum down to its vouchers. */
export function ExecutionPage() {
  const t = useExecutionTexts();
  const { get, change } = useUrlPart();
  const by = BYS.find((each) => each === get('by')) ?? 'book';
  const group = get('group');
  return (
    <>
      <section>
        <div className="head">
          <h2>{t('title')}</h2>
          <Segmented<By>
            aria-label={t('by')}
            value={by}
            options={BYS.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => change({ by: value, group: undefined })}
          />
        </div>
        <RestsOn answer="EXECUTION">
          <Summed by={by} selected={group} />
        </RestsOn>
        <RuledBy subjects={['BUDGET_EXECUTION', 'FUNDS', 'ACCOUNTING']} />
      </section>
      {by === 'line' && group !== undefined && <LineHistory line={group} />}
      <VoucherList by={by} code={group} />
      <NotBegun />
    </>
  );
}

interface SummedProps {
  readonly by: By;
  readonly selected: string | undefined;
}

function Summed({ by, selected }: SummedProps) {
  if (by === 'month') return <Months selected={selected} />;
  if (by === 'line') return <Lines selected={selected} />;
  return (
    <>
      <Groups by={by} selected={selected} />
      <TakeAway name={`execution-by-${by}`} />
    </>
  );
}

interface GroupsProps {
  readonly by: Grouping;
  readonly selected: string | undefined;
}

function Groups({ by, selected }: GroupsProps) {
  const t = useExecutionTexts();
  const nameOf = useName();
  const data = useYearData();
  const lines = useYearPart((view) => view.lines);
  const rows = groupsOf({ data, lines }, by).map(({ code, name, sums }) => ({
    key: code,
    name: nameOf(name, code),
    sums,
  }));
  // Of what is listed: basic expenditure belongs to no project.
  const total = rows.reduce((sum, { sums }) => plus(sum, sums), noSums());
  const showName = by === 'book' || by === 'class' ? named : namedWithCode;
  return <FiguresTable head={t(by)} rows={rows} total={total} selected={selected} showName={showName} />;
}

const named: ShowName = ({ key, name }) => <GroupName code={key} name={name} />;
const namedWithCode: ShowName = ({ key, name }) => <GroupName code={key} name={name} withCode />;
