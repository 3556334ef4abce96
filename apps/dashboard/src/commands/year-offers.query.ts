import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Problems of a year and of those before, with their measures. */
export const PROBLEM_OFFERS = plainly(
  graphql(`
    query ProblemOffers($unit: ID!, $year: Int!, $basis: String, $after: String) {
      budgetYear(unitCode: $unit, fiscalYear: $year, basis: $basis) {
        basis {
          token
        }
        rectification {
          problems(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              foundInYear
              problemId
              text
              measures {
                measureId
                text
              }
            }
          }
        }
      }
    }
  `),
);

/** What reports print, and what of it contradicts. */
export const FIGURE_OFFERS = plainly(
  graphql(`
    query FigureOffers($unit: ID!, $year: Int!) {
      budgetYear(unitCode: $unit, fiscalYear: $year) {
        contradictions(first: 5) {
          nodes {
            statementId
            title
            report {
              figures(first: 1000) {
                nodes {
                  figureId
                  label
                  value: printed
                  unit: statedUnit
                  measureWord
                  chapter
                }
              }
            }
            findings(first: 100) {
              nodes {
                rootFigureId
              }
            }
          }
        }
      }
    }
  `),
);
