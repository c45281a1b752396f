import type { Kind } from './kind.ts';

/** What the bot can be asked; the examples are the other kinds'. */
export const help: Kind = {
  name: 'help',
  examples: ['帮助', 'help'],
  matches: ({ query }) => query.greeting || (query.asks.includes('help') && query.references.length === 0),
  find: async ({ query, view }) => ({
    kind: 'help',
    thanks: query.greeting && query.thanks,
    intent: 'help',
    query,
    documents: view.documents,
    examples: [],
    notes: [],
  }),
};
