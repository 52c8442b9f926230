const LAST = 'mulin.import.';

/** The import that an account brought last in this browser, to go on with; an id, and only its account may read it. */
export function lastImport(account: string | undefined): string | null {
  return account ? localStorage.getItem(LAST + account) : null;
}

export function rememberImport(account: string | undefined, id: string): void {
  if (account) {
    localStorage.setItem(LAST + account, id);
  }
}
