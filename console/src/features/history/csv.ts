/** A field as it stands, or in quotes, where a quote is doubled; then what ends it. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** The rows of a CSV file (RFC 4180), without empty ones; null where the file is none. */
export function rowsOf(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.length > 0) {
    const [, quoted, plain = '', end] = FIELD.exec(text) ?? [];
    if (end === undefined) {
      return null;
    }
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      if (row.length > 1 || row[0] !== '') {
        rows.push(row);
      }
      row = [];
    }
  }
  return rows;
}

/** A file's words: UTF-8, or else what office programs here write. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
