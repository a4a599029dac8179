import { redirect, useActionData, useLoaderData } from "react-router";
import { formOf } from "../../core/judgementForm/presetForm.ts";
import { bandsOfPreset, judgementTitle } from "../../core/publication/present/presentBands.ts";
import { UserError } from "../../core/userError.ts";
import { retirePreset } from "../../usecases/judgement/savePreset.ts";
import { viewPreset } from "../../usecases/judgement/viewPreset.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { bandLook } from "../present/band.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { formAction } from "./formAction.ts";
import { loadForm } from "./loadForm.ts";
import { PresetEditor } from "./PresetEditor.tsx";
import { Legend, RetireForm, Uses, Versions } from "./PresetFacts.tsx";

export const loader = staffLoader(["editJudgement"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const asked = url.searchParams.get("version");
  const view = await viewPreset(context, actor, {
    id: textParam(staff, "presetId"),
    version: asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : null,
  });
  const { preset } = view;
  const words = wordsOf(locale, "judgement", "plans");
  const form = view.isOwn && view.isNewest ? formOf(preset) : undefined;
  const saved = url.searchParams.get("saved");
  const same = url.searchParams.get("same");
  return {
    words,
    id: preset.id,
    version: preset.version,
    title: judgementTitle(preset)[locale],
    note: preset.note?.[locale] ?? null,
    isOwn: view.isOwn,
    isNewest: view.isNewest,
    isRetired: view.isRetired,
    isTooRich: view.isOwn && view.isNewest && !form,
    bands: bandsOfPreset(preset).map((band) => ({
      id: band.id,
      look: bandLook(band, locale),
      rule: band.rule[locale],
    })),
    versions: view.versions.map(({ version, at }) => ({
      version,
      name: fill(words.judgement.version, { n: version }),
      at: at && momentText(at, locale, context.now()),
    })),
    uses: view.uses.map((use) => ({
      key: `${use.versionId} ${use.presetRef}`,
      planId: use.planId,
      title: use.planTitle,
      preset: /@(\d+)$/.exec(use.presetRef)?.[1] ?? null,
      how: [
        use.isOfPlan ? fill(words.judgement.usedByPlan, { n: use.versionNumber }) : null,
        use.indicators > 0
          ? fill(words.judgement.usedByIndicators, { n: use.indicators, plan: use.versionNumber })
          : null,
      ].filter((how) => how !== null),
    })),
    plans: (await listPlans(context, actor)).map(({ id, title }) => ({ id, title })),
    done:
      saved !== null
        ? fill(words.judgement.saved, { n: saved })
        : same !== null
          ? fill(words.judgement.savedSame, { n: same })
          : null,
    isRetiredNow: url.searchParams.has("retired"),
    start: form ? await loadForm(staff, form) : null,
  };
});

// The preview while one types comes with the answer itself.
export const shouldRevalidate = ({ formData }: { formData?: FormData }) =>
  formData === undefined || formData.get("intent") === "retire";

export const action = staffAction(["editJudgement"], async (staff, form) => {
  const id = textParam(staff, "presetId");
  if (form.get("intent") !== "retire") return formAction(staff, form, id);
  if (form.get("confirm") !== "yes") {
    const words = { ja: "確認の欄にしるしを付けてください。", en: "Tick the box to confirm." };
    throw new UserError("bad-input", words, { confirm: words });
  }
  await retirePreset(staff.context, staff.actor, { id, basedOn: Number(form.get("basedOn")) });
  return redirect(`/judgement/${id}?retired`);
});

/** A scale: what it says, where it is in use, its versions; the city's own as a form. */
export default function Preset() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords, langOf } = useShell();
  const words = page.words.judgement;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: page.words.plans.title, href: "/plans" },
    { text: words.title, href: "/judgement" },
    { text: page.title, lang: langOf(page.title) },
  ];
  return (
    <Page
      title={page.title}
      heading={<span lang={langOf(page.title)}>{page.title}</span>}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={page.isOwn ? words.own : words.shipped}
      aside={
        <>
          <ButtonLink href={`/staff/judgement/${page.id}/file/${page.version}`}>
            {words.exportFile}
          </ButtonLink>
          <ButtonLink href={`/staff/judgement/new?from=${page.id}`}>{words.copy}</ButtonLink>
        </>
      }
    >
      {page.done && <Banner tone="success" title={page.done} announce />}
      {page.isRetiredNow && <Banner tone="success" title={words.retiredDone} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {!page.isNewest && (
        <Banner tone="info" title={words.oldVersion}>
          <a href={`/staff/judgement/${page.id}`} className="link-plain">
            {words.toNewest}
          </a>
        </Banner>
      )}
      <Section id="legend" title={words.legend}>
        <Legend bands={page.bands} words={words} />
        {page.note && <p lang={langOf(page.note)}>{page.note}</p>}
      </Section>
      <Section id="uses" title={words.usedBy}>
        <Uses uses={page.uses} plans={page.plans} words={words} />
      </Section>
      {page.start && (
        <Section id="edit" title={words.editTitle}>
          <p className="mb-4">{words.editLead}</p>
          <PresetEditor
            key={page.version}
            start={page.start}
            answer={answer && "form" in answer ? answer : undefined}
            basedOn={page.version}
          />
        </Section>
      )}
      {page.isTooRich && <p className="mt-8">{words.tooRich}</p>}
      {page.isOwn && (
        <Section id="versions" title={words.versions}>
          <Versions id={page.id} versions={page.versions} shown={page.version} words={words} />
        </Section>
      )}
      {page.isOwn && page.isNewest && !page.isRetired && (
        <Section id="retire" title={words.retire}>
          <RetireForm words={words} basedOn={page.version} problem={refusal?.fields["confirm"]} />
        </Section>
      )}
    </Page>
  );
}
