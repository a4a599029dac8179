import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { saveCategories, viewCategories } from "../../usecases/opinions/saveCategories.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["manageCouncil"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "opinions", "opinionCategories");
  const categories = await viewCategories(context, actor);
  return { words, categories, isSaved: url.searchParams.has("saved") };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async ({ context, actor }, form) => {
  const typed = form.getAll("id").map((value) => {
    const id = String(value);
    const text = (name: string) => String(form.get(`${name}:${id}`) ?? "");
    return {
      id,
      name: text("name"),
      nameEn: text("nameEn"),
      needsChange: form.has(`needsChange:${id}`),
      followsUp: form.has(`followsUp:${id}`),
      isRetired: form.has(`isRetired:${id}`),
    };
  });
  await saveCategories(context, actor, typed);
  return redirect("/opinions/categories?saved");
});

const empty = { id: "new", name: "", nameEn: "", needsChange: false, followsUp: false, isRetired: false };

/** The city's own words for how departments answer. */
export default function Categories() {
  const { words, categories, isSaved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const pending = useNavigation().state === "submitting";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const m = words.opinionCategories;
  const typed = refusal?.values;
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.opinions.title, href: "/opinions" }, { text: m.title }]}
        />
      }
    >
      {isSaved && !refusal && <Banner tone="success" title={m.saved} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="mb-6 max-w-4xl">{m.lead}</p>
      <Form method="post" noValidate key={categories.length} className="grid gap-8">
        {[...categories, empty].map((one, index) => (
          <fieldset key={one.id} className="grid gap-3 border-t border-solid-gray-420 pt-4">
            <legend className="float-start mb-2 font-bold">
              {one.id === "new" ? m.add : fill(m.line, { n: index + 1 })}
            </legend>
            <input type="hidden" name="id" value={one.id} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field
                id={`name:${one.id}`}
                name={`name:${one.id}`}
                label={m.name}
                defaultValue={typed?.[`name:${one.id}`] ?? one.name}
                problem={refusal?.fields[`name:${one.id}`]}
                lang={dataLang}
              />
              <Field
                id={`nameEn:${one.id}`}
                name={`nameEn:${one.id}`}
                label={m.nameEn}
                defaultValue={typed?.[`nameEn:${one.id}`] ?? one.nameEn}
                lang="en"
              />
            </div>
            <div className="flex flex-wrap gap-x-8">
              {(["needsChange", "followsUp", "isRetired"] as const).map((name) => (
                <label key={name} className="flex min-h-9 items-center gap-2">
                  <input
                    type="checkbox"
                    name={`${name}:${one.id}`}
                    value="1"
                    defaultChecked={typed ? `${name}:${one.id}` in typed : one[name]}
                    className="size-6 shrink-0 accent-key-900"
                  />
                  {m[name]}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div>
          <Button pending={pending}>{m.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
