import { describe, expect, it } from '@jest/globals';
import { readPaper } from '../read-paper';

const ARTICLE = `<h1>某某市河湖局2023年度部门决算</h1><p>一、收入决算情况说明</p><p>本年收入合计12.00万元。</p>
  <p><a name="_Toc1">二、支出决算情况说明</a></p><p><a href="#_Toc2">三、名词解释</a></p>
  <table><tr><td>项目</td><td>决算数</td></tr><tr><td><p>一般公共<br/>服务支出</p></td><td>12.00</td></tr></table>`;

async function blocksOf(body: string): Promise<readonly string[]> {
  const page = `<!DOCTYPE html><html><head><title>某某市人民政府</title></head><body>${body}</body></html>`;
  const { blocks } = await readPaper(new TextEncoder().encode(page));
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|'),
  );
}

describe('a paper saved from a portal', () => {
  it('is its article: without menus, hidden parts and the words around it', async () => {
    const alone = await blocksOf(ARTICLE);
    expect(alone).toEqual([
      '某某市河湖局2023年度部门决算',
      '一、收入决算情况说明',
      '本年收入合计12.00万元。',
      '二、支出决算情况说明',
      '三、名词解释',
      '项目|决算数|一般公共服务支出|12.00',
    ]);
    const portal = await blocksOf(`
      <ul><li><a href="/">首页</a></li><li><a href="/2025">2025年部门预算</a></li></ul>
      <div style="display: none"><p>本年收入合计99.00万元。</p><table><tr><td>合计</td><td>9</td></tr></table></div>
      <div>当前位置：<a href="/">首页</a> &gt; <a href="/cw">财政信息</a></div>
      <table><tr><td>索引号：</td><td>0001/2024-12</td></tr><tr><td>发布日期：</td><td>2024-09-12</td></tr></table>
      <table><tr><td><a href="/m">信息公开目录</a></td><td><div>${ARTICLE}</div></td></tr></table>
      <div>上一篇：<a href="/x">某某市河湖局2022年度部门决算</a></div><div>【打印本页】【关闭窗口】</div>
      <footer><p>2025年访问量 1,234,567 人</p></footer><p>某ICP备12345678号</p>`);
    expect(portal).toEqual(alone);
  });

  it('may stand in a cell beside a menu', async () => {
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) => `<p>${String(at + 1)}.${'本局负责河湖管理。'.repeat(10)}</p>`,
    );
    const blocks = await blocksOf(
      `<table><tr><td><a href="/m">信息公开目录</a></td><td>${paragraphs.join('')}</td></tr></table>`,
    );
    expect(blocks).toHaveLength(6);
  });

  it('keeps sentences that contain links, and names of the paper that stand in links to its own places', async () => {
    expect(await blocksOf('<p>详见<a href="/f">附表</a>，本年支出5.00万元。</p>')).toEqual([
      '详见附表，本年支出5.00万元。',
    ]);
  });
});
