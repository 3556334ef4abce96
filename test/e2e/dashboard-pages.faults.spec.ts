import { describeEveryPage } from './pages-walk';

describeEveryPage([
  { language: 'zh', dark: false, width: 1440, goes: 'by link' },
  { language: 'en', dark: true, width: 1280, goes: 'by navigation' },
  { language: 'en', dark: false, width: 390, goes: 'by navigation' },
  { language: 'zh', dark: true, width: 390, goes: 'by navigation' },
]);
