/** Files that a message points to cannot be had now and may be later: it is read again after `seconds`. */
export class FilesLater extends Error {
  override name = 'FilesLater';
  readonly seconds: number;
  constructor(seconds: number) {
    super('The files of a message could not be fetched; they are asked for again.');
    this.seconds = seconds;
  }
}
