import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { aprilFirst } from "../../core/organisation/aprilFirst.ts";
import { transferPosts } from "../../usecases/people/transferPosts.ts";
import { viewPosts } from "../../usecases/people/viewPosts.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { readTransfers, transferField, vacantChoice } from "./readTransfers.ts";
import { TransferTable } from "./TransferTable.tsx";

export const loader = staffLoader(["editOrganisation"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "posts", "organisation");
  const view = await viewPosts(context, actor);
  const unitId = url.searchParams.get("unit") ?? "";
  const shown = view.groups.filter(({ unit }) => unitId === "" || unit?.id === unitId);
  return {
    words,
    unitId,
    units: view.units.map(({ id, name }) => ({ value: id, label: name })),
    day: aprilFirst(view.today),
    people: view.people.map(({ userId, name, username }) => ({
      value: userId,
      label: `${name}（${username}）`,
    })),
    rows: shown.flatMap(({ posts }) =>
      posts
        .filter((post) => post.mayFill && post.validTo === null)
        .flatMap((post) => {
          const held = post.holdings.filter(
            ({ isDeputy, to }) => !isDeputy && (to === null || to >= view.today),
          );
          const lines = held.map(({ userId, name, from, to }) => ({ userId, name, from, to }));
          return (lines.length > 0 ? lines : [null]).map((holder) => ({
            field: transferField(post.id, holder?.userId ?? null),
            post: post.title,
            holder: holder?.name ?? null,
            note:
              holder && holder.from > view.today
                ? fill(words.posts.fromDay, { date: formatDate(holder.from, locale) })
                : (holder?.to ?? null) &&
                  fill(words.organisation.ended, { date: formatDate(holder?.to ?? "", locale) }),
          }));
        }),
    ),
    changed: Number(url.searchParams.get("changed") ?? -1),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editOrganisation"], async ({ context, actor }, form) => {
  const day = String(form.get("day") ?? "").trim();
  const { changed } = await transferPosts(context, actor, { day, transfers: readTransfers(form) });
  const unit = encodeURIComponent(String(form.get("unit") ?? ""));
  return redirect(`/organisation/transfers?unit=${unit}&changed=${changed}`);
});

/** A transfer of people: several posts get new holders on one day. */
export default function Transfers() {
  const { words: all, unitId, units, day, people, rows, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.posts;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={words.transferTitle}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: all.organisation.title, href: "/organisation" }, { text: words.transferTitle }]}
        />
      }
    >
      {changed >= 0 && <Banner tone="success" title={fill(words.did_transferred, { n: changed })} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="mb-6 max-w-3xl">{words.transferLead}</p>
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <Select
          id="unit"
          name="unit"
          label={words.filter}
          lang={dataLang}
          defaultValue={unitId}
          options={[{ value: "", label: words.allUnits }, ...units]}
        />
        <Button kind="secondary">{words.apply}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      ) : (
        <Form method="post" noValidate key={unitId}>
          <input type="hidden" name="unit" value={unitId} />
          <div className="mb-6">
            <Field
              id="day"
              name="day"
              type="date"
              label={words.transferDay}
              defaultValue={refusal?.values["day"] ?? day}
              problem={refusal?.fields["day"]}
            />
          </div>
          <TransferTable
            rows={rows}
            choices={[
              { value: "", label: words.unchanged },
              { value: vacantChoice, label: words.leaveVacant },
              ...people,
            ]}
            typed={refusal?.values ?? {}}
            words={words}
          />
          <p className="my-4 text-solid-gray-700">{words.transferNote}</p>
          <Button pending={pending}>{words.submitTransfer}</Button>
        </Form>
      )}
    </Page>
  );
}
