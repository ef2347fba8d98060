import type { VNode } from "preact";
import type { Account, AccountLine } from "../../src/explore/play/sheets.js";
import { Brief, Change } from "./change.js";

const Entry = ({ line }: { readonly line: AccountLine | undefined }): VNode => (
  <>
    <td class="entry">{line?.label.replace(/^0 tickets/, "no tickets")}</td>
    <td class="sum">{line && <Change value={line.amount} before={line.before} />}</td>
  </>
);

/** A balance sheet as a T: what a party has on the left, what of it is owed and its own on the right. */
function TAccount({ account }: { readonly account: Account }): VNode {
  const { party, assets, claims, total } = account;
  const height = Math.max(assets.length, claims.length);
  const isTouched = [...assets, ...claims].some(({ before }) => before !== undefined);
  return (
    <table class={`t-account${isTouched ? " touched" : ""}`}>
      <caption>
        {party}
        {isTouched && <span class="soft"> concerned</span>}
      </caption>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2}>
            assets
          </th>
          <th scope="colgroup" colSpan={2}>
            debt and equity
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: height }, (_, at) => (
          <tr key={at}>
            <Entry line={assets[at]} />
            <Entry line={claims[at]} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td class="sum">
            <Brief value={total} />
          </td>
          <td />
          <td class="sum">
            <Brief value={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Balance sheets: of the six market makers, of the traders concerned, of those that were chosen. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }): VNode {
  return (
    <section class="far" aria-label="Balance sheets">
      <h3>Balance sheets</h3>
      <p class="soft">
        Market makers’ tickets stand at their bucket’s mid, traders’ at face. An arrow is what the
        event changed.
      </p>
      <div class="t-accounts">
        {accounts.map((account) => (
          <TAccount key={account.party} account={account} />
        ))}
      </div>
    </section>
  );
}
