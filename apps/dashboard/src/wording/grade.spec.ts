import { describe, expect, it } from '@jest/globals';
import { gradeText } from './grade';
import type { Say } from './texts';

const say: Say<'provisional'> = (key) => key;
const POOR = { name: { zh: '差', en: 'poor' }, undefinedBecause: null };

describe('gradeText', () => {
  it('says no grade while points are open', () => {
    expect(gradeText(POOR, '67.26', { language: 'en', say })).toBe('provisional');
    expect(gradeText(POOR, '0.00', { language: 'zh', say })).toBe('差');
  });

  it('says why there is none', () => {
    const none = { name: null, undefinedBecause: { zh: '无', en: 'none' } };
    expect(gradeText(none, '67.26', { language: 'en', say })).toBe('none');
  });
});
