import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { PolicySubject } from '../../policy-subject';
import { requireCount, requireDate, requireEntries, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { refuse } from '../unit.errors';
import type { UnitState } from '../unit.facts';
import { policyTextKey, type PolicyTextEvent, type PolicyTextEvents } from './policy-texts.facts';

interface RegisterPolicyText {
  readonly type: 'RegisterPolicyText';
  readonly occurredOn: CalendarDate;
  readonly title: string;
  readonly documentNo?: string;
  readonly issuer?: string;
  readonly rules: readonly PolicySubject[];
  readonly fiscalYear?: number;
  readonly endsOn?: CalendarDate;
}

export interface PolicyTextCommands {
  RegisterPolicyText: RegisterPolicyText;
}

export const policyTextRights: CommandRights<PolicyTextCommands> = {
  RegisterPolicyText: ['enter'],
};

export const policyTextDecisions: DecisionTable<UnitState, PolicyTextCommands, PolicyTextEvents> = {
  RegisterPolicyText: registerPolicyText,
};

function registerPolicyText(
  { type: _, ...data }: RegisterPolicyText,
  state: UnitState,
): readonly PolicyTextEvent[] {
  if (!state.registered) refuse('UNIT_NOT_REGISTERED');
  const { occurredOn, title, documentNo, issuer, rules, fiscalYear, endsOn } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ title, documentNo, issuer });
  requireEntries(rules, 'rules');
  const twice = rules.find((subject, index) => rules.indexOf(subject) !== index);
  if (twice !== undefined) refuse('POLICY_SUBJECT_TWICE', { field: 'rules', subject: twice });
  if (fiscalYear !== undefined) requireCount(fiscalYear, 1900, 'fiscalYear');
  if (endsOn !== undefined) requireDate(endsOn, 'endsOn');
  if (endsOn !== undefined && endsOn < occurredOn)
    refuse('POLICY_TEXT_ENDS_BEFORE_START', { field: 'endsOn', endsOn, occurredOn });
  const known = state.policyTexts?.get(policyTextKey(data));
  return known && sameContent(known, data) ? [] : [{ type: 'PolicyTextRegistered', data }];
}
