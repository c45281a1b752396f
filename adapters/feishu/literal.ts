import { visible } from '../../src/say/visible.ts';

/** What Markdown in a card acts on; `&` itself, or an entity somebody typed would come out as what it stands for. */
const ACTIVE = /[&<>*_~[\]()#:`\\!$|+-]/g;
/** A number and a dot begin a list. */
const NUMBERED = /^(\s*\d+)\./gm;

/** A text as a card's Markdown shows it literally. */
export function literal(text: string): string {
  return visible(text)
    .replace(ACTIVE, (character) => `&#${character.charCodeAt(0)};`)
    .replace(NUMBERED, '$1&#46;');
}

/** What a plain text message acts on: tags such as `<at …>`, links, bold and struck. */
const LIVE = /<(?=[a-z/])|\](?=\()|\*(?=\*)|~(?=~)|_(?=_)/gi;

/** A text as a text message shows it literally: what would act is parted by a blank without width. */
export function inert(text: string): string {
  return text.replace(LIVE, '$&\u200B');
}
