import { listOf } from './lists';

/** 整改台账. */
export const RECTIFICATION_SDL = `
extend type BudgetYear {
  "整改台账: the problems found in this year, and those of earlier years that were open when it began, with the measures against them."
  rectification: Rectification!
}

extend type Rectification {
  "Those of earlier years first, then by date."
  problems(${listOf('Problem')}): ProblemConnection!
}
`;
