import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { UserError } from "../../core/userError.ts";
import { endPost } from "../../usecases/people/endPost.ts";
import { holdPost } from "../../usecases/people/holdPost.ts";
import { listUsers } from "../../usecases/people/listUsers.ts";
import { setPassword } from "../../usecases/people/setPassword.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { FirstPassword } from "./FirstPassword.tsx";

export const loader = staffLoader(["manageUsers"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "users").users;
  const userId = textParam(staff, "userId");
  const { users, posts } = await listUsers(context, actor);
  const user = users.find((one) => one.userId === userId);
  if (!user)
    throw new UserError("not-found", {
      ja: "この利用者はいません。一覧から選んでください。",
      en: "There is no such user. Choose one from the list.",
    });
  const done = url.searchParams.get("done");
  return {
    words,
    name: user.name,
    username: user.username,
    held: user.posts.map(({ id, title, from, to }) => ({
      id,
      title,
      days: `${formatDate(from, locale)} 〜${to ? ` ${formatDate(to, locale)}` : ""}`,
      hasEnd: to !== null,
    })),
    posts: posts
      .filter(({ id }) => !user.posts.some((held) => held.id === id && held.to === null))
      .map(({ id, title }) => ({ value: id, label: title })),
    today: todayInJapan(context.now()),
    done: done === "held" || done === "ended" ? words[done] : null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageUsers"], async (staff, form) => {
  const { context, actor } = staff;
  const userId = textParam(staff, "userId");
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const change = { userId, postId: text("postId"), day: text("day") };
  switch (form.get("intent")) {
    case "hold":
      await holdPost(context, actor, change);
      return redirect(`/users/${encodeURIComponent(userId)}?done=held`);
    case "end":
      await endPost(context, actor, change);
      return redirect(`/users/${encodeURIComponent(userId)}?done=ended`);
    default:
      // Shown once in this answer and kept nowhere.
      return await setPassword(context, actor, userId);
  }
});

export default function User() {
  const { words, name, username, held, posts, today, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={`${name} – ${words.title}`}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.back, href: "/users" },
            { text: name, lang: dataLang },
          ]}
        />
      }
      heading={<span lang={dataLang}>{name}</span>}
      over={<p>{username}</p>}
    >
      {done && <Banner tone="success" title={done} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {answer && "password" in answer && (
        <FirstPassword
          title={words.passwordSet}
          username={username}
          password={answer.password}
          words={words}
        />
      )}
      <Section id="posts" title={words.posts}>
        {held.length === 0 && <p>{words.noPosts}</p>}
        <ul>
          {held.map(({ id, title, days, hasEnd }) => (
            <li
              key={`${id}-${days}`}
              className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-solid-gray-300 py-3 first:border-t-0"
            >
              <span className="font-bold" lang={dataLang}>
                {title}
              </span>
              <span>{days}</span>
              {!hasEnd && (
                <Form method="post">
                  <input type="hidden" name="postId" value={id} />
                  <input type="hidden" name="day" value={today} />
                  <Button kind="danger" size="small" name="intent" value="end" pending={pending}>
                    {fill(words.endOne, { post: title })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="hold" title={words.hold}>
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
          <Select id="postId" name="postId" label={words.post} lang={dataLang} options={posts} />
          <Field
            id="day"
            name="day"
            type="date"
            label={words.from}
            defaultValue={today}
            problem={refusal?.fields["day"]}
          />
          <Button name="intent" value="hold" pending={pending}>
            {words.submitHold}
          </Button>
        </Form>
      </Section>
      <Section id="password" title={words.setPassword}>
        <p className="mb-3">{words.passwordLead}</p>
        <Form method="post">
          <Button kind="danger" name="intent" value="setPassword" pending={pending}>
            {words.submitPassword}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
