import { useCommandTexts } from './command-texts';
import { useFieldTexts } from './field-texts';
import { inWordsOfForm, type FormWords } from './form-words';

/** Says a refusal in the words of the form. */
export function useFormWords(): (text: string) => string {
  const command = useCommandTexts();
  const field = useFieldTexts();
  const words: FormWords = {
    command: command.find,
    field: field.find,
    row: (no) => command('row', { row: no }),
  };
  return (text) => inWordsOfForm(text, words);
}
