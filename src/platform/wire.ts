/** A failure on the other side, or nobody there to answer. */
export class RemoteError extends Error {
  override name = 'RemoteError';
}

// biome-ignore lint/suspicious/noExplicitAny: a call may have any signature; each is named in protocol.ts
type Calls = Record<string, (...args: any[]) => unknown>;

/** The other side's calls, as seen from here: each answers later. */
export type Remote<C extends Calls> = {
  [Name in keyof C]: (...args: Parameters<C[Name]>) => Promise<Awaited<ReturnType<C[Name]>>>;
};

/** This side's answers; each is told who asks. */
export type Handlers<C extends Calls, From> = {
  [Name in keyof C]: (
    from: From,
    ...args: Parameters<C[Name]>
  ) => ReturnType<C[Name]> | Promise<Awaited<ReturnType<C[Name]>>>;
};

interface Envelope {
  to: string;
  call: string;
  args: unknown[];
}

type Reply = { ok: true; value: unknown } | { ok: false; message: string };

const isEnvelope = (mail: unknown): mail is Envelope =>
  typeof mail === 'object' &&
  mail !== null &&
  'to' in mail &&
  'call' in mail &&
  typeof mail.call === 'string' &&
  'args' in mail &&
  Array.isArray(mail.args);

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && 'ok' in reply;

/**
 * The calls of the side named `to`, carried by `post`. A failure there, or no answer, is a
 * RemoteError here.
 */
export function remote<C extends Calls>(
  to: string,
  post: (mail: unknown) => Promise<unknown>,
): Remote<C> {
  return new Proxy({} as Remote<C>, {
    get: (_, call) =>
      // A promise asks every object it resolves with for `then`.
      typeof call === 'symbol' || call === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            const reply = await post({ to, call, args }).catch((error: unknown) => {
              throw new RemoteError(`Nobody answered ${call}: ${String(error)}`);
            });
            if (!isReply(reply)) throw new RemoteError(`Nobody answered ${call}.`);
            if (!reply.ok) throw new RemoteError(reply.message);
            return reply.value;
          },
  });
}

/**
 * A message listener that answers mail addressed to `to`. For other mail it returns undefined, so
 * that another listener may answer.
 */
export function answer<C extends Calls, From>(
  to: string,
  handlers: Handlers<C, From>,
): (mail: unknown, from: From) => Promise<Reply> | undefined {
  return (mail, from) => {
    if (!isEnvelope(mail) || mail.to !== to || !Object.hasOwn(handlers, mail.call)) return;
    const handler = handlers[mail.call];
    if (!handler) return;
    return (async (): Promise<Reply> => {
      try {
        return { ok: true, value: await handler(from, ...(mail.args as never)) };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    })();
  };
}
