import { describeRefusals } from '../../testing/budget-refusals';
import { assetErrors } from './assets.errors';

describeRefusals(assetErrors);
