import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { environment } from "./command.ts";

const root = new URL("../../", import.meta.url);

/** A server in a process of its own. */
export interface BenchServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  /** Ends it and waits until it has ended, the database included. */
  stop(): Promise<void>;
  /** Ends the process at once, as a fault of the machine would; what it has started may live on. */
  kill(): Promise<void>;
}

/** Starts a script that serves on the port it is given, and waits until /health answers. */
export async function startScript(
  script: URL,
  args: (port: number) => readonly string[],
  givenPort?: number,
): Promise<BenchServer> {
  const port = givenPort ?? (await freePort());
  const child = spawn(process.execPath, [fileURLToPath(script), ...args(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: environment,
  });
  const ended = once(child, "exit");
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isHealthy(origin))) {
    if (child.exitCode !== null) throw new Error(`${script.href} ended with ${child.exitCode}`);
    await sleep(5);
  }
  return {
    origin,
    port,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Serves a data folder that holds the demo, as `shirube serve --demo` does. */
export const startServer = (dataDir: string, port?: number): Promise<BenchServer> =>
  startScript(
    new URL("src/cli/main.ts", root),
    (chosen) => ["serve", "--demo", "--data", dataDir, "--port", String(chosen)],
    port,
  );

/** Measures on a server, which is stopped whatever happens. */
export async function withServer<T>(
  server: Promise<BenchServer>,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const { origin, stop } = await server;
  try {
    return await work(origin);
  } finally {
    await stop();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch {
    return false;
  }
}
