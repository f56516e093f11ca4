/** A phone number as people read it out: "555-0142", "+1 555 123-4567". Others stay as they are kept. */
export function phoneWords(value: string): string {
  const local = /^(\d{3})(\d{4})$/.exec(value);
  if (local) return `${local[1]}-${local[2]}`;
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value);
  return american ? `+1 ${american[1]} ${american[2]}-${american[3]}` : value;
}
