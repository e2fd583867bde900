import { Refusal } from '../causes/refusal.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources, of ASCII letters. */
export const isResourceGroupName = (text: string): boolean => /^[A-Za-z0-9_().-]{0,89}[A-Za-z0-9_()-]$/.test(text);

/** In lower case, as it is compared and stands in addresses. Throws `request-invalid`. */
export function parseResourceGroupName(text: string): string {
  if (isResourceGroupName(text)) return text.toLowerCase();
  const defect = 'it is not 1 to 90 letters, digits and _ - . ( ), without a dot at its end';
  throw new Refusal('request-invalid', { field: 'resource group name', defect, code: 'InvalidResourceGroup' });
}
