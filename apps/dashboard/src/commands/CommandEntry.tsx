import { Alert, Button, Segmented } from 'antd';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useSettings } from '../wording/settings';
import type { ShownUnit } from '../wording/money';
import { useTerms } from '../wording/terms';
import type { YearKey } from '../year/year-data';
import { Effect } from './Effect';
import { Fields } from './Fields';
import { FormContext } from './FormContext';
import { useCommandTexts } from './command-texts';
import type { CommandForm, Draft, Field } from './field';
import { useEntry, withoutField, type Told } from './use-entry';
import './commands.css';

interface EntryProps {
  readonly form: CommandForm;
  readonly of: YearKey;
  /** What stands in the form before anything is typed, besides what always does. */
  readonly given?: Readonly<Record<string, string>>;
  /** Told of what was entered. */
  readonly onDone?: (values: Draft) => void;
}

/** One command as a form: tried out, sent, and, where it is refused, told so at the field that caused it. */
export function CommandEntry({ form, of, given, onDone }: EntryProps) {
  const said = useCommandTexts();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const entry = useEntry({ form, of, ...(given && { given }), ...(onDone && { onDone }) });
  const { busy, told, handle, submit, clear, setUnit } = entry;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit({ dryRun: false, within: box.current });
  };
  return (
    <form ref={box} className="command" aria-label={said(form.command)} noValidate onSubmit={send}>
      <FormContext value={{ id, ...handle }}>
        {hasUnit(form.fields) && <UnitChoice unit={handle.unit} set={setUnit} />}
        <div className="fields">
          <Fields fields={form.beside ?? []} />
          <Fields fields={form.fields} />
        </div>
      </FormContext>
      {told && <Telling told={told} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {said('send')}
        </Button>
        <Button disabled={busy} onClick={() => void submit({ dryRun: true, within: box.current })}>
          {said('preview')}
        </Button>
        <Button type="text" disabled={busy} onClick={clear}>
          {said('clear')}
        </Button>
      </p>
    </form>
  );
}

function UnitChoice({ unit, set }: { readonly unit: ShownUnit; readonly set: (unit: ShownUnit) => void }) {
  const said = useCommandTexts();
  return (
    <div className="unit-choice">
      <span>{said('amountsIn')}</span>
      <Segmented<ShownUnit>
        aria-label={said('amountsIn')}
        value={unit}
        options={[
          { value: 'wanYuan', label: '万元' },
          { value: 'yuan', label: '元' },
        ]}
        onChange={set}
      />
    </div>
  );
}

/** What came of it. */
function Telling({ told }: { readonly told: Told }) {
  const said = useCommandTexts();
  const t = useTerms();
  const { language } = useSettings();
  const listed = (rules: readonly { readonly zh: string; readonly en: string }[]) =>
    rules.map((rule) => rule[language]).join(language === 'zh' ? '；' : '; ');
  const alert = (type: 'error' | 'success' | 'warning' | 'info', title: ReactNode) => (
    <Alert role={type === 'error' ? 'alert' : 'status'} type={type} title={title} showIcon />
  );
  switch (told.kind) {
    case 'nobody':
      return alert('error', said('nobody'));
    case 'unanswered':
      return alert('warning', said('notSent'));
    case 'refused':
      return alert('error', withoutField(told.refusal.said[language] ?? t('failed')));
    case 'entered': {
      const { replayed, events, breaches } = told.outcome;
      if (replayed) return alert('info', said('already'));
      if (events.length === 0) return alert('info', said('nothing'));
      const what = said('done', { what: said(told.command) });
      return alert(
        breaches.length > 0 ? 'warning' : 'success',
        breaches.length > 0 ? `${what} ${said('breaches', { rules: listed(breaches) })}` : what,
      );
    }
    case 'tried': {
      const { breaches, ifApproved, budgetYear } = told.outcome;
      const then = ifApproved ?? budgetYear;
      return (
        <>
          {breaches.length > 0 && alert('warning', said('wouldBreach', { rules: listed(breaches) }))}
          {then && told.now && (
            <Effect title={said(ifApproved ? 'effectApproved' : 'effect')} now={told.now} then={then} />
          )}
          {!then && alert('info', said('noEffect'))}
        </>
      );
    }
  }
}

function hasUnit(fields: readonly Field[]): boolean {
  return fields.some((field) => field.kind === 'unit' || (field.kind === 'group' && hasUnit(field.fields)));
}
