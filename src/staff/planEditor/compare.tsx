import { Form, useLoaderData } from "react-router";
import { compareVersions } from "../../core/plan/compareVersions.ts";
import { viewEditor } from "../../usecases/planEdit/viewEditor.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import { loadEditor } from "./loadEditor.ts";
import { presentCompare, type CompareGroup, type Side } from "./presentCompare.ts";
import { versionName } from "./versionWords.ts";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const { view, frame } = await loadEditor(staff);
  const words = wordsOf(locale, "compare", "versions", "plans");
  const { version } = view.content;
  const others = view.versions.filter(({ id }) => id !== version.id);
  const earlier = others.findLast(({ number }) => number < version.number);
  const asked = others.find(({ id }) => id === url.searchParams.get("with"));
  const other = asked ?? others.find(({ id }) => id === version.previousVersionId) ?? earlier;
  const before = other && (await viewEditor(context, actor, { versionId: other.id }));
  const changes = before ? compareVersions(before.content, view.content) : [];
  return {
    words: { compare: words.compare, versions: words.versions.title, plans: words.plans.title },
    planId: frame.planId,
    planTitle: frame.planTitle,
    name: frame.versionName,
    others: others.map((one) => ({ value: one.id, label: versionName(one, words.versions, locale) })),
    other: other ? { id: other.id, name: versionName(other, words.versions, locale) } : null,
    count: changes.length,
    groups: presentCompare(changes, locale, words.compare),
  };
});

type Words = ReturnType<typeof useLoaderData<typeof loader>>["words"]["compare"];

/** Two versions side by side: only what differs, with what only one of them has marked. */
export default function Compare() {
  const {
    words: all,
    planId,
    planTitle,
    name,
    others,
    other,
    groups,
    count,
  } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const words = all.compare;
  const items = [
    { text: all.plans, href: "/plans" },
    { text: planTitle, href: `/plans/${planId}/versions`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${planTitle}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p>
          <span lang={dataLang}>{planTitle}</span> <strong className="ms-2">{name}</strong>
        </p>
      }
    >
      {other === null ? (
        <EmptyState title={words.noEarlier} />
      ) : (
        <>
          {others.length > 1 && (
            <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
              <Select id="with" name="with" label={words.with} defaultValue={other.id} options={others} />
              <Button kind="secondary" size="small">
                {words.apply}
              </Button>
            </Form>
          )}
          <p className="mb-8">
            {count === 0 ? words.none : `${fill(words.count, { n: count })} ${words.lead}`}
          </p>
          {groups.map((group) => (
            <Section key={group.subject} id={group.subject} title={group.title}>
              {group.changes.map((change) => (
                <OneChange key={change.id} change={change} words={words} names={[other.name, name]} />
              ))}
            </Section>
          ))}
        </>
      )}
    </Page>
  );
}

function OneChange({
  change: { title, kinds, isGone, isWhole, reason, rows },
  words,
  names,
}: {
  readonly change: CompareGroup["changes"][number];
  readonly words: Words;
  readonly names: readonly [string, string];
}) {
  const { dataLang } = useShell();
  const grid = isWhole
    ? "md:grid-cols-[10rem_minmax(0,1fr)]"
    : "md:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1fr)]";
  return (
    <article className="border-t border-solid-gray-300 py-3 first:border-t-0">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-bold">
        <span lang={dataLang} className={isGone ? "line-through" : ""}>
          {title}
        </span>
        {kinds.map((kind) => (
          <Tag key={kind} look="plain">
            {kind}
          </Tag>
        ))}
      </h3>
      {reason && (
        <p>
          <span className="text-solid-gray-700">{words.reason}:</span> <span lang={dataLang}>{reason}</span>
        </p>
      )}
      <dl className="mt-1">
        {rows.map(({ field, before, after }) => (
          <div key={field} className={`grid gap-x-6 py-1 ${grid}`}>
            <dt className="text-solid-gray-700">{field}</dt>
            {(!isWhole || isGone) && <OneSide name={names[0]} side={before} marked={!isWhole} />}
            {!isGone && <OneSide name={names[1]} side={after} marked={!isWhole} isNew />}
          </div>
        ))}
      </dl>
    </article>
  );
}

function OneSide({
  name,
  side,
  marked,
  isNew = false,
}: {
  readonly name: string;
  readonly side: Side;
  readonly marked: boolean;
  readonly isNew?: boolean;
}) {
  const { dataLang } = useShell();
  return (
    <dd className="min-w-0">
      <span className="block text-[0.875rem] text-solid-gray-700">{name}</span>
      <span lang={dataLang} className="whitespace-pre-line">
        {side.length === 0 && "－"}
        {side.map(({ text, isOwn }, index) =>
          !isOwn || !marked ? (
            <span key={index}>{text}</span>
          ) : isNew ? (
            <ins key={index} className="bg-yellow-100 font-bold">
              {text}
            </ins>
          ) : (
            <del key={index} className="bg-solid-gray-100">
              {text}
            </del>
          ),
        )}
      </span>
    </dd>
  );
}
