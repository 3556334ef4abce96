import { use } from 'react';
import { YearDataContext } from '../loading/YearContext';
import { useName } from '../wording/settings';
import { lineSaid } from '../year/line-text';
import { useCommandTexts } from './command-texts';
import { useFieldTexts } from './field-texts';
import { inWordsOfForm, type FormWords } from './form-words';

/** Says a refusal in the words of the form. */
export function useFormWords(): (text: string) => string {
  const command = useCommandTexts();
  const field = useFieldTexts();
  const nameOf = useName();
  const data = use(YearDataContext);
  const words: FormWords = {
    command: command.find,
    field: field.find,
    line: (key) => {
      const line = data?.lines.find((each) => each.key === key);
      return line && data && lineSaid(line, data, nameOf);
    },
    row: (no) => command('row', { row: no }),
  };
  return (text) => inWordsOfForm(text, words);
}
