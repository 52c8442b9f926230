/**
 * Styles that are written while the page runs get the page's nonce, without which the browser refuses them. Ant Design
 * can be given it, but not the parts of it that lock the scrolling behind a dialog.
 */
export function styleWithNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (nonce && element instanceof HTMLStyleElement) {
      element.nonce = nonce;
    }
    return element;
  };
}
