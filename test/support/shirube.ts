import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");
const program = join(root, "src/cli/main.ts");

/** The password of every demo account. */
export const demoPassword = "shirube-demo";

/** A whole Shirube in a process of its own, as `npm start` runs it. */
export interface Shirube {
  /** Address of the server, without a slash at the end. */
  readonly url: string;
  /** Folder of its database. */
  readonly data: string;
  /** Ends the server as a terminal does and removes the folder; gives back its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the demo on a free port.
 * @param data a folder from `emptyFolder`
 * @throws Error when the staff app is not built, or with what the server said when it does not start */
export async function startShirube(data = emptyFolder()): Promise<Shirube> {
  if (!existsSync(join(root, "build/server/index.js"))) {
    throw new Error("The staff app is not built: run npm test, which builds it first.");
  }
  const server = spawn(
    process.execPath,
    [program, "serve", "--demo", "--json", "--port", "0", "--data", data],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const said: string[] = [];
  server.stderr.on("data", (chunk) => said.push(String(chunk)));
  const url = await addressOf(server, said);
  return {
    url,
    data,
    async stop() {
      process.removeListener("exit", kill);
      const code = await end(server);
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

async function addressOf(server: ChildProcess, said: readonly string[]): Promise<string> {
  const printed: string[] = [];
  if (server.stdout) {
    for await (const line of createInterface({ input: server.stdout })) {
      printed.push(line);
      if (line === "}") break;
    }
  }
  try {
    return new URL(JSON.parse(printed.join("\n")).url).origin;
  } catch {
    throw new Error(`The server did not start: ${said.join("")}${printed.join("\n")}`);
  }
}

async function end(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const slow = setTimeout(() => server.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(slow);
  return server.exitCode;
}

/** A new folder below the machine's temporary one. Started by root, PostgreSQL runs as another user, who must
 * be able to pass. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shirube-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs one command line in a process of its own.
 * @throws Error with what it said when it fails */
export async function shirube(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk) => out.push(String(chunk)));
  child.stderr.on("data", (chunk) => err.push(String(chunk)));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`shirube ${args.join(" ")}: exit ${code}\n${err.join("")}`);
  return out.join("");
}
