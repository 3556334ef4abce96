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

extend type Line {
  "整改台账: problems that name this line. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}

extend type Project {
  "整改台账: problems that name this project or a line of it. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}

extend type Indicator {
  "整改台账: problems that name this indicator. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}

extend type Statement {
  "整改台账: problems that this report names, or that name figures of it. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}

extend type Finding {
  "整改台账: problems that name a figure of it. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}

extend type Warning {
  "整改台账: problems that were made of this warning: of its code, and where both name lines or indicators, of one of them. Order of the ledger."
  problems(${listOf('Problem')}): ProblemConnection!
}
`;
