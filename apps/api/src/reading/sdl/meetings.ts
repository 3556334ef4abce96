import { RULED_TYPES } from '../policy-links';
import { listOf } from './lists';

/** Meetings, trainings and policy texts of a year, and the texts where they rule something. */
export const MEETINGS_SDL = `
extend type BudgetYear {
  "会议, by date."
  meetings(${listOf('Meeting')}): MeetingConnection!
  "培训, by date."
  trainings(${listOf('Training')}): TrainingConnection!
  "政策文件 that rule the year, by their first day. See also policyTexts of what they rule."
  policyTexts(${listOf('PolicyText')}): PolicyTextConnection!
  "会议 and 培训 beside what was spent on 会议费 (30215) and 培训费 (30216)."
  meetingsAndTrainings: MeetingsAndTrainings!
}
extend type Warning {
  "What a policy text has to rule to stand behind it."
  policySubjects: [PolicySubject!]!
}
${['Warning', 'LedgerEvent', ...RULED_TYPES].map(ruledSdl).join('')}`;

function ruledSdl(type: string): string {
  return `
extend type ${type} {
  "政策文件 in force that rule it, by their first day. Few."
  policyTexts: [PolicyText!]!
}
`;
}
