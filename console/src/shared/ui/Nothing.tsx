/** An empty list, and what to try. */
export function Nothing({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="nothing">
      <p>{title}</p>
      {hint ? <p className="hint">{hint}</p> : null}
    </div>
  );
}
