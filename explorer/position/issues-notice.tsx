import type { VNode } from "preact";
import type { InputIssue } from "../../src/errors.js";

/** What is wrong with what was asked, everything at once. */
export function IssuesNotice({ issues }: { readonly issues: readonly InputIssue[] }): VNode {
  return (
    <div class="notice bad" role="alert">
      <p>This is no position the kernel can quote:</p>
      <ul>
        {issues.map(({ where, expected, found }, at) => (
          <li key={at}>
            <code>{where.replace(/^\//, "")}</code>: expected {expected}, found {found}
          </li>
        ))}
      </ul>
    </div>
  );
}
