/** The words are none that a patient could have sent. */
export class UnanswerableText extends Error {
  override name = 'UnanswerableText';
}
