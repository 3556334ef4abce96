import type { Plain } from '../server/plain-answers';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { askWhoActs, useActor } from '../server/actor';
import type { ShownUnit } from '../wording/money';
import { useSettings } from '../wording/settings';
import type { YearKey } from '../year/year-data';
import { useCommandTexts } from './command-texts';
import type { CommandName } from './mutation';
import { EFFECT_NOW } from './outcome.query';
import { placeOf, typedOf, useDraft } from './draft-store';
import { changed, type CommandForm, type Draft } from './field';
import type { EffectFragment, OutcomeFragment } from './generated/graphql';
import { nextValues, numberOf } from './entered';
import { useFormWords } from './use-form-words';
import { readDraft, type Fault } from './read-draft';
import { ORIGIN_AT_FIRST, readOrigin } from './origin';
import { useSend, type Refusal } from './use-send';

/** What came of trying or sending. */
export type Told =
  | { readonly kind: 'nobody' | 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'entered';
      readonly command: CommandName;
      readonly outcome: Plain<OutcomeFragment>;
      /** The number that it was entered under, where it has one. */
      readonly no?: string;
    }
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

/** The state of a form: its draft, its faults and its result. Typed text stays until it is entered. */
export function useEntry({ form, of, given = {}, onDone }: EntryOptions) {
  const settings = useSettings();
  const draft = useDraft(form, placeOf(form, of, given), settings.unit);
  const values = { ...ORIGIN_AT_FIRST, ...given, ...draft.values };
  const { faults, show, forget } = useFaults(draft.unit);
  const [told, setTold] = useState<Told>();
  const inWords = useFormWords();
  const { decide, busy } = useDecision(form, of);
  const put = (next: Draft) => {
    draft.keep({ values: typedOf(next, given) });
    setTold(undefined);
  };
  const change = (path: string, value: string) => {
    forget(path);
    put(changed(form.fields, values, { path, value }));
  };
  const submit = async ({ dryRun, within }: Submission) => {
    const { wrong, ...read } = readForm(form, values, draft.unit);
    setTold(undefined);
    show(wrong, within);
    if (Object.keys(wrong).length > 0) return;
    // What may be entered without an answer is sent again word for word, with what was given.
    const idempotencyKey = draft.keep(dryRun ? {} : { values });
    const result = await decide({ ...read, idempotencyKey, dryRun, no: numberOf(form, values) });
    if (!result) return;
    setTold(result);
    if (result.kind === 'entered') {
      draft.next(nextValues(form, values));
      onDone?.(values);
    }
    // What was sent under the key before is stored, and is not this: this is another command.
    if (result.kind === 'refused' && result.refusal.code === 'IDEMPOTENCY_KEY_REUSED')
      draft.keep({ key: crypto.randomUUID() });
    const field = result.kind === 'refused' ? result.refusal.field : undefined;
    if (result.kind !== 'refused' || field === undefined) return;
    if (values[field] === given[field]) draft.drop(field);
    show({ [field]: { said: inWords(result.refusal.said[settings.language] ?? '') } }, within);
  };
  const clear = () => {
    draft.clear();
    show({});
    setTold(undefined);
  };
  const setUnit = (unit: ShownUnit) => draft.keep({ unit });
  return { busy, told, submit, clear, setUnit, handle: { values, unit: draft.unit, faults, change, put } };
}

/** The typed text as variables of the mutation, and its faults. */
function readForm({ fields, beside = [] }: CommandForm, values: Draft, unit: ShownUnit) {
  const besides = readDraft(beside, values, unit);
  const { input, faults } = readDraft(fields, values, unit);
  const origin = readOrigin(values);
  return {
    variables: { ...besides.input, input, moneyUnit: 'FEN' },
    provenance: origin.provenance,
    wrong: { ...besides.faults, ...faults, ...origin.faults },
  };
}

interface Decision {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly provenance: unknown;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly no: string | undefined;
}

/** Sends one thing at a time: a second click comes before the first is drawn as busy, and decides nothing. */
function useDecision({ command }: CommandForm, of: YearKey) {
  const client = useClient();
  const actor = useActor();
  const send = useSend(of);
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const decideOne = async ({ no, ...sent }: Decision): Promise<Told> => {
    if (actor === '') {
      askWhoActs();
      return { kind: 'nobody' };
    }
    const asked = { unit: of.unit, year: of.year };
    const { dryRun } = sent;
    const now = dryRun ? await client.query(EFFECT_NOW, asked).toPromise() : undefined;
    const answer = await send({ command, ...sent });
    if (answer.kind !== 'done') return answer;
    const { outcome } = answer;
    return dryRun
      ? { kind: 'tried', outcome, now: now?.data?.budgetYear }
      : { kind: 'entered', command, outcome, ...(no !== undefined && { no }) };
  };
  const decide = async (decision: Decision): Promise<Told | undefined> => {
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    const told = await decideOne(decision);
    sending.current = false;
    setBusy(false);
    return told;
  };
  return { decide, busy };
}

/** The fault of a field, found while typing or by the server. */
type FieldFault = Fault | { readonly said: string };

/** What is wrong, by path; the cursor goes to the first of it. */
function useFaults(unit: ShownUnit) {
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const focusIn = useFocusOnFault(faults);
  const said = useCommandTexts();
  const values = unit === 'yuan' ? { unit: '元', decimals: 2 } : { unit: '万元', decimals: 6 };
  const textOf = (fault: FieldFault) => (typeof fault === 'string' ? said(fault, values) : fault.said);
  return {
    faults,
    show: (found: Readonly<Record<string, FieldFault>>, within: HTMLElement | null = null) => {
      setFaults(Object.fromEntries(Object.entries(found).map(([path, fault]) => [path, textOf(fault)])));
      if (Object.keys(found).length > 0) focusIn(within);
    },
    forget: (path: string) => setFaults(({ [path]: _, ...others }) => others),
  };
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
