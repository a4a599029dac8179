import { redirect, useActionData, useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { addPost } from "../../usecases/people/addPost.ts";
import { viewPosts } from "../../usecases/people/viewPosts.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { AddPostForm } from "./AddPostForm.tsx";
import { PostTable } from "./PostTable.tsx";

export const loader = staffLoader(["viewOrganisation"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "posts", "organisation");
  const view = await viewPosts(context, actor);
  const done = url.searchParams.get("done");
  return {
    words,
    groups: view.groups.map(({ unit, posts }) => ({
      name: unit?.name ?? words.posts.cityHall,
      posts: posts.map(({ id, title, role, holders }) => ({
        id,
        title,
        role: words.posts[`role_${role}`],
        holders: holders.map(({ name, isDeputy, to }) => ({
          name,
          note: isDeputy ? words.posts.deputy : null,
          until: to && formatDate(to, locale, "monthDay"),
        })),
      })),
    })),
    units: view.units.map(({ id, name }) => ({ value: id, label: name })),
    roles: view.roles.map((role) => ({ value: role, label: words.posts[`role_${role}`] })),
    mayEdit: view.mayEdit,
    done: done === "added" || done === "closed" ? words.posts[`did_${done}`] : null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editOrganisation"], async ({ context, actor }, form) => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  await addPost(context, actor, {
    role: text("role"),
    orgUnitId: text("orgUnitId") || null,
    title: text("title"),
  });
  return redirect("/organisation/posts?done=added");
});

/** All posts by department, with who holds them today. */
export default function Posts() {
  const { words: all, groups, units, roles, mayEdit, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const words = all.posts;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: all.organisation.title, href: "/organisation" }, { text: words.title }]}
        />
      }
      aside={
        mayEdit ? <ButtonLink href="/staff/organisation/transfers">{words.transfer}</ButtonLink> : undefined
      }
    >
      {done && <Banner tone="success" title={done} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {groups.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      ) : (
        <PostTable groups={groups} words={words} />
      )}
      {mayEdit && <AddPostForm units={units} roles={roles} refusal={refusal} words={words} />}
    </Page>
  );
}
