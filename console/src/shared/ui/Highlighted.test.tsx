import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { highlighted } from './Highlighted';

const shown = (html: string) => renderToStaticMarkup(<>{highlighted(html)}</>);

test('what was found is marked', () => {
  expect(shown('三号楼<mark>路灯</mark>不亮')).toBe('三号楼<mark>路灯</mark>不亮');
});

test('what people wrote never becomes HTML', () => {
  expect(shown('&lt;img onerror=1&gt; <mark>&lt;b&gt;</mark> &amp;lt;')).toBe(
    '&lt;img onerror=1&gt; <mark>&lt;b&gt;</mark> &amp;lt;',
  );
  expect(shown('<script>alert(1)</script>')).not.toContain('<script>');
});
