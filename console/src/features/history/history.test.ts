import { expect, test } from 'vitest';
import { after, missing, read, type Good } from './history';

const HEADER = ['id', 'subject', 'received_at', 'body', 'reply', 'replied_at', 'division'];

test('a row is a matter of the past, at its own division or the one that was chosen', () => {
  const { good, bad } = read(
    [
      HEADER,
      ['1', '路灯不亮', '2025-03-09T07:45:00', '整条街都黑着。', '', '', ''],
      ['2', '下水管反水', '2025-03-09 07:45', '第三次了。', '已修复。', '2025-03-10 09:00', '510107009004'],
    ],
    '5101',
  );
  expect(bad).toEqual([]);
  expect(good.map(({ row }) => row)).toEqual([2, 3]);
  expect(good[0]?.item).toEqual({
    externalId: '1',
    kind: 'CONCERN',
    title: '路灯不亮',
    description: '整条街都黑着。',
    division: '5101',
    filedAt: '2025-03-08T23:45:00.000Z',
  });
  expect(good[1]?.item).toMatchObject({
    division: '510107009004',
    resolution: { text: '已修复。', at: '2025-03-10T01:00:00.000Z' },
  });
});

test('each bad row is told with its number, and leaves the others alone', () => {
  const { good, bad } = read(
    [
      HEADER,
      ['1', '', '2025-03-09T07:45:00', '…', '', '', ''],
      ['2', '路灯', '2025-02-31T07:45:00', '…', '', '', ''],
      ['3', '路灯'],
      ['4', '路灯', '2025-03-09T07:45:00', '一行\r\n两行', '', '', ''],
      ['4', '路灯', '2025-03-09T07:45:00', '…', '', '', ''],
      ['5', '路灯', '2025-03-09T07:45:00', '…', '已修复。', '', ''],
      ['6', '路灯\u0007', '2025-03-09T07:45:00', '一行\r\n两行\t', '', '', ''],
    ],
    '5101',
  );
  expect(good.map(({ item }) => item.externalId)).toEqual(['4']);
  expect(bad).toEqual([
    { row: 2, id: '1', problem: 'EMPTY', column: 'subject' },
    { row: 3, id: '2', problem: 'NO_TIME', column: 'received_at' },
    { row: 4, id: '3', problem: 'COLUMNS' },
    { row: 6, id: '4', problem: 'TWICE' },
    { row: 7, id: '5', problem: 'EMPTY', column: 'replied_at' },
    { row: 8, id: '6', problem: 'UNREADABLE' },
  ]);
});

test('a file says which columns it lacks', () => {
  expect(missing([['id', 'body']])).toEqual(['subject', 'received_at']);
  expect(missing([])).toHaveLength(4);
});

test('what became of a batch is added up, and refused rows are in order', () => {
  const batch = [{ row: 3, item: { externalId: 'b' } }, { row: 4, item: { externalId: 'c' } }] as Good[];
  const before = { rows: 3, done: 0, created: 0, existing: 0, refused: [{ row: 4, id: 'z', problem: 'EMPTY' }] };
  expect(
    after(before, batch, {
      created: 1,
      existing: 0,
      rejected: 1,
      items: [
        { externalId: 'b', outcome: 'REJECTED', problem: 'CATEGORY_UNKNOWN' },
        { externalId: 'c', outcome: 'CREATED' },
      ],
    }),
  ).toEqual({
    rows: 3,
    done: 2,
    created: 1,
    existing: 0,
    refused: [
      { row: 3, id: 'b', problem: 'CATEGORY_UNKNOWN' },
      { row: 4, id: 'z', problem: 'EMPTY' },
    ],
  });
});
