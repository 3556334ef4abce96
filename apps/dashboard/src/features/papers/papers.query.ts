import { graphql } from '../../generated';

/** Papers that were sent up: as they were read, with everything that was found in, between and against them. */
export const CHECK_PAPERS = graphql(`
  query CheckPapers($uploadIds: [ID!]!, $names: [String!], $against: PapersAgainstInput) {
    checkPapers(uploadIds: $uploadIds, sheetFrom: $names, against: $against) {
      refusal {
        message {
          zh
          en
        }
      }
      across {
        ...FindingParts
      }
      duties {
        ...DutyParts
      }
      checkSheet {
        fileName
        xlsx
      }
      papers {
        refusal {
          message {
            zh
            en
          }
        }
        ledger {
          ...LedgerParts
        }
        report {
          kind
          fiscalYear
          office
          pages
          unreadPages
          figuresRead
          figuresSeen
          findings {
            ...FindingParts
          }
          lastDigit {
            ...ComparisonParts
          }
          heldLoosely {
            ...ComparisonParts
          }
          notJudged {
            duty
            chapter
            reason
          }
          remarks {
            code
            page
            text
          }
          duties {
            ...DutyParts
          }
          figures {
            figureId
            mark
            text {
              paragraph
              from
              to
            }
          }
          blocks {
            __typename
            ... on PaperParagraph {
              page
              text
            }
            ... on PaperTable {
              page
              rowCount
              cells {
                row
                column
                rowSpan
                columnSpan
                text
              }
            }
          }
        }
      }
    }
  }
  fragment FindingParts on PaperFinding {
    id
    isExact
    comparisons {
      ...ComparisonParts
    }
    repairs {
      figures {
        figureId
        label
        page
        paper
        from
        to
        misprint
      }
    }
  }
  fragment DutyParts on PaperDutyCount {
    duty
    held
    lastDigit
    contradicted
    notJudged
  }
  fragment LedgerParts on PaperLedgerCheck {
    unitCode
    fiscalYear
    asOf
    compared {
      figureId
      label
      chapter
      page
      statedUnit
      printed
      recomputed
      difference
      verdict
    }
    notCompared {
      label
      page
      printed
      reason {
        zh
        en
      }
    }
  }
  fragment ComparisonParts on PaperComparison {
    duty
    chapter
    page
    paper
    printed
    computed
    difference
    figureIds
  }
`);

/** The year file that a paper makes, to be looked at. Nothing is stored. */
export const MAKE_YEAR = graphql(`
  query MakeYearOfPaper($uploadId: ID!, $fileName: String!) {
    checkPaper(uploadId: $uploadId, yearFrom: $fileName) {
      refusal {
        message {
          zh
          en
        }
      }
      madeYear {
        yearFile
        lineCount
        assumedLineCount
        notLineCount
      }
    }
  }
`);
