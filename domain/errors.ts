/** Nothing has this id, or the asker may not know that it exists: the two are answered alike. */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor(what: string) {
    super(`There is no such ${what}. It may have been closed, or the address may be wrong.`);
  }
}

/** The change was based on an older version than the stored one. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
  readonly current: number;
  constructor(current: number) {
    super(`Someone else changed this in the meantime (it is at version ${current} now). Load it again and repeat your change.`);
    this.current = current;
  }
}

/** A rule of the domain forbids it; the message says which and what would be allowed. */
export class RuleBroken extends Error {
  override name = 'RuleBroken';
}

/** Values do not fit their fields. Each flaw names the field by its path and says what it wants. */
export class InvalidFields extends Error {
  override name = 'InvalidFields';
  readonly flaws: { path: string; message: string }[];
  constructor(flaws: { path: string; message: string }[]) {
    super(flaws.map(({ message }) => message).join(' '));
    this.flaws = flaws;
  }
}

/** A cursor that no page of this list gave out. Starting at the beginning instead would send whoever pages through round in a circle. */
export class BadCursor extends Error {
  override name = 'BadCursor';
  constructor() {
    super('This cursor is damaged or belongs to another list. Begin again without a cursor.');
  }
}
