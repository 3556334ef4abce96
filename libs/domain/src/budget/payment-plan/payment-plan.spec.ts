import { describeRefusals } from '../../testing/budget-refusals';
import { paymentPlanErrors } from './payment-plan.errors';

describeRefusals(paymentPlanErrors);
