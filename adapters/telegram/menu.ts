import type { Api } from 'grammy';
import { menuFor, profileFor } from '../../src/say/menu.ts';
import type { Language } from '../../src/types.ts';

/** Telegram knows one Chinese; other languages get English. */
const LANGUAGES: readonly { readonly language: Language; readonly code?: 'zh' }[] = [
  { language: 'en' },
  { language: 'zh-Hans', code: 'zh' },
];

/** Puts the commands and the description in place, for private chats and groups, in each language. */
export async function publishMenu(api: Api): Promise<void> {
  for (const { language, code } of LANGUAGES) {
    const languageCode = code ? { language_code: code } : {};
    for (const type of ['all_private_chats', 'all_group_chats'] as const) {
      await api.setMyCommands(menuFor(language), { scope: { type }, ...languageCode });
    }
    const { short, long } = profileFor(language);
    await api.setMyShortDescription(short, languageCode);
    await api.setMyDescription(long, languageCode);
  }
}
