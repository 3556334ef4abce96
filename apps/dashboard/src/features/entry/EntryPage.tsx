import { Select } from 'antd';
import { useState } from 'react';
import { ENTERING } from '../../commands/entering';
import { CommandEntry } from '../../commands/CommandEntry';
import { ClosedNotice } from '../../commands/ClosedNotice';
import { useCommandTexts } from '../../commands/command-texts';
import { numberOf } from '../../commands/entered';
import { formOf, FORM_GROUPS, type FormGroup } from '../../commands/forms';
import type { CommandForm, Draft } from '../../commands/field';
import { NotThere } from '../../drawing/NotThere';
import { useUrlPart } from '../../time/use-url-part';
import { useUnitsState } from '../../loading/UnitsContext';
import { useViewing } from '../../loading/ViewerContext';
import { useYearData } from '../../loading/YearContext';
import { VoucherGrid } from './grid/VoucherGrid';
import { ImportYear } from './ImportYear';
import { ImportLists } from './lists/ImportLists';
import { LatestEntries } from './LatestEntries';
import { YearBegins } from './YearBegins';
import { useGiven } from './use-given';
import { useEntryTexts } from './texts';
import { beginningPath } from './year-path';
import './entry.css';

const IMPORT = 'importYear';
const GRID = 'vouchers';
const LISTS = 'lists';
const FILES = [LISTS, IMPORT];
/** What a closed year does not take. */
const OPEN_ONLY = new Set([...FORM_GROUPS.spending, ...FORM_GROUPS.authority]);
const GROUPS = Object.keys(FORM_GROUPS).filter((name): name is FormGroup => name in FORM_GROUPS);

/** Everything that is entered by hand, one form each, and the import of a file. Which one is in the URL. */
export function EntryPage() {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const { unit, year } = useYearData();
  const { get, change } = useUrlPart();
  const { may } = useViewing();
  const entered = useEntered();
  const chosen = get('form') ?? GROUPS.flatMap(commandsOf).find(may) ?? IMPORT;
  const form = may(chosen) ? formOf(chosen) : undefined;
  const [booked, setBooked] = useState<string>();
  const given = useGiven(form, { voucher: get('voucher'), booked, filled: get('with') });
  const choose = (command: string) =>
    change({ form: command, voucher: undefined, again: undefined, with: undefined });
  return (
    <div className="entry">
      <FormList chosen={chosen} choose={choose} />
      <section>
        <YearBegins choose={choose} />
        {!form && chosen !== IMPORT && chosen !== GRID && chosen !== LISTS && (
          <NotThere part="form" named={chosen} shown={t('import')} />
        )}
        <h2>{form ? said(form.command) : t(headOf(chosen))}</h2>
        {form && OPEN_ONLY.has(form) && <ClosedNotice />}
        {form ? (
          <CommandEntry
            key={`${form.command} ${get('voucher') ?? ''} ${get('with') ?? ''}`}
            form={form}
            of={{ unit, year }}
            given={given}
            focused
            onDone={(values) => {
              if (values['voucherNo'] !== undefined) setBooked(numberOf(form, values));
              entered(form, values);
              if (form.command === 'reverseExpenditure' && get('again') === 'yes')
                change({ form: 'recordExpenditure', again: undefined });
            }}
          />
        ) : (
          <ManyAtOnce chosen={chosen} />
        )}
      </section>
      <LatestEntries />
    </div>
  );
}

/** A link may lead to what the user may not send. */
function ManyAtOnce({ chosen }: Pick<ListProps, 'chosen'>) {
  const t = useEntryTexts();
  const { may } = useViewing();
  const isOffered = chosen === GRID ? may('recordExpenditure') : ENTERING.some(may);
  if (!isOffered) return <p>{t('nothingToEnter')}</p>;
  if (chosen === GRID) return <VoucherGrid />;
  return chosen === LISTS ? <ImportLists /> : <ImportYear />;
}

function headOf(chosen: string): 'grid' | 'lists' | 'import' {
  return chosen === GRID ? 'grid' : chosen === LISTS ? 'lists' : 'import';
}

/** A year that has just been opened is gone to: no list has it yet. A new name is asked for. */
function useEntered(): (form: CommandForm, values: Draft) => void {
  const { again } = useUnitsState();
  return ({ command }, { unitCode, fiscalYear }) => {
    if (command === 'renameUnit') again();
    if (command !== 'openYear' || unitCode === undefined || fiscalYear === undefined) return;
    window.location.assign(beginningPath(unitCode, fiscalYear));
  };
}

function commandsOf(group: FormGroup): readonly string[] {
  return FORM_GROUPS[group].map(({ command }) => command);
}

interface ListProps {
  readonly chosen: string;
  readonly choose: (command: string) => void;
}

/** As a list beside the form, and as one box above it where the screen is narrow. */
function FormList({ chosen, choose }: ListProps) {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const { may } = useViewing();
  const groups = GROUPS.map((group) => ({
    label: t(group),
    options: FORM_GROUPS[group]
      .filter(({ command }) => may(command))
      .map(({ command }) => ({ value: command, label: said(command) })),
  }));
  const files = ENTERING.some(may) ? FILES : [];
  const grid = may('recordExpenditure') ? [{ value: GRID, label: t('grid') }] : [];
  const all = [
    { label: t('many'), options: grid },
    ...groups,
    { label: t('files'), options: files.map((value) => ({ value, label: t(headOf(value)) })) },
  ].filter(({ options }) => options.length > 0);
  return (
    <>
      <Select<string>
        className="form-choice"
        aria-label={t('what')}
        value={chosen}
        options={all.map(({ label, options }) => ({ label, options: [...options] }))}
        onChange={choose}
      />
      <nav className="form-list" aria-label={t('what')}>
        {all.map(({ label, options }) => (
          <div key={label}>
            <h3>{label}</h3>
            {options.map(({ value, label: name }) => (
              <button
                key={value}
                type="button"
                aria-current={value === chosen ? 'page' : undefined}
                onClick={() => choose(value)}
              >
                {name}
              </button>
            ))}
          </div>
        ))}
      </nav>
    </>
  );
}
