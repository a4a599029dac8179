import type { ReactNode } from "react";
import { Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import type { Context } from "../context.ts";
import { may, type Actor } from "../core/permission/permission.ts";
import { publicationPath } from "../core/publication/publication.ts";
import type { Locale } from "../core/text/words.ts";
import { countNotices } from "../usecases/notices/countNotices.ts";
import { Fault } from "./Fault.tsx";
import { openLoader } from "./guard.ts";
import { wordsOf } from "./messages/dictionary.ts";
import { Shell } from "./Shell.tsx";
import stylesheet from "./staff.css?url";

export const links = () => [{ rel: "stylesheet", href: stylesheet }];

/** The person and the language may change with any form. */
export const shouldRevalidate = () => true;

export const loader = openLoader(async ({ context, actor, locale }) => ({
  locale,
  cityName: actor && (await cityNameOf(context, actor)),
  words: { ...wordsOf(locale, "shell", "faults"), notices: noticeWords(locale) },
  notices: actor ? await countNotices(context, actor) : 0,
  person: actor && { name: actor.name, posts: actor.posts.map(({ title }) => title) },
  may: {
    plans: actor !== null && may(actor, "viewPlan"),
    calendar: actor !== null && may(actor, "viewCalendar"),
    organisation: actor !== null && may(actor, "viewOrganisation"),
    council: actor !== null && may(actor, "viewCouncil"),
    audit: actor !== null && may(actor, "viewAudit"),
    users: actor !== null && may(actor, "manageUsers"),
  },
}));

/** The page of notices has its own words. */
function noticeWords(locale: Locale) {
  const { way, wayCount } = wordsOf(locale, "notices").notices;
  return { way, wayCount };
}

/** The city's name as it is published; null until something is. */
async function cityNameOf({ publications }: Context, { municipalityId }: Actor): Promise<string | null> {
  const city = await publications.get(publicationPath.city(municipalityId));
  return city?.kind === "city" && city.body.kind === "city" ? city.body.municipality.name : null;
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const locale = useRouteLoaderData<typeof loader>("root")?.locale ?? "ja";
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error }: { readonly error: unknown }) {
  return (
    <Shell>
      <Fault error={error} />
    </Shell>
  );
}
