/** A page for when nothing else can be shown: no template, no database, no style sheet. */
export function plainPage(
  status: number,
  ja: string,
  en: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(ja)}</title></head>
<body><main><h1>${escape(ja)}</h1><p lang="en">${escape(en)}</p></main></body></html>
`;
  return new Response(body, {
    status,
    headers: {
      "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    },
  });
}

const escape = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
