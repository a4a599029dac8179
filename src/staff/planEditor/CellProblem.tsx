/** What is wrong with the active cell. */
export function CellProblem({ text }: { readonly text: string | null }) {
  return (
    <p role="status" className="mt-1 min-h-7 text-error-2">
      {text && (
        <>
          <span aria-hidden="true">＊</span>
          {text}
        </>
      )}
    </p>
  );
}
