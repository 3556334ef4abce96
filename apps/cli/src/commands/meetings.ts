import { AskMeetings, AskPolicyTexts } from '@ledger/reader';
import { meetingsTables, policyTextsTables } from '@ledger/tables';
import { SUBJECTS_OF_ANSWERS, type Meeting, type MeetingsAnswer, type Training } from '@ledger/answers';
import type { Command } from 'commander';
import { isMarked, withoutMarked } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

/** Meetings and trainings, and the policy texts that apply to a year. */
export function addMeetings(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'meetings',
      ruled: () => SUBJECTS_OF_ANSWERS.meetings,
      rests: 'meetings',
      known: withoutMarked(({ meetings, trainings }) => [...meetings, ...trainings], {
        isAssumed: () => isMarked,
        with: knownMeetings,
      }),
      description: '会议和培训 meetings and trainings, beside what was spent on them',
      example: 'meetings --as-of 2023-06-30',
      ask: ({ queries }, point) => queries.execute(new AskMeetings(point)),
      view: meetingsTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'policy-texts',
      rests: 'policy-texts',
      known: withoutMarked(({ texts }) => texts, {
        isAssumed: () => isMarked,
        with: (answer, texts) => ({ ...answer, texts }),
      }),
      description: '政策文件 the texts that rule the year, and what each rules',
      example: 'policy-texts --xlsx 政策文件.xlsx',
      ask: ({ queries }, point) => queries.execute(new AskPolicyTexts(point)),
      view: policyTextsTables,
    },
    print,
  );
}

function knownMeetings(answer: MeetingsAnswer, kept: readonly (Meeting | Training)[]): MeetingsAnswer {
  const isKept = (one: Meeting | Training) => kept.includes(one);
  return {
    ...answer,
    meetings: answer.meetings.filter(isKept),
    trainings: answer.trainings.filter(isKept),
  };
}
