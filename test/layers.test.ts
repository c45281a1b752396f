import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Importable from everywhere. */
const COMMON = ['src/types.ts', 'src/errors.ts', 'src/config.ts'];

/**
 * Who may import whom: the diagram of the project, lowest first. A row is a file, or a folder with all that is in it;
 * it may import itself, what is common, and what stands beside it.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/types.ts': [],
  'src/errors.ts': [],
  'src/config.ts': [],
  'src/text': [],
  'src/units': ['src/text'],
  'src/read': ['src/text', 'src/units'],
  'src/due': ['src/text', 'src/units'],
  'src/ask': ['src/text', 'src/units', 'src/due'],
  'src/train': ['src/text', 'src/units', 'src/due', 'src/ask'],
  'src/say': ['src/text', 'src/units', 'src/due', 'src/ask', 'src/train'],
  'src/assistant.ts': ['src/text', 'src/units', 'src/due', 'src/ask', 'src/say'],
  'src/trainer.ts': ['src/text', 'src/units', 'src/due', 'src/ask', 'src/train', 'src/say', 'src/assistant.ts'],
  index: ['src'],
  adapters: ['src', 'index'],
  test: ['src', 'index', 'adapters'],
  'vitest.config.ts': [],
};

/** Libraries behind one door. Tests may open them too, to compare with them. */
const DOORS: Readonly<Record<string, string>> = {
  nodejieba: 'index/segment.ts',
  flexsearch: 'index/memory.ts',
};

/** The one file of src that touches files; src asks for nothing else from outside. */
const LOADER = 'src/read/load.ts';
/** pdf.js has no bound of its own, so hostile PDFs are read in a thread that can be ended. */
const THREAD = 'src/read/formats/pdf.ts';
const OUTSIDE_LIBRARY = /^(?:node:)?(?:fs|net|tls|dgram|dns|https?|http2|child_process|worker_threads)(?:\/|$)/;
const OUTSIDE_GLOBAL = /(?<![.\w])(?:fetch\(|process\.)/;

/** The one file that asks what time it is; commands may also measure how long something took. */
const CLOCK = 'adapters/clock.ts';
const TIME_OR_CHANCE = /\b(?:Date\.now|new Date\b(?!\(\s*[^\s)])|Math\.random)/;
const STOPWATCH = /\bperformance\.now\b/;

interface Import {
  readonly path: string;
  /** A file of ours by its path from the top, a library by its name. */
  readonly target: string;
  readonly ours: boolean;
}

const STATIC_IMPORT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*'([^']+)'/gm;
const DYNAMIC_IMPORT = /(?<![.\w])import\(\s*'([^']+)'/g;
/** What it imports only running it would tell. */
const COMPUTED_IMPORT = /(?<![.\w])import\(\s*[^\s']/;

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(STATIC_IMPORT), ...text.matchAll(DYNAMIC_IMPORT)].map(([, name = '']) => {
    const ours = name.startsWith('.');
    return { path, target: ours ? posix.join(posix.dirname(path), name) : name, ours };
  });
}

function isWithin(path: string, row: string): boolean {
  return path === row || path.startsWith(`${row}/`);
}

function rowOf(path: string): string | undefined {
  return Object.keys(LAYERS).find((row) => isWithin(path, row));
}

function mayImport({ path, target, ours }: Import): boolean {
  const row = rowOf(path);
  return !ours || row === undefined || [row, ...COMMON, ...(LAYERS[row] ?? [])].some((own) => isWithin(target, own));
}

/** Every TypeScript file, also those at the top and in folders that no row knows. */
function typeScriptFiles(): string[] {
  return readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return readdirSync(entry.name, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(entry.name, path));
    })
    .filter((path) => /\.tsx?$/.test(path));
}

const files = typeScriptFiles().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));

/** The files of some rows whose text a pattern matches. */
function filesWith(pattern: RegExp, ...rows: string[]): string[] {
  return files
    .filter(({ path, text }) => rows.some((row) => isWithin(path, row)) && pattern.test(text))
    .map(({ path }) => path);
}

describe('the layers', () => {
  it('are read off imports of every form', () => {
    const text = [
      "import 'a';",
      "import b from 'b';",
      "import type { C } from './c.ts';",
      "import {\n  d,\n  type E,\n} from '../d/index.ts';",
      "export * from './e.ts';",
      "import f from './f.json' with { type: 'json' };",
      "const g = await import('g');",
      'index.import(data);',
    ].join('\n');
    const targets = ['a', 'b', 'src/x/c.ts', 'src/d/index.ts', 'src/x/e.ts', 'src/x/f.json', 'g'];
    expect(importsOf('src/x/y.ts', text).map(({ target }) => target)).toEqual(targets);
  });

  it('have a row for every file and a file in every row', () => {
    expect(files.map(({ path }) => path).filter((path) => rowOf(path) === undefined)).toEqual([]);
    expect(Object.keys(LAYERS).filter((row) => !files.some(({ path }) => isWithin(path, row)))).toEqual([]);
  });

  it('import only what the table allows', () => {
    const wrong = imports.filter((own) => !mayImport(own));
    expect(wrong.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
    expect(filesWith(COMPUTED_IMPORT, 'src', 'index', 'adapters')).toEqual([THREAD]);
  });

  it.each(Object.entries(DOORS))('reach %s through %s alone', (library, door) => {
    const users = imports.filter(({ path, target }) => target === library && !isWithin(path, 'test'));
    expect(users.map(({ path }) => path)).toEqual([door]);
  });

  it('touch files in src through the loader alone, and the network nowhere', () => {
    const users = imports.filter(({ path, target }) => isWithin(path, 'src') && OUTSIDE_LIBRARY.test(target));
    expect(users.map(({ path, target }) => `${path} imports ${target}`).sort()).toEqual([
      `${THREAD} imports node:worker_threads`,
      'src/read/formats/pdf/worker.ts imports node:worker_threads',
      `${LOADER} imports node:fs`,
    ]);
    // It watches how much memory the process takes while a thread reads.
    expect(filesWith(OUTSIDE_GLOBAL, 'src')).toEqual([THREAD]);
  });

  it('know the time through the clock alone', () => {
    expect(filesWith(TIME_OR_CHANCE, 'src', 'index', 'adapters')).toEqual([CLOCK]);
    const timed = filesWith(STOPWATCH, 'src', 'index', 'adapters');
    expect(timed.filter((path) => !isWithin(path, 'adapters/cli'))).toEqual([]);
  });
});
