import { setTimeout as sleep } from "node:timers/promises";
import type { PoolClient } from "pg";
import type { Context } from "../../context.ts";

/** Calls `changed` as soon as anything is published or withdrawn, by whatever process, and each time that
 * changes may have been missed because the connection was lost.
 * The notice carries nothing but the fact; it comes over the sign-in role's pool since any role may listen. */
export async function watchPublications(
  { databases }: Context,
  changed: () => void,
): Promise<{ stop(): void }> {
  let stopped = false;
  let client: PoolClient | undefined;

  const listen = async (): Promise<void> => {
    const connected = await databases.auth.connect();
    connected.on("notification", changed);
    connected.once("error", () => {
      connected.release(true);
      client = undefined;
      changed();
      void listenAgain();
    });
    await connected.query("listen shirube_published");
    client = connected;
    if (stopped) release();
  };
  const listenAgain = async (): Promise<void> => {
    while (!stopped && !client) {
      await sleep(500, undefined, { ref: false });
      // Until it succeeds, what is kept may be old: it is dropped with every attempt.
      changed();
      await listen().catch(() => undefined);
    }
  };
  const release = (): void => {
    client?.removeAllListeners("notification");
    client?.release(true);
    client = undefined;
  };
  await listen();
  return {
    stop() {
      stopped = true;
      release();
    },
  };
}
