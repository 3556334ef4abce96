import { describeKnownOn } from './known-walk';

describeKnownOn([
  '/',
  '/units',
  '/score?rules=sichuan-2025&figure=executed',
  '/audit?view=changes&from=2023-03-31',
]);
