import { expect, test } from 'vitest';
import { withoutEvidence, type Attachment, type Share } from './cases';

test('evidence stands with its share, and alone where the share is not shown', () => {
  const file = (id: string, handover?: string) => ({ id, handover }) as Attachment;
  const shares = [{ id: 'shown' }] as Share[];
  expect(withoutEvidence([file('a'), file('b', 'shown'), file('c', 'hidden')], shares).map(({ id }) => id)).toEqual(['a', 'c']);
});
