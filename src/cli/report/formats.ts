/** How a report can be printed: for a person, for a program, as marks on the run of a CI service. */
export const formats = ['text', 'json', 'github', 'azure-pipelines'] as const;
export type Format = (typeof formats)[number];
