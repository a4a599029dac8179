import { redirect } from "react-router";
import { signOut } from "../../usecases/session/signOut.ts";
import { openAction, openLoader } from "../guard.ts";

export const loader = openLoader(async () => redirect("/"));

export const action = openAction(async ({ context, request }) => {
  const { headers } = await signOut(context, request);
  headers.set("X-Remix-Reload-Document", "true");
  return redirect("/sign-in", { headers });
});
