import { Form, Link } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { BandChip, type Tone } from "../ui/BandChip.tsx";
import { Button } from "../ui/Button.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

interface Facts {
  readonly words: Dictionary["judgement"];
}

/** The grades with their rules, as everything published prints them. */
export function Legend({
  bands,
  words,
}: Facts & {
  readonly bands: readonly {
    readonly id: string;
    readonly look: { readonly symbol: string; readonly word: string; readonly tone: Tone };
    readonly rule: string;
  }[];
}) {
  const { langOf } = useShell();
  return (
    <div className="max-w-4xl">
      <Table caption={words.legend} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.band}</Head>
            <Head>{words.rule}</Head>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ id, look, rule }) => (
            <tr key={id}>
              <RowHead>
                <span lang={langOf(look.word)} className="[&>span]:whitespace-normal">
                  <BandChip {...look} />
                </span>
              </RowHead>
              <Cell>{rule}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Which plans use it, and how a plan comes to use it. */
export function Uses({
  uses,
  plans,
  words,
}: Facts & {
  readonly uses: readonly {
    readonly key: string;
    readonly planId: string;
    readonly title: string;
    readonly preset: string | null;
    readonly how: readonly string[];
  }[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
}) {
  const { dataLang } = useShell();
  return (
    <>
      {uses.length === 0 && <p>{words.unusedHelp}</p>}
      <ul className="mb-4">
        {uses.map(({ key, planId, title, preset, how }) => (
          <li key={key}>
            <Link to={`/plans/${planId}/versions`} lang={dataLang} className="link-plain">
              {title}
            </Link>{" "}
            {how.join("、")}
            {preset && ` ${words.version.replace("{n}", preset)}`}
          </li>
        ))}
      </ul>
      <p className="max-w-4xl">{words.adopt}</p>
      <p className="flex flex-wrap gap-x-4">
        <span>{words.adoptIn}:</span>
        {plans.map(({ id, title }) => (
          <Link key={id} to={`/plans/${id}/versions`} lang={dataLang} className="link-plain">
            {title}
          </Link>
        ))}
      </p>
    </>
  );
}

/** All versions, the newest first. */
export function Versions({
  id,
  versions,
  shown,
  words,
}: Facts & {
  readonly id: string;
  readonly versions: readonly {
    readonly version: number;
    readonly name: string;
    readonly at: string | null;
  }[];
  readonly shown: number;
}) {
  return (
    <ul>
      {versions.map(({ version, name, at }) => (
        <li key={version}>
          {version === shown ? (
            <strong>
              {name} ({words.thisVersion})
            </strong>
          ) : (
            <Link to={`/judgement/${id}?version=${version}`} className="link-plain">
              {name}
            </Link>
          )}{" "}
          {at}
        </li>
      ))}
    </ul>
  );
}

/** Takes the scale off the lists; asks first. */
export function RetireForm({
  words,
  basedOn,
  problem,
}: Facts & { readonly basedOn: number; readonly problem: string | undefined }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="basedOn" value={basedOn} />
      <p>{words.retireLead}</p>
      <label className="my-3 flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          name="confirm"
          value="yes"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "confirm-problem" : undefined}
          className="size-6 shrink-0 accent-key-900"
        />
        {words.retireConfirm}
      </label>
      {problem && (
        <p id="confirm-problem" className="text-error-2">
          ＊{problem}
        </p>
      )}
      <Button kind="danger" name="intent" value="retire">
        {words.retire}
      </Button>
    </Form>
  );
}
