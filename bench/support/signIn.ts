import { demoPassword } from "../../src/usecases/people/demoAccounts.ts";

/** Signs in over HTTP as a browser does; returns the Cookie header of the session. */
export async function signIn(origin: string, login: string): Promise<string> {
  const answer = await fetch(`${origin}/staff/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ login, password: demoPassword, next: "" }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  if (cookie === "") throw new Error(`${login} could not sign in: ${answer.status} ${await answer.text()}`);
  return cookie;
}
