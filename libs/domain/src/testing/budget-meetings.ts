import type { BudgetCommands } from '../budget/budget.commands';
import type { Changes } from './budget-year';

export function meet(
  changes: Changes<BudgetCommands['RecordMeeting']> = {},
): BudgetCommands['RecordMeeting'] {
  return {
    type: 'RecordMeeting',
    occurredOn: '2023-03-14',
    meetingId: 'M1',
    subject: '工作部署会议',
    people: 50,
    days: 1,
    ...changes,
  };
}

export function train(
  changes: Changes<BudgetCommands['RecordTraining']> = {},
): BudgetCommands['RecordTraining'] {
  return {
    type: 'RecordTraining',
    occurredOn: '2023-05-08',
    trainingId: 'T1',
    subject: '业务培训',
    ...changes,
  };
}
