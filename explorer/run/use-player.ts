import { useEffect, useState } from "preact/hooks";
import { player, type PlayerState } from "./player.js";

/** The player's state, now and after every change of it. */
export function usePlayer(): PlayerState {
  const [state, show] = useState(player.state);
  useEffect(() => {
    show(player.state);
    return player.listen(() => show(player.state));
  }, []);
  return state;
}
