import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketParser } from './websocket-parser.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** One end of a WebSocket, as far as the long connection needs it. */
export interface WebSocketLink {
  send(message: Buffer): void;
  /** Says goodbye, as a server that restarts does. */
  close(): void;
  /** Ends without a word. */
  reset(): void;
}

export interface WebSocketEvents {
  message(message: Buffer): void;
  closed(): void;
}

function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  if (size < 126) return Buffer.concat([Buffer.from([0x80 | opcode, size]), payload]);
  const head = Buffer.alloc(size < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = size < 65_536 ? 126 : 127;
  if (size < 65_536) head.writeUInt16BE(size, 2);
  else head.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([head, payload]);
}

/** Refuses an upgrade the way the platform does, with the reason in headers. */
export function refuseUpgrade(socket: Duplex, code: number, reason: string): void {
  const head = ['HTTP/1.1 403 Forbidden', `Handshake-Status: ${code}`, `Handshake-Msg: ${reason}`, 'Connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
}

/** Answers the handshake and speaks RFC 6455 from then on. */
export function acceptUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  events: WebSocketEvents,
): WebSocketLink {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${[...lines, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  const write = (opcode: number, payload: Buffer) => {
    if (socket.writable) socket.write(frame(opcode, payload));
  };
  const parser = new WebSocketParser((opcode, payload) => {
    if (opcode === PING) write(PONG, payload);
    else if (opcode === CLOSE) {
      write(CLOSE, payload.subarray(0, 2));
      socket.end();
    } else if (opcode !== PONG) events.message(payload);
  });
  const read = (chunk: Buffer) => {
    try {
      parser.push(chunk);
    } catch {
      socket.destroy();
    }
  };
  socket.on('data', read);
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.end());
  socket.on('close', () => events.closed());
  if (head.length > 0) read(head);
  return {
    send: (message) => write(BINARY, message),
    close: () => {
      write(CLOSE, Buffer.from([0x03, 0xe9]));
      socket.end();
    },
    reset: () => socket.destroy(),
  };
}
