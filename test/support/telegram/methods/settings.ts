import type { BotCommandScope } from 'grammy/types';
import type { Params } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from './method.ts';

const MAX_COMMANDS = 100;
const SCOPES: Readonly<Record<BotCommandScope['type'], readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

function language(params: Params): string {
  const code = params.text('language_code') ?? '';
  if (!/^(?:[a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** For example `default/` or `chat -100123/zh`. */
function commandsKey(params: Params): string {
  const scope = (params.json('scope') ?? { type: 'default' }) as Readonly<Record<string, unknown>>;
  const needed = SCOPES[scope['type'] as BotCommandScope['type']];
  if (needed === undefined) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const values = needed.map((field) => {
    if (scope[field] === undefined) throw badRequest(`can't parse BotCommandScope: Can't find field "${field}"`);
    return scope[field];
  });
  return `${[scope['type'], ...values].join(' ')}/${language(params)}`;
}

const setMyCommands: Method = ({ world, params }) => {
  const commands = params.list('commands') as { command?: unknown; description?: unknown }[] | undefined;
  if (commands === undefined) throw badRequest("can't parse commands JSON object");
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const kept = commands.map(({ command, description }) => {
    const name = String(command ?? '').replace(/^\//, '');
    const about = String(description ?? '').trim();
    if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
    if (about === '' || [...about].length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command: name, description: about };
  });
  world.settings.commands.set(commandsKey(params), kept);
  return true;
};

function setText(field: 'description' | 'shortDescription' | 'name', parameter: string, max: number): Method {
  return ({ world, params }) => {
    const text = params.text(parameter) ?? '';
    if ([...text].length > max) throw badRequest(`${parameter.replaceAll('_', ' ')} is too long`);
    world.settings[field].set(language(params), text);
    return true;
  };
}

export const settingsMethods: Readonly<Record<string, Method>> = {
  setMyCommands,
  deleteMyCommands: ({ world, params }) => {
    world.settings.commands.delete(commandsKey(params));
    return true;
  },
  getMyCommands: ({ world, params }) => world.settings.commands.get(commandsKey(params)) ?? [],
  setMyDescription: setText('description', 'description', 512),
  setMyShortDescription: setText('shortDescription', 'short_description', 120),
  setMyName: setText('name', 'name', 64),
};
