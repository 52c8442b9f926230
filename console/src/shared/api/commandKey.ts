function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One Idempotency-Key per distinct request: sending it again after a lost answer does nothing twice. */
export class CommandKey {
  private sent?: { request: string; key: string };

  for(request: unknown): string {
    const text = JSON.stringify(request);
    if (this.sent?.request !== text) {
      this.sent = { request: text, key: random() };
    }
    return this.sent.key;
  }

  /** It worked: the same words are from now on a new request. */
  done(): void {
    this.sent = undefined;
  }
}
