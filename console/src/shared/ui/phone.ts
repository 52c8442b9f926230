/** As the services take it. */
export const PHONE = /^\+?[0-9][0-9 -]{3,18}[0-9]$/;
