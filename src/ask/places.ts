import { z } from 'zod';
import data from './data/places.json' with { type: 'json' };

/** Names of Chinese places as stems (广东, 黄冈); a stem that ordinary text may contain keeps its suffix (中山市). */
export interface Places {
  readonly provinces: readonly string[];
  /** Prefecture level. */
  readonly cities: readonly string[];
  /** Districts and counties of the four municipalities, with their suffix. */
  readonly districts: Readonly<Record<string, readonly string[]>>;
  /** English names that differ from the plain pinyin of the stored name; the usual one of a place comes first. */
  readonly english: Readonly<Record<string, string>>;
}

const FILE = 'src/ask/data/places.json';

const name = z.string().regex(/^\p{Script=Han}{2,}$/u, 'a place name is two or more Chinese characters');
const names = z.array(name).superRefine((list, ctx) => {
  for (const [at, place] of list.entries()) {
    if (list.indexOf(place) !== at)
      ctx.addIssue({ code: 'custom', path: [at], message: `“${place}” stands there twice` });
  }
});
const english = z.string().regex(/^[A-Z][A-Za-z]*(?:[ '][A-Za-z]+)*$/, 'an English name is capitalised Latin words');

const schema = z
  .strictObject({
    provinces: names,
    cities: names,
    districts: z.record(name, names),
    english: z.record(english, name),
  })
  .superRefine((places, ctx) => {
    for (const [of, list] of Object.entries(places.districts)) {
      if (!places.provinces.includes(of)) {
        ctx.addIssue({ code: 'custom', path: ['districts', of], message: `“${of}” is not among the provinces` });
      }
      for (const [at, district] of list.entries()) {
        if (!/[区县]$/.test(district)) {
          ctx.addIssue({
            code: 'custom',
            path: ['districts', of, at],
            message: `“${district}” lacks its suffix 区 or 县`,
          });
        }
      }
    }
    for (const [latin, place] of Object.entries(places.english)) {
      if (!places.provinces.includes(place) && !places.cities.includes(place)) {
        ctx.addIssue({
          code: 'custom',
          path: ['english', latin],
          message: `“${place}” is no province or city of the file`,
        });
      }
    }
  });

/** Checks place data: nothing empty or twice, every district and English name of a known place. Throws with file, entry and reason. */
export function checkPlaces(input: unknown): Places {
  const result = schema.safeParse(input);
  if (!result.success) throw new Error(`${FILE}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The place names, checked. */
export const places = checkPlaces(data);
