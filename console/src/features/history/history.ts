import type { Schemas } from '#shared/api/contracts';
import { instant, local } from '#shared/i18n/times';

export type Item = Schemas['ImportCasesItem'];

/** What is wrong with a row, as a code, and with which of its columns. */
export interface Bad {
  row: number;
  id: string;
  problem: string;
  column?: string;
}

export interface Good {
  row: number;
  item: Item;
}

/** How many rows came to what so far, and which were refused. */
export interface Report {
  rows: number;
  done: number;
  created: number;
  existing: number;
  refused: Bad[];
}

export const NEEDED = ['id', 'subject', 'received_at', 'body'];
export const OPTIONAL = ['category', 'reply', 'replied_at', 'division'];

/** Control characters but tab and line ends: one of them would have a whole batch refused. */
const UNREADABLE = /[^\P{Cc}\t\n\r]/u;

/** The columns that a file lacks. */
export function missing([header = []]: string[][]): string[] {
  return NEEDED.filter((column) => !header.includes(column));
}

class BadField extends Error {
  constructor(
    readonly problem: string,
    readonly column: string,
  ) {
    super(problem);
  }
}

/** Each row as the API takes it, or what is wrong with it; the first one after the header is row 2. */
export function read([header = [], ...rows]: string[][], division: string): { good: Good[]; bad: Bad[] } {
  const good = new Map<string, Good>();
  const bad: Bad[] = [];
  rows.forEach((row, index) => {
    const at = { row: index + 2, id: field(header, row, 'id') };
    if (row.length !== header.length) {
      bad.push({ ...at, problem: 'COLUMNS' });
    } else if (row.some((text) => UNREADABLE.test(text))) {
      bad.push({ ...at, problem: 'UNREADABLE' });
    } else if (good.has(at.id)) {
      bad.push({ ...at, problem: 'TWICE' });
    } else {
      try {
        good.set(at.id, { row: at.row, item: itemOf(header, row, division) });
      } catch (error) {
        const { problem, column } = error as BadField;
        bad.push({ ...at, problem, column });
      }
    }
  });
  return { good: [...good.values()], bad };
}

function field(header: string[], row: string[], column: string): string {
  return row[header.indexOf(column)]?.trim() ?? '';
}

function itemOf(header: string[], row: string[], division: string): Item {
  const optional = (column: string) => field(header, row, column);
  const required = (column: string) => {
    if (!optional(column)) {
      throw new BadField('EMPTY', column);
    }
    return optional(column);
  };
  const time = (column: string) => {
    const moment = momentOf(required(column));
    if (!moment) {
      throw new BadField('NO_TIME', column);
    }
    return moment;
  };
  return {
    externalId: required('id'),
    kind: 'CONCERN',
    title: required('subject'),
    description: required('body'),
    division: optional('division') || division,
    ...(optional('category') && { category: optional('category') }),
    filedAt: time('received_at'),
    ...(optional('reply') && { resolution: { text: optional('reply'), at: time('replied_at') } }),
  };
}

/** 2025-03-09T07:45, also with seconds or a space, in the tenants' time; a day that there is not is none. */
function momentOf(text: string): string | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/.exec(text) ?? [];
  if (Number.isNaN(Date.parse(`${day}T${time}Z`))) {
    return undefined;
  }
  const moment = instant(`${day}T${time}`);
  return local(moment).startsWith(day) ? moment : undefined;
}

/** The report with what became of a batch. */
export function after(report: Report, batch: Good[], answer: Schemas['ImportCasesReport']): Report {
  const rows = new Map(batch.map(({ row, item }) => [item.externalId, row]));
  const refused = answer.items.flatMap(({ externalId, outcome, problem }) =>
    outcome === 'REJECTED' ? [{ row: rows.get(externalId ?? '') ?? 0, id: externalId ?? '', problem: problem ?? '' }] : [],
  );
  return {
    rows: report.rows,
    done: report.done + batch.length,
    created: report.created + answer.created,
    existing: report.existing + answer.existing,
    refused: [...report.refused, ...refused].sort((one, other) => one.row - other.row),
  };
}
