import { BEGINNINGS } from './beginnings';
import { ENDS } from './ends';
import { MEETINGS } from './meetings';
import { PERFORMANCE } from './performance';
import { SPENDING } from './spending';

/** Every input of every mutation, each field of it at least once, with values that are found nowhere else. */
export const EVERY_INPUT = [...BEGINNINGS, ...SPENDING, ...MEETINGS, ...PERFORMANCE, ...ENDS];
