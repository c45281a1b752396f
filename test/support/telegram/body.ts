import type { IncomingMessage } from 'node:http';
import { Params, type Upload } from './params.ts';
import { badRequest, Refusal } from './refusal.ts';

const MAX_BYTES = 50 * 1024 * 1024;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_BYTES) throw new Refusal(413, 'Request Entity Too Large');
  return bytes;
}

function pieces(body: Buffer, separator: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(separator);
  while (from >= 0) {
    const begin = from + separator.length;
    const end = body.indexOf(separator, begin);
    if (end >= 0) parts.push(body.subarray(begin, end));
    from = end;
  }
  return parts;
}

function readMultipart(body: Buffer, boundary: string): Params {
  const values: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  for (const part of pieces(body, `--${boundary}`)) {
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString();
    const content = part.subarray(split + 4, part.length - 2);
    const name = head.match(/;\s*name="?([^";\r\n]+)/i)?.[1];
    const fileName = head.match(/;\s*filename="?([^"\r\n]+?)"?(?:\r\n|$)/i)?.[1];
    if (split < 0 || name === undefined) continue;
    if (fileName === undefined) values[name] = content.toString();
    else files.set(name, { name: fileName, bytes: content });
  }
  return new Params(values, files);
}

function readJson(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // refused below
  }
  throw badRequest("can't parse JSON body");
}

/** The parameters, from the address and the body, in whichever of the four ways they are sent. */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const body = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  const fromQuery = Object.fromEntries(query);
  if (body.length === 0) return new Params(fromQuery);
  if (type.startsWith('application/json')) return new Params({ ...fromQuery, ...readJson(body) });
  const boundary = type.match(/boundary="?([^";]+)/)?.[1];
  if (boundary !== undefined) {
    const { values, files } = readMultipart(body, boundary);
    return new Params({ ...fromQuery, ...values }, files);
  }
  return new Params({ ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) });
}
