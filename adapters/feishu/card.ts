import type { PageOf } from '../../src/say/link.ts';
import { plainBlock } from '../../src/say/plain.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { visible } from '../../src/say/visible.ts';
import type { Button } from '../chat/messenger.ts';
import { buttonsOf, type Place } from './buttons.ts';
import { piecesOf } from './cut.ts';
import { type Element, elementOf, plainText } from './elements.ts';
import { headOf } from './head.ts';
import { inert } from './literal.ts';

/** The platform takes 30 KB and 200 elements; header and buttons come on top of these. */
const MOST_BYTES = 18_000;
const MOST_BLOCKS = 40;
const LONGEST_SUMMARY = 200;

/** One message, and what goes out in its place when the platform refuses the card. */
export interface Form {
  readonly card: string;
  readonly text: string;
}

/** A block as it is shown; null when the header has said all of it. */
interface Entry {
  readonly element: Element | null;
  readonly plain: string;
}

export interface Looks extends Place {
  readonly pageOf: PageOf;
}

/** A reply in as many cards as it takes; the first has the header, the last the buttons. */
export function formsOf(reply: Reply, buttons: readonly Button[], { pageOf, ...place }: Looks): Form[] {
  const head = headOf(reply);
  const entryOf = (block: Block, shown: Block | null = block): Entry => ({
    element: shown && elementOf(shown, reply, pageOf),
    plain: plainBlock(block, reply),
  });
  const [first, ...rest] = reply.blocks.flatMap(piecesOf);
  const entries = [
    ...(first ? [entryOf(first, head ? head.rest : first)] : []),
    ...rest.map((block) => entryOf(block)),
  ];
  const packs = packed(entries);
  return packs.map((pack, i) => {
    const text = inert(pack.map(({ plain }) => plain).join('\n')).trim() || '…';
    const elements = pack.map(({ element }) => element).filter((element) => element !== null);
    const body = elements.length > 0 ? elements : [plainText(text)];
    const last = i === packs.length - 1 ? buttonsOf(buttons, place) : [];
    return { card: cardOf(pack[0]?.plain ?? '', i === 0 ? head : null, [...body, ...last]), text };
  });
}

function cardOf(summary: string, head: ReturnType<typeof headOf>, elements: readonly Element[]): string {
  const header = head && {
    header: { title: { tag: 'plain_text', content: visible(head.title) }, template: head.template },
  };
  // What lists of chats and notices on a phone show of it.
  const content = [...summary].slice(0, LONGEST_SUMMARY).join('');
  return JSON.stringify({
    schema: '2.0',
    config: { update_multi: true, ...(content === '' ? {} : { summary: { content } }) },
    ...header,
    body: { elements },
  });
}

/** Entries in packs that fit a card each. */
function packed(entries: readonly Entry[]): Entry[][] {
  const packs: Entry[][] = [[]];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry.element));
    const last = packs.at(-1) as Entry[];
    if (last.length > 0 && (bytes + size > MOST_BYTES || last.length >= MOST_BLOCKS)) {
      packs.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return packs;
}
