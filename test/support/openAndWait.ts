import { openDatabases } from "../../src/store/databases.ts";

const databases = await openDatabases({ dataDir: process.argv[2] ?? "" });
process.send?.("open");
process.once("message", async () => {
  await databases.close();
  process.disconnect();
});
