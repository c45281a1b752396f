/** The server's clock: the real one, which a test may move forward. */
export class Clock {
  #ahead = 0;

  /** Milliseconds. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(seconds: number): void {
    this.#ahead += seconds * 1000;
  }
}
