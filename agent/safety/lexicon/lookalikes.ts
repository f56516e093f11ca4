export const LOOKALIKES: readonly string[] = [];
