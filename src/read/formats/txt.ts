import type { Format } from './format.ts';
import { decodeText } from './parts/encoding.ts';

/** Plain text and Markdown, as it is: byte order mark and line ends kept. The last format asked, so it takes what is left. */
export const txt: Format = {
  name: 'text',
  extensions: ['.txt', '.md', '.text', '.csv'],
  matches: () => true,
  read: async (bytes) => decodeText(bytes),
};
