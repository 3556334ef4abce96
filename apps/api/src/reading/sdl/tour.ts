/** What a step of the tour leads to. */
export const TOUR_SDL = `
extend type TourStep {
  "The year on the day of the step."
  view: BudgetYear!
  "Why its figure differs between the beginning and the day of the step, event by event."
  bridge: Bridge!
}
`;
