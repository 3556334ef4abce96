import { AskMeetings, AskPolicyTexts } from '@ledger/reader';
import { meetingsTables, policyTextsTables } from '@ledger/tables';
import type { Command } from 'commander';
import { addYearCommand } from '../year-command';

/** What was held, and the texts that rule a year. */
export function addMeetings(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'meetings',
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
      description: '政策文件 the texts that rule the year, and what each rules',
      example: 'policy-texts --xlsx 政策文件.xlsx',
      ask: ({ queries }, point) => queries.execute(new AskPolicyTexts(point)),
      view: policyTextsTables,
    },
    print,
  );
}
