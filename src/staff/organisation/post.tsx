import { redirect, useActionData, useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { closePost, renamePost } from "../../usecases/people/changePost.ts";
import { endDeputy, nameDeputy } from "../../usecases/people/deputies.ts";
import { noteLimit, readHandOver, writeHandOver } from "../../usecases/people/handOver.ts";
import { viewPost } from "../../usecases/people/viewPosts.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { ChangePost } from "./ChangePost.tsx";
import { Deputies } from "./Deputies.tsx";
import { Holders } from "./Holders.tsx";
import { Notes } from "./Notes.tsx";

const done = ["renamed", "deputy", "deputyEnded", "written", "read"] as const;

export const loader = staffLoader(["viewOrganisation"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "posts", "organisation", "handOver");
  const view = await viewPost(context, actor, textParam(staff, "postId"));
  const { post, today } = view;
  const did = done.find((one) => one === url.searchParams.get("done"));
  return {
    words,
    title: post.title,
    version: post.version,
    role: words.posts[`role_${post.role}`],
    unitName: view.unitName,
    closed: post.validTo && fill(words.posts.closed, { date: formatDate(post.validTo, locale) }),
    holdings: post.holdings.map(({ userId, name, from, to, isDeputy }) => ({
      userId,
      name,
      from,
      days: `${formatDate(from, locale)}〜${to === null ? "" : formatDate(to, locale)}`,
      isNow: from <= today && (to === null || to >= today),
      isOver: to !== null && to < today,
      isDeputy,
    })),
    notes: view.notes.map((note) => ({
      id: note.id,
      text: note.text,
      by: note.updatedBy,
      at: momentText(note.updatedAt, locale, context.now()),
      version: note.version,
      isRead: note.isRead,
      isOwn: note.isOwn,
    })),
    people: view.people.map(({ userId, name, username }) => ({
      value: userId,
      label: `${name}（${username}）`,
    })),
    may: view.may,
    today,
    noteLimit,
    done: did ? words.posts[`did_${did}`] : null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["viewOrganisation"], async (staff, form) => {
  const { context, actor } = staff;
  const postId = textParam(staff, "postId");
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const here = (result: (typeof done)[number]) =>
    redirect(`/organisation/posts/${encodeURIComponent(postId)}?done=${result}`);
  switch (form.get("intent")) {
    case "rename":
      await renamePost(context, actor, { postId, title: text("title"), version: Number(text("version")) });
      return here("renamed");
    case "close":
      await closePost(context, actor, { postId, day: text("day") });
      return redirect("/organisation/posts?done=closed");
    case "deputy":
      await nameDeputy(context, actor, {
        postId,
        userId: text("userId"),
        from: text("from"),
        to: text("to"),
      });
      return here("deputy");
    case "endDeputy":
      await endDeputy(context, actor, { postId, userId: text("userId"), from: text("from") });
      return here("deputyEnded");
    case "read":
      await readHandOver(context, actor, text("noteId"));
      return form.get("back") === "home" ? redirect("/") : here("read");
    default:
      await writeHandOver(context, actor, { postId, text: text("text"), version: Number(text("version")) });
      return here("written");
  }
});

/** One post: who held and holds it, deputies, hand-over notes. */
export default function Post() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { words: all, title, may } = page;
  const words = all.posts;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={`${title} – ${words.title}`}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: all.organisation.title, href: "/organisation" },
            { text: words.title, href: "/organisation/posts" },
            { text: title, lang: dataLang },
          ]}
        />
      }
      heading={<span lang={dataLang}>{title}</span>}
      over={
        <p>
          <span lang={dataLang}>{page.unitName ?? words.cityHall}</span>
          <span className="ms-4">{page.role}</span>
        </p>
      }
    >
      {page.done && <Banner tone="success" title={page.done} announce />}
      {page.closed && <Banner tone="warning" title={page.closed} />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <Holders holdings={page.holdings} words={words} />
      {(may.nameDeputy || page.holdings.some(({ isDeputy }) => isDeputy)) && (
        <Deputies page={page} refusal={refusal} words={words} />
      )}
      {(may.writeNote || page.notes.length > 0) && (
        <Notes page={page} refusal={refusal} words={all.handOver} />
      )}
      {may.edit && <ChangePost page={page} refusal={refusal} words={words} />}
    </Page>
  );
}
