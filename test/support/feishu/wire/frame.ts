/**
 * The protobuf message of the long connection, written by hand so that it does not share the faults of the SDK:
 *
 *     message Header { required string key = 1; required string value = 2; }
 *     message Frame {
 *       required uint64 SeqID = 1; required uint64 LogID = 2; required int32 service = 3; required int32 method = 4;
 *       repeated Header headers = 5; optional string payloadEncoding = 6; optional string payloadType = 7;
 *       optional bytes payload = 8; optional string LogIDNew = 9;
 *     }
 */
export interface Frame {
  readonly seqId: bigint;
  readonly logId: bigint;
  readonly service: number;
  /** 0 control, 1 data. */
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

function number(field: number, value: bigint): Buffer {
  return Buffer.concat([varint(BigInt((field << 3) | VARINT)), varint(value)]);
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint(BigInt((field << 3) | LENGTH)), varint(BigInt(value.length)), value]);
}

/** Writes a frame. */
export function encodeFrame({ seqId, logId, service, method, headers, payload }: Frame): Buffer {
  const pairs = Object.entries(headers).map(([key, value]) =>
    bytes(5, Buffer.concat([bytes(1, Buffer.from(key)), bytes(2, Buffer.from(value))])),
  );
  return Buffer.concat([
    number(1, seqId),
    number(2, logId),
    number(3, BigInt(service)),
    number(4, BigInt(method)),
    ...pairs,
    bytes(8, payload),
  ]);
}

interface Field {
  readonly field: number;
  readonly value: bigint | Buffer;
}

function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0;
  const next = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('the frame is cut off');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (size: number) => {
    if (at + size > message.length) throw new Error('the frame is cut off');
    at += size;
    return message.subarray(at - size, at);
  };
  while (at < message.length) {
    const tag = Number(next());
    const [field, type] = [tag >>> 3, tag & 7];
    if (type === VARINT) yield { field, value: next() };
    else if (type === LENGTH) yield { field, value: take(Number(next())) };
    else if (type === FIXED64) yield { field, value: take(8) };
    else if (type === FIXED32) yield { field, value: take(4) };
    else throw new Error(`wire type ${type}`);
  }
}

/** Reads a frame; a later header of the same name wins. */
export function decodeFrame(message: Buffer): Frame {
  const numbers = new Map<number, bigint>();
  const headers: Record<string, string> = {};
  let payload: Buffer = Buffer.alloc(0);
  for (const { field, value } of fieldsOf(message)) {
    if (typeof value === 'bigint') numbers.set(field, value);
    else if (field === 8) payload = value;
    else if (field === 5) {
      const pair = new Map([...fieldsOf(value)].map((part) => [part.field, String(part.value)]));
      headers[pair.get(1) ?? ''] = pair.get(2) ?? '';
    }
  }
  const required = (field: number) => {
    const value = numbers.get(field);
    if (value === undefined) throw new Error(`the frame has no field ${field}`);
    return value;
  };
  return {
    seqId: required(1),
    logId: required(2),
    service: Number(required(3)),
    method: Number(required(4)),
    headers,
    payload,
  };
}
