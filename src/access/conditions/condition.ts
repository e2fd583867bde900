// What an assignment's condition is once it is read:
// https://learn.microsoft.com/azure/role-based-access-control/conditions-format

/** What a condition may ask about, in the spelling of Azure. */
export const attributes = [
  '@Request[Microsoft.ContainerRegistry/registries/repositories:name]',
  '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]',
  '@Request[Microsoft.Authorization/roleAssignments:PrincipalId]',
  '@Request[Microsoft.Authorization/roleAssignments:PrincipalType]',
  '@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId]',
  '@Resource[Microsoft.Authorization/roleAssignments:PrincipalId]',
  '@Resource[Microsoft.Authorization/roleAssignments:PrincipalType]',
] as const;
export type AttributeName = (typeof attributes)[number];

export const REPOSITORY_NAME: AttributeName = '@Request[Microsoft.ContainerRegistry/registries/repositories:name]';

/** A value that is known, or of which only the beginning is: every repository below `team/`. */
export type AttributeValue = string | { readonly startsWith: string };

export type Attributes = Readonly<Partial<Record<AttributeName, AttributeValue>>>;

export const relations = ['Equals', 'StartsWith', 'Like'] as const;
export type Relation = (typeof relations)[number];

export interface Comparison {
  readonly kind: 'comparison';
  readonly attribute: AttributeName;
  readonly relation: Relation;
  /** `StringNotEquals`: the relation must not hold. */
  readonly isNegated: boolean;
  readonly ignoresCase: boolean;
  /** Must it hold for one of the values or for each? */
  readonly quantity: 'any' | 'all';
  /** In lower case where case is ignored. */
  readonly values: readonly string[];
  /** As it was written, without the attribute. */
  readonly text: string;
}

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  /** Is the action asked for one of these? `*` stands for anything. */
  | { readonly kind: 'action'; readonly pattern: string }
  | Comparison;

export interface Condition {
  /** As it was assigned. */
  readonly text: string;
  readonly expression: Expression;
}
