import { graphql } from '../../generated';

/** A paper that was sent up: as it was read, with everything that was found. */
export const CHECK_PAPER = graphql(`
  query CheckPaper($uploadId: ID!) {
    checkPaper(uploadId: $uploadId) {
      refusal {
        reason
        message {
          zh
          en
        }
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
              from
              to
              misprint
            }
          }
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
          duty
          held
          lastDigit
          contradicted
          notJudged
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
  fragment ComparisonParts on PaperComparison {
    duty
    chapter
    page
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
