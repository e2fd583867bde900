// The few fields of Kubernetes objects that the doctor reads. An answer may hold anything: what does not fit is left out.

export interface WaitingContainer {
  readonly pod: string;
  readonly container: string;
  readonly image: string;
  /** `ErrImagePull`, `ImagePullBackOff`, `InvalidImageName` … */
  readonly reason: string;
  readonly message: string;
  readonly serviceAccount: string;
  readonly node: string | null;
  readonly podCreated: Date | null;
  /** The names that the pod holds; admission has copied those of its account when it was made. */
  readonly pullSecrets: readonly string[];
}

export interface PullEvent {
  readonly pod: string;
  readonly reason: string;
  readonly message: string;
  readonly count: number;
}

/** How the kubelet says that an image is not there: k8s.io/kubernetes pkg/kubelet/images/types.go. */
export const imageReasons = new Set(['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull', 'RegistryUnavailable', 'ImageInspectError', 'SignatureValidationFailed']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown, name: string): Fields => {
  const field = isFields(value) ? value[name] : undefined;
  return isFields(field) ? field : {};
};
const listOf = (value: unknown, name: string): readonly Fields[] => {
  const field = isFields(value) ? value[name] : undefined;
  return Array.isArray(field) ? field.filter(isFields) : [];
};
const textOf = (value: unknown, name: string): string => {
  const field = isFields(value) ? value[name] : undefined;
  return typeof field === 'string' ? field : '';
};
const timeOf = (value: unknown, name: string): Date | null => {
  const time = new Date(textOf(value, name));
  return Number.isNaN(time.getTime()) ? null : time;
};

/** Containers of a pod list that wait for their image, init and ephemeral ones too. */
export const waitingIn = (podList: unknown): WaitingContainer[] => listOf(podList, 'items').flatMap(waitingInPod);

function waitingInPod(pod: Fields): WaitingContainer[] {
  const [metadata, spec, status] = [fieldsOf(pod, 'metadata'), fieldsOf(pod, 'spec'), fieldsOf(pod, 'status')];
  const states = ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'].flatMap((list) => listOf(status, list));
  const declared = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) => listOf(spec, list));
  return states.flatMap((state) => {
    const waiting = fieldsOf(fieldsOf(state, 'state'), 'waiting');
    const reason = textOf(waiting, 'reason');
    if (!imageReasons.has(reason)) return [];
    const container = textOf(state, 'name');
    // The status may hold what the runtime made of the name; the declaration has what was written.
    const image = textOf(declared.find((each) => textOf(each, 'name') === container), 'image') || textOf(state, 'image');
    return [{
      pod: textOf(metadata, 'name'),
      container, image, reason,
      message: textOf(waiting, 'message'),
      serviceAccount: textOf(spec, 'serviceAccountName') || 'default',
      node: textOf(spec, 'nodeName') || null,
      podCreated: timeOf(metadata, 'creationTimestamp'),
      pullSecrets: listOf(spec, 'imagePullSecrets').map((each) => textOf(each, 'name')).filter(Boolean),
    }];
  });
}

/** Warnings about images, the newest last. */
export const eventsIn = (eventList: unknown): PullEvent[] =>
  listOf(eventList, 'items')
    .filter((event) => /^(Failed|BackOff|FailedToRetrieveImagePullSecret|InspectFailed)$/.test(textOf(event, 'reason')))
    .toSorted((a, b) => textOf(a, 'lastTimestamp').localeCompare(textOf(b, 'lastTimestamp')))
    .map((event) => ({
      pod: textOf(fieldsOf(event, 'involvedObject'), 'name'),
      reason: textOf(event, 'reason'),
      message: textOf(event, 'message'),
      count: Number(event['count'] ?? 1) || 1,
    }));

export interface ServiceAccount {
  readonly name: string;
  readonly pullSecrets: readonly string[];
}

export const serviceAccountIn = (account: unknown): ServiceAccount => ({
  name: textOf(fieldsOf(account, 'metadata'), 'name'),
  pullSecrets: listOf(account, 'imagePullSecrets').map((each) => textOf(each, 'name')).filter(Boolean),
});

/** Of a Secret: its type and its entries, still in base64. */
export const secretIn = (secret: unknown): { readonly type: string; readonly data: ReadonlyMap<string, string> } => ({
  type: textOf(secret, 'type'),
  data: new Map(Object.entries(fieldsOf(secret, 'data')).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
});
