import type { Locale } from "../../core/text/words.ts";
import type { EditorView } from "../../usecases/planEdit/views.ts";

/** The settings of a version. */
export function presentVersion({ content, presets }: EditorView, locale: Locale) {
  const { plan, version } = content;
  return {
    plan: { title: plan.title, nickname: plan.nickname },
    isRevision: version.previousVersionId !== null,
    fields: {
      label: version.label,
      issued: version.issued,
      generation: version.generation,
      startYear: version.period?.start ?? null,
      endYear: version.period?.end ?? null,
      baselineYear: version.baselineYear,
      effectiveYear: version.effectiveYear,
      revisionReason: version.revisionReason,
      judgementPresetId: version.judgementPresetId,
      levels: version.levels,
      source: version.source,
    },
    presets: presets.map(({ id, title }) => ({ value: id, label: title[locale] })),
  };
}
export type VersionPage = ReturnType<typeof presentVersion>;
