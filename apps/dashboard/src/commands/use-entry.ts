import type { Plain } from '../server/plain-answers';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useActor } from '../server/actor';
import type { ShownUnit } from '../wording/money';
import { useSettings } from '../wording/settings';
import type { YearKey } from '../year/year-data';
import { useCommandTexts } from './command-texts';
import type { CommandName } from './mutation';
import { EFFECT_NOW } from './outcome.query';
import { placeOf, typedOf, useDraft } from './draft-store';
import type { CommandForm, Draft } from './field';
import type { EffectFragment, OutcomeFragment } from './generated/graphql';
import { MONEY_UNITS, readDraft, type Fault } from './read-draft';
import { useSend, type Refusal } from './use-send';

/** What came of trying or sending. */
export type Told =
  | { readonly kind: 'nobody' | 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'entered'; readonly command: CommandName; readonly outcome: Plain<OutcomeFragment> }
  | {
      readonly kind: 'tried';
      readonly outcome: Plain<OutcomeFragment>;
      readonly now: Plain<EffectFragment> | undefined;
    };

interface EntryOptions {
  readonly form: CommandForm;
  readonly of: YearKey;
  readonly given?: Draft;
  readonly onDone?: (values: Draft) => void;
}

interface Submission {
  readonly dryRun: boolean;
  /** Where the first faulty field is looked for, to put the cursor into it. */
  readonly within: HTMLElement | null;
}

/** A form at work: its draft, what is wrong with it, and what came of it. What is typed stays until it is entered. */
export function useEntry({ form, of, given = {}, onDone }: EntryOptions) {
  const settings = useSettings();
  const draft = useDraft(form, placeOf(form, of, given), settings.unit);
  const values = { ...given, ...draft.values };
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [told, setTold] = useState<Told>();
  const [busy, setBusy] = useState(false);
  const decide = useDecision(form, of);
  const say = useFaultTexts(draft.unit);
  const focusIn = useFocusOnFault(faults);
  const put = (next: Draft) => {
    draft.keep({ values: typedOf(next, given) });
    setTold(undefined);
  };
  const change = (path: string, value: string) => {
    setFaults(({ [path]: _, ...others }) => others);
    put({ ...values, [path]: value });
  };
  const submit = async ({ dryRun, within }: Submission) => {
    const { variables, wrong } = readForm(form, values, draft.unit);
    setTold(undefined);
    setFaults(say(wrong));
    if (Object.keys(wrong).length > 0) return focusIn(within);
    setBusy(true);
    // What may be entered without an answer is sent again word for word, with what was given.
    const idempotencyKey = draft.keep(dryRun ? {} : { values });
    const result = await decide({ variables, idempotencyKey, dryRun });
    setBusy(false);
    setTold(result);
    if (result.kind === 'entered') {
      draft.clear();
      onDone?.(values);
    }
    // What was sent under the key before is stored, and is not this: this is another command.
    if (result.kind === 'refused' && result.refusal.code === 'IDEMPOTENCY_KEY_REUSED')
      draft.keep({ key: crypto.randomUUID() });
    const field = result.kind === 'refused' ? result.refusal.field : undefined;
    if (result.kind !== 'refused' || field === undefined) return;
    if (values[field] === given[field]) draft.drop(field);
    setFaults({ [field]: withoutField(result.refusal.said[settings.language] ?? '') });
    focusIn(within);
  };
  const clear = () => {
    draft.clear();
    setFaults({});
    setTold(undefined);
  };
  const setUnit = (unit: ShownUnit) => draft.keep({ unit });
  return { busy, told, submit, clear, setUnit, handle: { values, unit: draft.unit, faults, change, put } };
}

/** What is typed, as the variables of the mutation, and what is wrong with it. */
function readForm({ fields, beside = [] }: CommandForm, values: Draft, unit: ShownUnit) {
  const besides = readDraft(beside, values, unit);
  const { input, faults } = readDraft(fields, values, unit);
  return {
    variables: { ...besides.input, input, moneyUnit: MONEY_UNITS[unit] },
    wrong: { ...besides.faults, ...faults },
  };
}

interface Decision {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

function useDecision({ command }: CommandForm, of: YearKey) {
  const client = useClient();
  const actor = useActor();
  const send = useSend(of);
  return async ({ variables, idempotencyKey, dryRun }: Decision): Promise<Told> => {
    if (actor === '') return { kind: 'nobody' };
    const asked = { unit: of.unit, year: of.year };
    const now = dryRun ? await client.query(EFFECT_NOW, asked).toPromise() : undefined;
    const answer = await send({ command, variables, idempotencyKey, dryRun });
    if (answer.kind !== 'done') return answer;
    const { outcome } = answer;
    return dryRun
      ? { kind: 'tried', outcome, now: now?.data?.budgetYear }
      : { kind: 'entered', command, outcome };
  };
}

function useFaultTexts(unit: ShownUnit) {
  const said = useCommandTexts();
  const values = unit === 'yuan' ? { unit: '元', decimals: 2 } : { unit: '万元', decimals: 6 };
  return (faults: Readonly<Record<string, Fault>>) =>
    Object.fromEntries(Object.entries(faults).map(([path, fault]) => [path, said(fault, values)]));
}

/** The text begins with the field's name in the API; the field itself says that better. */
export function withoutField(text: string): string {
  return text.replace(/^[\w.]+[：:]\s*/, '');
}

/** Once faults are shown, puts the cursor into the first field that has one. */
function useFocusOnFault(faults: Readonly<Record<string, string>>): (within: HTMLElement | null) => void {
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    const control = asked.current?.querySelector('[aria-invalid=true]');
    asked.current = null;
    if (control instanceof HTMLElement) control.focus();
  }, [faults]);
  return (within) => {
    asked.current = within;
  };
}
