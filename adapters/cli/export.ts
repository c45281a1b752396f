import { type Config, readConfig } from '../../src/config.ts';
import { InputError, UsageError } from '../../src/errors.ts';
import { ankiText } from '../../src/say/anki.ts';
import { type PageOf, pathOf } from '../../src/say/link.ts';
import { visible } from '../../src/say/visible.ts';
import type { Language } from '../../src/types.ts';
import { scopeOf } from '../scope.ts';
import { replaceFile } from './replace-file.ts';
import { argumentsOf, run } from './run.ts';

const USAGE = 'npm run -s export -- anki FILE [--scope ID[,ID]] [--language zh-Hans|zh-Hant|en]';
const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];
/** Commands on the machine itself see internal documents. */
const VIEWER = { internal: true };

await run(async () => {
  const { values, positionals } = argumentsOf(
    { options: { scope: { type: 'string' }, language: { type: 'string', default: 'zh-Hans' } } },
    USAGE,
  );
  const [format, path, ...rest] = positionals;
  if (format !== undefined && format !== 'anki') throw wrong(`"${format}" is no format; there is anki`);
  if (format === undefined || path === undefined || rest.length > 0) throw wrong('a format and one file are needed');
  const language = LANGUAGES.find((own) => own === values.language);
  if (language === undefined) throw wrong('--language: write zh-Hans, zh-Hant or en');
  const config = readConfig(process.env);

  // Wrong usage is told at once; these take a second.
  const [{ openLibrary }, { createTrainer }] = await Promise.all([
    import('../documents.ts'),
    import('../../src/trainer.ts'),
  ]);
  const { library } = await openLibrary(config);
  const view = await library.view(VIEWER);
  const scope = scopeOf(values.scope, view.documents);
  const documents = view.documents.filter(({ id }) => scope?.includes(id) ?? true);
  const cards = await createTrainer(library).flashcards(scope, VIEWER, language);
  if (cards.length === 0) {
    const where = documents.map(({ id }) => id).join(', ') || 'the library';
    throw new InputError(`${path}: not written: nothing in ${where} makes a question. Name or ingest other documents.`);
  }
  await replaceFile(path, ankiText(cards, { language, documents, pageOf: pagesOn(config) }));
  const counts = documents.map(({ id }) => `${id} ${cards.filter(({ document }) => document === id).length}`);
  process.stderr.write(visible(`${path}: ${cards.length} cards written: ${counts.join(', ')}\n`));
});

/** Public pages only: a card is kept for years, the address of an internal page ends after a day. */
function pagesOn({ PUBLIC_URL }: Config): PageOf {
  return (passage) => (PUBLIC_URL === undefined || !passage || passage.internal ? null : PUBLIC_URL + pathOf(passage));
}

function wrong(what: string): UsageError {
  return new UsageError(`${what}\nusage: ${USAGE}`);
}
