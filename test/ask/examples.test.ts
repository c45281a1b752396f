import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/ask/kinds/index.ts';
import { createAssistant } from '../../src/assistant.ts';
import { seedsLibrary } from '../support/seeds.ts';

/** In the middle of the plans: Haikou's and Beijing's dates are still to come, so lists of what is due are not empty. */
const NOW = { today: '2017-05-15', at: Date.UTC(2017, 4, 15) };

const assistant = createAssistant(seedsLibrary());

describe.each(kinds)('the kind $name', ({ name, examples }) => {
  it.each(examples)('answers its example %s', async (text) => {
    const { answer } = await assistant.reply({ text, scope: null }, null, { internal: false }, NOW);
    expect(answer.intent).toBe(name);
    expect(answer.kind).not.toBe('not_found');
  });
});
