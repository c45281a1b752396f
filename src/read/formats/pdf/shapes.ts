/** A run of text on a page. Points from the page's upper left corner; `y` is the baseline, growing downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters: one em. */
  readonly size: number;
}

/** A line drawn on the page: `at` is its place across, `from` and `to` its ends along. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** What is printed on a page. */
export interface PrintedPage {
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rulings: Rulings;
}
