import { kinds } from '../ask/kinds/index.ts';
import type { Ask } from '../ask/query.ts';
import { languageOf } from '../text/script.ts';
import type { Language, SourceDocument } from '../types.ts';

/** Kinds whose examples help shows, the most useful first. */
const SHOWN: readonly Ask[] = ['lead', 'due_list', 'unit_duties', 'frequency', 'document', 'quantity', 'search'];

/** Questions that most plans answer, for offices that keep documents of their own. */
const OF_ANY = {
  'zh-Hans': (name: string) => [`${name}第1项谁牵头`, `${name}有哪些年底前到期的`, `${name}的文号是多少`],
  en: (name: string) => [`Who leads item 1 in ${name}?`, `What is the document number of ${name}?`],
} as const;

/** Example questions in the reader's language, the best first. Which of them the documents answer is not known here. */
export function examplesFor(language: Language, documents: readonly SourceDocument[]): string[] {
  const written = language === 'en' ? 'en' : 'zh-Hans';
  const ofKinds = SHOWN.flatMap((name) => {
    const own = kinds.find((kind) => kind.name === name)?.examples ?? [];
    return own.find((example) => languageOf(example) === written) ?? [];
  });
  const ofDocuments = documents.flatMap(({ englishName, shortName }) =>
    OF_ANY[written](written === 'en' ? englishName : shortName),
  );
  return [...ofKinds, ...ofDocuments];
}
