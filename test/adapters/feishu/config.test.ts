import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';

const APP = { FEISHU_APP_ID: 'cli_0123456789abcdef', FEISHU_APP_SECRET: 'secret-of-the-app' };
const WEBHOOK = { ...APP, FEISHU_MODE: 'webhook' };

describe('the settings of Feishu', () => {
  it('are the long connection to Feishu unless told otherwise', () => {
    expect(readConfig(APP)).toMatchObject({ FEISHU_MODE: 'websocket', FEISHU_DOMAIN: 'https://open.feishu.cn' });
    expect(readConfig({ ...APP, FEISHU_DOMAIN: 'https://open.larksuite.com/' }).FEISHU_DOMAIN).toBe(
      'https://open.larksuite.com',
    );
  });

  it.each([
    ['an id without a secret', { FEISHU_APP_ID: APP.FEISHU_APP_ID }, /^FEISHU_APP_SECRET is not set/],
    ['a secret without an id', { FEISHU_APP_SECRET: 'geheim' }, /^FEISHU_APP_ID is not set/],
    ['an id of another form', { ...APP, FEISHU_APP_ID: 'cli_1' }, /^FEISHU_APP_ID="cli_1" cannot be used/],
    ['a secret of two words', { ...APP, FEISHU_APP_SECRET: 'ge heim' }, /^FEISHU_APP_SECRET cannot be used/],
    ['a mode nobody knows', { ...APP, FEISHU_MODE: 'polling' }, /^FEISHU_MODE="polling" cannot be used/],
    ['a webhook that anybody may call', WEBHOOK, /^FEISHU_VERIFICATION_TOKEN is not set/],
    ['a key of two words', { ...WEBHOOK, FEISHU_ENCRYPT_KEY: 'ge heim' }, /^FEISHU_ENCRYPT_KEY cannot be used/],
  ])('are refused: %s', (_, environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
    expect(() => readConfig(environment)).not.toThrow(/ge ?heim/);
  });

  it.each(['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN'])('let a webhook be known by %s alone', (name) => {
    expect(readConfig({ ...WEBHOOK, [name]: 'x' })).toMatchObject({ FEISHU_MODE: 'webhook', [name]: 'x' });
  });
});
