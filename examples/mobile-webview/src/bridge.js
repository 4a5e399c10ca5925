import { format, read } from "./messages.js";

/**
 * Messages to and from the app. `handlers` has a function for each type the app sends; what one gives back, other than
 * undefined, is the code by which the message is refused. `onRefusal` hears of every message that was refused.
 */
export class Bridge {
  #host = null;
  #handlers;
  #onRefusal;
  #sent = 0;
  #received = 0;
  #waiting = new Map();

  constructor(handlers, onRefusal) {
    this.#handlers = handlers;
    this.#onRefusal = onRefusal;
  }

  /** From now on the messages go to this host. */
  connect(host) {
    this.#host = host;
  }

  /** Sends a message; `re` is the message it answers. Gives its number. */
  send(type, body, re) {
    this.#sent += 1;
    const message = { format, id: this.#sent, ...(re === undefined ? {} : { re }), type, body };
    this.#host?.send(JSON.stringify(message), message);
    return this.#sent;
  }

  /** Sends a message that is answered: resolves with the answer's body, fails where the app refuses it. */
  ask(type, body) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(this.send(type, body), { resolve, reject });
    });
  }

  /** Takes what the app sent. */
  receive(text) {
    const { message, ...problem } = read(text);
    if (message === undefined) return this.refuse(problem.refused, problem.re);
    if (message.id <= this.#received) return this.refuse("replayed", message.id);
    this.#received = message.id;
    const asked = this.#waiting.get(message.re);
    this.#waiting.delete(message.re);
    if (message.type === "refused") asked?.reject(new Error(message.body.code));
    else if (asked) return asked.resolve(message.body);
    const code = this.#handlers[message.type](message.body, message.id);
    if (code !== undefined) this.refuse(code, message.id);
  }

  /** The host itself says that it does not do what the message with this number asked for. */
  hostRefused(id, code) {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    asked?.reject(new Error(code));
    this.#handlers.refused({ code });
  }

  refuse(code, re) {
    this.send("error", { about: "message", code }, re);
    this.#onRefusal(code);
  }
}
