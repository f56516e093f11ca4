/** A file that is not taken. The message tells the sender what to do instead. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
  readonly code: 'file_empty' | 'file_type' | 'file_damaged' | 'image_too_large' | 'file_too_large';
  constructor(code: UnfitFile['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export const damaged = (what: string): UnfitFile =>
  new UnfitFile('file_damaged', `The ${what} is incomplete or damaged. Take the picture or save the file again, then send it once more.`);
