import { describeKeyboardOn } from './keyboard-walk';

describeKeyboardOn(['/', '/score', '/entry']);
