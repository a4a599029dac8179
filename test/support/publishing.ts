import { createHash } from "node:crypto";
import type { Context } from "../../src/context.ts";
import { inMunicipality } from "../../src/store/transact.ts";

/** Puts a changed document in force at an address, as publishing does. */
export async function republish(
  { databases }: Pick<Context, "databases">,
  path: string,
  changes: Record<string, unknown>,
): Promise<void> {
  await inMunicipality(databases.app, path.split("/")[0] ?? "", null, async (tx) => {
    const old = await tx
      .selectFrom("publication")
      .selectAll()
      .where("path", "=", path)
      .where("state", "=", "current")
      .executeTakeFirstOrThrow();
    await tx.updateTable("publication").set({ state: "superseded" }).where("id", "=", old.id).execute();
    const body = JSON.stringify({ ...JSON.parse(old.body), ...changes });
    const hash = createHash("sha256").update(body).digest("hex");
    const { id: _id, published_at: _publishedAt, ...rest } = old;
    await tx
      .insertInto("publication")
      .values({ ...rest, body, hash, state: "current" })
      .execute();
  });
}

/** Takes a document down, with a reason. */
export async function withdraw(
  { databases }: Pick<Context, "databases">,
  path: string,
  reason: string,
): Promise<void> {
  await inMunicipality(databases.app, path.split("/")[0] ?? "", null, (tx) =>
    tx
      .updateTable("publication")
      .set({ state: "withdrawn", withdrawn_reason: reason, withdrawn_at: new Date() })
      .where("path", "=", path)
      .execute(),
  );
}
