const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A picture as somebody chooses it from the disk. */
export const PICTURE = { name: '窗户.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') };
