/** What an operation takes that is given a file as it is; the contract's word for bytes is a string. */
export function fileBody(file: File, type = file.type) {
  return {
    headers: { 'Content-Type': type },
    body: file as unknown as string,
    bodySerializer: (bytes: unknown) => bytes as File,
  };
}
