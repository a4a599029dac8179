import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { signIn } from "../../usecases/session/signIn.ts";
import { openAction, openLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { localPath } from "./localPath.ts";

export const loader = openLoader(async ({ actor, locale, url }) => {
  if (actor) throw redirect("/");
  return { words: wordsOf(locale, "signIn").signIn, next: localPath(url.searchParams.get("next")) };
});

export const action = openAction(async ({ context, request }, form) => {
  const login = String(form.get("login") ?? "");
  const password = String(form.get("password") ?? "");
  const { headers } = await signIn(context, request, { login, password });
  // The whole page is loaded again, because everything on it depends on who is signed in.
  headers.set("X-Remix-Reload-Document", "true");
  return redirect(localPath(String(form.get("next") ?? "")), { headers });
});

export default function SignIn() {
  const { words, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state !== "idle";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <div className="mx-auto max-w-md pt-4 md:pt-12">
      <Page title={words.title}>
        <p className="-mt-4 mb-8">{words.lead}</p>
        {refusal && (
          <Banner tone="error" title={words.failed} announce>
            <p>{refusal.message}</p>
          </Banner>
        )}
        <Form method="post" className="grid gap-6">
          <input type="hidden" name="next" value={next} />
          <Field
            id="login"
            name="login"
            label={words.login}
            defaultValue={refusal?.values["login"]}
            autoComplete="username"
            required
          />
          <Field
            id="password"
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            required
          />
          <div>
            <Button pending={pending}>{words.submit}</Button>
          </div>
        </Form>
        <p className="mt-8 border-t border-solid-gray-300 pt-4 text-solid-gray-800">{words.help}</p>
        <p className="mt-2">
          <a href="/" className="link-plain">
            {words.publicPages}
          </a>
        </p>
      </Page>
    </div>
  );
}
