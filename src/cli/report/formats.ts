/** How a report can be printed: for a person, for a ticket, for a program, as marks on the run of a CI service. */
export const formats = ['text', 'markdown', 'json', 'ndjson', 'github', 'azure-pipelines'] as const;
export type Format = (typeof formats)[number];
