import { redirect } from "react-router";
import { openAction, openLoader } from "../guard.ts";
import { localPath } from "./localPath.ts";

export const loader = openLoader(async () => redirect("/"));

export const action = openAction(async ({ url }, form) => {
  const locale = form.get("locale") === "en" ? "en" : "ja";
  const secure = url.protocol === "https:" ? "; Secure" : "";
  const cookie = `shirube_locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  return redirect(localPath(String(form.get("back") ?? "")), { headers: { "Set-Cookie": cookie } });
});
