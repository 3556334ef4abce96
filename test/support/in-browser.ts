import { LACKS_BROWSER } from './browser';
import { describeWhere } from './needs';

/** `describe` for what needs a browser. */
export const describeInBrowser = describeWhere(LACKS_BROWSER);
