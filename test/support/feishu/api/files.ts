import { newId } from '../ids.ts';
import type { Platform } from '../platform.ts';
import { badField, badParameter, Refusal } from '../refusal.ts';
import { type Api, type Call, ok, path } from './api.ts';
import { partsOf } from './multipart.ts';
import { checkPresence, messageOf } from './send.ts';

const MB = 1024 * 1024;
const MAX_FILE_BYTES = 30 * MB;
const MAX_IMAGE_BYTES = 10 * MB;
const FILE_TYPES = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'];
const SCOPES = ['im:resource', 'im:resource:upload'];

type Form = ReadonlyMap<string, Buffer>;

function formOf({ bytes, headers }: Call): Form {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) throw badParameter('multipart/form-data expected');
  return new Map(partsOf(bytes, type).map((part) => [part.name, part.bytes]));
}

/** Uploads, and downloads of what people sent. */
export function filesApi({ files, ...rest }: Platform): Api[] {
  const platform = { files, ...rest };
  const keep = (form: Form, part: string, prefix: string, limit: number) => {
    const bytes = form.get(part);
    if (bytes === undefined) throw badField(part, '', `${part} is required`);
    if (bytes.length === 0) throw new Refusal(234010, "File's size can't be 0.");
    if (bytes.length > limit) throw new Refusal(234006, 'The file size exceed the max value.');
    const key = newId(prefix);
    files.set(key, { key, name: String(form.get('file_name') ?? ''), bytes, uploaded: true });
    return key;
  };

  return [
    {
      name: 'file.create',
      method: 'POST',
      pattern: path('/open-apis/im/v1/files'),
      scopes: SCOPES,
      answer(call) {
        const form = formOf(call);
        if (!FILE_TYPES.includes(String(form.get('file_type')))) {
          throw new Refusal(234001, 'Invalid request param: file_type.');
        }
        if (String(form.get('file_name') ?? '') === '') throw badField('file_name', '', 'file_name is required');
        return ok({ file_key: keep(form, 'file', 'file_v3_00', MAX_FILE_BYTES) });
      },
    },
    {
      name: 'image.create',
      method: 'POST',
      pattern: path('/open-apis/im/v1/images'),
      scopes: SCOPES,
      answer(call) {
        return ok({ image_key: keep(formOf(call), 'image', 'img_v3_02', MAX_IMAGE_BYTES) });
      },
    },
    {
      name: 'resource.get',
      method: 'GET',
      pattern: path('/open-apis/im/v1/messages/:message_id/resources/:file_key'),
      scopes: ['im:message', 'im:message:readonly', 'im:message.history:readonly'],
      chatOf: ({ params }) => platform.messages.get(params['message_id'] ?? '')?.chatId,
      answer(call) {
        const message = messageOf(platform, call);
        checkPresence(platform.chats.get(message.chatId));
        if (call.query['type'] === undefined) throw badField('type', '', 'type is required');
        const file = files.get(call.params['file_key'] ?? '');
        if (file === undefined || !message.content.includes(file.key)) {
          throw new Refusal(234003, 'File not in msg.');
        }
        return { bytes: file.bytes, type: 'application/octet-stream' };
      },
    },
  ];
}
