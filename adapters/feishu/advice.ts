/** What an administrator has to do about a refusal, by the platform's code. The menus are those of the developer console. */
const ADVICE: Readonly<Record<number, string>> = {
  10003: 'FEISHU_APP_ID is wrong: copy it again from 凭证与基础信息',
  10014: 'FEISHU_APP_SECRET is wrong or was reset: copy it again from 凭证与基础信息',
  99991663: 'the platform does not take its own token; if it stays so, look whether the app is still enabled',
  99991672: 'the app lacks a permission: tick it under 权限管理 and publish a version',
  230006: 'the bot is switched off: add 机器人 under 添加应用能力 and publish a version',
  230013: 'somebody is outside the availability of the app: widen 可用范围 under 版本管理与发布 and publish a version',
  230018: 'the group lets only some people speak: its owner has to let the bot',
  230027: 'the app lacks a permission: tick im:message and im:message:send_as_bot under 权限管理 and publish a version',
  230028: 'a rule of the tenant against leaks (DLP) holds the message back: ask who keeps the rules',
  230035: 'the group does not let the bot send messages: its owner has to allow it',
  232025: 'the bot is switched off: add 机器人 under 添加应用能力 and publish a version',
  232034: 'the app is not installed or not enabled: publish a version and enable it in the admin console',
};

/** The same for the long connection's own codes. */
const LINK_ADVICE: Readonly<Record<number, string>> = {
  1: 'the platform is busy',
  403: 'the app may not use the long connection: choose 使用长连接接收事件 under 事件与回调 and publish a version; only self-built apps can',
  514: 'the platform refuses FEISHU_APP_ID and FEISHU_APP_SECRET: copy both again from 凭证与基础信息',
  1000040350: 'the app has too many long connections, 50 at most: stop copies of the bot that are not needed',
};

const UNKNOWN = 'look the code up in the error codes of the open platform';

/** What to do about a refused call. */
export function adviceFor(code: number): string {
  return ADVICE[code] ?? UNKNOWN;
}

/** Whether a code is about the app or the chat, so that another form of the message would be refused as well. */
export function isForAdministrators(code: number): boolean {
  return code in ADVICE;
}

/** What to do about a long connection that is refused; `reason` is the SDK's. */
export function linkAdvice(reason: string): string {
  const code = Number(/code=(\d+)/.exec(reason)?.[1]);
  const known = LINK_ADVICE[code];
  if (known) return `the long connection is refused (${code}): ${known}`;
  return Number.isNaN(code)
    ? 'the long connection cannot be opened'
    : `the long connection is refused (${code}): ${UNKNOWN}`;
}
