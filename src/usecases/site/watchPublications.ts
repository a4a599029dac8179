import { setTimeout as sleep } from "node:timers/promises";
import type { PoolClient } from "pg";
import type { Context } from "../../context.ts";

/** Calls `changed` as soon as anything is published or withdrawn, by whatever process, and each time that
 * changes may have been missed because the connection was lost.
 * The notice carries nothing but the fact; it comes over the sign-in role's pool since any role may listen. */
export async function watchPublications(
  { databases }: Pick<Context, "databases">,
  changed: () => void,
): Promise<{ stop(): void }> {
  const ending = new AbortController();
  let client = await listen();

  async function listen(): Promise<PoolClient> {
    const connected = await databases.auth.connect();
    // Without a listener a connection lost later would end the whole process.
    connected.on("error", () => undefined);
    connected.on("notification", changed);
    try {
      await connected.query("listen shirube_published");
      return connected;
    } catch (error) {
      connected.release(true);
      throw error;
    }
  }

  async function keepListening(): Promise<void> {
    while (!ending.signal.aborted) {
      await lost(client);
      client.removeAllListeners("notification");
      client.release(true);
      if (!ending.signal.aborted) client = await listenAgain();
    }
  }

  /** Until it succeeds, what is kept may be old: it is dropped with every attempt. */
  async function listenAgain(): Promise<PoolClient> {
    changed();
    try {
      const connected = await listen();
      changed();
      return connected;
    } catch (error) {
      if (ending.signal.aborted) throw error;
      await sleep(500, undefined, { ref: false });
      return listenAgain();
    }
  }

  const lost = (watched: PoolClient): Promise<void> =>
    new Promise((resolve) => {
      watched.once("end", () => resolve());
      ending.signal.addEventListener("abort", () => resolve(), { once: true });
    });

  keepListening().catch(() => undefined);
  return { stop: () => ending.abort() };
}
