const URL_FORM = /^(?:(?<protocol>[a-z]+):\/\/)?(?<host>[^/?#:@\s]+)(?<port>:\d+)?(?<rest>[/?#]\S*)?$/i;
const WEB = new Set(['http', 'https']);
const OWN = new Set(['tg', 'ton', 'tonsite']);

/** The address as Telegram keeps it; none when it is not one, for example for want of a dot in the host. */
export function checkedUrl(address: string): string | undefined {
  const { protocol = 'http', host = '', port = '', rest = '' } = URL_FORM.exec(address.trim())?.groups ?? {};
  const scheme = protocol.toLowerCase();
  if (host === '') return undefined;
  if (OWN.has(scheme)) return address.trim();
  if (!WEB.has(scheme) || !/^[^.].*\.[^.]{2,}$/.test(host)) return undefined;
  return `${scheme}://${host.toLowerCase()}${port}${rest.startsWith('/') ? '' : '/'}${rest}`;
}
