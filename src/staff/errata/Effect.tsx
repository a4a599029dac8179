import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { EffectPage } from "./presentEffect.ts";

/** What an erratum would change: the line of the list, grades, counts, the documents that are published anew. */
export function Effect({
  effect,
  words,
}: {
  readonly effect: EffectPage;
  readonly words: Pick<Dictionary, "erratum" | "errata">;
}) {
  const { dataLang } = useShell();
  const { erratum: m, errata } = words;
  const kinds: Readonly<Record<string, string>> = m;
  return (
    <div className="mb-10" role="status">
      <Section id="effect" title={m.previewTitle}>
        <p className="mb-4" lang={dataLang}>
          {fill(errata.number, { n: effect.number })} {effect.what}：
          <del className="whitespace-pre-wrap">{effect.wrong ?? errata.hidden}</del> →{" "}
          <strong className="whitespace-pre-wrap">{effect.correct || errata.empty}</strong>
        </p>
        <h3 className="font-bold">{m.standings}</h3>
        {effect.standings.length === 0 ? (
          <p>{m.noStandings}</p>
        ) : (
          <ul className="mb-3">
            {effect.standings.map(({ year, name, from, to }) => (
              <li key={year + name} className="py-1">
                <span lang={dataLang}>
                  {year} {name}
                </span>
                <span className="flex flex-wrap items-center gap-x-3">
                  {from.band && <BandChip {...from.band} />} {from.summary} <span aria-hidden="true">→</span>
                  {to.band && <BandChip {...to.band} />} <strong>{to.summary}</strong>
                </span>
              </li>
            ))}
          </ul>
        )}
        <h3 className="mt-3 font-bold">{m.counts}</h3>
        {effect.counts.length === 0 ? (
          <p>{m.noCounts}</p>
        ) : (
          <ul className="mb-3">
            {effect.counts.map(({ year, band, from, to }) => (
              <li key={year + band.word} className="flex flex-wrap items-center gap-x-3 py-1">
                {year} <BandChip {...band} /> {from} → <strong>{to}</strong>
              </li>
            ))}
          </ul>
        )}
        <h3 className="mt-3 font-bold">{m.documents}</h3>
        <ul>
          {effect.documents.map(({ path, kind, title, year }) => (
            <li key={path}>
              {year} {kinds[`kind_${kind}`] ?? kind} <span lang={dataLang}>{title}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
