import { holds, isZip, startsWith } from './parts/magic.ts';

interface Unsupported {
  matches(bytes: Uint8Array): boolean;
  /** What it is and what to do. */
  readonly advice: string;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const isOle = (bytes: Uint8Array) => startsWith(bytes, OLE);
/** Names inside an OLE file are UTF-16. */
const hasStream = (bytes: Uint8Array, name: string) => isOle(bytes) && holds(bytes, [...name].join('\0'));
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/** Kinds of file an office may try that cannot be read; the first that matches speaks. */
export const unsupported: readonly Unsupported[] = [
  {
    matches: (bytes) => hasStream(bytes, 'EncryptedPackage'),
    advice: 'it is protected by a password. Save it without one.',
  },
  {
    matches: (bytes) => hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'),
    advice: 'it is an old Excel or WPS file (.xls, .et). Open it and save it as .xlsx.',
  },
  {
    matches: isOle,
    advice: 'it is an old Word or WPS file (.doc, .wps). Open it and save it as .docx.',
  },
  {
    matches: (bytes) => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]),
    advice: 'it is rich text (.rtf). Open it and save it as .docx.',
  },
  {
    matches: (bytes) => isZip(bytes) && holds(bytes, 'OFD.xml'),
    advice: 'it is an OFD document. Export it as pdf or docx.',
  },
  {
    matches: isZip,
    advice: 'it is a packed file, but neither Word nor Excel. Unpack it, or save it as .docx or .xlsx.',
  },
  {
    matches: (bytes) => PICTURES.some((magic) => startsWith(bytes, magic)),
    advice: 'it is a picture. It needs OCR first; save the result as .docx or .pdf.',
  },
  {
    matches: (bytes) => ARCHIVES.some((magic) => startsWith(bytes, magic)),
    advice: 'it is a packed file. Unpack it first.',
  },
];
