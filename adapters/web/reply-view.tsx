import { pathOf } from '../../src/say/link.ts';
import type { Block, Passage, Reply } from '../../src/say/reply.ts';
import { textParts } from '../../src/say/text-parts.ts';
import { visible } from '../../src/say/visible.ts';
import { wordsFor } from '../../src/say/words.ts';
import type { Page } from './page.ts';

interface ReplyViewProps {
  readonly page: Page;
  readonly reply: Reply;
}

/** A reply block by block; rows that follow each other are one list. */
export function ReplyView({ page, reply }: ReplyViewProps) {
  return (
    <div class="reply" lang={reply.language}>
      {runsOf(reply.blocks).map((run) =>
        run[0]?.is === 'row' ? (
          <ol>
            {run.map((block) => (
              <Row page={page} block={block} />
            ))}
          </ol>
        ) : (
          run.map((block) => <One page={page} block={block} reply={reply} />)
        ),
      )}
    </div>
  );
}

/** Blocks with the rows that follow each other together. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.is === 'row' && last?.[0]?.is === 'row') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function Row({ page, block }: { readonly page: Page; readonly block: Block }) {
  const number = 'number' in block && block.number !== null ? { value: block.number } : { class: 'plain' };
  return (
    <li {...number}>
      <Words page={page} block={block} />
    </li>
  );
}

function One({ page, block, reply }: { readonly page: Page; readonly block: Block; readonly reply: Reply }) {
  if (block.is === 'quote')
    return (
      <blockquote>
        <span lang={block.language}>{visible(block.text)}</span>
        {block.converted ? <span class="pale small">{wordsFor(reply.language).converted}</span> : null}
      </blockquote>
    );
  if (block.is === 'source')
    return (
      <p class="source">
        <Linked page={page} text={block.text} passage={block.passage} />
      </p>
    );
  return (
    <p>
      <Words page={page} block={block} />
    </p>
  );
}

/** A text with its value set off and its label leading to the passage. */
function Words({ page, block }: { readonly page: Page; readonly block: Block }) {
  if (block.is === 'quote') return null;
  return (
    <>
      {textParts(block).map(({ is, text }) => {
        if (is === 'value') return <strong>{visible(text)}</strong>;
        return is === 'label' ? <Linked page={page} text={text} passage={block.passage} /> : visible(text);
      })}
    </>
  );
}

interface LinkedProps {
  readonly page: Page;
  readonly text: string;
  readonly passage: Passage | undefined;
}

function Linked({ page, text, passage }: LinkedProps) {
  return passage ? <a href={page.href(pathOf(passage))}>{visible(text)}</a> : visible(text);
}
