import { CardFault } from '../cards/card-fault.ts';
import { cardOf, checkContent, isDowngrade, refuseCard } from '../content.ts';
import { type Limits, tooManyHere } from '../limits.ts';
import type { Platform } from '../platform.ts';
import { badParameter, Refusal, withdrawn } from '../refusal.ts';
import type { Message } from '../types.ts';
import { type Api, type Call, ok, path, required } from './api.ts';
import { checkPresence, messageOf } from './send.ts';

const DAYS_14_MS = 14 * 24 * 3_600_000;
const MAX_EDITS = 20;
const PER_MESSAGE = 5;
const SCOPES = ['im:message', 'im:message:update', 'im:message:send_as_bot'];

/** Puts a content into a message. */
export function change(message: Message, content: string): void {
  message.history.push(message.content);
  message.content = content;
  message.updateTime = Date.now();
}

/** Editing cards and texts, and taking messages back. */
export function editApi(platform: Platform, limits: Limits): Api[] {
  const own = (call: Call): Message => {
    const message = messageOf(platform, call);
    checkPresence(platform.chats.get(message.chatId));
    if (message.recalled) throw withdrawn();
    if (message.sender !== platform.bot) throw new Refusal(230071, 'The operator is not the sender of the message.');
    limits.take(`message ${message.messageId}`, PER_MESSAGE, tooManyHere);
    return message;
  };
  const pattern = path('/open-apis/im/v1/messages/:message_id');
  const chatOf = ({ params }: Call) => platform.messages.get(params['message_id'] ?? '')?.chatId;

  return [
    {
      name: 'message.patch',
      method: 'PATCH',
      pattern,
      scopes: SCOPES,
      chatOf,
      answer(call) {
        const [message, content] = [own(call), required(call, 'content')];
        if (message.msgType !== 'interactive') throw badParameter('This message is NOT a card');
        if (Date.now() - message.createTime > DAYS_14_MS) {
          throw new Refusal(230031, 'The message has been sent for more than 14 days.');
        }
        checkContent(platform, 'interactive', content);
        if (isDowngrade(message.content, cardOf(content))) {
          throw refuseCard(new CardFault(200830, 'a card of schema V2 can not be updated to schema V1'));
        }
        change(message, content);
        return ok({});
      },
    },
    {
      name: 'message.update',
      method: 'PUT',
      pattern,
      scopes: SCOPES,
      chatOf,
      answer(call) {
        const [message, msgType, content] = [own(call), required(call, 'msg_type'), required(call, 'content')];
        const editable = (type: string) => type === 'text' || type === 'post';
        if (!editable(message.msgType) || !editable(msgType))
          throw new Refusal(230075, 'This message can NOT be edited.');
        if (message.history.length >= MAX_EDITS) {
          throw new Refusal(230072, 'The message has reached the number of times it can be edited.');
        }
        checkContent(platform, msgType, content);
        change(message, content);
        message.msgType = msgType;
        return ok({ message_id: message.messageId });
      },
    },
    {
      name: 'message.delete',
      method: 'DELETE',
      pattern,
      scopes: ['im:message', 'im:message:recall'],
      chatOf,
      answer(call) {
        own(call).recalled = true;
        return ok({});
      },
    },
  ];
}
