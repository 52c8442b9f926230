const SIGN_IN = '/oauth2/authorization/web';
const WINDOW = 'mulin-sign-in';
const WANTED = 'mulin.wanted';

/** Signs in here; `wantedPage` later says where the reader was going. */
export function signIn(): void {
  sessionStorage.setItem(WANTED, location.pathname + location.search);
  location.assign(SIGN_IN);
}

/** Where the reader was going before the sign-in, which always ends on the start page. */
export function wantedPage(): string | null {
  const wanted = sessionStorage.getItem(WANTED);
  sessionStorage.removeItem(WANTED);
  return wanted;
}

/** Signs in beside the page, which keeps what was typed. */
export function signInAgain(): void {
  window.open(SIGN_IN, WINDOW, 'popup,width=480,height=640');
}

/** That other window has done its part once it is signed in. */
export function closeIfSignedInAgain(): void {
  if (window.name === WINDOW) {
    window.close();
  }
}
