import { Agent, request, type OutgoingHttpHeaders } from "node:http";
import { quantile } from "./statistics.ts";

export interface Load {
  /** Addresses asked for in turn. */
  readonly urls: readonly string[];
  /** Connections kept open, each with one request at a time. */
  readonly connections: number;
  readonly seconds: number;
  /** Seconds before that do not count. */
  readonly warmUp: number;
  readonly headers?: OutgoingHttpHeaders;
}

export interface LoadResult {
  readonly p50: number; // ms
  readonly p99: number; // ms
  readonly perSecond: number;
}

/** Asks a server in another process as fast as it answers. Each answer is read whole and must be a 200. */
export async function load({ urls, connections, seconds, warmUp, headers = {} }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const targets = urls.map((url) => new URL(url));
  const ask = (target: URL): Promise<void> =>
    new Promise((resolve, reject) => {
      const { hostname, port, pathname, search } = target;
      const asked = request({ agent, hostname, port, path: pathname + search, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${target.href} answered ${answer.statusCode}`));
        answer.once("end", resolve).once("error", reject).resume();
      });
      asked.once("error", reject).end();
    });
  let next = 0;
  const begins = performance.now() + warmUp * 1000;
  const ends = begins + seconds * 1000;
  const taken: number[] = [];
  const work = async (): Promise<void> => {
    for (let began = performance.now(); began < ends; began = performance.now()) {
      await ask(targets[next++ % targets.length] as URL);
      const now = performance.now();
      if (began >= begins && now <= ends) taken.push(now - began);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    agent.destroy();
  }
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), perSecond: taken.length / seconds };
}
