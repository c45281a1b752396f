const CONTINUATION = 0;
const FIRST_CONTROL = 8;

interface Header {
  readonly final: boolean;
  readonly opcode: number;
  readonly mask: Buffer;
  readonly start: number;
  readonly size: number;
}

/** Puts the messages of a client together from what the socket brings. */
export class WebSocketParser {
  private pending: Buffer = Buffer.alloc(0);
  private parts: Buffer[] = [];
  private opcode = 0;
  private readonly emit: (opcode: number, payload: Buffer) => void;

  constructor(emit: (opcode: number, payload: Buffer) => void) {
    this.emit = emit;
  }

  /** Throws when the client breaks the protocol. */
  push(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    for (let header = this.header(); header !== undefined; header = this.header()) {
      const { start, size, mask } = header;
      const payload = Buffer.from(this.pending.subarray(start, start + size));
      for (let at = 0; at < size; at++) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0);
      this.pending = this.pending.subarray(start + size);
      this.take(header, payload);
    }
  }

  /** The header of the next frame once all of the frame is there. */
  private header(): Header | undefined {
    const { pending } = this;
    if (pending.length < 2) return undefined;
    const [first = 0, second = 0] = pending;
    if (second < 0x80) throw new Error('clients must mask what they send');
    const short = second & 0x7f;
    const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
    const start = 2 + extra + 4;
    if (pending.length < start) return undefined;
    const size = extra === 0 ? short : Number(extra === 2 ? pending.readUInt16BE(2) : pending.readBigUInt64BE(2));
    if (pending.length < start + size) return undefined;
    return {
      final: first >= 0x80,
      opcode: first & 0x0f,
      mask: pending.subarray(start - 4, start),
      start,
      size,
    };
  }

  private take({ final, opcode }: Header, payload: Buffer): void {
    if (opcode >= FIRST_CONTROL) {
      this.emit(opcode, payload);
      return;
    }
    if (opcode !== CONTINUATION) this.opcode = opcode;
    this.parts.push(payload);
    if (!final) return;
    const whole = Buffer.concat(this.parts);
    this.parts = [];
    this.emit(this.opcode, whole);
  }
}
