import { randomUUID } from "node:crypto";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { may, type Actor, type Permission } from "../core/permission/permission.ts";
import { isUserError, UserError } from "../core/userError.ts";
import { staffLoad, type StaffLoad } from "./loadContext.ts";

/** Who may reach a loader or action: one of the permissions, any signed-in person, or everybody. */
export type Access = readonly Permission[] | "signedIn" | "everybody";

/** What a route works with once the guard has let the request in. */
export interface Staff extends StaffLoad {
  readonly actor: Actor;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
}
export type Visitor = Omit<Staff, "actor"> & { readonly actor: Actor | null };

type RouteFunction<Result> = ((args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Result>) & {
  readonly access: Access;
};

/** The one way to write a loader: nobody gets in who is not let in here. Whether the one department, review
 * or submission is theirs is decided by the use case. */
export function staffLoader<Result>(
  access: Exclude<Access, "everybody">,
  run: (staff: Staff) => Promise<Result>,
): RouteFunction<Result> {
  return guarded(access, async (visitor) => {
    try {
      return await run(visitor as Staff);
    } catch (error) {
      if (isUserError(error)) throw data({ message: error.words[visitor.locale] }, { status: error.status });
      throw error;
    }
  });
}

/** What an action tells its page when the person has something to put right. */
export interface Refusal {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What was typed, so that it can be shown again; passwords are left out. */
  readonly values: Readonly<Record<string, string>>;
}

/** The one way to write an action. What a person can put right comes back to the same page as a `refusal`. */
export function staffAction<Result>(
  access: Exclude<Access, "everybody">,
  run: (staff: Staff, form: FormData) => Promise<Result>,
) {
  return guarded(access, (visitor) => refusing(visitor, (form) => run(visitor as Staff, form)));
}

/** For the pages before sign-in. */
export function openLoader<Result>(run: (visitor: Visitor) => Promise<Result>): RouteFunction<Result> {
  return guarded("everybody", run);
}

/** For the forms before sign-in, and for those that everybody may send. */
export function openAction<Result>(run: (visitor: Visitor, form: FormData) => Promise<Result>) {
  return guarded("everybody", (visitor) => refusing(visitor, (form) => run(visitor, form)));
}

async function refusing<Result>({ locale, request }: Visitor, run: (form: FormData) => Promise<Result>) {
  const form = await request.formData();
  try {
    return await run(form);
  } catch (error) {
    if (!isUserError(error)) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, words]) => [name, words[locale]]),
    );
    const refusal: Refusal = { message: error.words[locale], fields, values: typedIn(form) };
    return data({ refusal }, { status: error.status });
  }
}

function typedIn(form: FormData): Record<string, string> {
  const entries = [...form].filter(([name, value]) => typeof value === "string" && !/password/i.test(name));
  return Object.fromEntries(entries) as Record<string, string>;
}

function guarded<Result>(access: Access, run: (visitor: Visitor) => Promise<Result>): RouteFunction<Result> {
  const guardedFunction = async ({ request, params, context }: LoaderFunctionArgs): Promise<Result> => {
    const load = context.get(staffLoad);
    const url = new URL(request.url);
    requireAccess(load, access, url);
    try {
      return await run({ ...load, request, url, params });
    } catch (error) {
      throw isExpected(error) ? error : unexpected(error, request);
    }
  };
  return Object.assign(guardedFunction, { access });
}

function requireAccess({ actor }: StaffLoad, access: Access, url: URL): void {
  if (access === "everybody") return;
  if (!actor) throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (access === "signedIn") return;
  // Here every department counts that the person works for.
  const departments = actor.posts.flatMap(({ orgUnitId }) => orgUnitId ?? []);
  if (access.some((permission) => may(actor, permission, departments))) return;
  throw data({ message: "" }, { status: 403 });
}

const isExpected = (error: unknown): boolean =>
  error instanceof Response ||
  (typeof error === "object" && error !== null && "init" in error && "data" in error);

function unexpected(error: unknown, request: Request) {
  // The person can read this number out on the telephone; the cause stays in the log.
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}] ${request.method} ${new URL(request.url).pathname}`, error);
  return data({ id }, { status: 500 });
}

/** A part of the address that must be a whole number. @throws UserError `not-found` */
export function numberParam(staff: Visitor, name: string): number {
  const text = staff.params[name] ?? "";
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw notFound();
}

/** A part of the address. @throws UserError `not-found` */
export function textParam(staff: Visitor, name: string): string {
  const text = staff.params[name];
  if (text) return text;
  throw notFound();
}

const notFound = () =>
  new UserError("not-found", {
    ja: "このアドレスのページはありません。計画のページから選んでください。",
    en: "There is no page at this address. Choose one from the page of the plan.",
  });
