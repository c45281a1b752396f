/** Why a card is refused: the inner error, told within the message of 230099. */
export class CardFault extends Error {
  readonly errCode: number;
  readonly errPath: string;
  readonly errValue: string;

  constructor(errCode: number, errMsg: string, errValue = '', errPath = '') {
    super(errMsg);
    this.errCode = errCode;
    this.errValue = errValue;
    this.errPath = errPath;
  }

  /** The `ext=` part of the platform's message. */
  get ext(): string {
    const path = this.errPath === '' ? '' : `ErrPath: ${this.errPath}; `;
    return `ErrCode: ${this.errCode}; ${path}ErrMsg: ${this.message}; ErrorValue: ${this.errValue}; `;
  }
}

/** The JSON is not what a card looks like. */
export function malformed(path: string, value: string): CardFault {
  return new CardFault(200621, 'parse card json err, please check whether the card json is correct', value, path);
}

/** Something that version 1.0 had. */
export function outdated(path: string, value: string): CardFault {
  return new CardFault(200861, 'cards of schema V2 no longer support this capability', value, path);
}

/** Too much of something. */
export function overLimit(what: string, value = ''): CardFault {
  return new CardFault(11310, what, value);
}
