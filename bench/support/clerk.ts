import { Agent, request, type IncomingMessage } from "node:http";
import { text as readAll } from "node:stream/consumers";
import type { HallClerk } from "./cityHall.ts";

/** What has been acknowledged of one field: the text that must stand there, and how often it was changed. */
export interface Kept {
  text: string;
  changes: number;
}

/** A signed-in clerk who saves by plain form posts, as a browser without scripts does. */
export class Clerk {
  readonly who: HallClerk;
  isBusy = false;
  /** Repeated because the server did not answer. */
  repeats = 0;
  /** Answered because somebody else had changed the field meanwhile. */
  conflicts = 0;
  readonly cookie: string;
  readonly #origin: URL;
  readonly #agent: Agent;
  /** Versions of fields as this clerk's last page showed them. */
  readonly #versions = new Map<string, number>();

  constructor(who: HallClerk, cookie: string, origin: string, agent: Agent) {
    this.who = who;
    this.cookie = cookie;
    this.#origin = new URL(origin);
    this.#agent = agent;
  }

  /** Saves fields of a submission and comes back when the server has acknowledged them. A clash is answered with this
   * clerk's own text; a server that is gone is asked again until it is there. */
  async save(submissionId: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const path = `/staff/submissions/${submissionId}`;
    for (;;) {
      const form = new URLSearchParams({ intent: "save" });
      for (const [name, text] of Object.entries(fields)) {
        form.set(name, text);
        form.set(`version:${name}`, String(this.#versions.get(`${submissionId} ${name}`) ?? 0));
        form.set(`loaded:${name}`, "");
      }
      const answer = await this.#post(path, form.toString()).catch(() => undefined);
      if (answer === undefined) {
        this.repeats += 1;
        await new Promise((resolve) => setTimeout(resolve, 250));
      } else if (answer.status === 302) {
        return;
      } else if (answer.status === 409) {
        this.conflicts += 1;
        this.#learnVersions(submissionId, fields, answer.body);
      } else {
        throw new Error(`${this.who.login} ${path}: ${answer.status} ${answer.body.slice(0, 500)}`);
      }
    }
  }

  /** A page after a clash shows the version of the other's text. */
  #learnVersions(submissionId: string, fields: Readonly<Record<string, string>>, page: string): void {
    for (const name of Object.keys(fields)) {
      const input = page.match(
        new RegExp(`name="version:${name.replaceAll(".", String.raw`\.`)}" value="(\\d+)"`),
      );
      if (input) this.#versions.set(`${submissionId} ${name}`, Number(input[1]));
    }
  }

  #post(path: string, body: string): Promise<{ status: number; body: string }> {
    const { hostname, port, origin } = this.#origin;
    const headers = {
      cookie: this.cookie,
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        { agent: this.#agent, hostname, port, path, method: "POST", headers },
        (answer: IncomingMessage) => {
          readAll(answer).then((page) => resolve({ status: answer.statusCode ?? 0, body: page }), reject);
        },
      );
      asked.once("error", reject).end(body);
    });
  }
}
