import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Context } from "../context.ts";
import { refusedByMachine } from "../usecases/failure.ts";
import { createApp } from "./app.ts";

export interface RunningServer {
  readonly port: number;
  /** Where people reach it: the public address when one is set, else this machine's. */
  readonly url: string;
  /** Takes no new requests, finishes those under way and ends; does not close the context. */
  close(): Promise<void>;
}

/** Serves the public site and the staff app on the host and port of the settings.
 * @param buildFolder the built staff app
 * @throws UserError `wrong-state` when the port is taken or may not be used */
export async function serve(context: Context, buildFolder?: string): Promise<RunningServer> {
  const { host, port, publicUrl } = context.env;
  const app = await createApp(context, buildFolder);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  try {
    await listen(server, host, port);
  } catch (error) {
    app.stop();
    throw error;
  }
  const bound = (server.address() as AddressInfo).port;
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    port: bound,
    url: `${publicUrl ?? `http://${shown}:${bound}`}/`,
    async close() {
      app.stop();
      await stop(server);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program; stop that one, or choose another with --port N.`,
    EACCES: `Port ${port} may be used by the administrator alone; choose one above 1023 with --port N.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; choose another with --host ADDRESS.`,
    ENOTFOUND: `There is no host ${host}; choose another with --host ADDRESS.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason ? refusedByMachine(reason) : error;
}

/** Requests under way get this long before their connections are cut. */
const patience = 5_000;

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
