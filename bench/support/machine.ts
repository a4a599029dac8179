import { arch, availableParallelism, cpus, release, totalmem, type } from "node:os";

/** What the figures were measured on, each with its name. */
export function machine(now: Date): Readonly<Record<string, string>> {
  return {
    CPU: cpus()[0]?.model.trim() ?? "unknown",
    Cores: String(availableParallelism()),
    Memory: `${(totalmem() / 1024 ** 3).toFixed(1)} GiB`,
    System: `${type()} ${release()} ${arch()}`,
    Node: process.version,
    Date: now.toISOString().slice(0, 10),
  };
}
