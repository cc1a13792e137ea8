/** The file as a whole cannot be imported; the message is shown to the person who sent it. */
export class ImportFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
