import { startServer } from "../../context.ts";
import { applyDueOnceADay } from "../../usecases/organisation/applyDueReorganisations.ts";
import { listMunicipalityIds } from "../../usecases/people/commandLineActor.ts";
import { prepareDemo } from "../../usecases/site/prepareDemo.ts";
import type { DemoAccount } from "../../usecases/people/demoAccounts.ts";
import type { Run } from "../command.ts";

/** Serves until the process is told to stop. */
export const run: Run = async (context) => {
  // Asked to stop while it starts, it stops when it has started: the database is then left in good order.
  const asked = stopSignal();
  const accounts = context.env.demo ? await prepareDemo(context) : [];
  const cities = await listMunicipalityIds(context);
  for (const city of cities) await applyDueOnceADay(context, city);
  const server = await startServer(context);
  const ended = asked.then(() => server.close());
  const { url, port } = server;
  // Since the process began, with the start of Node itself.
  const seconds = process.uptime();
  const isEmpty = cities.length === 0;
  const line = [
    `Shirube is ready after ${seconds.toFixed(1)} s: ${url} (staff: ${url}staff/)`,
    ...(isEmpty ? ["No city is stored yet; run: shirube seed, or start with --demo"] : []),
    ...accountLines(accounts),
  ].join("\n");
  return { line, data: { url, port, seconds, accounts }, ended };
};

function accountLines(accounts: readonly DemoAccount[]): string[] {
  const [first] = accounts;
  if (!first) return [];
  const width = Math.max(...accounts.map(({ login }) => login.length));
  return [
    `Demo accounts, all with the password ${first.password}`,
    ...accounts.map(({ login, post }) => `  ${login.padEnd(width)}  ${post}`),
  ];
}

/** Settles when the process is asked to end; a second request ends it at once, as usual. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
