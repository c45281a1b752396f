import { kinds } from '../ask/kinds/index.ts';
import type { Ask } from '../ask/query.ts';
import { languageOf } from '../text/script.ts';
import type { Language } from '../types.ts';

/** Kinds whose examples help shows, the most useful first. */
const SHOWN: readonly Ask[] = ['lead', 'due_list', 'unit_duties', 'frequency', 'document', 'quantity', 'search'];

/** Example questions in the reader's language. */
export function examplesFor(language: Language, most: number): string[] {
  const written = language === 'en' ? 'en' : 'zh-Hans';
  const examples = SHOWN.flatMap((name) => {
    const own = kinds.find((kind) => kind.name === name)?.examples ?? [];
    return own.find((example) => languageOf(example) === written) ?? [];
  });
  return examples.slice(0, most);
}
