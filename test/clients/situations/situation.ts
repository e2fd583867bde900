import type { CauseId } from '../../../src/causes/catalogue.ts';
import type { Ran } from '../clients.ts';
import type { TestDockgate } from '../../harness/harness.ts';
import type { ContainerClient, ContainerClientName } from '../container-clients.ts';
import type { Action, Says } from '../texts.ts';

/** Where a situation happens: a registry with `team/app:1` and `team/other:1`, and a client that is not logged in. */
export interface Place {
  readonly dockgate: TestDockgate;
  readonly client: ContainerClient;
  /** A token's name that no other situation has. */
  readonly tokenName: string;
  /** Types `dockgate …` on the server's machine. */
  owner(...typed: string[]): Promise<string>;
  /** Makes that token, with these rights, such as `team/app content/read`; resolves with its name and password1. */
  token(...rights: string[]): Promise<readonly [userName: string, password: string]>;
  /** Logs in, which must succeed. */
  login(userName: string, password: string): Promise<void>;
}

/** One way to be refused: how it comes about, what each client says, and what was the cause. */
export interface Situation {
  readonly title: string;
  /** What is refused in the end. */
  readonly action: Action;
  /** Without the host; empty for a login. */
  readonly image?: string;
  /** All clients unless it says which. */
  readonly clients?: readonly ContainerClientName[];
  /** Brings it about; resolves with what the refused command said. */
  provoke(place: Place): Promise<Ran>;
  /** Undoes what others would notice. */
  restore?(place: Place): Promise<void>;
  readonly says: Says;
  readonly cause: CauseId;
}
