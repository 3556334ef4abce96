import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Starts an import of files that were sent up. */
export const START_IMPORT = plainly(
  graphql(`
    mutation StartImport($input: StartImportInput!) {
      startImport(input: $input) {
        result {
          id
        }
        refusals {
          code
          message {
            zh
            en
          }
          cure {
            zh
            en
          }
        }
      }
    }
  `),
);

export const STOP_IMPORT = plainly(
  graphql(`
    mutation StopImport($id: ID!) {
      stopImport(id: $id) {
        refusals {
          code
        }
      }
    }
  `),
);

/** How an import gets on. */
export const IMPORT_PROGRESS = plainly(
  graphql(`
    query ImportProgress($id: ID!) {
      importJob(id: $id) {
        id
        status
        done
        total
        waitingBehind
      }
    }
  `),
);

/** The result of an import: how its files were read, errors, and the first rows. */
export const IMPORT_REPORT = plainly(
  graphql(`
    query ImportReport($id: ID!, $first: Int!, $moneyUnit: MoneyUnit!) {
      importJob(id: $id, moneyUnit: $moneyUnit) {
        id
        status
        dryRun
        written
        counts {
          status
          count
        }
        refusal {
          code
          message {
            zh
            en
          }
          cure {
            zh
            en
          }
        }
        years {
          unitCode
          fiscalYear
        }
        files {
          name
          digest
          kind
          faults {
            file
            line
            message {
              zh
              en
            }
            cure {
              zh
              en
            }
          }
          tables {
            sheet
            mappingName
            headings
            firstRow
            saysUnit
            formulas
            hiddenRows
            isHidden
            firstRows
            mapping {
              ...ListMappingParts
            }
            likelyMapping {
              ...ListMappingParts
            }
            subtotals {
              ...ImportFault
            }
          }
        }
        faulty: rows(first: 100, statuses: [FAULTY, REFUSED, CHANGED]) {
          totalCount
          nodes {
            ...ImportRowParts
          }
        }
        rows(first: $first) {
          totalCount
          nodes {
            ...ImportRowParts
          }
        }
      }
    }
    fragment ListMappingParts on ListMapping {
      kind
      amountUnit
      negated
      columns {
        field
        heading
      }
      accounts {
        account
        line
        economicCode
      }
    }
    fragment ImportFault on ImportCellFault {
      code
      cell
      message {
        zh
        en
      }
      cure {
        zh
        en
      }
    }
    fragment ImportRowParts on ImportJobRow {
      file
      sheet
      row
      unitCode
      entryId
      status
      becomes {
        mutation
        date
        number
        line
        text
        amount {
          amount
        }
      }
      cells {
        cell
        field
        text
      }
      faults {
        ...ImportFault
      }
      warnings {
        ...ImportFault
      }
    }
  `),
);
