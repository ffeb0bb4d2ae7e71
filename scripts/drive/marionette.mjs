import { connect } from 'node:net';

/**
 * A client of Marionette, the remote protocol inside Firefox. Messages are `LENGTH:JSON` over TCP,
 * the length in bytes; a request is `[0, id, command, parameters]`, its reply `[1, id, error,
 * value]` (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export class Marionette {
  /** @type {import('node:net').Socket} */
  #socket;
  #received = Buffer.alloc(0);
  #lastId = 0;
  /** @type {Map<number, { resolve(value: unknown): void, reject(error: Error): void }>} */
  #waiting = new Map();
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    const end = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has gone.'));
      this.#waiting.clear();
    };
    socket.on('close', end);
    socket.on('error', end);
  }

  /**
   * Connects and starts a session.
   * @param {number} port
   * @param {Record<string, unknown>} capabilities WebDriver capabilities
   */
  static async open(port, capabilities) {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('error', reject);
    });
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: capabilities } });
    return client;
  }

  /**
   * One command; rejects with Firefox's own message.
   * @param {string} command
   * @param {Record<string, unknown>} [parameters]
   * @returns {Promise<any>}
   */
  send(command, parameters = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /**
   * Runs steps that belong together (which tab is meant is a state of the session) while no other
   * such steps run.
   * @template T
   * @param {() => Promise<T>} steps
   * @returns {Promise<T>}
   */
  alone(steps) {
    const turn = this.#turn.then(steps);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Runs the body of a function in the browser's own window, with its privileges.
   * @param {string} script
   * @param {unknown[]} [args]
   */
  inBrowser(script, args = []) {
    return this.alone(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' });
      try {
        const reply = await this.send('WebDriver:ExecuteScript', { script, args, sandbox: null });
        return reply.value;
      } finally {
        await this.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  close() {
    this.#socket.destroy();
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The greeting is an object, not a reply.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(value);
    }
  }
}
