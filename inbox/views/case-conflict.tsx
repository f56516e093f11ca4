import { useInbox } from '../context.ts';

/** Somebody else changed the case first: what they changed, and the choice. */
export function CaseConflict() {
  const { caseEdit } = useInbox();
  const conflict = caseEdit.conflict.value;
  if (caseEdit.problem.value !== null) return <p class="error-text" role="alert">{caseEdit.problem.value}</p>;
  if (conflict === null) return null;
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict">
      <h3 id="conflict">Somebody changed this case before you</h3>
      {conflict.theirs.length === 0
        ? <p>Nothing that you see here is different now.</p>
        : (
          <ul>
            {conflict.theirs.map(({ field, from, to }) => <li key={field}>{field}: {from} → <strong>{to}</strong></li>)}
          </ul>
        )}
      <p>Your change has not been saved.</p>
      <div class="choices">
        <button type="button" class="button primary" onClick={() => void caseEdit.again()}>Make my change too</button>
        <button type="button" class="button" onClick={caseEdit.leave}>Leave it as it is</button>
      </div>
    </section>
  );
}
