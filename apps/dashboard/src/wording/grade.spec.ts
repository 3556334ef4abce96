import { describe, expect, it } from '@jest/globals';
import { gradeText } from './grade';
import type { Say } from './texts';

const say: Say<'provisional' | 'running'> = (key) => key;
const POOR = { name: { zh: '差', en: 'poor' }, undefinedBecause: null };

describe('gradeText', () => {
  it('says no grade while points are open', () => {
    expect(gradeText(POOR, { open: '67.26', running: false }, { language: 'en', say })).toBe('provisional');
    expect(gradeText(POOR, { open: '0.00', running: false }, { language: 'zh', say })).toBe('差');
  });

  it('says no grade while the year runs', () => {
    expect(gradeText(POOR, { open: '0.00', running: true }, { language: 'zh', say })).toBe('running');
  });

  it('says why there is none', () => {
    const none = { name: null, undefinedBecause: { zh: '无', en: 'none' } };
    expect(gradeText(none, { open: '67.26', running: false }, { language: 'en', say })).toBe('none');
  });
});
