import { parseHTML } from "linkedom";
import { demoPassword } from "../support/shirube.ts";

/** Somebody who works with plain form posts: what a browser without scripts sends, only quicker. */
export interface FormClient {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Sends a form from a page of the site; redirects are not followed. */
  post(path: string, fields: Fields): Promise<Response>;
}
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A visitor with this session cookie, or without a session. */
export function formClient(url: string, cookie = ""): FormClient {
  const headers: Record<string, string> = cookie ? { cookie } : {};
  return {
    cookie,
    get: (path) => fetch(url + path, { headers, redirect: "manual" }),
    post: (path, fields) =>
      fetch(url + path, {
        method: "POST",
        headers: { ...headers, origin: url },
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) =>
            (typeof value === "string" ? [value] : value).map((one) => [name, one]),
          ),
        ),
        redirect: "manual",
      }),
  };
}

/** Signs in with a demo account.
 * @throws Error when that is refused */
export async function signedIn(url: string, login: string): Promise<FormClient> {
  const answer = await formClient(url).post("/staff/sign-in", { login, password: demoPassword });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (answer.status !== 302 || !cookie) throw new Error(`${login} cannot sign in: ${answer.status}`);
  return formClient(url, cookie);
}

/** The fields of the entry form on a page, as they stand in it. */
export function entryFields(html: string): Record<string, string> {
  const { document } = parseHTML(html);
  const form = [...document.querySelectorAll("form")].find((one) => one.querySelector('[name^="version:"]'));
  const fields: Record<string, string> = {};
  for (const field of form?.querySelectorAll("input[name], textarea[name]") ?? []) {
    const text = field.tagName === "TEXTAREA" ? field.textContent : field.getAttribute("value");
    fields[field.getAttribute("name") ?? ""] = text ?? "";
  }
  for (const list of form?.querySelectorAll("select[name]") ?? []) {
    const chosen = list.querySelector("option[selected]") ?? list.querySelector("option");
    fields[list.getAttribute("name") ?? ""] = chosen?.getAttribute("value") ?? "";
  }
  return fields;
}
