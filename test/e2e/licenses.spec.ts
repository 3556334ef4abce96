import { expect, it } from '@jest/globals';
import { runApi } from '../support/running-api';

it('the page is passed on with the licences of what it contains', async () => {
  const api = await runApi();
  try {
    const answer = await fetch(new URL('/licenses.md', api.url));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const named = [...text.matchAll(/^## (\S+) - [\d.]+.* \(([^)]+)\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(['react', 'react-dom', 'antd', 'echarts', 'urql', 'zrender']),
    );
    expect(text).toMatch(/Apache License[\s\S]*Version 2\.0/);
  } finally {
    await api.close();
  }
});
