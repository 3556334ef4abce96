import { sayIn, type Language } from './texts';

/** Changes the language of the page. */
export function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  sayIn(language);
}
