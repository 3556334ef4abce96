import { describeKnownOn } from './known-walk';

describeKnownOn([
  '/',
  '/execution',
  '/adjustments',
  '/three-public',
  '/score',
  '/units',
  '/score?rules=sichuan-2025&figure=executed',
  '/audit',
  '/audit?view=contradictions',
  '/audit?view=changes&from=2023-03-31',
]);
