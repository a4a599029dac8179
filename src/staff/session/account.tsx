import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { UserError } from "../../core/userError.ts";
import { changePassword } from "../../usecases/session/changePassword.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader("signedIn", async ({ actor, locale, url, mustChangePassword }) => {
  const words = wordsOf(locale, "account", "roles");
  return {
    words: words.account,
    name: actor.name,
    posts: actor.posts.map(({ id, title, role }) => ({ id, title, role: words.roles[role] })),
    mustChange: mustChangePassword === true,
    done: url.searchParams.has("changed"),
  };
});

export const action = staffAction("signedIn", async ({ context, request }, form) => {
  const [currentPassword = "", newPassword = "", again = ""] = [
    "currentPassword",
    "newPassword",
    "repeatPassword",
  ].map((name) => String(form.get(name) ?? ""));
  if (newPassword !== again) {
    const words = {
      ja: "二つの新しいパスワードが同じではありません。もう一度入力してください。",
      en: "The two new passwords differ. Type them again.",
    };
    throw new UserError("bad-input", words, { repeat: words });
  }
  const { headers } = await changePassword(context, request, { currentPassword, newPassword });
  headers.set("X-Remix-Reload-Document", "true");
  return redirect("/account?changed", { headers });
});

export default function Account() {
  const { words, name, posts, mustChange, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const problems = refusal?.fields ?? {};
  return (
    <Page title={words.title}>
      {done && <Banner tone="success" title={words.done} announce />}
      {mustChange && <Banner tone="warning" title={words.mustChange} />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="text-std-20B-150" lang={dataLang}>
        {name}
      </p>
      <h2 className="sr-only">{words.posts}</h2>
      {posts.length === 0 ? (
        <p>{words.noPosts}</p>
      ) : (
        <ul className="mb-10">
          {posts.map(({ id, title, role }) => (
            <li key={id}>
              <span lang={dataLang}>{title}</span>（{role}）
            </li>
          ))}
        </ul>
      )}
      <Section id="password" title={words.change}>
        <Form method="post" noValidate className="grid gap-6">
          <Field
            id="current"
            name="currentPassword"
            type="password"
            label={words.current}
            autoComplete="current-password"
            problem={problems["currentPassword"]}
          />
          <Field
            id="next"
            name="newPassword"
            type="password"
            label={words.next}
            hint={words.hint}
            autoComplete="new-password"
            problem={problems["newPassword"]}
          />
          <Field
            id="repeat"
            name="repeatPassword"
            type="password"
            label={words.repeat}
            autoComplete="new-password"
            problem={problems["repeat"]}
          />
          <div>
            <Button pending={pending}>{words.submit}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
