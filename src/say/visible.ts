/** Control characters but the line break, halves of surrogate pairs, and marks that turn the direction of writing. */
const UNSAFE = /[^\P{Cc}\n]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;

/** A text that may come from a person, without what a terminal or a chat would act on instead of showing it. */
export function visible(text: string): string {
  return text.replace(UNSAFE, '');
}
