import { Parser } from 'htmlparser2';
import { InputError } from '../../../errors.ts';

/** What a caller wants to hear of an XML part; names carry their prefix (`w:p`). */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>, parent: string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

// Word itself nests about 10 levels a table; deeper than this is no document.
const MAX_DEPTH = 1000;

/**
 * Reads an XML part as a stream, so that its size is not held in memory. No DTD is read and no entity is defined, so
 * none can grow. Broken markup is taken as far as it goes.
 * @throws InputError for elements nested deeper than 1,000 levels.
 */
export async function readXml(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length >= MAX_DEPTH) throw new InputError(`its XML is nested deeper than ${MAX_DEPTH} levels.`);
        handlers.open?.(name, attributes, path.at(-1));
        path.push(name);
      },
      ontext(text) {
        handlers.text?.(text);
      },
      onclosetag(name) {
        path.pop();
        handlers.close?.(name);
      },
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) parser.write(chunk);
  parser.end();
}
