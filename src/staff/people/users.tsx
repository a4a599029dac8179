import { Form, useActionData, useLoaderData, useNavigation } from "react-router";
import { addUser } from "../../usecases/people/addUser.ts";
import { listUsers } from "../../usecases/people/listUsers.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { FirstPassword } from "./FirstPassword.tsx";

export const loader = staffLoader(["manageUsers"], async ({ context, actor, locale }) => {
  const { users, posts } = await listUsers(context, actor);
  return {
    words: wordsOf(locale, "users").users,
    users: users.map(({ userId, name, username, posts: held }) => ({
      userId,
      name,
      username,
      posts: held.map(({ id, title }) => ({ id, title })),
    })),
    posts: posts.map(({ id, title }) => ({ value: id, label: title })),
  };
});

export const action = staffAction(["manageUsers"], async ({ context, actor }, form) => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const postId = text("postId");
  const { password } = await addUser(context, actor, {
    username: text("username"),
    name: text("name"),
    email: text("email") || null,
    postIds: postId ? [postId] : [],
  });
  // Shown once in this answer and kept nowhere, which is why it does not go through an address.
  return { added: { username: text("username"), password } };
});

export default function Users() {
  const { words, users, posts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const problems = refusal?.fields ?? {};
  return (
    <Page title={words.title}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {answer && "added" in answer && <FirstPassword title={words.added} {...answer.added} words={words} />}
      {users.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Table caption={words.title} hiddenCaption>
          <thead>
            <tr>
              <Head>{words.name}</Head>
              <Head>{words.login}</Head>
              <Head>{words.posts}</Head>
            </tr>
          </thead>
          <tbody>
            {users.map(({ userId, name, username, posts: held }) => (
              <tr key={userId}>
                <RowHead>
                  <a
                    href={`/staff/users/${encodeURIComponent(userId)}`}
                    className="link-plain"
                    lang={dataLang}
                  >
                    {name}
                  </a>
                </RowHead>
                <Cell>{username}</Cell>
                <Cell>
                  {held.length === 0 ? (
                    words.noPosts
                  ) : (
                    <span lang={dataLang}>{held.map(({ title }) => title).join("・")}</span>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Section id="add" title={words.add}>
        <Form method="post" noValidate className="grid gap-6">
          <Field
            id="name"
            name="name"
            label={words.name}
            defaultValue={refusal?.values["name"]}
            problem={problems["name"]}
          />
          <Field
            id="username"
            name="username"
            label={words.login}
            defaultValue={refusal?.values["username"]}
            problem={problems["username"]}
          />
          <Field
            id="email"
            name="email"
            type="email"
            label={words.email}
            defaultValue={refusal?.values["email"]}
            problem={problems["email"]}
          />
          <div className="max-w-md">
            <Select
              id="postId"
              name="postId"
              label={words.post}
              lang={dataLang}
              options={[{ value: "", label: words.noPosts }, ...posts]}
            />
          </div>
          <div>
            <Button pending={pending}>{words.submitAdd}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
