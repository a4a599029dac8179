import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { publicationPath } from "../../core/publication/publication.ts";
import { UserError } from "../../core/userError.ts";
import { publishPlan } from "../../usecases/publication/publishPlan.ts";
import { viewPublishing } from "../../usecases/publication/viewPublishing.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["publish"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "publishPlan", "publish", "plans");
  const plan = await viewPublishing(context, actor, textParam(staff, "planId"));
  const done = url.searchParams.get("documents");
  return {
    words,
    planId: plan.planId,
    title: plan.title,
    versions: plan.versions.map(({ id, number, label, isInForce, stage, published }) => ({
      id,
      label,
      isInForce,
      name: fill(words.publishPlan.version, { n: number }),
      lead: stage === "comment" ? words.publishPlan.asComment : words.publishPlan.asFinal,
      state: words.publishPlan[`published_${published ?? "none"}`],
      publicPage: published && `/${publicationPath.planVersion(actor.municipalityId, plan.planId, number)}/`,
    })),
    done: done === null ? null : { n: Number(done), changed: Number(url.searchParams.get("changed") ?? 0) },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["publish"], async (staff, form) => {
  const planId = textParam(staff, "planId");
  if (form.get("confirm") !== "yes") {
    const words = { ja: "確認の欄にしるしを付けてください。", en: "Tick the box to confirm." };
    throw new UserError("bad-input", words, { confirm: words });
  }
  const versionId = form.get("version");
  const asked = typeof versionId === "string" && versionId !== "" ? { versionId } : { planId };
  const { documents, changed } = await publishPlan(staff.context, staff.actor, asked);
  return redirect(`/plans/${planId}/publish?documents=${documents}&changed=${changed}`);
});

/** Publishes a version of the plan itself, with or without the review of a year. */
export default function PublishPlan() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { publishPlan: words, publish, plans } = page.words;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: plans.title, href: "/plans" },
    { text: page.title, href: `/plans/${page.planId}`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${page.title}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={<p lang={dataLang}>{page.title}</p>}
    >
      {page.done && <Banner tone="success" title={fill(publish.done, page.done)} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="max-w-4xl">{words.lead}</p>
      <dl className="mt-4 grid max-w-4xl gap-y-3 border-y border-solid-gray-420 py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{publish.contents}</dt>
        <dd>{words.contentsText}</dd>
        <dt className="text-solid-gray-700">{publish.readers}</dt>
        <dd>{publish.readersText}</dd>
      </dl>
      <div className="mt-10">
        <VersionForm page={page} problem={refusal?.fields["confirm"]} />
      </div>
      <p className="mt-8 text-solid-gray-700">{words.yearly}</p>
    </Page>
  );
}

function VersionForm({
  page,
  problem,
}: {
  readonly page: Awaited<ReturnType<typeof loader>>;
  readonly problem: string | undefined;
}) {
  const pending = useNavigation().state === "submitting";
  const { publishPlan: words, publish } = page.words;
  return (
    <Section id="choose" title={words.choose}>
      <Form method="post" noValidate>
        <fieldset>
          <legend className="sr-only">{words.choose}</legend>
          {page.versions.map((version) => (
            <VersionChoice key={version.id} version={version} words={{ ...words, see: publish.see }} />
          ))}
        </fieldset>
        <label className="mt-6 flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="confirm"
            value="yes"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "confirm-problem" : undefined}
            className="size-6 shrink-0 accent-key-900"
          />
          {publish.confirm}
        </label>
        {problem && (
          <p id="confirm-problem" className="text-error-2">
            ＊{problem}
          </p>
        )}
        <div className="mt-6">
          <Button pending={pending}>{words.submit}</Button>
        </div>
      </Form>
    </Section>
  );
}

function VersionChoice({
  version,
  words,
}: {
  readonly version: Awaited<ReturnType<typeof loader>>["versions"][number];
  readonly words: { readonly inForce: string; readonly see: string };
}) {
  const { dataLang } = useShell();
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 py-2">
      <label className="flex gap-3">
        <input
          type="radio"
          name="version"
          value={version.id}
          defaultChecked={version.isInForce}
          className="mt-1 size-6 shrink-0 accent-key-900"
        />
        <span>
          <strong className="block">
            {version.name} {version.label && <span lang={dataLang}>{version.label}</span>}{" "}
            {version.isInForce && <span className="font-normal">（{words.inForce}）</span>}
          </strong>
          {version.lead}
        </span>
      </label>
      <span className="text-solid-gray-700">
        {version.state}
        {version.publicPage && (
          <a href={version.publicPage} className="link-plain ms-4">
            {words.see}
          </a>
        )}
      </span>
    </div>
  );
}
