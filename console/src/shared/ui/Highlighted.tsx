import type { ReactNode } from 'react';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Search escapes everything but <mark>: text stays text, and only what stands between marks is marked. */
export function highlighted(html: string): ReactNode[] {
  return html.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = part.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
    return index % 2 === 0 ? text : <mark key={index}>{text}</mark>;
  });
}
