import { useLoaderData } from "react-router";
import { bandsOfPreset, judgementTitle } from "../../core/publication/present/presentBands.ts";
import type { Locale } from "../../core/text/words.ts";
import { listPresets, type PresetItem } from "../../usecases/judgement/listPresets.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf, type Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { bandLook } from "../present/band.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["editJudgement"], async ({ context, actor, locale }) => {
  const { own, shipped } = await listPresets(context, actor);
  const words = wordsOf(locale, "judgement", "plans");
  return {
    words,
    own: own.map((item) => presentItem(item, words.judgement, locale)),
    shipped: shipped.map((item) => presentItem(item, words.judgement, locale)),
  };
});

function presentItem(
  { preset, isRetired, uses }: PresetItem,
  words: Dictionary["judgement"],
  locale: Locale,
) {
  const plans = new Set(uses.map(({ planId }) => planId)).size;
  return {
    id: preset.id,
    title: judgementTitle(preset)[locale],
    isRetired,
    used: plans > 0 ? fill(words.used, { n: plans }) : null,
    bands: bandsOfPreset(preset).map((band) => ({ id: band.id, ...bandLook(band, locale) })),
  };
}
type Item = ReturnType<typeof presentItem>;

/** The scales of the city, and the ready ones from which it may begin. */
export default function Presets() {
  const { words: all, own, shipped } = useLoaderData<typeof loader>();
  const { words: shellWords } = useShell();
  const words = all.judgement;
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: all.plans.title, href: "/plans" }, { text: words.title }]}
        />
      }
      aside={<ButtonLink href="/staff/judgement/new">{words.make}</ButtonLink>}
    >
      <p className="mb-8 max-w-4xl">{words.lead}</p>
      <Section id="own" title={words.own}>
        {own.length === 0 ? (
          <EmptyState title={words.noOwn}>
            <p>{words.noOwnHelp}</p>
          </EmptyState>
        ) : (
          <Items items={own} words={words} />
        )}
      </Section>
      <Section id="shipped" title={words.shipped}>
        <Items items={shipped} words={words} />
      </Section>
    </Page>
  );
}

function Items({
  items,
  words,
}: {
  readonly items: readonly Item[];
  readonly words: Dictionary["judgement"];
}) {
  const { langOf } = useShell();
  return (
    <ResourceList>
      {items.map(({ id, title, bands, used, isRetired }) => (
        <Resource
          key={id}
          tag={
            isRetired ? (
              <Tag look="plain">{words.retired}</Tag>
            ) : used ? (
              <Tag look="active">{words.inUse}</Tag>
            ) : (
              <Tag look="plain">{words.unused}</Tag>
            )
          }
          title={
            <a href={`/staff/judgement/${id}`} lang={langOf(title)} className="link-plain">
              {title}
            </a>
          }
          details={
            <>
              <ul className="flex flex-wrap gap-x-5">
                {bands.map((band) => (
                  <li key={band.id} lang={langOf(band.word)} className="[&>span]:whitespace-normal">
                    <BandChip {...band} />
                  </li>
                ))}
              </ul>
              {used && <p>{used}</p>}
            </>
          }
          action={
            <ButtonLink size="small" href={`/staff/judgement/new?from=${id}`}>
              {words.copy}
            </ButtonLink>
          }
        />
      ))}
    </ResourceList>
  );
}
