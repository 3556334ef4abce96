import { Button } from 'antd';
import { useEffect, useId, useRef, type FormEvent, type MouseEvent } from 'react';
import type { ShownUnit } from '../wording/money';
import type { YearKey } from '../year/year-data';
import { Fields } from './Fields';
import { FormContext } from './FormContext';
import { useCommandTexts } from './command-texts';
import type { CommandForm, Draft, Field } from './field';
import { ORIGIN } from './origin';
import { Telling } from './Telling';
import { UnitSwitch } from './UnitSwitch';
import { useEntry } from './use-entry';
import './commands.css';

interface EntryProps {
  readonly form: CommandForm;
  readonly of: YearKey;
  /** Values that the form starts with, besides the fixed ones. */
  readonly given?: Readonly<Record<string, string>>;
  /** Told of what was entered. */
  readonly onDone?: (values: Draft) => void;
  /**
   * This form is the main content of the page: the cursor goes to its first blank field, one that is needed where there is
   * one, at first and after each entry.
   */
  readonly focused?: boolean;
}

/** The form of one command: it is tried out and sent, and a refusal is shown at its field. */
export function CommandEntry({ form, of, given, onDone, focused = false }: EntryProps) {
  const said = useCommandTexts();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const entry = useEntry({ form, of, ...(given && { given }), ...(onDone && { onDone }) });
  const { busy, told, handle, submit, clear, setUnit } = entry;
  const entered = told?.kind === 'entered' ? told : undefined;
  const begun = useRef(false);
  useEffect(() => {
    // Not when what was told goes again: the first key of the next entry takes it away, and stays where it was typed.
    if (focused && (entered || !begun.current)) focusOnBlank(box.current);
    begun.current = true;
  }, [focused, entered]);
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
          <Fields fields={ORIGIN} />
        </div>
      </FormContext>
      {told && <Telling told={told} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={busy} onClick={onceAClick}>
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
      <UnitSwitch unit={unit} set={set} />
    </div>
  );
}

/** The second click of a double click is none: what the first entered is not there to be entered again. */
function onceAClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

function focusOnBlank(form: HTMLFormElement | null): void {
  const boxes = [...(form?.querySelectorAll<HTMLInputElement>('.field input, .field textarea') ?? [])];
  // The box of a choice is never typed in: its value stands beside it.
  const typed = boxes.filter(({ type, tabIndex, readOnly }) => type !== 'date' && tabIndex >= 0 && !readOnly);
  const blank = typed.filter(({ value }) => value === '');
  (blank.find(({ ariaRequired }) => ariaRequired === 'true') ?? blank[0] ?? typed[0])?.focus();
}

function hasUnit(fields: readonly Field[]): boolean {
  return fields.some((field) => field.kind === 'unit' || (field.kind === 'group' && hasUnit(field.fields)));
}
