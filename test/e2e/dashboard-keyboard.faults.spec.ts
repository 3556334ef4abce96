import { describeKeyboardOn } from './keyboard-walk';

describeKeyboardOn([
  ...['/', '/execution', '/adjustments', '/three-public', '/score'],
  ...['/rectification', '/tour', '/report', '/audit', '/entry', '/codes'],
]);
